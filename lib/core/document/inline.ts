import type { Mark } from "./block.ts";
import type { Segment } from "./segment.ts";
import type { Span } from "./span.ts";

/**
 * A block's text as a tree: plain text, or a segment or mark around a part of it. Its strings joined are the text.
 * `M` is whatever formats a stretch: the block's marks, or in the browser the elements that stand for them.
 */
export type InlineNode<M extends Span = Mark> =
  | string
  | { readonly segment: Segment; readonly children: readonly InlineNode<M>[] }
  | { readonly mark: M; readonly children: readonly InlineNode<M>[] };

type Layer<M> = { readonly segment: Segment } | { readonly mark: M };
type Covering<M> = { readonly layer: Layer<M>; readonly start: number; readonly end: number };

/**
 * Nests formatting and highlights over one block's text. `marks` and `segments` count in that text, not in the
 * canonical text. A segment is always outermost, so that it becomes exactly one element; formatting is cut at its
 * edges. Marks that cross each other are cut too: the one that begins first, or is longer, goes outside.
 */
export function inlineTree<M extends Span>(
  text: string,
  marks: readonly M[],
  segments: readonly Segment[] = [],
): readonly InlineNode<M>[] {
  if (marks.length === 0 && segments.length === 0) return text ? [text] : [];
  const coverings = [
    ...segments.map((segment) => cover<M>({ segment }, segment, text)).toSorted(outermostFirst),
    ...marks.map((mark) => cover<M>({ mark }, mark, text)).toSorted(outermostFirst),
  ].filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...coverings.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);

  const waiting = coverings.map((covering, rank) => ({ ...covering, rank })).toSorted((a, b) => a.start - b.start);
  let active: typeof waiting = [];
  let next = 0;
  const builder = treeBuilder<M>();
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] ?? 0;
    active = active.filter(({ end }) => end > start);
    for (let each = waiting[next]; each && each.start <= start; each = waiting[++next]) active.push(each);
    active.sort((a, b) => a.rank - b.rank);
    builder.add(
      text.slice(start, cuts[index + 1]),
      active.map(({ layer }) => layer),
    );
  }
  return builder.nodes;
}

const cover = <M extends Span>(layer: Layer<M>, { start, end }: Span, text: string): Covering<M> => ({
  layer,
  start: Math.max(0, start),
  end: Math.min(text.length, end),
});

const outermostFirst = (a: Span, b: Span) => a.start - b.start || b.end - a.end;

type Growing<M extends Span> = { readonly layer: Layer<M> | null; readonly children: InlineNode<M>[] };

/** Appends stretches of text under the layers wanted around each, keeping open what two neighbours share. */
function treeBuilder<M extends Span>() {
  const nodes: InlineNode<M>[] = [];
  const open: Growing<M>[] = [{ layer: null, children: nodes }];

  const add = (text: string, layers: readonly Layer<M>[]) => {
    let shared = 0;
    while (shared < layers.length && open[shared + 1]?.layer === layers[shared]) shared++;
    open.length = shared + 1;
    for (const layer of layers.slice(shared)) {
      const children: InlineNode<M>[] = [];
      open.at(-1)?.children.push({ ...layer, children });
      open.push({ layer, children });
    }
    appendText(open.at(-1)?.children ?? nodes, text);
  };
  return { nodes, add };
}

/** Stretches that ended only for something that is not drawn stay one string. */
function appendText<M extends Span>(children: InlineNode<M>[], text: string) {
  const last = children.at(-1);
  if (typeof last === "string") children[children.length - 1] = last + text;
  else children.push(text);
}

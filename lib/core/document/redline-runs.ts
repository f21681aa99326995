import { type Block, spanOf } from "./block.ts";
import type { Piece } from "./redline-pieces.ts";
import { clip, type Span } from "./span.ts";

/**
 * A stretch of a row. A passage that went to another place is two runs: it `left` one, and `arrived` at the other; both
 * name both places.
 */
export type Run =
  | { readonly kind: "kept" | "left" | "arrived"; readonly before: Span; readonly after: Span }
  | { readonly kind: "removed"; readonly before: Span; readonly after: null }
  | { readonly kind: "added"; readonly before: null; readonly after: Span };

export type Shared = Pick<Piece, "before" | "after">;

/** The two texts, and the passages that changed places, each list in the order of its text. */
export type Scene = {
  readonly oldText: string;
  readonly newText: string;
  readonly leaving: readonly Shared[];
  readonly arriving: readonly Shared[];
};

/** The runs of some neighbouring old blocks that became some neighbouring new ones; `kept` is in order in both texts. */
export function runsOf(
  scene: Scene,
  old: readonly Block[],
  next: readonly Block[],
  kept: readonly Shared[],
): readonly Run[] {
  const runs: Run[] = [];
  let [oldFrom, newFrom] = [0, 0];
  const end = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY };
  for (const { before, after } of [...kept, { before: end, after: end }]) {
    const gone = goneIn(scene, old, { start: oldFrom, end: before.start });
    const come = comeIn(scene, next, { start: newFrom, end: after.start });
    runs.push(...blockByBlock(gone, come));
    if (before !== end) runs.push({ kind: "kept", before, after });
    [oldFrom, newFrom] = [before.end, after.end];
  }
  return runs;
}

/** What of a stretch of the old text did not stay, by block. */
function goneIn({ leaving }: Scene, blocks: readonly Block[], stretch: Span): Run[][] {
  return blocks.map((block) => {
    const part = clip(spanOf(block), stretch);
    if (!part) return [];
    return carve(part, within(leaving, part, "before"), "before").map(
      (each): Run =>
        "moved" in each ? { kind: "left", ...each.moved } : { kind: "removed", before: each, after: null },
    );
  });
}

/** What of a stretch of the new text was not there, by block. */
function comeIn({ arriving }: Scene, blocks: readonly Block[], stretch: Span): Run[][] {
  return blocks.map((block) => {
    const part = clip(spanOf(block), stretch);
    if (!part) return [];
    return carve(part, within(arriving, part, "after"), "after").map(
      (each): Run =>
        "moved" in each ? { kind: "arrived", ...each.moved } : { kind: "added", before: null, after: each },
    );
  });
}

type Side = "before" | "after";

/** The moved passages that lie in a span; they come in the order of that side. */
function within(passages: readonly Shared[], span: Span, side: Side): readonly Shared[] {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.[side].start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  const found: Shared[] = [];
  for (let passage = passages[low]; passage && passage[side].end <= span.end; passage = passages[++low])
    found.push(passage);
  return found;
}

/** A span as the passages in it and what is left around them. */
function carve(span: Span, passages: readonly Shared[], side: Side): (Span | { readonly moved: Shared })[] {
  const parts: (Span | { moved: Shared })[] = [];
  let start = span.start;
  for (const { before, after } of passages) {
    const place = side === "before" ? before : after;
    if (start < place.start) parts.push({ start, end: place.start });
    parts.push({ moved: { before, after } });
    start = place.end;
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}

/** First what went, then what came, for one block after the other: the parts of a rewritten section stay side by side. */
function blockByBlock(gone: readonly Run[][], come: readonly Run[][]): Run[] {
  const [left, arrived] = [gone.filter(hasRuns), come.filter(hasRuns)];
  const count = Math.max(left.length, arrived.length);
  return Array.from({ length: count }, (_, index) => [...(left[index] ?? []), ...(arrived[index] ?? [])]).flat();
}

const hasRuns = (runs: readonly Run[]) => runs.length > 0;

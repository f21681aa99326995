import type { Block, BlockDraft, BlockId, Mark } from "./block.ts";
import { BLOCK_SEPARATOR } from "./block-separator.ts";
import { canonicalDraft } from "./canonical.ts";
import { fingerprint } from "./fingerprint.ts";
import { numberer } from "./printed-number.ts";

export { canonical } from "./canonical.ts";

/** The blocks of a revision and the canonical text that their offsets count over. */
export type AssembledText = { readonly blocks: readonly Block[]; readonly text: string };

/**
 * Gives drafts their ids, ordinals, printed numbers and offsets, and joins their canonical text. Afterwards every link
 * within the document names a block of it and every reference mark a footnote of it; those that cannot are plain text.
 */
export function assemble(drafts: readonly BlockDraft[]): AssembledText {
  const identify = identifier();
  const numbered = numberer();
  const destinations = new Map<string, BlockId>();
  const blocks: Block[] = [];
  let text = "";
  let ordinal = 0;

  for (const { anchors, ...draft } of drafts.map(canonicalDraft)) {
    if (draft.text && text) text += BLOCK_SEPARATOR;
    const number = numbered(draft);
    const id = identify(draft);
    blocks.push({
      ...draft,
      id,
      start: text.length,
      ...(draft.text && { ordinal: ++ordinal }),
      ...(number && { number }),
    });
    text += draft.text;
    for (const anchor of anchors ?? []) if (!destinations.has(anchor)) destinations.set(anchor, id);
  }
  return { blocks: withLiveMarks(blocks, destinations), text };
}

/** Points links within the document at block ids, and turns what points nowhere into plain text. */
function withLiveMarks(blocks: readonly Block[], destinations: ReadonlyMap<string, BlockId>): readonly Block[] {
  const ids = new Set<string>(blocks.map((block) => block.id));
  const notes = new Set(
    blocks.flatMap((block) => block.within.flatMap((each) => (each.kind === "footnote" ? each.id : []))),
  );

  const live = (mark: Mark): readonly Mark[] => {
    if (mark.kind === "reference" && !notes.has(mark.footnote)) {
      return [{ kind: "superscript", start: mark.start, end: mark.end }];
    }
    if (mark.kind !== "link" || !mark.href.startsWith("#")) return [mark];
    const name = mark.href.slice(1);
    const id = destinations.get(name) ?? (ids.has(name) ? name : undefined);
    return id ? [{ ...mark, href: `#${id}` }] : [];
  };
  return blocks.map((block) => (block.marks.length > 0 ? { ...block, marks: block.marks.flatMap(live) } : block));
}

/** Ids come from the words, with a count for repeats, so that they survive an edit elsewhere. */
function identifier() {
  const seen = new Map<string, number>();
  return (draft: Pick<BlockDraft, "kind" | "text">): BlockId => {
    const base = `b-${fingerprint(`${draft.kind}\u0000${draft.text}`)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return (count === 1 ? base : `${base}-${count}`) as BlockId;
  };
}

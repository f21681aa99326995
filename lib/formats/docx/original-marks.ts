import type { Block } from "#lib/core/document/block.ts";
import { canonical, canonicalOffset } from "#lib/core/document/canonical.ts";
import type { Note } from "../notes.ts";
import { type AnchorPoint, anchorsOf } from "./anchors.ts";
import type { CommentStyles, Comments, WrittenComment } from "./comment.ts";
import { rangeEnds, rangeStarts } from "./comment-entries.ts";
import { groundsOf } from "./grounds.ts";
import type { OriginalBody } from "./original-body.ts";
import type { DraftOrigin, ReadBlocks } from "./read-blocks.ts";

/** What is marked in a file: its blocks, and the notes where they stand in it with those they are of the dossier. */
export type Marked = {
  readonly reading: ReadBlocks;
  readonly blocks: readonly Block[];
  readonly placed: ReadonlyMap<Note, Note>;
  readonly comments: Comments;
  readonly about: WrittenComment;
  readonly styles: CommentStyles;
  /** True where an earlier copy may have laid grounds. */
  readonly wasMarked: boolean;
};

/** Marks the passages of the notes and lays their grounds. */
export function markBody(body: OriginalBody, marked: Marked): void {
  const { reading, blocks, placed, comments, styles, wasMarked } = marked;
  const places = [...placed.keys()];
  const indexOf = new Map(blocks.map((block, index) => [block, index]));
  const originOf = (block: Block) => {
    const index = indexOf.get(block) ?? -1;
    return { origin: reading.origins[index] ?? null, text: reading.drafts[index]?.text ?? "" };
  };
  if (wasMarked) for (const origin of reading.origins) if (origin) body.unshade(origin);
  markFirstWords(body, marked, [marked.about]);
  const anchors = anchorsOf(blocks, places);
  for (const note of places) {
    const original = placed.get(note);
    const added = ((original && comments.get(original)) ?? []).filter(({ isTheirs }) => !isTheirs);
    if (added.length === 0) continue;
    const anchor = anchors.get(note);
    const [start, end] = anchor ? [pointIn(originOf, anchor.from), pointIn(originOf, anchor.to)] : [];
    // Word drops a comment that stands nowhere.
    if (!start || !end || !body.markStart(start.origin, start.offset, rangeStarts(added)))
      markFirstWords(body, marked, added);
    else body.markEnd(end.origin, end.offset, rangeEnds(added, styles));
  }
  for (const [block, grounds] of groundsOf(blocks, places)) {
    const { origin, text } = originOf(block);
    const at = (offset: number) => draftOffset(text, offset);
    if (origin)
      body.shade(
        origin,
        grounds.map((each) => ({ ...each, start: at(each.start), end: at(each.end) })),
      );
  }
}

/** Around all of the body's first words: no run is cut for it. */
function markFirstWords(
  body: OriginalBody,
  { reading, styles }: Marked,
  comments: readonly Pick<WrittenComment, "id">[],
): void {
  for (const [index, origin] of reading.origins.entries()) {
    if (!origin || !reading.drafts[index]?.text) continue;
    const [start, end] = [origin.pieces[0]?.start ?? 0, origin.pieces.at(-1)?.end ?? 0];
    if (!body.markStart(origin, start - origin.shift, rangeStarts(comments))) continue;
    body.markEnd(origin, end - origin.shift, rangeEnds(comments, styles));
    return;
  }
}

type OriginOf = (block: Block) => { readonly origin: DraftOrigin | null; readonly text: string };

function pointIn(originOf: OriginOf, { block, offset }: AnchorPoint) {
  const { origin, text } = originOf(block);
  return origin && { origin, offset: draftOffset(text, offset) };
}

/** Where an offset of the canonical text lies in the text as the file has it: behind all that the same words are made of. */
function draftOffset(text: string, offset: number): number {
  if (canonical(text) === text) return offset;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (canonicalOffset(text, middle) > offset) high = middle - 1;
    else low = middle;
  }
  return low;
}

import type { Highlight } from "./segment.ts";
import { overlaps } from "./span.ts";

/** A stretch of the canonical text, such as a block. */
type TextPiece = { readonly start: number; readonly text: string };

/**
 * The highlights that touch each block, in order of their start. Both lists are walked once, so that thousands of
 * highlights over thousands of blocks cost what they cover and not their product.
 */
export function highlightsByBlock<B extends TextPiece, H extends Highlight>(
  blocks: readonly B[],
  highlights: readonly H[],
): ReadonlyMap<B, readonly H[]> {
  const byStart = highlights.toSorted((a, b) => a.start - b.start);
  const spread = new Map<B, readonly H[]>();
  let reaching: H[] = [];
  let next = 0;
  for (const block of blocks) {
    if (!block.text) continue;
    const span = { start: block.start, end: block.start + block.text.length };
    for (let each = byStart[next]; each && each.start < span.end; each = byStart[++next]) reaching.push(each);
    reaching = reaching.filter((each) => each.end > span.start);
    const touching = reaching.filter((each) => overlaps(each, span));
    if (touching.length > 0) spread.set(block, touching);
  }
  return spread;
}

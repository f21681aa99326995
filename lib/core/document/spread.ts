import { type Block, spanOf } from "./block.ts";
import type { Highlight } from "./segment.ts";
import { overlaps } from "./span.ts";

/**
 * The highlights that touch each block, in order of their start. Both lists are walked once, so that thousands of
 * highlights over thousands of blocks cost what they cover and not their product.
 */
export function highlightsByBlock(
  blocks: readonly Block[],
  highlights: readonly Highlight[],
): ReadonlyMap<Block, readonly Highlight[]> {
  const byStart = highlights.toSorted((a, b) => a.start - b.start);
  const spread = new Map<Block, readonly Highlight[]>();
  let reaching: Highlight[] = [];
  let next = 0;
  for (const block of blocks) {
    if (!block.text) continue;
    const span = spanOf(block);
    for (let each = byStart[next]; each && each.start < span.end; each = byStart[++next]) reaching.push(each);
    reaching = reaching.filter((each) => each.end > span.start);
    const touching = reaching.filter((each) => overlaps(each, span));
    if (touching.length > 0) spread.set(block, touching);
  }
  return spread;
}

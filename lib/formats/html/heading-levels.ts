import type { Block } from "#lib/core/document/block.ts";

/**
 * The HTML level of every heading: the outermost get 2, and a heading below another is one level deeper however many
 * levels the source skips. HTML ends at 6. With `top` 1 the first heading is the document's title: it alone gets 1, and
 * the others count as if it were not there.
 */
export function headingLevelsOf(blocks: readonly Block[], top: 1 | 2): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  const path: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    if (top === 1 && levels.size === 0) {
      levels.set(block, 1);
      continue;
    }
    while ((path.at(-1) ?? 0) >= block.level) path.pop();
    levels.set(block, Math.min(6, 2 + path.length));
    path.push(block.level);
  }
  return levels;
}

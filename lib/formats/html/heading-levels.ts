import type { Block } from "#lib/core/document/block.ts";

/**
 * The HTML level of every heading: the outermost get `top`, and a heading below another is one level deeper however
 * many levels the source skips. HTML ends at 6.
 */
export function headingLevelsOf(blocks: readonly Block[], top: number): ReadonlyMap<Block, number> {
  const levels = new Map<Block, number>();
  const path: number[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading") continue;
    while ((path.at(-1) ?? 0) >= block.level) path.pop();
    levels.set(block, Math.min(6, top + path.length));
    path.push(block.level);
  }
  return levels;
}

import type { Block } from "./block.ts";

/** The last block with text that begins at or before an offset of the canonical text. `blocks` are in text order. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  // Blocks without text share the offset of their neighbour.
  for (let index = low - 1; index >= 0; index--) if (blocks[index]?.text) return blocks[index];
  return undefined;
}

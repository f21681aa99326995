import { countWhile } from "../count-while.ts";
import type { Block } from "./block.ts";

/** The last block with text that begins at or before an offset of the canonical text. `blocks` are in text order. */
export function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  // Blocks without text share the offset of their neighbour.
  for (let index = countWhile(blocks, (block) => block.start <= offset) - 1; index >= 0; index--) {
    if (blocks[index]?.text) return blocks[index];
  }
  return undefined;
}

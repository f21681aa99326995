import { type Block, spanOf } from "#lib/core/document/block.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import type { Span } from "#lib/core/document/span.ts";
import type { DraftPlace } from "./annotated-copy.ts";

/** Says of spans of a canonical text where they are in the drafts it was assembled from; null outside its blocks. */
export function draftPlaces(blocks: readonly Block[]): (span: Span) => DraftPlace | null {
  const indexOf = new Map(blocks.map((block, index) => [block, index]));
  const pointAt = (block: Block | undefined, offset: number) => {
    const draft = block && indexOf.get(block);
    if (!block || draft === undefined) return null;
    const { start, end } = spanOf(block);
    return { draft, offset: Math.min(Math.max(offset, start), end) - start };
  };
  return ({ start, end }) => {
    const [from, to] = [pointAt(blockAt(blocks, start), start), pointAt(blockAt(blocks, end - 1), end)];
    return from && to ? { from, to } : null;
  };
}

import { type Span, splitsPair } from "#lib/core/document/span.ts";
import { type TextBlock, type TextMap, wordsOf } from "./text-map.ts";

/**
 * The span of the canonical text that a range of the page stands for. Ends that fall between blocks, or on numbers and
 * buttons, move to the nearest text inside the range; surrogate pairs stay whole; white space at both ends is left
 * out. Null when the range holds no words of the document.
 */
export function spanOfRange(range: Range, map: TextMap): Span | null {
  if (!range.intersectsNode(map.article)) return null;
  const start = offsetAtOrAfter(map, range.startContainer, range.startOffset);
  const end = offsetAtOrBefore(map, range.endContainer, range.endOffset);
  if (start === null || end === null || start >= end) return null;
  return trimmed(map, { start, end });
}

function offsetAtOrAfter(map: TextMap, node: Node, offset: number): number | null {
  const inside = offsetInside(map, node, offset);
  if (inside !== null) return inside;
  const probe = probeAt(node, offset);
  const next = map.blocks[firstWhere(map.blocks, (block) => isAfter(probe, block.words))];
  return next ? next.start : null;
}

function offsetAtOrBefore(map: TextMap, node: Node, offset: number): number | null {
  const inside = offsetInside(map, node, offset);
  if (inside !== null) return inside;
  const probe = probeAt(node, offset);
  const previous = map.blocks[firstWhere(map.blocks, (block) => isAfter(probe, block.words)) - 1];
  return previous ? previous.start + previous.text.length : null;
}

/** The canonical offset of a point within some block's own text. */
function offsetInside(map: TextMap, node: Node, offset: number): number | null {
  const block = map.blockAround(node);
  if (!block?.words.contains(node)) return null;
  const before = document.createRange();
  before.setStart(block.words, 0);
  before.setEnd(node, offset);
  return block.start + before.toString().length;
}

function probeAt(node: Node, offset: number): Range {
  const probe = document.createRange();
  probe.setStart(node, offset);
  probe.collapse(true);
  return probe;
}

const isAfter = (probe: Range, words: HTMLElement) => probe.comparePoint(words, 0) > 0;

/** The first index whose item meets a test that, once met, is met by all that follow. */
function firstWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && test(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function trimmed(map: TextMap, span: Span): Span | null {
  const words = wordsOf(map, span);
  const from = words.length - words.trimStart().length;
  const to = words.trimEnd().length;
  if (from >= to) return null;
  return { start: whole(map, span.start + from, -1), end: whole(map, span.start + to, 1) };
}

/** Moves an offset that would split a surrogate pair to its outer side. */
function whole(map: TextMap, offset: number, direction: -1 | 1): number {
  const block: TextBlock | undefined = map.blockAt(offset);
  return block && splitsPair(block.text, offset - block.start) ? offset + direction : offset;
}

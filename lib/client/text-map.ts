import { countWhile } from "#lib/core/count-while.ts";
import { BLOCK_SEPARATOR } from "#lib/core/document/block-separator.ts";
import type { Span } from "#lib/core/document/span.ts";

/** A block of the document as it stands in the page. */
export type TextBlock = {
  readonly id: string;
  readonly ordinal: number;
  /** Offset of the block's text in the canonical text. */
  readonly start: number;
  readonly text: string;
  /** The wrapper, with the number and the buttons. */
  readonly element: HTMLElement;
  /** The element whose text content is the block's text. */
  readonly words: HTMLElement;
};

/** The blocks that have text, in reading order, found by offset or by node. */
export type TextMap = {
  readonly article: HTMLElement;
  readonly blocks: readonly TextBlock[];
  /** The last block that begins at or before the offset. */
  readonly blockAt: (offset: number) => TextBlock | undefined;
  /** The block whose wrapper holds the node. */
  readonly blockAround: (node: Node | null) => TextBlock | undefined;
  readonly blockNamed: (id: string) => TextBlock | undefined;
};

/** Reads the document back from the page that the server wrote (`writeBlocks`). Offsets are UTF-16 throughout. */
export function textMapOf(article: HTMLElement): TextMap {
  const blocks: TextBlock[] = [];
  for (const words of article.querySelectorAll<HTMLElement>("[data-text]")) {
    const element = words.closest<HTMLElement>(".block");
    const text = words.textContent;
    if (!element || !text) continue;
    const { start, ordinal } = element.dataset;
    blocks.push({ id: element.id, ordinal: Number(ordinal), start: Number(start), text, element, words });
  }
  const byElement = new Map<Element, TextBlock>(blocks.map((block) => [block.element, block]));
  const byId = new Map(blocks.map((block) => [block.id, block]));

  const blockAround = (node: Node | null) => {
    const element = node instanceof Element ? node : node?.parentElement;
    const wrapper = element?.closest(".block");
    return wrapper ? byElement.get(wrapper) : undefined;
  };
  return {
    article,
    blocks,
    blockAt: (offset) => blocks[lastAtOrBefore(blocks, offset)],
    blockAround,
    blockNamed: (id) => byId.get(id),
  };
}

/** The index of the last block that begins at or before the offset, or -1. */
const lastAtOrBefore = (blocks: readonly TextBlock[], offset: number) =>
  countWhile(blocks, (block) => block.start <= offset) - 1;

/** The blocks that share at least one character with the span. */
export function blocksIn({ blocks }: TextMap, span: Span): readonly TextBlock[] {
  const touched: TextBlock[] = [];
  for (let index = Math.max(0, lastAtOrBefore(blocks, span.start)); index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.start >= span.end) break;
    if (block.start + block.text.length > span.start) touched.push(block);
  }
  return touched;
}

/** The words of a span of the canonical text. */
export function wordsOf(map: TextMap, span: Span): string {
  const parts = blocksIn(map, span).map(({ start, text }) =>
    text.slice(Math.max(0, span.start - start), span.end - start),
  );
  return parts.join(BLOCK_SEPARATOR);
}

/** The place in the page of an offset within one block's text. */
function pointIn(words: HTMLElement, offset: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Text | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last ? { node: last, offset: last.length } : { node: words, offset: 0 };
}

/** The range of the page that shows a span, or null when none of its words are in the page. */
export function rangeOf(map: TextMap, span: Span): Range | null {
  const touched = blocksIn(map, span);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = pointIn(first.words, Math.max(0, span.start - first.start));
  const end = pointIn(last.words, Math.min(last.text.length, span.end - last.start));
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

import { marksOf } from "#lib/client/shown-threads.ts";
import type { TextBlock, TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { isWide } from "./use-wide.ts";

/** A thread, as far as it has a place. */
type Placed = { readonly id: string; readonly placement: Pick<ThreadInBrief["placement"], "paragraph"> };

/** Brings a passage into the window, unless it is there; true when that takes a while. */
export function scrollToPassage(map: TextMap, thread: Placed): boolean {
  const element = marksOf(map.article, thread.id)[0] ?? blockOf(map, thread)?.element;
  return element !== undefined && scrollIntoWindow(element);
}

/** The paragraph that a thread is about; for a note on the whole document, the first one. */
export const paragraphOf = (map: TextMap, thread: Placed): Element =>
  (blockOf(map, thread) ?? map.blocks[0])?.element ?? map.article;

/** Whether a part of an element can be seen. */
export function isInWindow(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/**
 * Where what is read begins in the window, in pixels: at its top, or with the paragraph that a link has led to, which
 * stands a little lower.
 */
export function readingLine(map: TextMap): number {
  const top = map.article.querySelector(":target")?.getBoundingClientRect().top ?? 0;
  return top > 0 && top < HIDDEN.top ? top : 0;
}

/** Whether a thread begins above a height of the window. */
export function beginsAbove(map: TextMap, thread: Placed, height: number): boolean {
  // The first line, so that what begins earlier in the text is never below what begins later.
  const [line] = marksOf(map.article, thread.id)[0]?.getClientRects() ?? [];
  return line ? line.bottom <= height : paragraphOf(map, thread).getBoundingClientRect().top < height;
}

/** The head of the margin stays in place at the top of a wide window, and a sheet covers most of a narrow one. */
const HIDDEN = { top: 130, bottom: 60 };
const HIDDEN_WHEN_NARROW = { top: 16, bottomShare: 0.7 };

export function scrollIntoWindow(element: Element): boolean {
  const { top } = element.getBoundingClientRect();
  const from = isWide() ? HIDDEN.top : HIDDEN_WHEN_NARROW.top;
  const to = window.innerHeight - (isWide() ? HIDDEN.bottom : window.innerHeight * HIDDEN_WHEN_NARROW.bottomShare);
  return (top < from || top > to) && scroll(top - (from + (to - from) / 3));
}

/** Brings a card beside the text into the window as far as its passage can stay there. Given as heights in the window. */
export function scrollCardIntoWindow(top: number, bottom: number): void {
  const missing = bottom + CARD_GAP - window.innerHeight;
  const room = top - HIDDEN.top;
  if (missing > 0 && room > 0) scroll(Math.min(missing, room));
}

const CARD_GAP = 16;

/** True when the page is on its way there for a while. */
function scroll(by: number): boolean {
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: by, behavior: isCalm ? "auto" : "smooth" });
  return !isCalm;
}

/** Leads the eye and the focus to the paragraph that a thread is about. */
export function focusPassage(map: TextMap, thread: Placed): void {
  scrollToPassage(map, thread);
  focusParagraph(map, thread.placement.paragraph?.id);
}

/** Gives the focus to the button that speaks for a paragraph's notes. */
export function focusParagraph(map: TextMap, blockId: string | undefined): void {
  const block = blockId === undefined ? undefined : map.blockNamed(blockId);
  if (block) buttonOf(block)?.focus({ preventScroll: true });
}

/** Gives the focus to a thread's card at rest, or else to its paragraph. */
export function focusThread(map: TextMap, thread: Placed): void {
  const card = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread.id)}"] button`);
  const block = blockOf(map, thread);
  const element = card ?? (block && buttonOf(block));
  element?.focus({ preventScroll: true });
}

const blockOf = (map: TextMap, { placement }: Placed) =>
  placement.paragraph ? map.blockNamed(placement.paragraph.id) : undefined;

/** The button that speaks for a paragraph's notes, or the one that begins a note while there are none. */
export const buttonOf = ({ element }: TextBlock) =>
  element.querySelector<HTMLElement>(":scope > .tools > .notes:not([hidden])") ??
  element.querySelector<HTMLElement>(":scope > .tools > .annotate");

import { marksOf } from "#lib/client/shown-threads.ts";
import type { TextBlock, TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { isWide } from "./use-wide.ts";

/** A thread, as far as it has a place. */
type Placed = { readonly id: string; readonly placement: Pick<ThreadInBrief["placement"], "paragraph"> };

/** Brings a passage into the window, unless it is there. */
export function scrollToPassage(map: TextMap, thread: Placed): void {
  const element = marksOf(map.article, thread.id)[0] ?? blockOf(map, thread)?.element;
  if (element) scrollIntoWindow(element);
}

/** The head of the margin stays in place at the top of a wide window, and a sheet covers most of a narrow one. */
const HIDDEN = { top: 130, bottom: 60 };
const HIDDEN_WHEN_NARROW = { top: 16, bottomShare: 0.7 };

export function scrollIntoWindow(element: Element): void {
  const { top } = element.getBoundingClientRect();
  const from = isWide() ? HIDDEN.top : HIDDEN_WHEN_NARROW.top;
  const to = window.innerHeight - (isWide() ? HIDDEN.bottom : window.innerHeight * HIDDEN_WHEN_NARROW.bottomShare);
  if (top < from || top > to) scroll(top - (from + (to - from) / 3));
}

/** Brings a card beside the text into the window as far as its passage can stay there. Given as heights in the window. */
export function scrollCardIntoWindow(top: number, bottom: number): void {
  const missing = bottom + CARD_GAP - window.innerHeight;
  const room = top - HIDDEN.top;
  if (missing > 0 && room > 0) scroll(Math.min(missing, room));
}

const CARD_GAP = 16;

function scroll(by: number) {
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: by, behavior: isCalm ? "auto" : "smooth" });
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

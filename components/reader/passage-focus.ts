import { marksOf } from "#lib/client/shown-threads.ts";
import type { TextBlock, TextMap } from "#lib/client/text-map.ts";
import type { Annotation } from "#lib/contract/annotations.ts";

/** Kept free above and below a passage that is brought into view, in pixels. */
const MARGIN = 90;

/** Brings a passage into the window, unless it is there. */
export function scrollToPassage(map: TextMap, thread: Annotation): void {
  const element = marksOf(map.article, thread.id)[0] ?? blockOf(map, thread)?.element;
  if (element) scrollIntoWindow(element);
}

export function scrollIntoWindow(element: Element): void {
  const { top, bottom } = element.getBoundingClientRect();
  if (top >= MARGIN && Math.min(bottom, top + MARGIN) <= window.innerHeight - MARGIN) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block: "center", behavior: isCalm ? "auto" : "smooth" });
}

/** Leads the eye and the focus to the paragraph that a thread is about. */
export function focusPassage(map: TextMap, thread: Annotation): void {
  scrollToPassage(map, thread);
  const block = blockOf(map, thread);
  if (block) buttonOf(block)?.focus({ preventScroll: true });
}

/** Gives the focus to a thread's card at rest, or else to its paragraph. */
export function focusThread(map: TextMap, thread: Annotation): void {
  const card = document.querySelector<HTMLElement>(`[data-thread="${CSS.escape(thread.id)}"] button`);
  const block = blockOf(map, thread);
  const element = card ?? (block && buttonOf(block));
  element?.focus({ preventScroll: true });
}

const blockOf = (map: TextMap, { placement }: Annotation) =>
  placement.paragraph ? map.blockNamed(placement.paragraph.id) : undefined;

/** The button that speaks for a paragraph's notes, or the one that begins a note while there are none. */
export const buttonOf = ({ element }: TextBlock) =>
  element.querySelector<HTMLElement>(":scope > .tools > .notes:not([hidden])") ??
  element.querySelector<HTMLElement>(":scope > .tools > .annotate");

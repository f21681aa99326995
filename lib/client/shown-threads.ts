import type { TextWords } from "#lib/core/document/text-words.ts";
import type { TextBlock, TextMap } from "./text-map.ts";

/** Marks the highlights of one thread with an attribute, and takes it from all others. */
export function distinguish(article: HTMLElement, attribute: "data-active" | "data-pointed", id: string | null): void {
  for (const mark of article.querySelectorAll(`mark[${attribute}]`)) mark.removeAttribute(attribute);
  if (id === null) return;
  for (const mark of marksOf(article, id)) mark.setAttribute(attribute, "");
}

/** The marks that highlight one annotation, in the order of the text. */
export const marksOf = (article: HTMLElement, id: string) =>
  article.querySelectorAll<HTMLElement>(`mark[data-ids~="${CSS.escape(id)}"]`);

/** The annotations under a mark, smallest first. Its `dataset` would stay in memory, for each of thousands. */
export const idsUnder = (mark: Element): readonly string[] => mark.getAttribute("data-ids")?.split(" ") ?? [];

/** The id in the page of the card that shows a thread. */
export const cardIdOf = (threadId: string) => `thread-${threadId}`;

/**
 * Ties the first highlight of each thread whose card is in the page to that card, for those who hear the text
 * (`aria-details`, WAI-ARIA 1.2). Where several lie on each other it is the smallest, which a press opens as well.
 */
export function tieToCards(article: HTMLElement): void {
  const cards = new Set<string>();
  for (const card of article.ownerDocument.querySelectorAll("[data-thread]")) cards.add(card.id);
  for (const mark of article.querySelectorAll<HTMLElement>("mark[data-ids]")) {
    const [smallest = ""] = idsUnder(mark);
    const id = cardIdOf(smallest);
    if (cards.delete(id)) mark.setAttribute("aria-details", id);
    else mark.removeAttribute("aria-details");
  }
}

/** Brings the counts beside the paragraphs in line with the threads that begin in each. */
export function countNotes(map: TextMap, counts: ReadonlyMap<string, number>, words: TextWords): void {
  for (const block of map.blocks) {
    const button = block.element.querySelector<HTMLElement>(":scope > .tools > .notes");
    const count = counts.get(block.id) ?? 0;
    if (!button || Number(button.textContent) === count) continue;
    button.textContent = String(count);
    button.hidden = count === 0;
    button.setAttribute("aria-label", words.notesOn(count, block.ordinal));
  }
}

/** What was pressed in the text. */
export type Press =
  | { readonly on: "annotate"; readonly block: TextBlock }
  | { readonly on: "notes"; readonly block: TextBlock }
  | { readonly on: "highlight"; readonly ids: readonly string[]; readonly block: TextBlock };

/** Reads a press on the article; null for one that means nothing here, such as following a link or selecting words. */
export function pressOf(event: Pick<MouseEvent, "target" | "detail">, map: TextMap): Press | null {
  const target = event.target instanceof Element ? event.target : null;
  const block = map.blockAround(target);
  const button = target?.closest("button");
  if (button && block) {
    if (button.classList.contains("annotate")) return { on: "annotate", block };
    if (button.classList.contains("notes")) return { on: "notes", block };
  }
  const mark = target?.closest("mark");
  const isSelecting = window.getSelection()?.isCollapsed === false;
  if (!mark || !block || isSelecting || target?.closest("a, button")) return null;
  return { on: "highlight", ids: idsUnder(mark), block };
}

import type { Section } from "./outline.ts";

/**
 * True when the text itself begins with the document's title as a heading: the page then needs no title of its own. A
 * library title that adds to the printed one, or drops its end, counts as the same.
 */
export function opensWithTitle(title: string, outline: readonly Section[]): boolean {
  const [first] = outline;
  if (first?.heading.ordinal !== 1) return false;
  const [ours, printed] = [lettersOf(title), lettersOf(first.heading.text)];
  return ours !== "" && printed !== "" && (ours.startsWith(printed) || printed.startsWith(ours));
}

const lettersOf = (words: string) => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

import { columnsOf } from "./columns.ts";
import type { Hyphens } from "./hyphens.ts";
import { type AreTogether, goesOn } from "./line-joins.ts";
import type { Measures } from "./line-measures.ts";
import type { Glyph, Line } from "./printed-line.ts";

/** Lines that are one paragraph, heading or item, and their characters in one row. */
export type Paragraph = { readonly lines: readonly Line[]; readonly glyphs: readonly Glyph[] };

/** Puts lines in the order of reading together into paragraphs, across columns and pages. */
export function paragraphsOf(
  lines: readonly Line[],
  measures: Measures,
  hyphens: Hyphens,
  areTogether: AreTogether = () => null,
): readonly Paragraph[] {
  const columns = columnsOf(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && goesOn(open, line, measures, columns, areTogether)) open.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => ({ lines: group, glyphs: joined(group, hyphens) }));
}

/** The characters of lines one after the other: a word that was broken is whole again, others have a space between. */
export function joined(lines: readonly Line[], hyphens: Hyphens): readonly Glyph[] {
  const glyphs: Glyph[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && hyphens.breaksWord(before.text, line.text)) glyphs.pop();
    else if (before && !isBoundTo(before.text, line.text)) glyphs.push(spaceBehind(glyphs.at(-1), line));
    for (const glyph of line.glyphs) glyphs.push(glyph);
  }
  return glyphs.filter(({ text }) => text !== "\u00ad");
}

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** No space belongs between two lines of Chinese or Japanese, behind a hyphen or dash on a word, or inside an address. */
function isBoundTo(before: string, after: string): boolean {
  const [last = "", first = ""] = [before.at(-1), after.at(0)];
  if (WITHOUT_SPACES.test(last) && WITHOUT_SPACES.test(first)) return true;
  return /[^\s\-–—][-\u2010—\u00ad]$/u.test(before) || /https?:\/\/\S*\/$/.test(before);
}

const spaceBehind = (before: Glyph | undefined, { page }: Line): Glyph => ({
  text: " ",
  box: null,
  page,
  isBold: before?.isBold ?? false,
  isItalic: before?.isItalic ?? false,
  isRaised: false,
});

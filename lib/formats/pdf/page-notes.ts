import type { Measures } from "./line-measures.ts";
import type { Glyph, Line, Page } from "./printed-line.ts";

/** A footnote as it is printed at the foot of a page; it may go on on the next. */
export type PageNote = { readonly page: number; readonly label: string; readonly lines: readonly Line[] };

/** The text of the pages, and the notes that stood below it. */
export type PartedPages = { readonly pages: readonly Page[]; readonly notes: readonly PageNote[] };

const SMALLER = 0.92;
const MARKED = /^\s*(\d{1,4}|[*†‡§])(?:[.)])?\s*(?=[^\s\d.,)])/u;

/**
 * Parts the footnotes from the text. They are the run of small lines at the foot of a page, each note under a mark that
 * also stands raised in the text; lines before the first mark go on with the last note of the page before.
 */
export function partedFromNotes(pages: readonly Page[], { bodySize }: Measures): PartedPages {
  const raised = new Set(
    pages.flatMap(({ lines }) => lines.flatMap((line) => raisedIn(line).map(({ label }) => label))),
  );
  const notes: PageNote[] = [];
  const parted = pages.map((page) => {
    const run = smallLinesAtFoot(page.lines, bodySize * SMALLER);
    const found = notesIn(run, notes.at(-1)?.page === page.number - 1);
    const [first] = found;
    if (!first || !found.some(({ label }) => raised.has(label))) return page;
    const last = notes.at(-1);
    if (first.label === "" && last) notes[notes.length - 1] = { ...last, lines: [...last.lines, ...first.lines] };
    for (const note of found) if (note.label !== "") notes.push(note);
    const taken = new Set(run);
    return { ...page, lines: page.lines.filter((line) => !taken.has(line)) };
  });
  return { pages: parted, notes };
}

/** The raised signs of a line that stand together, with the index of the first. */
export function raisedIn({ glyphs }: Pick<Line, "glyphs">): readonly { readonly label: string; readonly at: number }[] {
  const runs: { label: string; at: number }[] = [];
  for (const [at, glyph] of glyphs.entries()) {
    const open = runs.at(-1);
    if (!glyph.isRaised || glyph.text === ",") continue;
    if (open && glyphs[at - 1]?.isRaised && open.at + open.label.length === at) open.label += glyph.text;
    else runs.push({ label: glyph.text, at });
  }
  return runs;
}

function smallLinesAtFoot(lines: readonly Line[], most: number): readonly Line[] {
  const upwards = lines.toSorted((a, b) => a.baseline - b.baseline || b.box[0] - a.box[0]);
  const end = upwards.findIndex(({ size, cell }) => size > most || cell !== null);
  return upwards.slice(0, Math.max(end, 0)).reverse();
}

function notesIn(run: readonly Line[], mayGoOn: boolean): readonly PageNote[] {
  const notes: PageNote[] = [];
  for (const line of run) {
    const label = MARKED.exec(line.text)?.[1];
    const open = notes.at(-1);
    if (label !== undefined) notes.push({ page: line.page, label, lines: [withoutMark(line, label)] });
    else if (open) notes[notes.length - 1] = { ...open, lines: [...open.lines, line] };
    else if (mayGoOn) notes.push({ page: line.page, label: "", lines: [line] });
    else return [];
  }
  return notes;
}

function withoutMark(line: Line, label: string): Line {
  const from = line.glyphs.findIndex((glyph, index) => index >= label.length && !isPause(glyph));
  const glyphs = line.glyphs.slice(Math.max(from, 0)).map((glyph) => ({ ...glyph, isRaised: false }));
  return { ...line, glyphs, text: glyphs.map(({ text }) => text).join("") };
}

const isPause = ({ text }: Glyph) => /^[\s.)]$/.test(text);

import { attachedFile } from "./attached-file.ts";
import { withWholeLeftwardLines } from "./leftward-lines.ts";
import { raisedIn } from "./page-notes.ts";
import type { Quad } from "./page-quads.ts";
import type { PdfFile } from "./pdf-file.ts";
import { stringFrom } from "./pdfium.ts";
import type { Glyph, Line, Page } from "./printed-line.ts";

/** The attachment that makes a PDF a copy of ours. */
export const OWN_ATTACHMENT = "annotations.jsonld";

const OPENING = "About this copy";
const NOTES = "Notes";
const MOST_BOOKMARKS = 50_000;

/** The pages of a copy that we typeset on which the document itself stands, half-open; null for every other file. */
export function documentPages(file: PdfFile): { readonly from: number; readonly to: number } | null {
  if (attachedFile(file, OWN_ATTACHMENT) === null) return null;
  const chapters = bookmarksOf(file);
  const [opening, first] = chapters;
  if (opening?.title !== OPENING || !first) return null;
  const last = chapters.at(-1);
  const notes = last?.title === NOTES && last !== first ? last.page : file.pageCount;
  return first.page < notes ? { from: first.page, to: notes } : null;
}

function bookmarksOf({ pdfium, handle }: PdfFile) {
  const { call } = pdfium;
  const found: { readonly title: string; readonly page: number }[] = [];
  let bookmark = call.FPDFBookmark_GetFirstChild(handle, 0);
  while (bookmark && found.length < MOST_BOOKMARKS) {
    const at = bookmark;
    const title = stringFrom(pdfium, (address, byteLength) => call.FPDFBookmark_GetTitle(at, address, byteLength));
    found.push({ title, page: call.FPDFDest_GetDestPageIndex(handle, call.FPDFBookmark_GetDest(handle, at)) });
    bookmark = call.FPDFBookmark_GetNextSibling(handle, at);
  }
  return found;
}

/** The height of the head and foot of our pages, in points. */
const MARGIN = 72;
/** The number of a note behind words that run leftwards. */
const LEFTWARD_MARK = /^(?:\]\d+\[\s*)+$/;
/** A paragraph's number in the margin, or such a mark. */
const ONLY_A_NUMBER = /^(?:¶\d+|\d+¶|(?:\]\d+\[\s*)+)$/;

/** A page of ours without what we have printed around the words of the document: head, foot, numbers and marks. */
export function documentAlone(page: Page): Page {
  const marks = page.lines.filter(({ text }) => LEFTWARD_MARK.test(text)).map(withAir);
  const words = page.lines.filter(
    ({ baseline, text }) => baseline > MARGIN && baseline < page.height - MARGIN && !ONLY_A_NUMBER.test(text),
  );
  const lines = withWholeLeftwardLines(words, marks)
    .map(withoutMarks)
    .filter(({ glyphs }) => glyphs.length > 0);
  return { ...page, lines };
}

/** Points between a word and the mark behind it. */
const AIR = 1.5;
const withAir = ({ box: [left, bottom, right, top] }: Line): Quad => [left, bottom, right + AIR, top];

/** The numbers of our notes stand raised in brackets behind their passages, which read the other way in Arabic. */
function withoutMarks(line: Line): Line {
  const marks = raisedIn(line).filter(({ label }) => /^(?:[[\]]\d+[[\]])+$/.test(label));
  if (marks.length === 0) return line;
  const isMark = (index: number) => marks.some(({ at, label }) => index >= at && index < at + label.length);
  const words = line.glyphs.filter((_, index) => !isMark(index));
  const glyphs = words.filter((glyph, index) => !(isSpace(glyph) && standsAlone(words[index - 1], words[index + 1])));
  return { ...line, glyphs, text: glyphs.map(({ text }) => text).join("") };
}

const isSpace = ({ text }: Glyph) => /^\s$/.test(text);

/** A space that was only there for the mark: another stands before it, or nothing or a full stop behind it. */
const standsAlone = (before: Glyph | undefined, after: Glyph | undefined): boolean =>
  before === undefined || isSpace(before) || after === undefined || /^[.,:;!?)]$/.test(after.text);

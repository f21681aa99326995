import type { Columns } from "./columns.ts";
import { itemMarkOf } from "./item-marks.ts";
import { type Measures, sizeOf } from "./line-measures.ts";
import type { Line } from "./printed-line.ts";

const WIDER_THAN_USUAL = 1.3;
const INDENT = 0.8;
const FEWEST_LINES_UP = 4;

/** What else is known of two lines that follow each other: whether they are of one block, or null. */
export type AreTogether = (before: Line, line: Line) => boolean | null;

/** True when a line goes on with the paragraph that the lines before it have begun. */
export function goesOn(
  open: readonly Line[],
  line: Line,
  measures: Measures,
  columns: Columns,
  areTogether: AreTogether,
): boolean {
  const before = open.at(-1);
  const known = before ? areTogether(before, line) : false;
  return known ?? looksLikeOne(open, line, measures, columns);
}

function looksLikeOne(open: readonly Line[], line: Line, measures: Measures, columns: Columns): boolean {
  const before = open.at(-1);
  if (!before || before.cell !== line.cell || Math.abs(sizeOf(before) - sizeOf(line)) > 0.6) return false;
  if (
    weightOf(before) !== weightOf(line) &&
    weightOf(before) === weightOf(open[0] ?? before) &&
    weightOf(before) === "bold"
  ) {
    return false;
  }
  const wouldHaveFit = hasRoomFor(before, line, columns);
  if (wouldHaveFit || beginsItem(before, line)) return false;
  const distance = before.baseline - line.baseline;
  const isBelow = before.page === line.page && distance > line.size * 0.5;
  if (!isBelow) return isNextColumn(before, line, measures) && !isComplete(before, line);
  if (distance > measures.leadingOf(line) * WIDER_THAN_USUAL) return false;
  return measures.levelOf(line) > 0 || isLinedUp(open, line);
}

/** All of a line that is no space or punctuation. */
function weightOf({ glyphs }: Line): "bold" | "mixed" | "plain" {
  const letters = glyphs.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const bold = letters.filter(({ isBold }) => isBold).length;
  return bold === 0 ? "plain" : bold === letters.length ? "bold" : "mixed";
}

/** A mark at the head of a line begins an item, unless the line before asks for a number: "as in section / 4. Then". */
function beginsItem(before: Line, line: Line): boolean {
  const mark = itemMarkOf(line);
  if (!mark) return false;
  return mark.label === undefined || /[.:;,!?—–)\]”"]$|\b(?:and|or)$/.test(before.text) || itemMarkOf(before) !== null;
}

/** True when the first word of a line had room at the end of the line before: then the break was meant. */
function hasRoomFor(before: Line, line: Line, columns: Columns): boolean {
  const word = firstWordWidth(line);
  const space = line.size * 0.25;
  const isLeftwards = LEFTWARDS.test(before.text) && LEFTWARDS.test(line.text);
  const room = isLeftwards ? before.box[0] - columns.leftOf(before) : columns.rightOf(before) - before.box[2];
  return room > word + space + line.size * 0.5;
}

const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const BREAKS_ANYWHERE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function firstWordWidth({ glyphs, text }: Line): number {
  const end = BREAKS_ANYWHERE.test(text) ? 1 : glyphs.findIndex((glyph) => /^\s$/.test(glyph.text));
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { box } of end < 0 ? glyphs : glyphs.slice(0, end)) {
    if (box) [from, to] = [Math.min(from, box[0]), Math.max(to, box[2])];
  }
  return to - from;
}

/** The top of the next page, or of a column to the right. */
function isNextColumn(before: Line, line: Line, measures: Measures): boolean {
  if (line.page !== before.page) return line.page > before.page;
  const up = line.baseline - before.baseline;
  return up > measures.leadingOf(line) * FEWEST_LINES_UP && line.box[0] > before.box[0];
}

/** Across a page's end a sentence that is over ends its paragraph, unless the next goes on in small letters. */
const isComplete = (before: Line, line: Line) =>
  /[.:;?!…]["”’)\]]*$/.test(before.text) && !/^[\p{Ll}(]/u.test(line.text);

/** The second line of a paragraph may begin farther out or in than its first; all others begin where it does. */
function isLinedUp(open: readonly Line[], line: Line): boolean {
  const before = open.at(-1);
  if (!before || LEFTWARDS.test(line.text)) return true;
  const shift = line.box[0] - before.box[0];
  return open.length === 1 ? shift > -line.size * 6 : Math.abs(shift) <= line.size * INDENT;
}

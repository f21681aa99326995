import type { Quad } from "./page-quads.ts";
import type { Glyph, Line } from "./printed-line.ts";

const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** White space of this share of the letters' height parts two words. */
const WORD_GAP = 0.15;
/** Accents begin a piece at their own height, which differs from that of the line by less than this share. */
const LEVEL = 0.4;
/** How far a piece may reach over the letters around it, in letter heights: accents do. */
const OVERLAP = 0.3;
/** How many lines may be drawn between two pieces of one. */
const MOST_BETWEEN = 40;
/** How far from its line a piece of it may stand, in letter heights. */
const WIDEST_GAP = 1.2;

/**
 * The lines of a page with those written from right to left put right. Such a line comes in pieces where anything else
 * is printed inside or beside it, the letters of its ligatures come in the order of other scripts, and its spaces come
 * without a place. `marks` are what stands among its words and is no part of them.
 */
export function withWholeLeftwardLines(lines: readonly Line[], marks: readonly Quad[] = []): readonly Line[] {
  if (!lines.some(isLeftwards)) return lines;
  const whole: Line[] = [];
  for (const line of lines) {
    const from = Math.max(0, whole.length - MOST_BETWEEN);
    const found = isLeftwards(line)
      ? whole.slice(from).findIndex((each) => isLeftwards(each) && isOneLine(each, line, marks))
      : -1;
    const other = whole[from + found];
    if (found >= 0 && other) whole[from + found] = together(other, line);
    else whole.push(line);
  }
  return whole.map((line) => (isLeftwards(line) ? putRight(line, marks) : line));
}

const isLeftwards = ({ text }: Line) => LEFTWARDS.test(text);
const isSpace = ({ text }: Glyph) => /^\s$/.test(text);
const middleOf = ({ box }: Glyph) => (box ? (box[0] + box[2]) / 2 : 0);

/** On one height, and one within a hole of the other or right beside it. */
function isOneLine(one: Line, other: Line, marks: readonly Quad[]): boolean {
  const height = Math.max(one.size, other.size);
  if (one.cell !== other.cell || Math.abs(one.baseline - other.baseline) > height * LEVEL) return false;
  const [host, piece] = inOrderOfWidth(one, other);
  const [left, , right] = piece.box;
  const [inLeft, inRight] = [left + height * OVERLAP, right - height * OVERLAP];
  const isHole = !host.glyphs.some((each) => !isSpace(each) && middleOf(each) > inLeft && middleOf(each) < inRight);
  const gap = Math.max(left - host.box[2], host.box[0] - right);
  const [from, to] = left > host.box[2] ? [host.box[2], left] : [right, host.box[0]];
  return isHole && gap - widthWithin(marks, from, to, one) <= height * WIDEST_GAP;
}

const inOrderOfWidth = (one: Line, other: Line): readonly [Line, Line] =>
  one.box[2] - one.box[0] >= other.box[2] - other.box[0] ? [one, other] : [other, one];

/** How much of a stretch of a line marks take up. */
const widthWithin = (marks: readonly Quad[], from: number, to: number, { box: [, bottom, , top] }: Line) =>
  marks
    .filter(([left, low, right, high]) => left >= from - 1 && right <= to + 1 && low < top && high > bottom)
    .reduce((sum, [left, , right]) => sum + right - left, 0);

/** Two pieces as one line; a space without a place stands where they meet until it is known whether one belongs there. */
function together(one: Line, other: Line): Line {
  const [host, piece] = inOrderOfWidth(one, other);
  const middle = (piece.box[0] + piece.box[2]) / 2;
  const found = host.glyphs.findIndex((glyph) => !isSpace(glyph) && middleOf(glyph) < middle);
  const at = found < 0 ? host.glyphs.length : found;
  const seam = { text: " ", box: null, page: host.page, isBold: false, isItalic: false, isRaised: false };
  const glyphs = [...host.glyphs.slice(0, at), seam, ...piece.glyphs, seam, ...host.glyphs.slice(at)];
  const [a, b] = [host.box, piece.box];
  const box: Quad = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
  return { ...host, glyphs, box };
}

function putRight(line: Line, marks: readonly Quad[]): Line {
  const glyphs = withPlacedSpaces(line, withOrderedLigatures(withSingleAccents(line.glyphs)), marks);
  return { ...line, glyphs, text: glyphs.map(({ text }) => text).join("") };
}

/**
 * A letter and its accents are several signs, each of which may claim to be all of them. Read from the other side the
 * accents of the first have come to what stands before it: "\u062d\u064b \u0627\u064b \u0627" for "\u062d \u0627\u064b".
 */
function withSingleAccents(glyphs: readonly Glyph[]): readonly Glyph[] {
  const single: Glyph[] = [];
  for (const glyph of glyphs) {
    let accents = "";
    for (let last = single.at(-1); last && isAccented(last, glyph); last = single.at(-1)) {
      accents = last.text.slice(glyph.text.length);
      single.pop();
    }
    if (accents !== "") withoutAccents(single, accents);
    single.push(accents === "" ? glyph : { ...glyph, text: glyph.text + accents });
  }
  return single;
}

/** Takes accents from the last of the glyphs, or that glyph where it is nothing else. */
function withoutAccents(glyphs: Glyph[], accents: string): void {
  const last = glyphs.at(-1);
  if (!last?.text.endsWith(accents)) return;
  glyphs.pop();
  const text = last.text.slice(0, -accents.length);
  if (text !== "") glyphs.push({ ...last, text, box: isSpace({ ...last, text }) ? null : last.box });
}

/** The same letter in the same place, with accents. */
const isAccented = (accented: Glyph, { text, box }: Glyph) =>
  box !== null &&
  /^\p{L}$/u.test(text) &&
  /^\p{L}\p{M}+$/u.test(accented.text) &&
  accented.text.startsWith(text) &&
  middleOf(accented) > box[0] - ACCENT_REACH &&
  middleOf(accented) < box[2] + ACCENT_REACH;

/** Points by which the middle of an accent may miss its letter. */
const ACCENT_REACH = 1;

/** The parts of a ligature are equally wide and touch; where they follow each other to the right they are turned round. */
function withOrderedLigatures(glyphs: readonly Glyph[]): readonly Glyph[] {
  const ordered: Glyph[] = [];
  let ligature: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = ligature.at(-1);
    if (last && !isNextPart(last, glyph)) {
      ordered.push(...ligature.reverse());
      ligature = [];
    }
    ligature.push(glyph);
  }
  return [...ordered, ...ligature.reverse()];
}

const TOUCHING = 0.05;

const isNextPart = (before: Glyph, { text, box }: Glyph) =>
  before.box !== null &&
  box !== null &&
  LEFTWARDS.test(before.text) &&
  LEFTWARDS.test(text) &&
  Math.abs(box[0] - before.box[2]) < TOUCHING &&
  Math.abs(box[2] - box[0] - (before.box[2] - before.box[0])) < TOUCHING;

type Word = { readonly glyphs: readonly Glyph[]; readonly space: Glyph | null };

/** The spaces of a line between the words they part; one without a place stays where there is white space for it. */
function withPlacedSpaces(line: Line, glyphs: readonly Glyph[], marks: readonly Quad[]): readonly Glyph[] {
  const words = wordsOf(glyphs);
  return words.flatMap((word, index) => {
    const after = words[index + 1];
    if (!word.space || !after) return word.glyphs;
    const [before, next] = [edgesOf(word), edgesOf(after)];
    const place = middleOf(word.space);
    if (place >= next.right - 1 && place <= before.left + 1) return [...word.glyphs, word.space];
    const white = before.left - next.right - widthWithin(marks, next.right, before.left, line);
    const isTurning = before.left < next.right - line.size;
    if (!isTurning && white < line.size * WORD_GAP) return word.glyphs;
    const [from, to] = [Math.min(before.left, next.right), Math.max(before.left, next.right)];
    const box: Quad = isTurning ? [from, line.box[1], from, line.box[3]] : [from, line.box[1], to, line.box[3]];
    return [...word.glyphs, { ...word.space, box }];
  });
}

function wordsOf(glyphs: readonly Glyph[]): readonly Word[] {
  const words: { glyphs: Glyph[]; space: Glyph | null }[] = [];
  for (const glyph of glyphs) {
    const open = words.at(-1);
    if (isSpace(glyph)) {
      if (open && (open.space === null || open.space.box === null)) open.space = glyph;
    } else if (open && open.space === null) open.glyphs.push(glyph);
    else words.push({ glyphs: [glyph], space: null });
  }
  return words;
}

function edgesOf({ glyphs }: Word): { readonly left: number; readonly right: number } {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { box } of glyphs) {
    if (box) [left, right] = [Math.min(left, box[0]), Math.max(right, box[2])];
  }
  return { left, right };
}

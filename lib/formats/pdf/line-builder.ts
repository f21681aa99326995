import type { Quad } from "./page-quads.ts";
import type { Glyph, Line } from "./printed-line.ts";

/** A character as the file prints it, before it belongs to a line. */
export type Printed = {
  readonly text: string;
  readonly box: Quad;
  readonly baseline: number;
  readonly size: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** A digit whose ink floats above the line: a font has raised forms of its own. */
  readonly isHigh: boolean;
  /** The table cell in which it stands. */
  readonly cell: number | null;
};

/** What a page has most of are characters, so what is done for each of them makes nothing that is thrown away again. */
type OpenLine = {
  readonly glyphs: Glyph[];
  readonly box: [number, number, number, number];
  baseline: number;
  size: number;
  readonly cell: number | null;
};

/** How far to the right of its line a character of it may stand, in letter heights; behind the mark of an item farther. */
const WIDEST_GAP = 1.2;
const WIDEST_GAP_BEHIND_MARK = 5;
const LONGEST_MARK = 6;
const FARTHEST_BACK = 30;

/** Puts the characters of a page, in the order of the file, together into lines. */
export class LineBuilder {
  readonly #page: number;
  readonly #lines: OpenLine[] = [];
  #open: OpenLine | null = null;
  /** The box of the last character as it was printed, and how many characters share it. */
  #last: { box: Quad; shared: number } | null = null;
  #spaceWaits = false;

  constructor(page: number) {
    this.#page = page;
  }

  /** A space: one that is printed belongs to the line, one that the library makes up only parts two words of it. */
  space(printed: Printed | null): void {
    if (printed === null) this.#spaceWaits = true;
    else if (this.#open) this.#addSpace(this.#open, printed.box, printed.text === "\u00a0" ? "\u00a0" : " ");
  }

  add(printed: Printed): void {
    const line = this.#open && this.#fits(this.#open, printed) ? this.#open : this.#resumed(printed);
    if (line && isRaisedIn(line, printed)) {
      this.#append(line, printed, true);
      return;
    }
    const isBeside = line !== null && this.#isBeside(line, printed);
    if (line && isBeside && printed.isHigh && !this.#spaceWaits) {
      this.#append(line, printed, true);
      return;
    }
    if (line && isBeside) {
      if (this.#spaceWaits && this.#last) this.#addSpace(line, between(this.#last.box, printed.box), " ");
      this.#append(line, printed, false);
      return;
    }
    const { box, baseline, size, cell } = printed;
    const opened: OpenLine = { glyphs: [], box: [...box], baseline, size, cell };
    this.#lines.push(opened);
    this.#open = opened;
    this.#last = null;
    this.#append(opened, printed, false);
  }

  /** The lines, once the page is over. */
  finish(): readonly Line[] {
    return this.#lines.flatMap((line) => finished(line, this.#page));
  }

  #fits = (line: OpenLine, printed: Printed) =>
    line.cell === printed.cell && (isRaisedIn(line, printed) || this.#isBeside(line, printed));

  /** A line that something else was drawn between, such as a number in the margin. */
  #resumed(printed: Printed): OpenLine | null {
    const line = this.#lines.slice(-MOST_BETWEEN - 1, -1).find((each) => followsOn(each, printed));
    const last = line?.glyphs.at(-1)?.box;
    if (!line || !last) return null;
    this.#open = line;
    this.#last = { box: last, shared: 1 };
    if (printed.box[0] - line.box[2] > line.size * 0.15) this.#spaceWaits = true;
    return line;
  }

  #append(line: OpenLine, { text, box, baseline, size, isBold, isItalic }: Printed, isRaised: boolean): void {
    this.#spaceWaits = false;
    const before = line.glyphs.at(-1);
    if (before?.box && /^[\p{M}\u1160-\u11ff]/u.test(text)) {
      line.glyphs[line.glyphs.length - 1] = { ...before, text: (before.text + text).normalize("NFC") };
      return;
    }
    line.glyphs.push({ text: text.normalize("NFC"), box, page: this.#page, isBold, isItalic, isRaised });
    this.#shareBox(line, box);
    widen(line.box, box);
    if (isRaised || size <= line.size) return;
    line.size = size;
    line.baseline = baseline;
  }

  /** All letters of a ligature come with the box of the whole: each gets its part, so that a passage may end inside. */
  #shareBox({ glyphs }: OpenLine, box: Quad): void {
    const isSame =
      this.#last && Math.abs(this.#last.box[0] - box[0]) < 0.01 && Math.abs(this.#last.box[2] - box[2]) < 0.01;
    const shared = isSame && this.#last ? this.#last.shared + 1 : 1;
    this.#last = { box, shared };
    if (shared === 1) return;
    const [left, bottom, right, top] = box;
    const width = (right - left) / shared;
    for (let part = 0; part < shared; part++) {
      const at = glyphs.length - shared + part;
      const glyph = glyphs[at];
      if (glyph) glyphs[at] = { ...glyph, box: [left + width * part, bottom, left + width * (part + 1), top] };
    }
  }

  #addSpace(line: OpenLine, box: Quad, text: string): void {
    this.#spaceWaits = false;
    const before = line.glyphs.at(-1);
    if (!before || /\s$/.test(before.text)) return;
    const { isBold, isItalic } = before;
    line.glyphs.push({ text, box, page: this.#page, isBold, isItalic, isRaised: false });
    this.#last = { box, shared: 1 };
  }

  #isBeside(line: OpenLine, { box, baseline, size }: Printed): boolean {
    const last = this.#last?.box ?? line.box;
    const isLevel = Math.abs(baseline - line.baseline) < Math.max(size, line.size) * 0.55;
    const widest = isOnlyMark(line) ? WIDEST_GAP_BEHIND_MARK : WIDEST_GAP;
    const isNear = box[0] - line.box[2] <= line.size * widest && Math.abs(box[0] - last[2]) < line.size * FARTHEST_BACK;
    const stepsBack = box[0] < line.box[0] - line.size * 2 && Math.abs(baseline - line.baseline) > 0.5;
    return isLevel && isNear && !stepsBack;
  }
}

function widen(bounds: OpenLine["box"], [left, bottom, right, top]: Quad): void {
  if (left < bounds[0]) bounds[0] = left;
  if (bottom < bounds[1]) bounds[1] = bottom;
  if (right > bounds[2]) bounds[2] = right;
  if (top > bounds[3]) bounds[3] = top;
}

/** The mark of an item, or of a note, and nothing else yet. */
const isOnlyMark = ({ glyphs }: OpenLine) =>
  glyphs.length <= LONGEST_MARK &&
  ONLY_MARK.test(
    glyphs
      .map(({ text }) => text)
      .join("")
      .trimEnd(),
  );
const ONLY_MARK = /^(?:[-•●○■□▪◦‣–—·o\ue000-\uf8ff]|\(?[\p{L}\d]{1,5}[.)]|\d{1,3})$/u;

const MOST_BETWEEN = 2;

/** Right behind the end of a line, on its very height or raised above it. */
function followsOn(line: OpenLine, printed: Printed): boolean {
  const gap = printed.box[0] - line.box[2];
  if (line.cell !== printed.cell || gap < -line.size * 0.5 || gap > line.size * WIDEST_GAP) return false;
  return Math.abs(printed.baseline - line.baseline) < line.size * 0.15 || isRaisedIn(line, printed);
}

function finished({ glyphs: printed, box, baseline, size, cell }: OpenLine, page: number): readonly Line[] {
  const end = printed.findLastIndex(({ text }) => /\S/.test(text)) + 1;
  if (end === 0) return [];
  const glyphs = withSpaceBehindMark(printed.slice(0, end));
  return [{ page, glyphs, text: glyphs.map(({ text }) => text).join(""), box, baseline, size, cell }];
}

/** A small sign above the line, right behind a word. */
function isRaisedIn(line: OpenLine, { text, box, baseline, size }: Printed): boolean {
  const isSmall = size < line.size * 0.8 && baseline > line.baseline + line.size * 0.2;
  return (
    isSmall &&
    baseline < line.baseline + line.size &&
    Math.abs(box[0] - line.box[2]) < line.size * 2 &&
    /^[\p{L}\p{N}*†‡§,[\]()]$/u.test(text)
  );
}

const TIGHT_MARK = /^(?:[•●▪◦‣\ue000-\uf8ff](?=[\p{L}\p{N}“"‘'(])|\(?\d{1,3}[.)](?=\p{Lu}\p{Ll}))/u;

/** Programs set the words of an item at a tab, which is no character, and right behind a mark that fills the room. */
function withSpaceBehindMark(glyphs: readonly Glyph[]): readonly Glyph[] {
  const head = glyphs.slice(0, LONGEST_MARK).map(({ text }) => text);
  const end = TIGHT_MARK.exec(head.join(""))?.[0].length ?? 0;
  const [last, next] = [glyphs[end - 1], glyphs[end]];
  if (!last?.box || !next?.box) return glyphs;
  return [...glyphs.slice(0, end), { ...last, text: " ", box: between(last.box, next.box) }, ...glyphs.slice(end)];
}

const between = (before: Quad, after: Quad): Quad => [
  Math.min(before[2], after[0]),
  before[1],
  Math.max(before[2], after[0]),
  before[3],
];

import type { PdfFile } from "./pdf-file.ts";
import type { Line } from "./printed-line.ts";
import { isSameItem, stitched } from "./stitched-lists.ts";
import { type LineTag, tagsOfLines } from "./tagged-lines.ts";

/** What tags say of the lines of a file, where they can be believed. */
export type TrustedTags = {
  readonly of: (line: Line) => LineTag | null;
  /** True where any line is tagged as a heading: then all headings are. */
  readonly haveHeadings: boolean;
  /** Whether two lines that follow each other are of one block; null where the tags leave that to the print. */
  readonly areTogether: (before: Line, line: Line) => boolean | null;
};

/** Of a file without tags, or with tags that contradict the print: everything is left to the print. */
const SILENT: TrustedTags = { of: () => null, haveHeadings: false, areTogether: () => null };

const LEAST_COVERED = 0.9;
const MOST_JUMPS = 0.05;
const MOST_IN_HEADINGS = 0.4;
const MOST_LINES = 0.5;

/**
 * The tags of a file (ISO 32000, 14.8.4), given its lines in the order of reading. They are believed where they cover
 * nearly all of the text, run in the order in which it is printed, and take no more than a part of it for headings.
 */
export function trustedTags(file: PdfFile, lines: readonly Line[]): TrustedTags {
  const outsideTables = lines.filter(({ cell }) => cell === null);
  const found = tagsOfLines(file, outsideTables);
  if (!coverMost(outsideTables, found) || !runInOrder(outsideTables, found)) return SILENT;
  const tags = stitched(outsideTables, found);
  const ofLine = (line: Line) => tags.get(line) ?? null;
  const areParagraphs = partParagraphs(outsideTables, tags);
  return {
    of: ofLine,
    haveHeadings: [...tags.values()].some(({ level }) => level > 0),
    areTogether: (before, line) => {
      const [one, other] = [ofLine(before), ofLine(line)];
      const known = one && other && together(one, other, before.page === line.page);
      const isOther = areParagraphs && before.page === line.page && one && other && one.block !== other.block;
      return known ?? (isOther ? false : null);
    },
  };
}

const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, { glyphs }) => sum + glyphs.length, 0);

function coverMost(lines: readonly Line[], tags: ReadonlyMap<Line, LineTag>): boolean {
  const tagged = lines.filter((line) => tags.has(line));
  const headings = tagged.filter((line) => (tags.get(line)?.level ?? 0) > 0);
  const all = lengthOf(lines);
  return lengthOf(tagged) > all * LEAST_COVERED && lengthOf(headings) <= all * MOST_IN_HEADINGS;
}

function runInOrder(lines: readonly Line[], tags: ReadonlyMap<Line, LineTag>): boolean {
  const blocks = lines.flatMap((line) => tags.get(line)?.block ?? []);
  const jumps = blocks.filter((block, index) => block < (blocks[index - 1] ?? 0)).length;
  return jumps <= Math.max(1, blocks.length * MOST_JUMPS);
}

/** True where most lines go on with the block of the line before: some programs make a paragraph of each line. */
function partParagraphs(lines: readonly Line[], tags: ReadonlyMap<Line, LineTag>): boolean {
  const blocks = lines.map((line) => tags.get(line)?.block);
  const goingOn = blocks.filter((block, index) => block !== undefined && block === blocks[index - 1]).length;
  return goingOn > blocks.length * MOST_LINES;
}

function together(before: LineTag, tag: LineTag, isSamePage: boolean): boolean | null {
  if (!isSameItem(before, tag)) return false;
  if (before.level === 0 && tag.level === 0) return null;
  if (before.level !== tag.level) return false;
  return isSamePage ? before.block === tag.block : null;
}

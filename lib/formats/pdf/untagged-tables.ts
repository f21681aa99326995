import { itemMarkOf } from "./item-marks.ts";
import type { Line, Page } from "./printed-line.ts";

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;

/** True where words of a page stand in rows of several pieces and the file does not say that they are a table. */
export function hasUntaggedTable({ lines }: Page): boolean {
  const outside = lines.filter(({ cell }) => cell === null);
  return hasWideRows(outside) || hasPairs(outside);
}

function hasWideRows(lines: readonly Line[]): boolean {
  const rows = new Map<number, number>();
  for (const { baseline } of lines) rows.set(Math.round(baseline), (rows.get(Math.round(baseline)) ?? 0) + 1);
  return [...rows.values()].filter((pieces) => pieces >= FEWEST_COLUMNS).length >= FEWEST_ROWS;
}

/** How far the cells of one column may begin from each other, in points. */
const ALIGNED = 3;
const FEWEST_PAIRS = 3;

/**
 * Two columns are a table where the file draws them row by row: of a page in two columns it draws one and then the
 * other. What only stands beside a mark or a number is an item of a list, and what leads to a number a table of contents.
 */
function hasPairs(lines: readonly Line[]): boolean {
  let pairs: readonly Pair[] = [];
  // A cell of several lines is drawn to its end before the one beside it begins.
  let first: Line | null = null;
  let last: Line | null = null;
  for (const line of lines) {
    const pair = pairIn(first, line);
    const isNext = pair !== null && (pairs.length === 0 || isUnder(pairs.at(-1), pair));
    if (pair && isNext) pairs = [...pairs, pair];
    else if (pair) pairs = [pair];
    else if (!isInCell(pairs.at(-1), line)) pairs = [];
    if (pairs.length >= FEWEST_PAIRS) return true;
    first = pair || !isBelow(last, line) ? line : first;
    last = line;
  }
  return false;
}

type Pair = { readonly left: Line; readonly right: Line };

/** The first line of a cell and the line that stands beside it to the right, on its height. */
function pairIn(left: Line | null, line: Line): Pair | null {
  if (!left || Math.abs(left.baseline - line.baseline) > left.size * 0.3) return null;
  const isBeside = left.box[2] + left.size < line.box[0];
  return isBeside && !isOnlyMark(left) && !isPageOf(left, line) ? { left, right: line } : null;
}

const isUnder = (before: Pair | undefined, { left, right }: Pair) =>
  before !== undefined &&
  left.baseline < before.left.baseline &&
  Math.abs(left.box[0] - before.left.box[0]) < ALIGNED &&
  Math.abs(right.box[0] - before.right.box[0]) < ALIGNED;

/** A further line of one of the cells, rather than text between two tables. */
const isInCell = (before: Pair | undefined, { box }: Line) =>
  before !== undefined &&
  (Math.abs(box[0] - before.right.box[0]) < ALIGNED ||
    (Math.abs(box[0] - before.left.box[0]) < ALIGNED && box[2] < before.right.box[0]));

const isBelow = (before: Line | null, line: Line) =>
  before !== null && line.baseline < before.baseline && Math.abs(line.box[0] - before.box[0]) < ALIGNED;

const isOnlyMark = (line: Line) =>
  itemMarkOf({ ...line, text: `${line.text} x` }) !== null || /^\W*(?:\w{0,3}|[\d.]+)\W*$/u.test(line.text);

const isPageOf = (left: Line, { text }: Line) => /(?:\.\s?){3,}$/.test(left.text) && /^(?:\d+|[ivxlc]+)$/.test(text);

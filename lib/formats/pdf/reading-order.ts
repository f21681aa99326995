import type { Line } from "./printed-line.ts";

const MOST_CUTS = 8;
const NARROWEST_GUTTER = 10;

/**
 * The lines of a page in the order of reading. Files mostly draw them in it; where a page jumps back up many times, its
 * columns are interleaved and are cut apart by the white space between them.
 */
export function inReadingOrder(lines: readonly Line[]): readonly Line[] {
  const jumps = lines.filter((line, index) => {
    const before = lines[index - 1];
    return before && line.baseline > before.baseline + before.size * 2 && line.box[0] < before.box[2];
  });
  return jumps.length > Math.max(4, lines.length * 0.15) ? cut(lines, 0) : lines;
}

const downwards = (lines: readonly Line[]) => lines.toSorted((a, b) => b.baseline - a.baseline || a.box[0] - b.box[0]);

/** Recursive cuts, first into columns, then into bands one above the other (the XY-cut of layout analysis). */
function cut(lines: readonly Line[], depth: number): readonly Line[] {
  if (lines.length < 4 || depth > MOST_CUTS) return downwards(lines);
  const gutter = widestGap(
    lines.map(({ box: [left, , right] }) => [left, right]),
    NARROWEST_GUTTER,
  );
  if (gutter !== null) {
    const left = lines.filter(({ box }) => box[2] <= gutter);
    const right = lines.filter(({ box }) => box[2] > gutter);
    return left.length > 2 && right.length > 2
      ? [left, right].flatMap((each) => cut(each, depth + 1))
      : downwards(lines);
  }
  const leading = (lines[0]?.size ?? 0) * 0.6;
  const band = widestGap(
    lines.map(({ box: [, bottom, , top] }) => [bottom, top]),
    leading,
  );
  if (band === null) return downwards(lines);
  const upper = lines.filter(({ box }) => box[1] >= band);
  const lower = lines.filter(({ box }) => box[1] < band);
  return upper.length > 0 && lower.length > 0
    ? [upper, lower].flatMap((each) => cut(each, depth + 1))
    : downwards(lines);
}

/** The middle of the widest stretch that nothing covers; null where none is as wide as `least`. */
function widestGap(stretches: readonly (readonly [number, number])[], least: number): number | null {
  let end = Number.POSITIVE_INFINITY;
  let widest = { width: 0, middle: 0 };
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    if (from - end > widest.width) widest = { width: from - end, middle: (from + end) / 2 };
    end = Math.max(Number.isFinite(end) ? end : to, to);
  }
  return widest.width >= least ? widest.middle : null;
}

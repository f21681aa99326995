import type { Line } from "./printed-line.ts";

/** What the lines of a document have in common. Lengths are in points. */
export type Measures = {
  /** The size most characters have. */
  readonly bodySize: number;
  /** The usual distance from one baseline to the next of lines of this size. */
  readonly leadingOf: (line: Line) => number;
  /** The level of a heading by its size alone, from 1; 0 for what is no larger than the text. */
  readonly levelOf: (line: Line) => 0 | 1 | 2 | 3 | 4 | 5 | 6;
};

const LEVELS = [1, 2, 3, 4, 5, 6] as const;
const LARGER = 1.08;

/** Measures a document by its lines in the order of reading. */
export function measuresOf(lines: readonly Line[]): Measures {
  const bodySize = commonest(lines.map((line) => [sizeOf(line), line.glyphs.length])) ?? 10;
  const sizes = [...new Set(lines.map(sizeOf))].filter((size) => size > bodySize * LARGER).sort((a, b) => b - a);
  const leadings = leadingsOf(lines);
  return {
    bodySize,
    leadingOf: (line) => leadings.get(sizeOf(line)) ?? line.size * 1.25,
    levelOf: (line) => (sizeOf(line) > bodySize * LARGER ? (LEVELS[Math.min(sizes.indexOf(sizeOf(line)), 5)] ?? 6) : 0),
  };
}

/** To half a point: the same face comes in sizes that differ by the rounding of a printer. */
export const sizeOf = ({ size }: Line) => Math.round(size * 2) / 2;

function leadingsOf(lines: readonly Line[]): ReadonlyMap<number, number> {
  const distances = new Map<number, (readonly [number, number])[]>();
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const distance = before ? before.baseline - line.baseline : 0;
    const isNext = before?.page === line.page && before && sizeOf(before) === sizeOf(line);
    if (!isNext || distance <= line.size * 0.5 || distance > line.size * 2.5) continue;
    const others = distances.get(sizeOf(line)) ?? [];
    others.push([Math.round(distance * 2) / 2, 1]);
    distances.set(sizeOf(line), others);
  }
  return new Map(
    [...distances].flatMap(([size, each]) => {
      const leading = commonest(each);
      return leading === null ? [] : [[size, leading] as const];
    }),
  );
}

/** The value with the greatest weight in all, the smaller of two. */
function commonest(weighted: readonly (readonly [value: number, weight: number])[]): number | null {
  const totals = new Map<number, number>();
  for (const [value, weight] of weighted) totals.set(value, (totals.get(value) ?? 0) + weight);
  const [best] = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

import type { Cell } from "../matrix/cell.ts";

/** How a column looks: its width in characters, and whether its words go on in further lines or are cut at its edge. */
export type Look = { readonly width: number; readonly wraps: boolean };

/** In points: a line of the workbook's font, and the most that a row can have (ECMA-376 part 1, 18.3.1.73, as Excel keeps it). */
const LINE = 15;
const HIGHEST = 409;

/**
 * The height in points that the words of a row need. Programs find it out for themselves only where somebody edits the
 * row, and show no more than its first line until then. An estimate, which costs looks where it is wrong.
 */
export function rowHeight(cells: readonly Cell[], looks: readonly Look[]): number {
  const lines = cells.map((cell, index) => {
    const look = looks[index];
    return typeof cell === "string" && look?.wraps ? linesOf(cell, look.width) : 1;
  });
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

const linesOf = (words: string, width: number) =>
  words.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(measured(line) / width)), 0);

/** East Asian characters and pictures are twice as wide as figures, which a column's width counts. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3ffff}]/gu;

const measured = (line: string) => line.length + (line.match(WIDE) ?? []).length;

import type { Page } from "./printed-line.ts";

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;

/** True where words of a page stand in rows of several pieces and the file does not say that they are a table. */
export function hasUntaggedTable({ lines }: Page): boolean {
  const rows = new Map<number, number>();
  for (const { baseline, cell } of lines) {
    if (cell === null) rows.set(Math.round(baseline), (rows.get(Math.round(baseline)) ?? 0) + 1);
  }
  return [...rows.values()].filter((pieces) => pieces >= FEWEST_COLUMNS).length >= FEWEST_ROWS;
}

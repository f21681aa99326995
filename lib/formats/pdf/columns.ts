import type { Line } from "./printed-line.ts";

/** The edges of the column in which a line stands: the farthest that lines with the same edge reach. */
export type Columns = { readonly rightOf: (line: Line) => number; readonly leftOf: (line: Line) => number };

/** Lines that begin at one place on a page are one column, as far as it matters for where they break. */
export function columnsOf(lines: readonly Line[]): Columns {
  const rights = new Map<string, number>();
  const lefts = new Map<string, number>();
  for (const line of lines) {
    const [left, , right] = line.box;
    for (const key of keysOf(line, left)) rights.set(key, Math.max(rights.get(key) ?? right, right));
    for (const key of keysOf(line, right)) lefts.set(key, Math.min(lefts.get(key) ?? left, left));
  }
  return {
    rightOf: (line) => rights.get(keyOf(line, line.box[0])) ?? line.box[2],
    leftOf: (line) => lefts.get(keyOf(line, line.box[2])) ?? line.box[0],
  };
}

/** To two points, and to both sides of where two points meet. */
const keysOf = ({ page }: Line, edge: number) =>
  [Math.floor(edge / 2), Math.floor(edge / 2) + 1, Math.floor(edge / 2) - 1].map((at) => `${page}:${at}`);
const keyOf = ({ page }: Line, edge: number) => `${page}:${Math.floor(edge / 2)}`;

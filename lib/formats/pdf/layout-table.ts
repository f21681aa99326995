import type { Block, Container } from "#lib/core/document/block.ts";
import { isBlock, type Tree } from "#lib/core/document/tree.ts";
import type { CopyCell, CopyNode, CopyTable } from "./copy-shape.ts";

type Node = Tree | Block;
type Cell = Extract<Container, { kind: "cell" }>;

/** More columns than a page can hold are cut: their cells go into the last one. */
const MOST_COLUMNS = 40;

/**
 * A table with a place for every cell, which is the first free one of its row. What claims more room than there is
 * (columns beyond the last, rows beyond the table's end or out of its head) gets what there is.
 */
export function tableOf(rows: readonly Node[], layOut: (children: readonly Node[]) => readonly CopyNode[]): CopyTable {
  const cellsByRow = rows.map((row) => (isBlock(row) ? [row] : row.children));
  const bodyFrom = cellsByRow.findIndex((cells) => !cells.every((cell) => cellIn(cell)?.header));
  const head = Math.max(0, bodyFrom);
  const taken = rows.map(() => new Set<number>());
  const cells: CopyCell[] = [];
  for (const [y, row] of cellsByRow.entries()) {
    for (const node of row) {
      const cell = cellIn(node);
      const last = y < head ? head : rows.length;
      const height = Math.max(1, Math.min(cell?.rows ?? 1, last - y));
      const place = placeIn(taken, y, Math.max(1, cell?.columns ?? 1), height);
      if (!place) continue;
      const children = layOut(isBlock(node) ? [node] : node.children);
      cells.push({ ...place, y, rows: height, header: cell?.header ?? false, children });
    }
  }
  return { kind: "table", columns: Math.max(1, ...cells.map(({ x, columns }) => x + columns)), head, cells };
}

const cellIn = (node: Node): Cell | null => (!isBlock(node) && node.container?.kind === "cell" ? node.container : null);

/** Takes the first free columns of a row, as many as are free side by side up to `width`; null when none is. */
function placeIn(taken: readonly Set<number>[], y: number, width: number, height: number) {
  const row = taken[y];
  let x = 0;
  while (row?.has(x)) x++;
  if (x >= MOST_COLUMNS) return null;
  const rows = taken.slice(y, y + height);
  let columns = 1;
  while (columns < width && x + columns < MOST_COLUMNS && rows.every((each) => !each.has(x + columns))) columns++;
  for (const each of rows) for (let column = x; column < x + columns; column++) each.add(column);
  return { x, columns };
}

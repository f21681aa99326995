import type { Block } from "#lib/core/document/block.ts";
import { isBlock, type Tree } from "#lib/core/document/tree.ts";

type Node = Tree | Block;

/**
 * A GFM table. The format has one header row, no spans and one line per cell: a table without a header row gets an
 * empty one, a spanning cell is followed by empty ones, and the blocks of a cell stand behind each other.
 */
export function writeTable(rows: readonly Node[], write: (block: Block) => string): string {
  const grid = gridOf(rows, write);
  const width = Math.max(1, ...grid.map((row) => row.length));
  const header = rows[0] && isHeader(rows[0]) ? (grid.shift() ?? []) : [];
  const lines = [line(header, width), `|${" --- |".repeat(width)}`, ...grid.map((row) => line(row, width))];
  return lines.join("\n");
}

const line = (cells: readonly string[], width: number) =>
  `|${Array.from({ length: width }, (_, column) => ` ${cells[column] ?? ""} |`).join("")}`;

const cellsOf = (row: Node): readonly Node[] => (isBlock(row) ? [row] : row.children);

const isHeader = (row: Node) =>
  cellsOf(row).every((cell) => !isBlock(cell) && cell.container?.kind === "cell" && cell.container.header);

/** The cells' texts by row and column, leaving empty what a span from the left or from above covers. */
function gridOf(rows: readonly Node[], write: (block: Block) => string): string[][] {
  const covered = new Map<number, number>();
  return rows.map((row) => {
    const texts: string[] = [];
    const skipCovered = () => {
      for (let left = covered.get(texts.length) ?? 0; left > 0; left = covered.get(texts.length) ?? 0) {
        covered.set(texts.length, left - 1);
        texts.push("");
      }
    };
    for (const cell of cellsOf(row)) {
      skipCovered();
      const { columns, rows: height } = spanOfCell(cell);
      for (let column = 0; column < columns; column++) {
        if (height > 1) covered.set(texts.length, height - 1);
        texts.push(column === 0 ? textOf(cell, write) : "");
      }
    }
    skipCovered();
    return texts;
  });
}

/** The widest span that is taken at its word; a table claims no more columns than a person could read. */
const WIDEST = 100;

function spanOfCell(cell: Node) {
  if (isBlock(cell) || cell.container?.kind !== "cell") return { columns: 1, rows: 1 };
  return { columns: Math.min(Math.max(1, cell.container.columns), WIDEST), rows: Math.max(1, cell.container.rows) };
}

function textOf(node: Node, write: (block: Block) => string): string {
  if (isBlock(node)) return write(node);
  const parts = node.children.map((child) => textOf(child, write));
  return parts.filter(Boolean).join("<br><br>");
}

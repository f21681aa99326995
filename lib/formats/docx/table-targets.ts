import { type Block, type Container, enclosing } from "#lib/core/document/block.ts";
import type { Row } from "#lib/core/document/redline.ts";
import { type Cell, cellsByRow, pairsIn, type Targets } from "../html/redline-targets.ts";

/**
 * The tables, rows and cells that are still there, as far as Word can track what became of them: rows come and go, but
 * columns do not. A row is the same where words of it stayed in their column and it has as many cells as before.
 * `oldBlocks` are all of the old text, with its empty cells.
 */
export function targetsOfTables(rows: readonly Row[], oldBlocks: readonly Block[]): Targets {
  const oldRows = cellsByRow(oldBlocks);
  const newRows = cellsByRow(rows.flatMap(({ kind, after }) => (kind === "left" ? [] : after)));
  const targets = new Map<string, readonly Container[]>();
  const origins = new Map<string, string>();
  const may = (old: Container, next: Container) =>
    (targets.get(old.id)?.at(-1)?.id ?? next.id) === next.id && (origins.get(next.id) ?? old.id) === old.id;
  const set = (old: string, path: readonly Container[]) => {
    targets.set(old, path);
    origins.set(path.at(-1)?.id ?? "", old);
  };
  for (const { old, next } of pairsIn(rows)) {
    const [from, to] = [placeIn(old, oldRows), placeIn(next, newRows)];
    if (!from || !to || from.column !== to.column || from.cells.length !== to.cells.length) continue;
    if (!may(from.table, to.table) || !may(from.row, to.row)) continue;
    set(from.table.id, upTo(to.table, next));
    set(from.row.id, upTo(to.row, next));
    from.cells.forEach(({ id }, column) => void set(id, to.cells[column]?.path ?? []));
  }
  return targets;
}

function placeIn(block: Block, cellsOf: ReadonlyMap<string, readonly Cell[]>) {
  const [table, row, cell] = [enclosing(block, "table"), enclosing(block, "row"), enclosing(block, "cell")];
  if (!table || !row || !cell) return null;
  const cells = cellsOf.get(row.id) ?? [];
  return { table, row, cells, column: cells.findIndex(({ id }) => id === cell.id) };
}

const upTo = (container: Container, { within }: Block) => within.slice(0, within.indexOf(container) + 1);

import type { Leveled } from "./heading-levels.ts";
import type { Page } from "./printed-line.ts";
import type { TaggedTable } from "./tagged-tables.ts";

/** A table with the page on which it ends. */
type PartTable = TaggedTable & { readonly page: number };

/** What a text consists of, in the order of reading: paragraphs, and tables where their first words stand. */
export type TextPart = { readonly table: PartTable } | { readonly table: null; readonly leveled: Leveled };

/** Puts tables in the place of the paragraphs that stand in them; one that goes on overleaf is one table. */
export function textParts(leveled: readonly Leveled[], pages: readonly Page[]): readonly TextPart[] {
  const tableOf = new Map<number, PartTable>();
  for (const { number: page, tables } of pages) {
    for (const table of tables) for (const { number } of table.rows.flat()) tableOf.set(number, { ...table, page });
  }
  const written = new Set<TaggedTable["rows"]>();
  const parts: TextPart[] = [];
  for (const each of leveled) {
    const table = tableOf.get(each.paragraph.lines[0]?.cell ?? 0);
    const before = parts.at(-1)?.table;
    if (!table) parts.push({ table: null, leveled: each });
    else if (written.has(table.rows)) continue;
    else if (before && goesOn(before, table)) parts[parts.length - 1] = { table: joined(before, table) };
    else parts.push({ table });
    if (table) written.add(table.rows);
  }
  return parts;
}

const goesOn = (before: PartTable, table: PartTable) =>
  table.page === before.page + 1 && widthOf(table) === widthOf(before);

const joined = (before: PartTable, table: PartTable): PartTable => ({
  page: table.page,
  rows: [...before.rows, ...table.rows],
});

const widthOf = ({ rows }: TaggedTable) =>
  rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

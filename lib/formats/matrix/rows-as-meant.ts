import type { Column } from "./rows.ts";

/** A row of a table that came back, by the names of its columns. */
export type Row = (column: Column) => string;

/**
 * Rows as whoever wrote them by hand meant them. One that has no ids but the number of a note answers that note; one
 * that was copied and given other words answers the note it was copied from, under no name but its own; and one that was
 * copied and left as it was says nothing.
 */
export function rowsAsMeant(rows: readonly Row[]): readonly Row[] {
  const named = rows.filter((row) => row("thread_id").trim() !== "");
  const threadOf = new Map(named.map((row) => [row("number").trim(), row("thread_id").trim()] as const));
  const known = new Map<string, Row>();
  return rows.flatMap((row) => {
    const id = row("annotation_id").trim();
    const former = known.get(id);
    if (id === "") return [underNumber(row, threadOf)];
    if (former) return row("body").trim() === former("body").trim() ? [] : [answering(row, former)];
    known.set(id, row);
    return [row];
  });
}

function underNumber(row: Row, threadOf: ReadonlyMap<string, string>): Row {
  const number = row("number").trim();
  const thread = row("thread_id").trim() || row("parent_id").trim() || (number && threadOf.get(number));
  return thread ? changed(row, { thread_id: thread }) : row;
}

const answering = (row: Row, former: Row): Row =>
  changed(row, {
    annotation_id: "",
    thread_id: former("thread_id"),
    kind: "reply",
    author_name: row("author_name") === former("author_name") ? "" : row("author_name"),
    created_at_utc: row("created_at_utc") === former("created_at_utc") ? "" : row("created_at_utc"),
  });

const changed =
  (row: Row, cells: Readonly<Partial<Record<Column, string>>>): Row =>
  (column) =>
    cells[column] ?? row(column);

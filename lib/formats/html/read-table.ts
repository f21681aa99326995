import type { DraftBuilder } from "../draft-builder.ts";
import { attribute, elementsIn, type HtmlElement, hasRole } from "./tree.ts";

/** The most columns or rows that one cell may span (the HTML standard allows 1000 columns; no text needs them). */
const WIDEST_SPAN = 100;

type Row = { readonly cells: readonly HtmlElement[]; readonly isHead: boolean };

/**
 * Writes a table. Its caption stands before it as a paragraph. A table that only lays out a page (one cell, or declared
 * so) is the text it holds.
 */
export function writeTable(table: HtmlElement, builder: DraftBuilder, write: (element: HtmlElement) => void): void {
  for (const caption of elementsIn(table).filter((child) => child.tagName === "caption")) {
    builder.begin({ kind: "paragraph" });
    write(caption);
    builder.endBlock();
  }
  const rows = rowsOf(table);
  const isLayout = hasRole(table, "presentation", "none") || rows.flatMap((row) => row.cells).length < 2;
  if (isLayout) writeLayout(rows, builder, write);
  else writeRows(rows, builder, write);
}

function writeRows(rows: readonly Row[], builder: DraftBuilder, write: (element: HtmlElement) => void): void {
  builder.enter({ kind: "table" });
  for (const row of rows) {
    builder.enter({ kind: "row" });
    for (const cell of row.cells) writeCell(cell, row.isHead, builder, write);
    builder.leave();
  }
  builder.leave();
}

function rowsOf(table: HtmlElement): readonly Row[] {
  return elementsIn(table).flatMap((child): readonly Row[] => {
    if (child.tagName === "tr") return [rowOf(child, false)];
    if (!["thead", "tbody", "tfoot"].includes(child.tagName)) return [];
    const rows = elementsIn(child).filter((each) => each.tagName === "tr");
    return rows.map((row) => rowOf(row, child.tagName === "thead"));
  });
}

const rowOf = (row: HtmlElement, isHead: boolean): Row => ({
  cells: elementsIn(row).filter((cell) => cell.tagName === "td" || cell.tagName === "th"),
  isHead,
});

function writeCell(
  cell: HtmlElement,
  isHead: boolean,
  builder: DraftBuilder,
  write: (element: HtmlElement) => void,
): void {
  const before = builder.kind;
  builder.begin({ kind: "paragraph" });
  const columns = spanOf(attribute(cell, "colspan"));
  const rows = spanOf(attribute(cell, "rowspan"));
  builder.enter({ kind: "cell", header: isHead || cell.tagName === "th", columns, rows });
  write(cell);
  builder.leave();
  builder.begin(before);
}

function writeLayout(rows: readonly Row[], builder: DraftBuilder, write: (element: HtmlElement) => void): void {
  for (const cell of rows.flatMap((row) => row.cells)) {
    builder.endBlock();
    write(cell);
    builder.endBlock();
  }
}

function spanOf(value: string | undefined): number {
  return Math.min(WIDEST_SPAN, Math.max(1, Number.parseInt(value ?? "1", 10) || 1));
}

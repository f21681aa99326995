import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { childOf, settingOf } from "./xml-values.ts";

/** A row whose deletion is tracked (ECMA-376 part 1, 17.13.5.12). */
export const isDeletedRow = (row: XmlElement) => childOf(childOf(row, "w:trPr"), "w:del") !== undefined;

/** A cell and where it stands in its row; columns count in those of the grid. */
export type Cell = {
  readonly element: XmlElement;
  readonly column: number;
  readonly columns: number;
  readonly merge: "restart" | "continue" | null;
};

/** The cells of a row. */
export function cellsOf(row: XmlElement): readonly Cell[] {
  let column = Number(settingOf(childOf(row, "w:trPr"), "w:gridBefore") ?? 0) || 0;
  return childrenOf(row, "w:tc").map((element) => {
    const properties = childOf(element, "w:tcPr");
    const columns = Math.min(200, Math.max(1, Number(settingOf(properties, "w:gridSpan") ?? 1) || 1));
    const merged = childOf(properties, "w:vMerge");
    const merge = merged ? (merged.attributes["w:val"] === "restart" ? "restart" : "continue") : null;
    const cell = { element, column, columns, merge } as const;
    column += columns;
    return cell;
  });
}

/** How many rows below a cell reaches into. */
export function rowsBelow(rows: readonly (readonly Cell[])[], index: number, { merge, column }: Cell): number {
  if (merge !== "restart") return 0;
  let below = 0;
  const continues = (cells: readonly Cell[] | undefined) =>
    cells?.some((cell) => cell.column === column && cell.merge === "continue") ?? false;
  while (continues(rows[index + below + 1])) below++;
  return below;
}

import type { Block, Container } from "#lib/core/document/block.ts";
import { isBlock, type Tree } from "#lib/core/document/tree.ts";

type Node = Tree | Block;
type Cell = Extract<Container, { kind: "cell" }>;

/** Width of the text between the margins, in twentieths of a point. */
const TEXT_WIDTH = 9026;

/** A cell in its place in the grid; `continues` where a cell of an earlier row reaches down. */
type Placed = { readonly column: number; readonly width: number; readonly node: Node | null; readonly rows: number };

/**
 * A table (ECMA-376 part 1, 17.4.38). Leading rows of header cells are repeated on every page. `trackedOf` says what is
 * tracked of a row.
 */
export function writeTable(
  rows: readonly Node[],
  writeNodes: (nodes: readonly Node[]) => string,
  trackedOf: (row: Node) => string,
): string {
  const grid = placed(rows);
  const columns = Math.max(1, ...grid.flat().map(({ column, width }) => column + width));
  const step = Math.floor(TEXT_WIDTH / columns);
  const bodyFrom = rows.findIndex((row) => !isHeaderRow(row));
  const heads = bodyFrom === -1 ? 0 : bodyFrom;
  const written = grid.map((cells, index) => {
    const row = rows[index];
    const said = `${index < heads ? "<w:tblHeader/>" : ""}${row ? trackedOf(row) : ""}`;
    return `<w:tr>${said && `<w:trPr>${said}</w:trPr>`}${cells.map((cell) => writeCell(cell, step, writeNodes)).join("")}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${step}"/>`.repeat(columns)}</w:tblGrid>${written.join("")}</w:tbl>`;
}

const cellOf = (node: Node): Cell | null => (!isBlock(node) && node.container?.kind === "cell" ? node.container : null);

const isHeaderRow = (row: Node) => !isBlock(row) && row.children.every((cell) => cellOf(cell)?.header);

function placed(rows: readonly Node[]): readonly (readonly Placed[])[] {
  let reaching: (Placed & { left: number })[] = [];
  return rows.map((row) => {
    const cells: Placed[] = [];
    let column = 0;
    const next: (Placed & { left: number })[] = [];
    const reachDown = () => {
      for (let above = at(reaching, column); above; above = at(reaching, column)) {
        cells.push({ column, width: above.width, node: null, rows: 1 });
        if (above.left > 1) next.push({ ...above, left: above.left - 1 });
        column += above.width;
      }
    };
    for (const node of isBlock(row) ? [row] : row.children) {
      reachDown();
      const cell = cellOf(node);
      const [width, height] = [cell?.columns ?? 1, cell?.rows ?? 1];
      const here = { column, width, node, rows: height };
      cells.push(here);
      if (height > 1) next.push({ ...here, left: height - 1 });
      column += width;
    }
    reachDown();
    reaching = next;
    return cells;
  });
}

const at = <P extends Placed>(cells: readonly P[], column: number) => cells.find((cell) => cell.column === column);

function writeCell(
  { width, node, rows }: Placed,
  step: number,
  writeNodes: (nodes: readonly Node[]) => string,
): string {
  const span = width > 1 ? `<w:gridSpan w:val="${width}"/>` : "";
  const merge = node === null ? "<w:vMerge/>" : rows > 1 ? '<w:vMerge w:val="restart"/>' : "";
  const ground = node && cellOf(node)?.header ? '<w:shd w:val="clear" w:color="auto" w:fill="F4EFE3"/>' : "";
  const properties = `<w:tcPr><w:tcW w:w="${step * width}" w:type="dxa"/>${span}${merge}${ground}</w:tcPr>`;
  const inside = node === null ? "" : writeNodes(isBlock(node) ? [node] : node.children);
  // A cell must end with a paragraph.
  return `<w:tc>${properties}${inside.endsWith("</w:p>") ? inside : `${inside}<w:p/>`}</w:tc>`;
}

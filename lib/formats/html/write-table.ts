import type { Block, Container } from "#lib/core/document/block.ts";
import { isBlock, type Tree } from "#lib/core/document/tree.ts";
import { attributesOf } from "./escape.ts";

type Node = Tree | Block;
type Cell = Extract<Container, { kind: "cell" }>;
type WriteChildren = (children: readonly Node[]) => string;

/** A table: its leading rows of header cells are the head, and the box around it scrolls when it is too wide. */
export function writeTable(rows: readonly Node[], writeChildren: WriteChildren): string {
  const bodyFrom = rows.findIndex((row) => !isHeaderRow(row));
  const headCount = bodyFrom === -1 ? 0 : bodyFrom;
  const write = (row: Node, inHead: boolean) => writeRow(row, inHead, writeChildren);
  const head = rows.slice(0, headCount).map((row) => write(row, true));
  const body = rows.slice(headCount).map((row) => write(row, false));
  const thead = head.length > 0 ? `<thead>${head.join("")}</thead>` : "";
  return `<div class="table"><table>${thead}<tbody>${body.join("")}</tbody></table></div>`;
}

const cellOf = (node: Node): Cell | null => (!isBlock(node) && node.container?.kind === "cell" ? node.container : null);

const isHeaderRow = (row: Node) => !isBlock(row) && row.children.every((cell) => cellOf(cell)?.header);

function writeRow(row: Node, inHead: boolean, writeChildren: WriteChildren): string {
  const cells = isBlock(row) ? [row] : row.children;
  return `<tr>${cells.map((cell) => writeCell(cell, inHead, writeChildren)).join("")}</tr>`;
}

function writeCell(node: Node, inHead: boolean, writeChildren: WriteChildren): string {
  const cell = cellOf(node);
  const name = cell?.header ? "th" : "td";
  const attributes = attributesOf({
    scope: cell?.header ? (inHead ? "col" : "row") : undefined,
    colspan: cell && cell.columns > 1 ? cell.columns : undefined,
    rowspan: cell && cell.rows > 1 ? cell.rows : undefined,
  });
  return `<${name}${attributes}>${writeChildren(isBlock(node) ? [node] : node.children)}</${name}>`;
}

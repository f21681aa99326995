import type { Cell, Table } from "../matrix/cell.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { type Look, rowHeight } from "./row-height.ts";

/** A table as one sheet of a workbook, with a look for each column. */
export type Sheet = Table & {
  readonly name: string;
  readonly looks: readonly Look[];
  /** How it is printed: as wide as a page, or over as many pages side by side as its columns need. */
  readonly print: "upright" | "landscape" | "side-by-side";
  /** How many of the first columns stay in view, and are printed on every page of those side by side. */
  readonly leading?: number;
  readonly isHidden?: boolean;
};

/** Indexes into the cell formats that `package-parts.ts` writes. */
const FORMAT = { header: 1, words: 2, value: 3, mark: 4 } as const;

/** A worksheet part (ECMA-376 part 1, 18.3): a header that stays in view and can filter, then the rows. */
export function writeSheet({ columns, rows, looks, print, leading = 0 }: Sheet): string {
  const lastCell = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const cols = looks.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = writeRow(columns, 1, looks, () => FORMAT.header);
  const body = rows.map((row, index) => writeRow(row, index + 2, looks, bodyFormat));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    print === "side-by-side" ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${lastCell}"/>`,
    `<sheetViews><sheetView workbookViewId="0">${frozenPane(leading)}</sheetView></sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${cols.join("")}</cols>`,
    `<sheetData>${header}${body.join("")}</sheetData>`,
    `<autoFilter ref="A1:${lastCell}"/>`,
    '<printOptions gridLines="1"/>',
    `<pageSetup orientation="${print === "upright" ? "portrait" : "landscape"}" fitToHeight="0"/>`,
    "</worksheet>",
  ].join("");
}

/** The header and the first columns stay where they are (18.3.1.66). */
function frozenPane(leading: number): string {
  const [columns, pane] = leading === 0 ? ["", "bottomLeft"] : [` xSplit="${leading}"`, "bottomRight"];
  return `<pane${columns} ySplit="1" topLeftCell="${columnName(leading)}2" activePane="${pane}" state="frozen"/>`;
}

const bodyFormat = (cell: Cell, look: Look | undefined) =>
  typeof cell !== "string" ? FORMAT.value : look?.wraps ? FORMAT.words : FORMAT.mark;

function writeRow(
  cells: readonly Cell[],
  number: number,
  looks: readonly Look[],
  formatOf: (cell: Cell, look: Look | undefined) => number,
): string {
  const written = cells.map((cell, index) =>
    writeCell(cell, `${columnName(index)}${number}`, formatOf(cell, looks[index])),
  );
  return `<row r="${number}" ht="${rowHeight(cells, looks)}">${written.join("")}</row>`;
}

function writeCell(cell: Cell, reference: string, format: number): string {
  if (cell === null || cell === "") return "";
  const attributes = `r="${reference}" s="${format}"`;
  if (typeof cell === "number") return `<c ${attributes}><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c ${attributes} t="b"><v>${cell ? 1 : 0}</v></c>`;
  return `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${wordsOf(cell)}</t></is></c>`;
}

/** A cell holds so many characters (ECMA-376 part 1, 18.3.1.4, as Excel keeps it); programs refuse a file beyond. */
const MOST_CHARACTERS = 32_767;
const CUT = " … (cut: a cell holds no more)";

function wordsOf(text: string): string {
  const fitting =
    text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - CUT.length).toWellFormed()}${CUT}`;
  // "_x0041_" would be read as an escaped character (ST_Xstring, 22.9.2.19), so its first sign is escaped itself.
  return escapeXml(fitting.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** "A", "B" … "Z", "AA" …, from 0. */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

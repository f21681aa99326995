import { IMPORT_LIMITS, tooLarge } from "../import-limits.ts";
import type { Records } from "../matrix/read.ts";
import { childrenOf, readXml, textIn, type XmlElement } from "../xml/read-xml.ts";

/** The strings that cells name by number (ECMA-376 part 1, 18.4). */
export function sharedStrings(part: Uint8Array | undefined): readonly string[] {
  return part ? childrenOf(readXml(part), "si").map(wordsOf) : [];
}

/** A string with its runs together; how it is spoken is no part of it. */
function wordsOf(item: XmlElement): string {
  const texts = [...childrenOf(item, "t"), ...childrenOf(item, "r").flatMap((run) => childrenOf(run, "t"))];
  return unescaped(texts.map(textIn).join(""));
}

/** ST_Xstring, 22.9.2.19; but for NUL, which no text can hold. */
const unescaped = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    code === "0000" ? "" : String.fromCharCode(Number.parseInt(code, 16)),
  );

const MOST_COLUMNS = 1_000;

/** A sheet's cells as words, row by row; rows and cells that are not written are empty. */
export function readSheet(part: Uint8Array, strings: readonly string[]): Records {
  const rows = childrenOf(readXml(part), "sheetData").flatMap((data) => childrenOf(data, "row"));
  if (rows.length > IMPORT_LIMITS.blocks)
    throw tooLarge(
      `The table has more than ${IMPORT_LIMITS.blocks.toLocaleString("en")} rows. Bring it back in parts.`,
    );
  return rows.map((row) => {
    const cells: string[] = [];
    for (const cell of childrenOf(row, "c")) {
      const column = columnOf(cell.attributes.r) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push("");
      cells[column] = wordsIn(cell, strings);
    }
    return cells;
  });
}

/** "AB12" is in column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? "")?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 18.18.11: what a cell holds depends on its type. A formula's last result is its value. */
function wordsIn(cell: XmlElement, strings: readonly string[]): string {
  const value = childrenOf(cell, "v").map(textIn).join("");
  switch (cell.attributes.t) {
    case "s":
      return strings[Number(value)] ?? "";
    case "inlineStr":
      return childrenOf(cell, "is").map(wordsOf).join("");
    case "str":
      return unescaped(value);
    case "b":
      return value === "1" ? "true" : "false";
    default:
      return value;
  }
}

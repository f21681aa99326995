import { decodeText } from "../decode.ts";
import { IMPORT_LIMITS, tooLarge } from "../import-limits.ts";

/**
 * The records of a table (RFC 4180), as forgiving as spreadsheets are: any line end, and semicolons or tabs where the
 * header has more of them than commas. Cells that were kept from running as formulas get their own words back.
 */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = decodeText(bytes, false).text.replace(/^\ufeff/, "");
  return recordsOf(text, separatorOf(text)).map((record) => record.map(unprefixed));
}

function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, "");
  const count = (separator: string) => header.split(separator).length;
  return [",", ";", "\t"].toSorted((a, b) => count(b) - count(a))[0] ?? ",";
}

function recordsOf(text: string, separator: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  let record: string[] = [];
  const token = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n?|\\n|$)`, "y");
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    // Words behind a closing quotation mark belong to no cell; the table goes on behind them.
    if (!match) {
      token.lastIndex += 1;
      continue;
    }
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === separator) continue;
    records.push(record);
    record = [];
    if (records.length > IMPORT_LIMITS.blocks)
      throw tooLarge(
        `The table has more than ${IMPORT_LIMITS.blocks.toLocaleString("en")} rows. Bring it back in parts.`,
      );
  }
  if (record.length > 0) records.push([...record, ""]);
  return records;
}

/** The apostrophe that `writeCsv` puts before words that would run. */
const unprefixed = (cell: string) => cell.replace(/^'(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])/, "");

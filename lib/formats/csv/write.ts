import type { Dossier } from "../dossier.ts";
import type { Cell } from "../matrix/cell.ts";
import { tableOf } from "../matrix/table.ts";

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/** The comment matrix as RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see. */
export function writeCsv(dossier: Dossier): string {
  const { columns, rows } = tableOf(dossier);
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => row.map(written).join(",") + LINE_END).join("");
}

/**
 * A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection; some also take the full-width signs); an
 * apostrophe makes it words. Words that begin with apostrophes before such a sign get one more, so that taking one
 * away gives the words back in every case.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function written(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const words = RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

import type { Line } from "./lines.ts";

/** How an item is marked: the shape of its mark, so that "1." and "(1)" are different lists. */
type Reading = { readonly style: string; readonly value: number };

/** What stands before an item: every way to read it ("(i)" is the letter or the numeral), and the item's own text. */
export type Marker = {
  readonly label: string | undefined;
  readonly readings: readonly Reading[];
  readonly text: string;
  readonly indent: number;
  /** The column where the item's words begin. */
  readonly contentIndent: number;
};

const MARK = /^(?:([-*+•‣◦▪–—·])|(\(?)(\d{1,3}|[a-z]{1,5}|[A-Z]{1,5})([.)]))[ \t\u00a0]+(?=\S)/;

/** Reads the mark at the head of a line, if it has one. */
export function markerOf(line: Line): Marker | undefined {
  const match = MARK.exec(line.text);
  if (!match) return undefined;
  const [whole, bullet, opening = "", body = "", closing = ""] = match;
  if (opening === "(" && closing !== ")") return undefined;
  const readings = bullet ? [{ style: bullet, value: 1 }] : readingsOf(opening, body, closing);
  if (readings.length === 0) return undefined;
  return {
    label: bullet ? undefined : `${opening}${body}${closing}`,
    readings,
    text: line.text.slice(whole.length),
    indent: line.indent,
    contentIndent: line.indent + whole.length,
  };
}

function readingsOf(opening: string, body: string, closing: string): readonly Reading[] {
  const style = (kind: string) => `${opening}${kind}${closing}`;
  if (/^\d/.test(body)) return [{ style: style("1"), value: Number(body) }];
  const small = body.toLowerCase();
  const isSmall = small === body;
  const roman = romanValue(small);
  return [
    ...(roman ? [{ style: style(isSmall ? "i" : "I"), value: roman }] : []),
    ...(body.length === 1 ? [{ style: style(isSmall ? "a" : "A"), value: small.charCodeAt(0) - 96 }] : []),
  ];
}

const NUMERALS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };
const ROMAN = /^(?:xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/;

function romanValue(text: string): number | undefined {
  if (!ROMAN.test(text)) return undefined;
  const values = [...text].map((letter) => NUMERALS[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** True for a bullet. */
export const isBullet = (marker: Marker) => marker.label === undefined;

/** True for a mark that counts in digits, which begins wherever a document says. */
export const isNumbered = (marker: Marker) => /\d/.test(marker.label ?? "");

/** True when the mark can begin a list: a bullet, one, a, i. A capital with a full stop is as likely an initial. */
export const opensList = (marker: Marker) =>
  marker.readings.some((reading) => reading.value === 1) && !/^[A-Z]+\.$/.test(marker.label ?? "");

import { PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfString } from "@libpdf/core";

/** A name object: `/Highlight`. */
export const name = (text: string) => PdfName.of(text);

/** A length to a hundredth of a point. */
export const length = (points: number) => PdfNumber.of(Math.round(points * 100) / 100);

/** An array of lengths. */
export const lengths = (points: readonly number[]) => PdfArray.of(...points.map(length));

/** A dictionary. */
export const dict = (entries: Record<string, PdfObject>) => PdfDict.of(entries);

/**
 * A text string (ISO 32000, 7.9.2.2): ASCII as it is, anything else in UTF-16BE with its mark. Lines end with a
 * carriage return, as viewers write them.
 */
export function textString(text: string): PdfString {
  const lines = text.replace(/\r?\n/g, "\r");
  if (/^[\x20-\x7e\r]*$/.test(lines)) return PdfString.fromString(lines);
  const bytes = new Uint8Array(2 + lines.length * 2);
  bytes.set([0xfe, 0xff]);
  for (let index = 0; index < lines.length; index++) {
    const unit = lines.charCodeAt(index);
    bytes[2 + index * 2] = unit >> 8;
    bytes[3 + index * 2] = unit & 0xff;
  }
  return PdfString.fromBytes(bytes);
}

/** A date (ISO 32000, 7.9.4) in UTC, of a moment in ISO 8601; null for what is none. */
export function dateString(moment: string): PdfString | null {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return null;
  return PdfString.fromString(`D:${time.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`);
}

/** Red, green and blue from 0 to 1. */
export type Colour = readonly [number, number, number];

/** A colour as hexadecimal digits say it. Rounded up, because readers cut off and would find one step less. */
export function colourOf(hex: string): Colour {
  const part = (at: number) => Math.ceil((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1e5) / 1e5;
  return [part(0), part(2), part(4)];
}

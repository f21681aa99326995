import { Integers } from "./integers.ts";
import { HASH_HIGH, HASH_LOW, type Interner } from "./interner.ts";

/** The non-empty lines of a text: where each begins and ends, and a name that equal lines share. */
export type Lines = {
  readonly starts: Integers;
  readonly ends: Integers;
  readonly names: Integers;
};

/** Cuts a text at line feeds and names every line by its hash. */
export function linesOf(text: string, interner: Interner): Lines {
  const lines: Lines = { starts: new Integers(256), ends: new Integers(256), names: new Integers(256) };
  for (let start = 0; start < text.length; ) {
    const lineFeed = text.indexOf("\n", start);
    const end = lineFeed < 0 ? text.length : lineFeed;
    if (end > start) {
      lines.starts.push(start);
      lines.ends.push(end);
      lines.names.push(nameOfLine(text, start, end, interner));
    }
    start = end + 1;
  }
  return lines;
}

/** `mixHigh` and `mixLow` written out: this loop reads every character of both texts, and calls would double its time. */
function nameOfLine(text: string, start: number, end: number, interner: Interner): number {
  let high = HASH_HIGH;
  let low = HASH_LOW;
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low + unit, 0x85ebca6b) ^ (low >>> 13);
  }
  return interner.nameOf(high, low);
}

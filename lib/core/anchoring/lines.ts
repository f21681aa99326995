import { Integers } from "./integers.ts";
import { HASH_HIGH, HASH_LOW, type Interner, mixHigh, mixLow } from "./interner.ts";

/** The non-empty lines of a text: where each begins and ends, and a name that equal lines share. */
export type Lines = {
  readonly starts: Integers;
  readonly ends: Integers;
  readonly names: Integers;
};

const LINE_FEED = 10;

/** Cuts a text at line feeds, hashing every line in the same pass. */
export function linesOf(text: string, interner: Interner): Lines {
  const lines: Lines = { starts: new Integers(256), ends: new Integers(256), names: new Integers(256) };
  let offset = 0;
  while (offset < text.length) {
    let unit = text.charCodeAt(offset);
    if (unit === LINE_FEED) {
      offset++;
      continue;
    }
    const start = offset;
    let high = HASH_HIGH;
    let low = HASH_LOW;
    while (offset < text.length && unit !== LINE_FEED) {
      high = mixHigh(high, unit);
      low = mixLow(low, unit);
      unit = text.charCodeAt(++offset);
    }
    lines.starts.push(start);
    lines.ends.push(offset);
    lines.names.push(interner.nameOf(high, low));
  }
  return lines;
}

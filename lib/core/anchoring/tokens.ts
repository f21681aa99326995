import {
  COMBINING,
  caselessFoldOf,
  caselessIn,
  classIn,
  classOf,
  expansionOf,
  factsOf,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  SIGN,
  SPACE,
} from "./characters.ts";
import { Integers } from "./integers.ts";
import { HASH_HIGH, HASH_LOW, type Interner, mixHigh, mixLow } from "./interner.ts";

/**
 * The words and signs of some stretches of a text. A token is a run of letters and digits, or one sign, or one
 * character of a script written without spaces. White space separates and is otherwise ignored; typography and case are
 * folded, so tokens with one name read alike.
 */
export type Tokens = {
  readonly starts: Integers;
  readonly ends: Integers;
  readonly names: Integers;
};

export const emptyTokens = (): Tokens => ({ starts: new Integers(), ends: new Integers(), names: new Integers() });

/** Weight of a sign, and of everything less than a word. */
export const SIGN_WEIGHT = 2;
const SHORT_WORD_WEIGHT = 10;
const IDEOGRAPH_WEIGHT = 20;

/** How much a token says about the identity of a passage: long words much, short ones little, signs almost nothing. */
export function weightOfToken(text: string, start: number, end: number): number {
  const kind = classOf(text.charCodeAt(start));
  if (kind === SIGN) return SIGN_WEIGHT;
  if (kind === IDEOGRAPH) return IDEOGRAPH_WEIGHT;
  return end - start <= 3 ? SHORT_WORD_WEIGHT : 10 * Math.min(end - start, 10);
}

/** Appends the tokens of `text[from, to)`. */
export function tokenise(text: string, from: number, to: number, interner: Interner, into: Tokens): void {
  let offset = from;
  while (offset < to) {
    const kind = classOf(text.charCodeAt(offset));
    if (kind === SPACE || kind === INVISIBLE) offset++;
    else if (kind === LETTER || kind === COMBINING) offset = readWord(text, offset, to, interner, into);
    else offset = readCharacter(text, offset, to, interner, into);
  }
}

/**
 * Reads a run of letters. Invisible characters inside it are passed over, at its end they are left out. `mixHigh` and
 * `mixLow` are written out for speed.
 */
function readWord(text: string, start: number, to: number, interner: Interner, into: Tokens): number {
  let high = HASH_HIGH;
  let low = HASH_LOW;
  let end = start;
  for (let offset = start; offset < to; offset++) {
    const unit = text.charCodeAt(offset);
    const known = factsOf(unit);
    const kind = classIn(known);
    if (kind === INVISIBLE) continue;
    if (kind !== LETTER && kind !== COMBINING) break;
    end = offset + 1;
    const plain = caselessIn(known);
    if (plain !== 0) {
      high = Math.imul(high ^ plain, 0x01000193);
      low = Math.imul(low + plain, 0x85ebca6b) ^ (low >>> 13);
      continue;
    }
    for (const part of expansionOf(unit).toLowerCase()) {
      high = mixHigh(high, part.charCodeAt(0));
      low = mixLow(low, part.charCodeAt(0));
    }
  }
  return addToken(start, end, interner.nameOf(high, low), into);
}

/** Reads a sign, an ideograph or a surrogate pair. */
function readCharacter(text: string, start: number, to: number, interner: Interner, into: Tokens): number {
  const unit = text.charCodeAt(start);
  const plain = caselessFoldOf(unit) || unit;
  const next = start + 1 < to ? text.charCodeAt(start + 1) : 0;
  const isPair = unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
  const [high, low] = [mixHigh(HASH_HIGH, plain), mixLow(HASH_LOW, plain)];
  if (!isPair) return addToken(start, start + 1, interner.nameOf(high, low), into);
  return addToken(start, start + 2, interner.nameOf(mixHigh(high, next), mixLow(low, next)), into);
}

function addToken(start: number, end: number, name: number, into: Tokens): number {
  into.starts.push(start);
  into.ends.push(end);
  into.names.push(name);
  return end;
}

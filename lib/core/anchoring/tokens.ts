import {
  COMBINING,
  caselessFoldOf,
  classOf,
  expansionOf,
  FACTS,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  learn,
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
  const facts = FACTS;
  let offset = from;
  while (offset < to) {
    const unit = text.charCodeAt(offset);
    const kind = (facts[unit] || learn(unit)) >>> 16;
    if (kind === SPACE || kind === INVISIBLE) offset++;
    else if (kind === LETTER || kind === COMBINING) offset = readWord(text, offset, to, interner, into);
    else offset = readCharacter(text, offset, to, interner, into);
  }
}

/**
 * Reads a run of plain letters; where it has others, all of it is read again. `mixHigh`, `mixLow` and the lookups are
 * written out, since this loop reads every character that was revised.
 */
function readWord(text: string, start: number, to: number, interner: Interner, into: Tokens): number {
  const facts = FACTS;
  let high = HASH_HIGH;
  let low = HASH_LOW;
  let offset = start;
  for (; offset < to; offset++) {
    const unit = text.charCodeAt(offset);
    const known = facts[unit] || learn(unit);
    const plain = known & 0xffff;
    if (known >>> 16 !== LETTER || plain === 0) break;
    high = Math.imul(high ^ plain, 0x01000193);
    low = Math.imul(low + plain, 0x85ebca6b) ^ (low >>> 13);
  }
  if (offset < to && isInWords(text.charCodeAt(offset))) return readMixedWord(text, start, to, interner, into);
  return addToken(start, offset, interner.nameOf(high, low), into);
}

/** Reads a word with marks, ligatures or invisible characters; those at its end are left out. */
function readMixedWord(text: string, start: number, to: number, interner: Interner, into: Tokens): number {
  let high = HASH_HIGH;
  let low = HASH_LOW;
  let end = start;
  for (let offset = start; offset < to && isInWords(text.charCodeAt(offset)); offset++) {
    const unit = text.charCodeAt(offset);
    if (classOf(unit) !== INVISIBLE) end = offset + 1;
    const plain = caselessFoldOf(unit);
    for (const part of plain === 0 ? expansionOf(unit).toLowerCase() : String.fromCharCode(plain)) {
      high = mixHigh(high, part.charCodeAt(0));
      low = mixLow(low, part.charCodeAt(0));
    }
  }
  return addToken(start, end, interner.nameOf(high, low), into);
}

function isInWords(unit: number): boolean {
  const kind = classOf(unit);
  return kind === LETTER || kind === COMBINING || kind === INVISIBLE;
}

/** Reads a sign, an ideograph or a surrogate pair. */
function readCharacter(text: string, start: number, to: number, interner: Interner, into: Tokens): number {
  const unit = text.charCodeAt(start);
  const plain = caselessFoldOf(unit) || unit;
  const next = start + 1 < to ? text.charCodeAt(start + 1) : 0;
  const isPair = unit >= 0xd800 && unit < 0xdc00 && next >= 0xdc00 && next < 0xe000;
  const high = mixHigh(HASH_HIGH, plain);
  const low = mixLow(HASH_LOW, plain);
  if (!isPair) return addToken(start, start + 1, interner.nameOf(high, low), into);
  return addToken(start, start + 2, interner.nameOf(mixHigh(high, next), mixLow(low, next)), into);
}

function addToken(start: number, end: number, name: number, into: Tokens): number {
  into.starts.push(start);
  into.ends.push(end);
  into.names.push(name);
  return end;
}

import {
  COMBINING,
  caselessFoldOf,
  classOf,
  expansionOf,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  SIGN,
  SPACE,
  SURROGATE,
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
    else offset = readToken(text, offset, endOfToken(text, offset, to, kind), interner, into);
  }
}

function endOfToken(text: string, start: number, to: number, kind: number): number {
  if (kind === SURROGATE)
    return start + 1 < to && classOf(text.charCodeAt(start + 1)) === SURROGATE ? start + 2 : start + 1;
  if (kind !== LETTER && kind !== COMBINING) return start + 1;
  let end = start + 1;
  for (let offset = end; offset < to; offset++) {
    const next = classOf(text.charCodeAt(offset));
    if (next === LETTER || next === COMBINING) end = offset + 1;
    else if (next !== INVISIBLE) break;
  }
  return end;
}

function readToken(text: string, start: number, end: number, interner: Interner, into: Tokens): number {
  let high = HASH_HIGH;
  let low = HASH_LOW;
  for (let offset = start; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    const plain = caselessFoldOf(unit);
    if (plain !== 0) {
      high = mixHigh(high, plain);
      low = mixLow(low, plain);
      continue;
    }
    for (const part of expansionOf(unit).toLowerCase()) {
      high = mixHigh(high, part.charCodeAt(0));
      low = mixLow(low, part.charCodeAt(0));
    }
  }
  into.starts.push(start);
  into.ends.push(end);
  into.names.push(interner.nameOf(high, low));
  return end;
}

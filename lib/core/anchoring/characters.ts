/**
 * What each UTF-16 code unit is to the comparison of texts, and what it counts as. Both tables are filled as units are
 * met, since Unicode properties are slow to ask and a text uses few of them.
 */

/** White space of any kind and width, line ends included. */
export const SPACE = 1;
/** A letter or digit: part of a word. */
export const LETTER = 2;
/** Punctuation and symbols. */
export const SIGN = 3;
/** A character of a script written without spaces: a word of its own. */
export const IDEOGRAPH = 4;
/** Half of a character beyond the Basic Multilingual Plane. */
export const SURROGATE = 5;
/** Leaves no trace in print: soft hyphen, zero-width characters, directional controls, variation selectors. */
export const INVISIBLE = 6;
/** A combining mark: belongs to the character before it. */
export const COMBINING = 7;

export type CharacterClass = number;

/** By unit: its class in the upper half, its caseless form in the lower; zero where nothing is known yet. */
const facts = new Uint32Array(0x10000);
const folds = new Uint16Array(0x10000);
const expansions = new Map<number, string>();

/**
 * Class (upper half) and caseless form (lower half) of every unit in one number, zero for what `learn` has yet to tell:
 * for loops over millions of units, which keep the table at hand.
 */
export const FACTS: Readonly<Uint32Array> = facts;

const factsOf = (unit: number): number => facts[unit] || learn(unit);

/** One of the classes above. */
export const classOf = (unit: number): CharacterClass => factsOf(unit) >>> 16;

/**
 * What the unit counts as when texts are compared: quotation marks, dashes and spaces become their plain form. Zero
 * when it counts as several units or none, which `expansionOf` gives: ligatures, accented letters, invisible characters.
 */
export function foldOf(unit: number): number {
  if (facts[unit] === 0) learn(unit);
  return folds[unit] ?? unit;
}

/** `foldOf` with case set aside as well. */
export const caselessFoldOf = (unit: number): number => factsOf(unit) & 0xffff;

/** The units that a unit with `foldOf` zero counts as. */
export const expansionOf = (unit: number): string => expansions.get(unit) ?? String.fromCharCode(unit);

/** True for what makes up words: letters, digits, marks, ideographs and characters beyond the basic plane. */
export function isWordUnit(unit: number): boolean {
  const kind = classOf(unit);
  return kind === LETTER || kind === IDEOGRAPH || kind === SURROGATE || kind === COMBINING;
}

const WHITE_SPACE = /[\s\p{Z}\p{Cc}]/u;
const IN_WORDS = /[\p{L}\p{N}]/u;
const MARK = /\p{M}/u;
const UNSPACED_SCRIPT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WITHOUT_TRACE = /\p{Default_Ignorable_Code_Point}/u;
const SINGLE_QUOTES = "‘’‚‛′`´ʼ‹›";
const DOUBLE_QUOTES = "“”„‟″«»";
const DASHES = "‐‑‒–—―−﹘﹣－";
/** Latin ligatures, the ellipsis and the like; each is replaced by its compatibility decomposition. */
const LIGATURE = /[\u0132\u0133\u01c4-\u01cc\u01f1-\u01f3\u2026\ufb00-\ufb06]/;

/** Looks a unit up in the Unicode tables and remembers it in `FACTS`. */
export function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const kind = classify(unit, character);
  const plain = plainForm(kind, character);
  if (plain.length !== 1) expansions.set(unit, plain);
  folds[unit] = onlyUnit(plain);
  const known = (kind << 16) | onlyUnit(plain.toLowerCase());
  facts[unit] = known;
  return known;
}

const onlyUnit = (text: string) => (text.length === 1 ? text.charCodeAt(0) : 0);

function classify(unit: number, character: string): CharacterClass {
  if (unit >= 0xd800 && unit < 0xe000) return SURROGATE;
  if (WITHOUT_TRACE.test(character)) return INVISIBLE;
  if (WHITE_SPACE.test(character)) return SPACE;
  if (MARK.test(character)) return COMBINING;
  if (UNSPACED_SCRIPT.test(character)) return IDEOGRAPH;
  return IN_WORDS.test(character) ? LETTER : SIGN;
}

function plainForm(kind: CharacterClass, character: string): string {
  if (kind === INVISIBLE) return "";
  if (kind === SPACE) return " ";
  if (kind === SURROGATE) return character;
  if (SINGLE_QUOTES.includes(character)) return "'";
  if (DOUBLE_QUOTES.includes(character)) return '"';
  if (DASHES.includes(character)) return "-";
  return character.normalize(LIGATURE.test(character) ? "NFKD" : "NFD");
}

import { classOf, IDEOGRAPH, SIGN, SURROGATE } from "./characters.ts";
import type { LooseText } from "./loose-text.ts";
import { wordSimilarity } from "./similar-words.ts";
import { SIGN_WEIGHT } from "./tokens.ts";
import { SIMILAR_WORDS } from "./tuning.ts";

/**
 * What an alignment earns by linking two words and pays for leaving words out. Five replaced words in a row cost about
 * as much as a gap on both sides: fewer read as words exchanged one by one, more as a passage written anew.
 */
export const GAP_OPENS = 10;
export const GAP_GROWS = 1;
export const FORBIDDEN = -1_000_000;
const EXCHANGED_ALIKE = -4;
const EXCHANGED = -6;

/** Scores pairs of tokens of two loose texts. */
export class WordScores {
  private readonly old: LooseText;
  private readonly next: LooseText;

  constructor(old: LooseText, next: LooseText) {
    this.old = old;
    this.next = next;
  }

  score(old: number, next: number): number {
    if (this.old.tokens.names.at(old) === this.next.tokens.names.at(next)) return equalScore(this.old.weightOf(old));
    const [oldUnit, newUnit] = [this.firstUnit(this.old, old), this.firstUnit(this.next, next)];
    const shape = shapeOf(oldUnit);
    const newShape = shapeOf(newUnit);
    if (shape !== newShape && (shape === SIGN_SHAPE || newShape === SIGN_SHAPE)) return FORBIDDEN;
    if (this.areSimilar(old, next)) return 3 + this.old.weightOf(old) / 10;
    return shape === newShape ? EXCHANGED_ALIKE : EXCHANGED;
  }

  /** Plainly the same word in another spelling or form. Single characters never are. */
  areSimilar(old: number, next: number): boolean {
    const a = { text: this.old.text, start: this.old.tokens.starts.at(old), end: this.old.tokens.ends.at(old) };
    const b = { text: this.next.text, start: this.next.tokens.starts.at(next), end: this.next.tokens.ends.at(next) };
    if (a.end - a.start < 3 || b.end - b.start < 3) return false;
    return wordSimilarity(a, b) >= SIMILAR_WORDS;
  }

  private firstUnit(side: LooseText, token: number): number {
    return side.text.charCodeAt(side.tokens.starts.at(token));
  }
}

const equalScore = (weight: number) => (weight === SIGN_WEIGHT ? 2 : 6 + weight / 5);

const SIGN_SHAPE = 0;
const NUMBER_SHAPE = 1;
const CAPITAL_SHAPE = 2;
const SMALL_SHAPE = 3;
const CHARACTER_SHAPE = 4;

/** Numbers tend to be exchanged for numbers, names for names, words for words. */
function shapeOf(unit: number): number {
  if (unit >= 0x61 && unit <= 0x7a) return SMALL_SHAPE;
  if (unit >= 0x30 && unit <= 0x39) return NUMBER_SHAPE;
  if (unit >= 0x41 && unit <= 0x5a) return CAPITAL_SHAPE;
  const kind = classOf(unit);
  if (kind === SIGN) return SIGN_SHAPE;
  if (kind === IDEOGRAPH || kind === SURROGATE) return CHARACTER_SHAPE;
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() === letter ? SMALL_SHAPE : CAPITAL_SHAPE;
}

import { caselessFoldOf, classOf, IDEOGRAPH, SIGN, SURROGATE } from "./characters.ts";
import { Integers } from "./integers.ts";
import type { LooseText } from "./loose-text.ts";
import { leastDistance, wordSimilarity } from "./similar-words.ts";
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

/** Scores pairs of tokens of two loose texts, one table of old rows by new columns at a time. */
export class WordScores {
  private readonly old: LooseText;
  private readonly next: LooseText;
  private readonly columnNames = new Integers();
  private readonly columnShapes = new Integers();
  private firstColumn = 0;
  private row = 0;
  private rowName = 0;
  private rowShape = 0;

  constructor(old: LooseText, next: LooseText) {
    this.old = old;
    this.next = next;
  }

  /** Sets the new tokens that the columns of a table stand for. */
  openColumns(from: number, to: number): void {
    this.firstColumn = from;
    this.columnNames.clear();
    this.columnShapes.clear();
    for (let token = from; token < to; token++) {
      this.columnNames.push(this.next.tokens.names.at(token));
      this.columnShapes.push(shapeOf(this.next.text.charCodeAt(this.next.tokens.starts.at(token))));
    }
  }

  /** Sets the old token that `gain` is asked about. */
  openRow(token: number): void {
    this.row = token;
    this.rowName = this.old.tokens.names.at(token);
    this.rowShape = shapeOf(this.old.text.charCodeAt(this.old.tokens.starts.at(token)));
  }

  /** What linking the token of the row with the token of a column earns. */
  gain(column: number): number {
    if (this.rowName === this.columnNames.at(column)) return equalScore(this.old.weightOf(this.row));
    const shape = this.columnShapes.at(column);
    const isSign = this.rowShape === SIGN_SHAPE;
    if (this.rowShape !== shape && (isSign || shape === SIGN_SHAPE)) return FORBIDDEN;
    if (!isSign && this.areSimilar(this.row, this.firstColumn + column)) return 3 + this.old.weightOf(this.row) / 10;
    return this.rowShape === shape ? EXCHANGED_ALIKE : EXCHANGED;
  }

  /** Plainly the same word in another spelling or form. Single characters never are. */
  areSimilar(old: number, next: number): boolean {
    const [start, end] = [this.old.tokens.starts.at(old), this.old.tokens.ends.at(old)];
    const [newStart, newEnd] = [this.next.tokens.starts.at(next), this.next.tokens.ends.at(next)];
    const [shorter, longer] = [Math.min(end - start, newEnd - newStart), Math.max(end - start, newEnd - newStart)];
    if (shorter < 3 || shorter < SIMILAR_WORDS * longer) return false;
    const least = leastDistance(this.old.lettersOf(old), this.next.lettersOf(next));
    if (least > (1 - SIMILAR_WORDS) * longer) return false;
    if (!sharesAnEnd(this.old.text, start, end, this.next.text, newStart, newEnd)) return false;
    const a = { text: this.old.text, start, end };
    return wordSimilarity(a, { text: this.next.text, start: newStart, end: newEnd }) >= SIMILAR_WORDS;
  }
}

/** Two forms of one word begin or end alike; asking this first spares most comparisons. */
function sharesAnEnd(a: string, start: number, end: number, b: string, newStart: number, newEnd: number): boolean {
  const isSame = caselessFoldOf(a.charCodeAt(start)) === caselessFoldOf(b.charCodeAt(newStart));
  return isSame || caselessFoldOf(a.charCodeAt(end - 1)) === caselessFoldOf(b.charCodeAt(newEnd - 1));
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

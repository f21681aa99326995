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
  private readonly names = new Integers();
  private readonly shapes = new Integers();
  private readonly lengths = new Integers();
  private readonly letters = new Integers();
  private readonly edges = new Integers();
  private firstColumn = 0;
  private row = 0;
  private rowShape = 0;
  private rowLength = 0;
  private rowLetters = 0;
  private rowEdges = 0;

  constructor(old: LooseText, next: LooseText) {
    this.old = old;
    this.next = next;
  }

  /** Sets the new tokens that the columns of a table stand for. */
  openColumns(from: number, to: number): void {
    this.firstColumn = from;
    for (const list of [this.names, this.shapes, this.lengths, this.letters, this.edges]) list.clear();
    for (let token = from; token < to; token++) {
      this.names.push(this.next.tokens.names.at(token));
      this.shapes.push(shapeOf(this.next.text.charCodeAt(this.next.tokens.starts.at(token))));
      this.lengths.push(this.next.lengthOf(token));
      this.letters.push(this.next.lettersOf(token));
      this.edges.push(edgesOf(this.next, token));
    }
  }

  /** Writes what linking an old token with the token of each column earns. */
  gainsOf(token: number, gains: Int32Array): void {
    this.row = token;
    this.rowShape = shapeOf(this.old.text.charCodeAt(this.old.tokens.starts.at(token)));
    this.rowLength = this.old.lengthOf(token);
    this.rowLetters = this.old.lettersOf(token);
    this.rowEdges = edgesOf(this.old, token);
    const name = this.old.tokens.names.at(token);
    const equal = equalScore(this.old.weightOf(token));
    for (let column = 0; column < this.names.length; column++)
      gains[column] = this.names.at(column) === name ? equal : this.gainOfOther(column);
  }

  private gainOfOther(column: number): number {
    const shape = this.shapes.at(column);
    if (this.rowShape !== shape && Math.min(this.rowShape, shape) <= NUMBER_SHAPE) return FORBIDDEN;
    if (this.mayBeSimilar(column) && this.areSimilar(this.row, this.firstColumn + column))
      return 3 + this.old.weightOf(this.row) / 10;
    return this.rowShape === shape ? EXCHANGED_ALIKE : EXCHANGED;
  }

  /** Plainly the same word in another spelling or form. Single characters never are. */
  areSimilar(old: number, next: number): boolean {
    const a = { text: this.old.text, start: this.old.tokens.starts.at(old), end: this.old.tokens.ends.at(old) };
    const b = { text: this.next.text, start: this.next.tokens.starts.at(next), end: this.next.tokens.ends.at(next) };
    if (Math.min(a.end - a.start, b.end - b.start) < SHORTEST) return false;
    return wordSimilarity(a, b) >= SIMILAR_WORDS;
  }

  /** Spares most comparisons: the edges, the lengths and the letters alone often say that two words are not alike. */
  private mayBeSimilar(column: number): boolean {
    const differing = this.rowEdges ^ this.edges.at(column);
    if ((differing & 0xffff) !== 0 && differing >>> 16 !== 0) return false;
    const length = this.lengths.at(column);
    const shorter = Math.min(length, this.rowLength);
    const longer = Math.max(length, this.rowLength);
    if (shorter < SHORTEST || shorter < SIMILAR_WORDS * longer) return false;
    return leastDistance(this.rowLetters, this.letters.at(column)) <= (1 - SIMILAR_WORDS) * longer;
  }
}

/** Letters from which a word can have another form. */
const SHORTEST = 3;

/** The first and the last letter of a word, in one number: two forms of one word share at least one of them. */
function edgesOf(side: LooseText, token: number): number {
  const first = caselessFoldOf(side.text.charCodeAt(side.tokens.starts.at(token)));
  return (first << 16) | caselessFoldOf(side.text.charCodeAt(side.tokens.ends.at(token) - 1));
}

const equalScore = (weight: number) => (weight === SIGN_WEIGHT ? 2 : 6 + weight / 5);

const SIGN_SHAPE = 0;
const NUMBER_SHAPE = 1;
const CAPITAL_SHAPE = 2;
const SMALL_SHAPE = 3;
const CHARACTER_SHAPE = 4;

/** A sign is exchanged for a sign only, a number for a number; names tend to give way to names and words to words. */
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

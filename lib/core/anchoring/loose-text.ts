import { Integers } from "./integers.ts";
import { HASH_HIGH, HASH_LOW, Interner, mixHigh, mixLow } from "./interner.ts";
import type { Lines } from "./lines.ts";
import { continuesLine, endsSentence, isPauseAt } from "./sentences.ts";
import { letterSetOf } from "./similar-words.ts";
import { emptyTokens, SIGN_WEIGHT, type Tokens, tokenise, weightOfToken } from "./tokens.ts";

/** Tokens after which a sentence is cut at its next comma. */
const LONG_SENTENCE = 100;

/** The names that both texts share, so that equal words, and equal sentences, can be told by their number. */
export class Vocabulary {
  readonly words = new Interner();
  readonly sentences = new Interner();
  /** By word name: its weight, and its letters as a set of 32 (`letterSetOf`). */
  readonly weights = new Integers(1024);
  readonly letters = new Integers(1024);
}

/** What no equal line has claimed of one text, cut into tokens and sentences. */
export class LooseText {
  readonly text: string;
  readonly tokens: Tokens = emptyTokens();
  /** By token: the sentence it stands in. */
  readonly sentenceOf = new Integers();
  /** By sentence: its first token, its weight, and a name that sentences with the same words share. */
  readonly firsts = new Integers();
  readonly weights = new Integers();
  readonly names = new Integers();
  /** By line: its first token and the one after its last, equal for lines that are not loose. */
  readonly lineFirsts: Integers;
  readonly lineEnds: Integers;
  private readonly lines: Lines;
  private readonly vocabulary: Vocabulary;

  constructor(text: string, lines: Lines, vocabulary: Vocabulary) {
    this.text = text;
    this.lines = lines;
    this.lineFirsts = Integers.filled(lines.names.length, 0);
    this.lineEnds = Integers.filled(lines.names.length, 0);
    this.vocabulary = vocabulary;
  }

  get tokenCount(): number {
    return this.tokens.names.length;
  }

  get sentenceCount(): number {
    return this.firsts.length;
  }

  /** The first token after a sentence. */
  endOf(sentence: number): number {
    return sentence + 1 < this.sentenceCount ? this.firsts.at(sentence + 1) : this.tokenCount;
  }

  weightOf(token: number): number {
    return this.vocabulary.weights.at(this.tokens.names.at(token));
  }

  lengthOf(token: number): number {
    return this.tokens.ends.at(token) - this.tokens.starts.at(token);
  }

  lettersOf(token: number): number {
    return this.vocabulary.letters.at(this.tokens.names.at(token));
  }

  /** Adds consecutive unclaimed lines, of which those for which `isMine` does not hold are passed over. */
  addLines(from: number, to: number, isMine: (line: number) => boolean): void {
    const { lines } = this;
    let opened = this.tokenCount;
    for (let line = from; line < to; line++) {
      if (!isMine(line)) continue;
      this.lineFirsts.set(line, this.tokenCount);
      tokenise(this.text, lines.starts.at(line), lines.ends.at(line), this.vocabulary.words, this.tokens);
      this.lineEnds.set(line, this.tokenCount);
      const goesOn = line + 1 < to && isMine(line + 1) && continuesLine(this.text, lines, line + 1);
      if (goesOn) continue;
      this.cutSentences(opened);
      opened = this.tokenCount;
    }
  }

  private cutSentences(from: number): void {
    this.weighTokens(from);
    let opened = from;
    for (let token = from; token < this.tokenCount; token++) {
      const isLast = token + 1 === this.tokenCount;
      if (!isLast && !endsSentence(this.text, this.tokens, token, opened) && !this.isOverlong(token, opened)) continue;
      this.addSentence(opened, token + 1);
      opened = token + 1;
    }
  }

  /** Cuts what goes on and on, at words that are the same in both texts, so that both are cut alike. */
  private isOverlong(token: number, opened: number): boolean {
    const length = token + 1 - opened;
    if (length < LONG_SENTENCE) return false;
    const name = this.tokens.names.at(token);
    const isPause = this.vocabulary.weights.at(name) === SIGN_WEIGHT && isPauseAt(this.text, this.tokens, token);
    return isPause || (length >= 2 * LONG_SENTENCE && (name & 15) === 0) || length >= 4 * LONG_SENTENCE;
  }

  private weighTokens(from: number): void {
    const { weights, letters } = this.vocabulary;
    const { names, starts, ends } = this.tokens;
    for (let token = from; token < this.tokenCount; token++) {
      if (names.at(token) < weights.length) continue;
      weights.push(weightOfToken(this.text, starts.at(token), ends.at(token)));
      letters.push(letterSetOf(this.text, starts.at(token), ends.at(token)));
    }
  }

  private addSentence(from: number, to: number): void {
    let weight = 0;
    let high = HASH_HIGH;
    let low = HASH_LOW;
    for (let token = from; token < to; token++) {
      this.sentenceOf.push(this.firsts.length);
      const word = this.tokens.names.at(token);
      const own = this.vocabulary.weights.at(word);
      weight += own;
      if (own === SIGN_WEIGHT && to - from > 1) continue;
      high = mixHigh(high, word) ^ (high >>> 15);
      low = mixLow(low, word);
    }
    this.firsts.push(from);
    this.weights.push(weight);
    this.names.push(this.vocabulary.sentences.nameOf(high, low));
  }
}

import { type FoldedText, foldText } from "./folding.ts";
import { Integers } from "./integers.ts";
import { Interner } from "./interner.ts";
import { linesOf } from "./lines.ts";
import { LooseText, Vocabulary } from "./loose-text.ts";

/** The words of a text and where each of them stands, so that many quotations can be looked for. */
export class TextIndex {
  readonly text: string;
  readonly vocabulary = new Vocabulary();
  readonly words: LooseText;
  /** Tokens by word: those of word `w` are `places[firsts[w]]` to `places[firsts[w + 1]]`, ascending. */
  private readonly firsts: Integers;
  private readonly places: Integers;
  private folding: FoldedText | null = null;

  constructor(text: string) {
    this.text = text;
    this.words = wordsOf(text, this.vocabulary);
    const { names } = this.words.tokens;
    this.firsts = Integers.filled(this.vocabulary.words.size + 1, 0);
    for (let token = 0; token < names.length; token++) this.firsts.add(names.at(token) + 1, 1);
    for (let word = 1; word < this.firsts.length; word++) this.firsts.add(word, this.firsts.at(word - 1));
    this.places = Integers.filled(names.length, 0);
    const filled = Integers.filled(this.firsts.length, 0);
    for (let token = 0; token < names.length; token++) {
      const word = names.at(token);
      this.places.set(this.firsts.at(word) + filled.at(word), token);
      filled.add(word, 1);
    }
  }

  /** The text under the normalisation for quotations, made when first asked for. */
  get folded(): FoldedText {
    this.folding ??= foldText(this.text);
    return this.folding;
  }

  /** Some other text in the same vocabulary. */
  read(text: string): LooseText {
    return wordsOf(text, this.vocabulary);
  }

  /** How often a word stands in the text. */
  countOf(word: number): number {
    return word + 1 < this.firsts.length ? this.firsts.at(word + 1) - this.firsts.at(word) : 0;
  }

  /** The token that is the word's occurrence with this number, from 0. */
  placeOf(word: number, occurrence: number): number {
    return this.places.at(this.firsts.at(word) + occurrence);
  }
}

function wordsOf(text: string, vocabulary: Vocabulary): LooseText {
  const lines = linesOf(text, new Interner(16));
  const words = new LooseText(text, lines, vocabulary);
  words.addLines(0, lines.names.length, () => true);
  return words;
}

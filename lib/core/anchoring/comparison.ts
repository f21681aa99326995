import { Aligner } from "./aligner.ts";
import { Budget } from "./budget.ts";
import { Links } from "./links.ts";
import type { LooseText } from "./loose-text.ts";
import { Overlap } from "./overlap.ts";
import { COMPARING_STEPS } from "./tuning.ts";
import type { Window } from "./window.ts";

/** Two passages, as windows of tokens, taken to be versions of each other. */
export type PassagePair = Window;

/** What is known, while two loose texts are being compared, about which sentence and word became which. */
export class Comparison {
  readonly old: LooseText;
  readonly next: LooseText;
  readonly budget = new Budget(COMPARING_STEPS);
  readonly aligner: Aligner;
  readonly overlap: Overlap;
  /** Sentences linked because their words are the same. */
  readonly twins: Links;
  /** Sentences that are plainly versions of each other, known before their words are linked. */
  readonly expected: Links;
  readonly pairs: PassagePair[] = [];
  readonly wordCount: number;

  constructor(old: LooseText, next: LooseText, wordCount: number) {
    this.old = old;
    this.next = next;
    this.wordCount = wordCount;
    this.overlap = new Overlap(old, next, wordCount, this.budget);
    this.aligner = new Aligner(old, next, this.overlap, this.budget);
    this.twins = new Links(old.sentenceCount, next.sentenceCount);
    this.expected = new Links(old.sentenceCount, next.sentenceCount);
  }

  /** Links between tokens. */
  get words(): Links {
    return this.aligner.links;
  }

  /** The tokens of a window of sentences. */
  tokensOf({ oldFrom, oldTo, newFrom, newTo }: Window): Window {
    return {
      oldFrom: firstToken(this.old, oldFrom),
      oldTo: firstToken(this.old, oldTo),
      newFrom: firstToken(this.next, newFrom),
      newTo: firstToken(this.next, newTo),
    };
  }

  /** The tokens of one sentence against those of another. */
  tokensOfPair(old: number, next: number): Window {
    return this.tokensOf({ oldFrom: old, oldTo: old + 1, newFrom: next, newTo: next + 1 });
  }

  /** Links two sentences with the same words, in place or with `MOVED_FLAG`. Signs may differ. */
  linkTwins(old: number, next: number, flag: number): void {
    this.twins.link(old, next, flag);
    const tokens = this.tokensOfPair(old, next);
    if (this.readAlike(tokens)) this.aligner.linkEqual(tokens, flag);
    else this.aligner.align(tokens, flag);
  }

  /** Records two passages as versions of each other and links their words. */
  linkPassages(tokens: PassagePair, flag: number): void {
    this.aligner.align(tokens, flag);
    this.pairs.push(tokens);
  }

  private readAlike({ oldFrom, oldTo, newFrom, newTo }: Window): boolean {
    if (oldTo - oldFrom !== newTo - newFrom) return false;
    for (let offset = 0; oldFrom + offset < oldTo; offset++)
      if (this.old.tokens.names.at(oldFrom + offset) !== this.next.tokens.names.at(newFrom + offset)) return false;
    return true;
  }
}

const firstToken = (side: LooseText, sentence: number): number =>
  sentence < side.sentenceCount ? side.firsts.at(sentence) : side.tokenCount;

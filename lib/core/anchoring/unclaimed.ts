import type { Comparison } from "./comparison.ts";
import { Integers } from "./integers.ts";
import type { LooseText } from "./loose-text.ts";
import { MOVABLE, UNCLAIMED } from "./tuning.ts";
import { MOVED_FLAG } from "./word-kinds.ts";

/** The sentences that nothing has claimed yet and that are heavy enough to be known again elsewhere. */
export class Unclaimed {
  private readonly comparison: Comparison;
  private readonly freeOld: Integers;
  private readonly freeNew: Integers;

  constructor(comparison: Comparison) {
    this.comparison = comparison;
    const { old, next, words, twins, expected } = comparison;
    this.freeOld = Integers.filled(old.sentenceCount, 0);
    this.freeNew = Integers.filled(next.sentenceCount, 0);
    for (let sentence = 0; sentence < old.sentenceCount; sentence++)
      if (
        twins.isFreeOld(sentence) &&
        expected.isFreeOld(sentence) &&
        isUnclaimed(old, sentence, (token) => words.isFreeOld(token))
      )
        this.freeOld.set(sentence, 1);
    for (let sentence = 0; sentence < next.sentenceCount; sentence++)
      if (
        twins.isFreeNew(sentence) &&
        expected.isFreeNew(sentence) &&
        isUnclaimed(next, sentence, (token) => words.isFreeNew(token))
      )
        this.freeNew.set(sentence, 1);
  }

  hasOld(sentence: number): boolean {
    return sentence >= 0 && sentence < this.freeOld.length && this.freeOld.at(sentence) === 1;
  }

  hasNew(sentence: number): boolean {
    return sentence >= 0 && sentence < this.freeNew.length && this.freeNew.at(sentence) === 1;
  }

  /** Links two sentences as moved with the same words. */
  moveTwin(old: number, next: number): void {
    this.claim(old, next);
    this.comparison.linkTwins(old, next, MOVED_FLAG);
  }

  /** Links two sentences as moved and edited. */
  move(old: number, next: number): void {
    if (!this.hasOld(old) || !this.hasNew(next)) return;
    this.claim(old, next);
    this.comparison.linkPassages(this.comparison.tokensOfPair(old, next), MOVED_FLAG);
  }

  private claim(old: number, next: number): void {
    this.freeOld.set(old, 0);
    this.freeNew.set(next, 0);
    const { words } = this.comparison;
    const { oldFrom, oldTo, newFrom, newTo } = this.comparison.tokensOfPair(old, next);
    for (let token = oldFrom; token < oldTo; token++) words.unlink(token);
    for (let token = newFrom; token < newTo; token++) if (!words.isFreeNew(token)) words.unlink(words.oldOf(token));
  }
}

function isUnclaimed(side: LooseText, sentence: number, isFree: (token: number) => boolean): boolean {
  if (side.weights.at(sentence) < MOVABLE) return false;
  let free = 0;
  for (let token = side.firsts.at(sentence); token < side.endOf(sentence); token++)
    if (isFree(token)) free += side.weightOf(token);
  return free >= UNCLAIMED * side.weights.at(sentence);
}

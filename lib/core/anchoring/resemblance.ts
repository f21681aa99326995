import type { Comparison } from "./comparison.ts";
import { Integers } from "./integers.ts";
import { SAME_ORDER, SAME_PLACE, SAME_SENTENCE } from "./tuning.ts";
import { newSize, oldSize, type Window } from "./window.ts";

export type SentencePair = { readonly old: number; readonly next: number };

/**
 * How much the sentences of a window resemble each other: for every old sentence by every new one twice the weight of
 * their common words, 0 where they are strangers.
 */
export class Resemblance {
  readonly window: Window;
  private readonly comparison: Comparison;
  private readonly table: Integers;

  constructor(comparison: Comparison, window: Window) {
    this.comparison = comparison;
    this.window = window;
    this.table = Integers.filled(oldSize(window) * newSize(window), 0);
    const isAlone = oldSize(window) * newSize(window) === 1;
    for (let i = window.oldFrom; i < window.oldTo; i++)
      for (let j = window.newFrom; j < window.newTo; j++)
        this.table.set(this.cellOf(i, j), isAlone ? this.inPlace(i, j) : this.between(i, j));
  }

  /**
   * The pairs, in order on both sides, whose worth adds up to the most. Only pairs that share at least `floor` of
   * their weight and that nothing else has claimed take part.
   */
  heaviestPairs(floor: number): SentencePair[] {
    const { window } = this;
    const stride = newSize(window) + 1;
    const best = Integers.filled((oldSize(window) + 1) * stride, 0);
    for (let i = oldSize(window) - 1; i >= 0; i--)
      for (let j = newSize(window) - 1; j >= 0; j--) {
        const skipped = Math.max(best.at((i + 1) * stride + j), best.at(i * stride + j + 1));
        const worth = this.worthOf(window.oldFrom + i, window.newFrom + j, floor);
        best.set(i * stride + j, worth > 0 ? Math.max(skipped, best.at((i + 1) * stride + j + 1) + worth) : skipped);
      }
    const pairs: SentencePair[] = [];
    for (let i = 0, j = 0; i < oldSize(window) && j < newSize(window); ) {
      const here = best.at(i * stride + j);
      if (here === best.at((i + 1) * stride + j)) i++;
      else if (here === best.at(i * stride + j + 1)) j++;
      else pairs.push({ old: window.oldFrom + i++, next: window.newFrom + j++ });
    }
    return pairs;
  }

  private worthOf(old: number, next: number, floor: number): number {
    const worth = this.table.at(this.cellOf(old, next));
    if (worth === 0 || worth < floor * this.weightOf(old, next)) return 0;
    const { twins } = this.comparison;
    return twins.isFreeOld(old) && twins.isFreeNew(next) ? worth : 0;
  }

  private cellOf(old: number, next: number): number {
    return (old - this.window.oldFrom) * newSize(this.window) + next - this.window.newFrom;
  }

  private weightOf(old: number, next: number): number {
    return this.comparison.old.weights.at(old) + this.comparison.next.weights.at(next);
  }

  private between(old: number, next: number): number {
    const [weight, other] = [this.comparison.old.weights.at(old), this.comparison.next.weights.at(next)];
    if (Math.min(weight, other) * 4 < Math.max(weight, other)) return 0;
    const tokens = this.comparison.tokensOfPair(old, next);
    const shared = 2 * this.comparison.overlap.shared(tokens);
    const least = SAME_SENTENCE * (weight + other);
    return shared >= least || (2 * shared >= least && this.readsInOrder(tokens)) ? shared : 0;
  }

  /** A sentence alone where one stood alone is its new version unless too little of it is left. */
  private inPlace(old: number, next: number): number {
    const { overlap } = this.comparison;
    const tokens = this.comparison.tokensOfPair(old, next);
    const least = SAME_PLACE * this.weightOf(old, next);
    const shared = 2 * overlap.shared(tokens);
    const isSame = shared >= 2 * least || (shared >= least && 2 * overlap.inOrder(tokens) >= least);
    return isSame || this.readsInOrder(tokens) ? Math.max(1, shared) : 0;
  }

  private readsInOrder(tokens: Window): boolean {
    return 2 * this.comparison.overlap.countInOrder(tokens) >= SAME_ORDER * (oldSize(tokens) + newSize(tokens));
  }
}

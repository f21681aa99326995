import type { Comparison } from "./comparison.ts";
import { Integers } from "./integers.ts";
import { cutAtSharedRuns } from "./large-gaps.ts";
import { JOINING, LARGEST_SENTENCE_TABLE, NESTING, SAME_ORDER, SAME_PLACE, SAME_SENTENCE } from "./tuning.ts";
import { UniqueMatcher } from "./unique.ts";
import { isSpent, newSize, oldSize, type Window } from "./window.ts";

/** Finds which sentences of a gap became which, and links their words. Windows are of sentences unless said otherwise. */
export class Pairing {
  private readonly comparison: Comparison;
  private readonly twins: UniqueMatcher;
  private readonly rests: (Window & { readonly flag: number })[] = [];

  constructor(comparison: Comparison, sentenceNames: number) {
    this.comparison = comparison;
    this.twins = new UniqueMatcher({
      old: comparison.old.names,
      new: comparison.next.names,
      nameCount: sentenceNames,
      weightOf: (sentence) => comparison.old.weights.at(sentence),
      links: comparison.twins,
    });
  }

  /** Links the sentences of a gap that have the same words and keep their order; the rest is for `pairSimilar`. */
  pairTwins(gap: Window, flag: number): void {
    const twin = (old: number, next: number) => this.comparison.linkTwins(old, next, flag);
    this.twins.divide(gap, NESTING - 1, twin, (window) => {
      const rest = this.trimTwins(window, flag);
      if (!isSpent(rest)) this.rests.push({ ...rest, flag });
    });
  }

  /** Pairs similar sentences in order; what stands between is aligned word by word. */
  pairSimilar(): void {
    for (const rest of this.rests) {
      const isLarge = oldSize(rest) * newSize(rest) > LARGEST_SENTENCE_TABLE;
      const windows = isLarge ? cutAtSharedRuns(this.comparison, rest) : [rest];
      for (const window of windows) this.pairWithin(window, rest.flag);
    }
  }

  private pairWithin(window: Window, flag: number): void {
    const cells = oldSize(window) * newSize(window);
    if (cells === 1) this.pairInPlace(window, flag);
    else if (cells <= LARGEST_SENTENCE_TABLE) this.pairInOrder(window, flag);
    else this.alignLoosely(window, window, flag);
  }

  private trimTwins(window: Window, flag: number): Window {
    const { old, next } = this.comparison;
    let { oldFrom, oldTo, newFrom, newTo } = window;
    while (oldFrom < oldTo && newFrom < newTo && old.names.at(oldFrom) === next.names.at(newFrom))
      this.comparison.linkTwins(oldFrom++, newFrom++, flag);
    while (oldFrom < oldTo && newFrom < newTo && old.names.at(oldTo - 1) === next.names.at(newTo - 1))
      this.comparison.linkTwins(--oldTo, --newTo, flag);
    return { oldFrom, oldTo, newFrom, newTo };
  }

  /** A single sentence that stands where a single one stood is its new version unless too little of it is left. */
  private pairInPlace(window: Window, flag: number): void {
    const { old, next, overlap } = this.comparison;
    if (!this.isFree(window)) return;
    const tokens = this.comparison.tokensOf(window);
    const least = SAME_PLACE * (old.weights.at(window.oldFrom) + next.weights.at(window.newFrom));
    const shared = 2 * overlap.shared(tokens);
    const isSame = shared >= 2 * least || (shared >= least && 2 * overlap.inOrder(tokens) >= least);
    if (isSame || this.readsInOrder(tokens)) this.comparison.linkPassages(tokens, flag);
  }

  private pairInOrder(window: Window, flag: number): void {
    const matched = heaviestPairs(window, this.similarities(window));
    const between: Window[] = [];
    let { oldFrom, newFrom } = window;
    matched.forEach((pair, index) => {
      const following = matched[index + 1];
      const room = { oldFrom, newFrom, oldTo: following?.old ?? window.oldTo, newTo: following?.next ?? window.newTo };
      const grown = this.grow(pair.old, pair.next, room);
      this.comparison.linkPassages(this.comparison.tokensOf(grown), flag);
      between.push({ oldFrom, oldTo: grown.oldFrom, newFrom, newTo: grown.newFrom });
      oldFrom = grown.oldTo;
      newFrom = grown.newTo;
    });
    between.push({ ...window, oldFrom, newFrom });
    for (const rest of between) this.alignLoosely(rest, window, flag);
  }

  /** Aligns what no pair has taken together with what the pairs around it have left over. */
  private alignLoosely(window: Window, bounds: Window, flag: number): void {
    const { aligner, words } = this.comparison;
    let { oldFrom, oldTo, newFrom, newTo } = this.comparison.tokensOf(window);
    if ((oldFrom === oldTo && newFrom === newTo) || !this.isFree(window)) return;
    const within = this.comparison.tokensOf(bounds);
    while (oldFrom > within.oldFrom && words.isFreeOld(oldFrom - 1)) oldFrom--;
    while (newFrom > within.newFrom && words.isFreeNew(newFrom - 1)) newFrom--;
    while (oldTo < within.oldTo && words.isFreeOld(oldTo)) oldTo++;
    while (newTo < within.newTo && words.isFreeNew(newTo)) newTo++;
    aligner.align({ oldFrom, oldTo, newFrom, newTo }, flag);
  }

  /** For every old sentence by every new one: what pairing them is worth, 0 when they are strangers. */
  private similarities(window: Window): Integers {
    const { old, next, overlap } = this.comparison;
    const table = Integers.filled(oldSize(window) * newSize(window), 0);
    for (let i = window.oldFrom; i < window.oldTo; i++)
      for (let j = window.newFrom; j < window.newTo; j++) {
        if (!this.comparison.twins.isFreeOld(i) || !this.comparison.twins.isFreeNew(j)) continue;
        const [weightOld, weightNew] = [old.weights.at(i), next.weights.at(j)];
        if (Math.min(weightOld, weightNew) * 4 < Math.max(weightOld, weightNew)) continue;
        const tokens = this.comparison.tokensOfPair(i, j);
        const shared = 2 * overlap.shared(tokens);
        const least = SAME_SENTENCE * (weightOld + weightNew);
        const isSame = shared >= least || (2 * shared >= least && this.readsInOrder(tokens));
        if (isSame) table.set((i - window.oldFrom) * newSize(window) + j - window.newFrom, shared);
      }
    return table;
  }

  private readsInOrder(tokens: Window): boolean {
    return 2 * this.comparison.overlap.countInOrder(tokens) >= SAME_ORDER * (oldSize(tokens) + newSize(tokens));
  }

  /** Adds neighbouring sentences to a pair while most of their words are found in it. */
  private grow(old: number, next: number, room: Window): Window {
    const { overlap } = this.comparison;
    let pair: Window = { oldFrom: old, oldTo: old + 1, newFrom: next, newTo: next + 1 };
    let shared = overlap.shared(this.comparison.tokensOf(pair));
    for (;;) {
      let best = JOINING;
      let grown: { pair: Window; shared: number } | null = null;
      for (const [candidate, weight] of this.extensions(pair, room)) {
        if (!this.isFree(candidate)) continue;
        const total = overlap.shared(this.comparison.tokensOf(candidate));
        const share = (total - shared) / Math.max(1, weight);
        if (share <= best) continue;
        best = share;
        grown = { pair: candidate, shared: total };
      }
      if (!grown) return pair;
      ({ pair, shared } = grown);
    }
  }

  /** A pair made larger by one sentence on either side of either text, with that sentence's weight. */
  /** True when no sentence of the window has gone elsewhere. */
  private isFree({ oldFrom, oldTo, newFrom, newTo }: Window): boolean {
    const { twins } = this.comparison;
    for (let sentence = oldFrom; sentence < oldTo; sentence++) if (!twins.isFreeOld(sentence)) return false;
    for (let sentence = newFrom; sentence < newTo; sentence++) if (!twins.isFreeNew(sentence)) return false;
    return true;
  }

  private *extensions(pair: Window, room: Window): Generator<[Window, number]> {
    const { old, next } = this.comparison;
    if (pair.oldTo < room.oldTo) yield [{ ...pair, oldTo: pair.oldTo + 1 }, old.weights.at(pair.oldTo)];
    if (pair.oldFrom > room.oldFrom) yield [{ ...pair, oldFrom: pair.oldFrom - 1 }, old.weights.at(pair.oldFrom - 1)];
    if (pair.newTo < room.newTo) yield [{ ...pair, newTo: pair.newTo + 1 }, next.weights.at(pair.newTo)];
    if (pair.newFrom > room.newFrom) yield [{ ...pair, newFrom: pair.newFrom - 1 }, next.weights.at(pair.newFrom - 1)];
  }
}

/** The pairs, in order on both sides, whose worth adds up to the most. */
function heaviestPairs(window: Window, worths: Integers): { old: number; next: number }[] {
  const width = newSize(window);
  const stride = width + 1;
  const best = Integers.filled((oldSize(window) + 1) * stride, 0);
  for (let i = oldSize(window) - 1; i >= 0; i--)
    for (let j = width - 1; j >= 0; j--) {
      const skipped = Math.max(best.at((i + 1) * stride + j), best.at(i * stride + j + 1));
      const worth = worths.at(i * width + j);
      const paired = worth > 0 ? best.at((i + 1) * stride + j + 1) + worth : 0;
      best.set(i * stride + j, Math.max(skipped, paired));
    }
  const pairs: { old: number; next: number }[] = [];
  for (let i = 0, j = 0; i < oldSize(window) && j < width; ) {
    const here = best.at(i * stride + j);
    if (here === best.at((i + 1) * stride + j)) i++;
    else if (here === best.at(i * stride + j + 1)) j++;
    else pairs.push({ old: window.oldFrom + i++, next: window.newFrom + j++ });
  }
  return pairs;
}

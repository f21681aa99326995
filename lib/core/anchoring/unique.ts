import { Integers } from "./integers.ts";
import type { Links } from "./links.ts";
import { heaviestIncreasing } from "./subsequence.ts";
import type { Window } from "./window.ts";

/** Two sequences of names, with the weight of each old item and the links found between them so far. */
export type Sequences = {
  readonly old: Integers;
  readonly new: Integers;
  /** Names lie in `[0, nameCount)`. */
  readonly nameCount: number;
  readonly weightOf: (old: number) => number;
  readonly links: Links;
};

/** Items that stand for each other because their name occurs once on either side of a window. */
export type UniquePairs = { readonly olds: Integers; readonly news: Integers };

/**
 * Finds what occurs exactly once on both sides of a window: the only matches that need no guess ("patience diff").
 * Linked items do not take part. O(window) per call.
 */
export class UniqueMatcher {
  private readonly sequences: Sequences;
  private readonly oldCounts: Integers;
  private readonly newCounts: Integers;
  private readonly lastNew: Integers;

  constructor(sequences: Sequences) {
    this.sequences = sequences;
    this.oldCounts = Integers.filled(sequences.nameCount, 0);
    this.newCounts = Integers.filled(sequences.nameCount, 0);
    this.lastNew = Integers.filled(sequences.nameCount, 0);
  }

  /** Every such pair of the window, in old order. */
  pairsIn(window: Window): UniquePairs {
    const { old, new: next, links } = this.sequences;
    for (let i = window.oldFrom; i < window.oldTo; i++) if (links.isFreeOld(i)) this.oldCounts.add(old.at(i), 1);
    for (let j = window.newFrom; j < window.newTo; j++) {
      if (!links.isFreeNew(j)) continue;
      this.newCounts.add(next.at(j), 1);
      this.lastNew.set(next.at(j), j);
    }
    const pairs: UniquePairs = { olds: new Integers(), news: new Integers() };
    for (let i = window.oldFrom; i < window.oldTo; i++) {
      const name = old.at(i);
      if (this.oldCounts.at(name) !== 1 || this.newCounts.at(name) !== 1 || !links.isFreeOld(i)) continue;
      pairs.olds.push(i);
      pairs.news.push(this.lastNew.at(name));
    }
    for (let i = window.oldFrom; i < window.oldTo; i++) this.oldCounts.set(old.at(i), 0);
    for (let j = window.newFrom; j < window.newTo; j++) this.newCounts.set(next.at(j), 0);
    return pairs;
  }

  /** The heaviest of these pairs that keep their order on both sides, as indices into `pairs`. */
  inOrder(pairs: UniquePairs, window: Window): Integers {
    const values = new Integers(pairs.news.length);
    const weights = new Integers(pairs.news.length);
    for (let pair = 0; pair < pairs.news.length; pair++) {
      values.push(pairs.news.at(pair) - window.newFrom);
      weights.push(this.sequences.weightOf(pairs.olds.at(pair)));
    }
    return heaviestIncreasing(values, weights, window.newTo - window.newFrom);
  }

  /**
   * Pairs the window's unique items in order, then those unique between them, and so on down to `depth`. Calls
   * `pair` for every match and `rest` for every window that is left with something on both sides.
   */
  divide(window: Window, depth: number, pair: (old: number, next: number) => void, rest: (window: Window) => void) {
    if (window.oldFrom >= window.oldTo || window.newFrom >= window.newTo) return;
    const pairs = depth > 0 ? this.pairsIn(window) : null;
    if (!pairs || pairs.olds.length === 0) return rest(window);

    const kept = this.inOrder(pairs, window);
    let { oldFrom, newFrom } = window;
    for (let index = 0; index < kept.length; index++) {
      const old = pairs.olds.at(kept.at(index));
      const next = pairs.news.at(kept.at(index));
      pair(old, next);
      this.divide({ oldFrom, oldTo: old, newFrom, newTo: next }, depth - 1, pair, rest);
      oldFrom = old + 1;
      newFrom = next + 1;
    }
    this.divide({ ...window, oldFrom, newFrom }, depth - 1, pair, rest);
  }
}

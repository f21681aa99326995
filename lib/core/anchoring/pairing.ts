import type { Comparison } from "./comparison.ts";
import { cutAtSharedRuns } from "./large-gaps.ts";
import { Resemblance } from "./resemblance.ts";
import { JOINING, LARGEST_SENTENCE_TABLE, NESTING, PLAINLY_SAME } from "./tuning.ts";
import { UniqueMatcher } from "./unique.ts";
import { isSpent, newSize, oldSize, type Window } from "./window.ts";

/** What is left of a gap once equal sentences are linked. Where there is too much of it nothing is compared. */
type Rest = { readonly window: Window; readonly flag: number; readonly resemblance: Resemblance | null };

/** Finds which sentences of a gap became which, and links their words. Windows are of sentences unless said otherwise. */
export class Pairing {
  private readonly comparison: Comparison;
  private readonly twins: UniqueMatcher;
  private readonly rests: Rest[] = [];

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

  /**
   * Links the sentences of a gap that have the same words and keep their order. Of the rest, those that are plainly
   * versions of each other are expected to be paired, so that nothing elsewhere may claim them first.
   */
  pairTwins(gap: Window, flag: number): void {
    const twin = (old: number, next: number) => this.comparison.linkTwins(old, next, flag);
    this.twins.divide(gap, NESTING - 1, twin, (window) => {
      const rest = this.trimTwins(window, flag);
      if (!isSpent(rest)) this.expect(rest, flag);
    });
  }

  /** Pairs similar sentences in order; what stands between is aligned word by word. */
  pairSimilar(): void {
    for (const { window, flag, resemblance } of this.rests) {
      if (resemblance) this.linkPairs(resemblance, flag);
      else this.alignLoosely(window, window, flag);
    }
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

  private expect(rest: Window, flag: number): void {
    const isLarge = oldSize(rest) * newSize(rest) > LARGEST_SENTENCE_TABLE;
    for (const window of isLarge ? cutAtSharedRuns(this.comparison, rest) : [rest]) {
      const isComparable = oldSize(window) * newSize(window) <= LARGEST_SENTENCE_TABLE;
      const resemblance = isComparable ? new Resemblance(this.comparison, window) : null;
      this.rests.push({ window, flag, resemblance });
      for (const { old, next } of resemblance?.heaviestPairs(PLAINLY_SAME) ?? [])
        this.comparison.expected.link(old, next, flag);
    }
  }

  private linkPairs(resemblance: Resemblance, flag: number): void {
    const { window } = resemblance;
    const matched = resemblance.heaviestPairs(0);
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
    const isSettled = matched.length === 0 && oldSize(window) * newSize(window) === 1;
    if (isSettled) return;
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
  private *extensions(pair: Window, room: Window): Generator<[Window, number]> {
    const { old, next } = this.comparison;
    if (pair.oldTo < room.oldTo) yield [{ ...pair, oldTo: pair.oldTo + 1 }, old.weights.at(pair.oldTo)];
    if (pair.oldFrom > room.oldFrom) yield [{ ...pair, oldFrom: pair.oldFrom - 1 }, old.weights.at(pair.oldFrom - 1)];
    if (pair.newTo < room.newTo) yield [{ ...pair, newTo: pair.newTo + 1 }, next.weights.at(pair.newTo)];
    if (pair.newFrom > room.newFrom) yield [{ ...pair, newFrom: pair.newFrom - 1 }, next.weights.at(pair.newFrom - 1)];
  }

  /** True when no sentence of the window has gone elsewhere. */
  private isFree({ oldFrom, oldTo, newFrom, newTo }: Window): boolean {
    const { twins } = this.comparison;
    for (let sentence = oldFrom; sentence < oldTo; sentence++) if (!twins.isFreeOld(sentence)) return false;
    for (let sentence = newFrom; sentence < newTo; sentence++) if (!twins.isFreeNew(sentence)) return false;
    return true;
  }
}

import type { Budget } from "./budget.ts";
import { alignGlobally } from "./global-alignment.ts";
import { Integers } from "./integers.ts";
import { HASH_HIGH, HASH_LOW, Interner, mixHigh, mixLow } from "./interner.ts";
import { Links } from "./links.ts";
import type { LooseText } from "./loose-text.ts";
import type { Overlap } from "./overlap.ts";
import { DIRECT_TABLE, LARGEST_TABLE, LONGEST_GRAM } from "./tuning.ts";
import { UniqueMatcher, type UniquePairs } from "./unique.ts";
import { isSpent, newSize, oldSize, type Window } from "./window.ts";
import { EQUAL, REPLACED, SIMILAR } from "./word-kinds.ts";
import { WordScores } from "./word-scores.ts";

/** What one cell of a table of words costs beside a step of a plain loop. */
const CELL_STEPS = 4;

/** What finding unique runs costs for each word, beside a step of a plain loop. */
const GRAM_STEPS = 6;

/** In more words than this a sample of the runs is enough to cut at. */
const MANY_WORDS = 200_000;
const SAMPLING = 7;

/** Tables up to this size are cheaper to fill than to think about. */
const SMALL_TABLE = 400;

/** Share of the lighter stretch that must be in the other for an alignment to be worth its while. */
const IN_COMMON = 0.25;

/** Links the words of two passages that are known, or taken, to be one passage in two wordings. */
export class Aligner {
  readonly links: Links;
  private readonly old: LooseText;
  private readonly next: LooseText;
  private readonly scores: WordScores;
  private readonly overlap: Overlap;
  private readonly budget: Budget;

  constructor(old: LooseText, next: LooseText, overlap: Overlap, budget: Budget) {
    this.overlap = overlap;
    this.old = old;
    this.next = next;
    this.links = new Links(old.tokenCount, next.tokenCount);
    this.scores = new WordScores(old, next);
    this.budget = budget;
  }

  /** Links the tokens of a window in order. All of them must be free. `flag` is added to the kind of every link. */
  align(window: Window, flag: number): void {
    this.alignBetween(window, LONGEST_GRAM, flag);
  }

  /** Links two passages of the same words, token by token. */
  linkEqual(window: Window, flag: number): void {
    for (let offset = 0; offset < oldSize(window); offset++)
      this.links.link(window.oldFrom + offset, window.newFrom + offset, EQUAL | flag);
  }

  /** Runs of words that occur once on either side of a window, in order: where each begins. */
  sharedRuns(window: Window): UniquePairs {
    return this.uniqueGrams(window, LONGEST_GRAM);
  }

  private alignBetween(window: Window, gram: number, flag: number): void {
    const inner = this.trim(window, flag);
    if (isSpent(inner)) return;
    const cells = oldSize(inner) * newSize(inner);
    if (cells <= DIRECT_TABLE || (gram <= 1 && cells <= LARGEST_TABLE)) {
      if (!this.isHopeless(inner) && this.budget.affords(CELL_STEPS * cells)) this.alignAll(inner, flag);
      return;
    }
    if (gram >= 1) this.alignAroundGrams(inner, gram, flag);
  }

  /** Links equal words at both ends of a window and returns what is left between. */
  private trim(window: Window, flag: number): Window {
    let { oldFrom, oldTo, newFrom, newTo } = window;
    while (oldFrom < oldTo && newFrom < newTo && this.areEqual(oldFrom, newFrom))
      this.links.link(oldFrom++, newFrom++, EQUAL | flag);
    while (oldFrom < oldTo && newFrom < newTo && this.areEqual(oldTo - 1, newTo - 1))
      this.links.link(--oldTo, --newTo, EQUAL | flag);
    return { oldFrom, oldTo, newFrom, newTo };
  }

  private alignAll(window: Window, flag: number): void {
    alignGlobally(window, this.scores, (old, next) => {
      const exchanged = this.scores.areSimilar(old, next) ? SIMILAR : REPLACED;
      this.links.link(old, next, (this.areEqual(old, next) ? EQUAL : exchanged) | flag);
    });
  }

  /** Two stretches with little in common were written separately; aligning them finds coincidences. */
  private isHopeless(window: Window): boolean {
    if (oldSize(window) * newSize(window) <= SMALL_TABLE) return false;
    const least = Math.min(
      weightBetween(this.old, window.oldFrom, window.oldTo),
      weightBetween(this.next, window.newFrom, window.newTo),
    );
    return this.overlap.shared(window) < IN_COMMON * least;
  }

  /** Takes runs of `gram` words that occur once on both sides for granted and aligns what stands between them. */
  private alignAroundGrams(window: Window, gram: number, flag: number): void {
    const shorter = gram >> 1;
    let { oldFrom, newFrom } = window;
    const { olds, news } = this.uniqueGrams(window, gram);
    for (let index = 0; index < olds.length; index++) {
      const old = olds.at(index);
      const next = news.at(index);
      const overlap = Math.max(0, oldFrom - old, newFrom - next);
      if (overlap >= gram) continue;
      this.alignBetween({ oldFrom, oldTo: old + overlap, newFrom, newTo: next + overlap }, shorter, flag);
      for (let k = overlap; k < gram; k++) this.links.link(old + k, next + k, EQUAL | flag);
      oldFrom = old + gram;
      newFrom = next + gram;
    }
    const rest = { ...window, oldFrom, newFrom };
    if (!isSpent(rest)) this.alignBetween(rest, shorter, flag);
  }

  private uniqueGrams(window: Window, gram: number): UniquePairs {
    const found: UniquePairs = { olds: new Integers(), news: new Integers() };
    const size = oldSize(window) + newSize(window);
    const sampling = size > MANY_WORDS ? SAMPLING : 0;
    if (!this.budget.affords((sampling ? 1 : GRAM_STEPS) * size)) return found;
    const interner = new Interner(sampling ? 1024 : oldSize(window));
    const old = gramsOf(this.old.tokens.names, window.oldFrom, window.oldTo, gram, sampling, interner);
    const next = gramsOf(this.next.tokens.names, window.newFrom, window.newTo, gram, sampling, interner);
    const links = new Links(old.names.length, next.names.length);
    const sequences = { old: old.names, new: next.names, nameCount: interner.size, weightOf: () => 1, links };
    const matcher = new UniqueMatcher(sequences);
    const all = { oldFrom: 0, oldTo: old.names.length, newFrom: 0, newTo: next.names.length };
    const pairs = matcher.pairsIn(all);
    const kept = matcher.inOrder(pairs, all);
    for (let index = 0; index < kept.length; index++) {
      found.olds.push(old.starts.at(pairs.olds.at(kept.at(index))));
      found.news.push(next.starts.at(pairs.news.at(kept.at(index))));
    }
    return found;
  }

  private areEqual(old: number, next: number): boolean {
    return this.old.tokens.names.at(old) === this.next.tokens.names.at(next);
  }
}

/** Runs of words: where each begins, and a name that equal runs share. */
type Grams = { readonly starts: Integers; readonly names: Integers };

/** Every run of `gram` words, or of those the few whose hash has no bit of `sampling`: the same few on both sides. */
function gramsOf(words: Integers, from: number, to: number, gram: number, sampling: number, interner: Interner): Grams {
  const grams: Grams = { starts: new Integers(), names: new Integers() };
  for (let start = from; start + gram <= to; start++) {
    let high = HASH_HIGH;
    let low = HASH_LOW;
    for (let offset = 0; offset < gram; offset++) {
      high = mixHigh(high, words.at(start + offset)) ^ (high >>> 15);
      low = mixLow(low, words.at(start + offset));
    }
    if (((high >>> 8) & sampling) !== 0) continue;
    grams.starts.push(start);
    grams.names.push(interner.nameOf(high, low));
  }
  return grams;
}

function weightBetween(side: LooseText, from: number, to: number): number {
  let weight = 0;
  for (let token = from; token < to; token++) weight += side.weightOf(token);
  return weight;
}

import type { Comparison } from "./comparison.ts";
import { Integers } from "./integers.ts";
import { NONE } from "./links.ts";
import { MOVABLE_SIMILAR, MOVE_CANDIDATES, MOVED_ALONE, MOVED_WITHIN, RARE } from "./tuning.ts";
import type { Unclaimed } from "./unclaimed.ts";

/** By sentence: the number of the gap it stands in. */
export type Gaps = { readonly old: Integers; readonly next: Integers };
/** A sentence and where it may have gone, with how much the two have in common. */
export type Move = { readonly old: number; readonly next: number; readonly shared: number };

/** Weight from which a word tells sentences apart. */
const TELLING = 40;

/** Share of common words from which their order matters less, and the share that one clause must have. */
const SAME_WORDS = 0.95;
const SAME_CLAUSE = 0.35;

/** Unclaimed sentences that resemble each other enough, those with the most in common first. */
export function similarMoves(comparison: Comparison, unclaimed: Unclaimed, gaps: Gaps): readonly Move[] {
  const { old } = comparison;
  const index = new RareWords(comparison, unclaimed);
  const moves: Move[] = [];
  for (let sentence = 0; sentence < old.sentenceCount; sentence++) {
    if (!unclaimed.hasOld(sentence) || old.weights.at(sentence) < MOVABLE_SIMILAR) continue;
    for (const candidate of index.candidatesFor(sentence)) {
      const floor = gaps.old.at(sentence) === gaps.next.at(candidate) ? MOVED_WITHIN : MOVED_ALONE;
      const shared = sharedInOrder(comparison, sentence, candidate, floor);
      if (shared > 0) moves.push({ old: sentence, next: candidate, shared });
    }
  }
  return moves.sort((a, b) => b.shared - a.shared || a.old - b.old || a.next - b.next);
}

/**
 * Twice the common weight when it reaches `floor` as a share of both, else 0. It must stand in the same order, unless
 * nearly every word is there: then clauses have changed places. The cheap measure is asked first.
 */
function sharedInOrder(comparison: Comparison, old: number, next: number, floor: number): number {
  const total = comparison.old.weights.at(old) + comparison.next.weights.at(next);
  const tokens = comparison.tokensOfPair(old, next);
  const unordered = 2 * comparison.overlap.shared(tokens);
  if (unordered < floor * total) return 0;
  const ordered = 2 * comparison.overlap.inOrder(tokens);
  if (ordered >= floor * total) return ordered;
  return unordered >= SAME_WORDS * total && ordered >= SAME_CLAUSE * total ? unordered : 0;
}

/** Which unclaimed new sentences have which telling words, for words that few of them have. */
class RareWords {
  private readonly comparison: Comparison;
  /** By word: how many sentences have it, and the head of the chain of postings. */
  private readonly counts: Integers;
  private readonly heads: Integers;
  private readonly sentences = new Integers();
  private readonly following = new Integers();
  private readonly votes: Integers;
  private readonly met = new Integers();

  constructor(comparison: Comparison, unclaimed: Unclaimed) {
    this.comparison = comparison;
    const words = comparison.wordCount;
    this.counts = Integers.filled(words, 0);
    this.heads = Integers.filled(words, NONE);
    this.votes = Integers.filled(comparison.next.sentenceCount, 0);
    const lastSeen = Integers.filled(words, NONE);
    for (let sentence = 0; sentence < comparison.next.sentenceCount; sentence++)
      if (unclaimed.hasNew(sentence)) this.post(sentence, lastSeen);
  }

  private post(sentence: number, lastSeen: Integers): void {
    const { next } = this.comparison;
    for (let token = next.firsts.at(sentence); token < next.endOf(sentence); token++) {
      const word = next.tokens.names.at(token);
      if (next.weightOf(token) < TELLING || lastSeen.at(word) === sentence) continue;
      lastSeen.set(word, sentence);
      this.counts.add(word, 1);
      this.sentences.push(sentence);
      this.following.push(this.heads.at(word));
      this.heads.set(word, this.sentences.length - 1);
    }
  }

  /** The new sentences of comparable weight that have the most rare words of an old one, best first. */
  candidatesFor(sentence: number): readonly number[] {
    const least = 0.3 * this.vote(sentence);
    const { old, next } = this.comparison;
    const weight = old.weights.at(sentence);
    const best: number[] = [];
    for (let index = 0; index < this.met.length; index++) {
      const candidate = this.met.at(index);
      const other = next.weights.at(candidate);
      if (this.votes.at(candidate) < least || other > 2 * weight || weight > 2 * other) continue;
      let rank = best.length;
      while (rank > 0 && this.votes.at(best[rank - 1] ?? 0) < this.votes.at(candidate)) rank--;
      if (rank === MOVE_CANDIDATES) continue;
      best.splice(rank, 0, candidate);
      if (best.length > MOVE_CANDIDATES) best.pop();
    }
    for (let index = 0; index < this.met.length; index++) this.votes.set(this.met.at(index), 0);
    return best;
  }

  /** Every rare word votes with its weight for the sentences that have it. Returns the weight of all rare words. */
  private vote(sentence: number): number {
    const { old } = this.comparison;
    this.met.clear();
    let total = 0;
    for (let token = old.firsts.at(sentence); token < old.endOf(sentence); token++) {
      const word = old.tokens.names.at(token);
      const weight = old.weightOf(token);
      if (weight < TELLING || this.counts.at(word) === 0 || this.counts.at(word) > RARE) continue;
      if (!this.comparison.budget.affords(this.counts.at(word))) continue;
      total += weight;
      for (let posting = this.heads.at(word); posting !== NONE; posting = this.following.at(posting)) {
        const candidate = this.sentences.at(posting);
        if (this.votes.at(candidate) === 0) this.met.push(candidate);
        this.votes.add(candidate, weight);
      }
    }
    return total;
  }
}

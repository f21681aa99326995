import type { Budget } from "./budget.ts";
import { Integers } from "./integers.ts";
import type { Sought } from "./sought.ts";
import type { TextIndex } from "./text-index.ts";

/** Tokens of the text that share a ballot: insertions shift a passage by a few words. */
const BALLOT = 8;

/** Words that the text has more often than this do not vote. */
const COMMON = 3_000;

/** The share of its weight with which a word of the context votes. */
const CONTEXT_SHARE = 0.6;

/** Weight below which a word of the context does not vote. */
const TELLING = 40;

/** What one vote takes with its share of the count, in elementary steps. */
const VOTE_STEPS = 3;

/** Finds the places of a text that have most of the rare words of a quotation at about the right distances. */
export class Votes {
  private readonly index: TextIndex;
  private readonly ballots: Integers;
  private readonly used = new Integers();
  private readonly budget: Budget;

  /** Words for which `budget` has no steps left do not vote. */
  constructor(index: TextIndex, budget: Budget) {
    this.index = index;
    this.budget = budget;
    this.ballots = Integers.filled((index.words.tokenCount >> 3) + 3, 0);
  }

  /** The tokens of the text at which the sought words may begin, most voted first. */
  bestPlaces(sought: Sought, most: number): readonly number[] {
    const { words, from, to } = sought;
    for (let token = 0; token < words.tokenCount; token++) {
      const weight = words.weightOf(token);
      const isQuoted = token >= from && token < to;
      if (isQuoted || weight >= TELLING)
        this.vote(words.tokens.names.at(token), token, isQuoted ? weight : weight * CONTEXT_SHARE);
    }
    const best: number[] = [];
    for (let index = 0; index < this.used.length; index++) {
      const ballot = this.used.at(index);
      let rank = best.length;
      while (rank > 0 && this.countAt(best[rank - 1] ?? 0) < this.countAt(ballot)) rank--;
      if (rank === most) continue;
      best.splice(rank, 0, ballot);
      if (best.length > most) best.pop();
    }
    for (let index = 0; index < this.used.length; index++) this.ballots.set(this.used.at(index), 0);
    this.used.clear();
    return best.map((ballot) => (ballot - 1) * BALLOT);
  }

  /** A rare word counts more than a frequent one. */
  private vote(word: number, offset: number, weight: number): void {
    const count = this.index.countOf(word);
    if (count === 0 || count > COMMON || !this.budget.affords(VOTE_STEPS * count)) return;
    const value = Math.max(1, Math.round((10 * weight) / (1 + Math.log2(count))));
    for (let occurrence = 0; occurrence < count; occurrence++) {
      const begin = this.index.placeOf(word, occurrence) - offset;
      if (begin < -BALLOT) continue;
      const ballot = (begin + BALLOT) >> 3;
      if (this.ballots.at(ballot) === 0) this.used.push(ballot);
      this.ballots.add(ballot, value);
    }
  }

  /** A passage that straddles two ballots has its votes in both. */
  private countAt(ballot: number): number {
    return this.ballots.at(ballot) + this.ballots.at(ballot + 1);
  }
}

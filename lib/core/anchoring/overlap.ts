import type { Budget } from "./budget.ts";
import { Integers } from "./integers.ts";
import type { LooseText } from "./loose-text.ts";
import { newSize, oldSize, type Window } from "./window.ts";

/** Measures how much two passages have in common. Windows are of tokens; results are weights. */
export class Overlap {
  private readonly old: LooseText;
  private readonly next: LooseText;
  private readonly budget: Budget;
  private readonly oldCounts: Integers;
  private readonly newCounts: Integers;

  constructor(old: LooseText, next: LooseText, wordCount: number, budget: Budget) {
    this.old = old;
    this.next = next;
    this.budget = budget;
    this.oldCounts = Integers.filled(wordCount, 0);
    this.newCounts = Integers.filled(wordCount, 0);
  }

  /** The weight of the words both passages have, in any order. Zero when the budget is spent. */
  shared(window: Window): number {
    if (!this.budget.affords(oldSize(window) + newSize(window))) return 0;
    const [old, next] = [this.old.tokens.names, this.next.tokens.names];
    for (let token = window.oldFrom; token < window.oldTo; token++) this.oldCounts.add(old.at(token), 1);
    let weight = 0;
    for (let token = window.newFrom; token < window.newTo; token++) {
      const word = next.at(token);
      if (this.newCounts.at(word) >= this.oldCounts.at(word)) continue;
      this.newCounts.add(word, 1);
      weight += this.next.weightOf(token);
    }
    for (let token = window.newFrom; token < window.newTo; token++) this.newCounts.set(next.at(token), 0);
    for (let token = window.oldFrom; token < window.oldTo; token++) this.oldCounts.set(old.at(token), 0);
    return weight;
  }

  /** The weight of the heaviest common subsequence: the words both have in the same order. */
  inOrder(window: Window): number {
    return this.commonSubsequence(window, (token) => this.old.weightOf(token));
  }

  /** The same, every token counting one. */
  countInOrder(window: Window): number {
    return this.commonSubsequence(window, () => 1);
  }

  private commonSubsequence(window: Window, weightOf: (token: number) => number): number {
    if (!this.budget.affords(oldSize(window) * newSize(window))) return 0;
    const [old, next] = [this.old.tokens.names, this.next.tokens.names];
    const row = Integers.filled(newSize(window) + 1, 0);
    for (let token = window.oldFrom; token < window.oldTo; token++) {
      const word = old.at(token);
      const weight = weightOf(token);
      let diagonal = 0;
      for (let column = 1; column <= newSize(window); column++) {
        const above = row.at(column);
        const paired = word === next.at(window.newFrom + column - 1) ? diagonal + weight : 0;
        row.set(column, Math.max(paired, above, row.at(column - 1)));
        diagonal = above;
      }
    }
    return row.at(newSize(window));
  }
}

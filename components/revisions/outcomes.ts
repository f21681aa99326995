import type { z } from "zod";
import type { PlacementKind } from "#lib/contract/annotations.ts";

export type Outcome = z.output<typeof PlacementKind>;

/** What became of a passage: in the order in which somebody has to look at it. */
export const OUTCOMES: readonly Outcome[] = ["changed", "orphaned", "moved", "exact"];

export const OUTCOME_TITLES: Readonly<Record<Outcome, string>> = {
  exact: "Same words in the same place",
  moved: "Same words in another place",
  changed: "Words changed: please confirm",
  orphaned: "Words not found",
};

/** As a number is followed by it: "3 moved". */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  exact: "unchanged",
  moved: "moved",
  changed: "changed",
  orphaned: "without a passage",
};

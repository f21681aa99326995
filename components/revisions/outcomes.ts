import type { z } from "zod";
import type { PlacementKind } from "#lib/contract/placement.ts";
import type { CarriedPassage } from "#lib/contract/revisions.ts";
import type { Message } from "#lib/languages/interface-words.ts";

export type Outcome = z.output<typeof PlacementKind>;

/** What became of a passage: in the order in which somebody has to look at it. */
export const OUTCOMES: readonly Outcome[] = ["changed", "orphaned", "moved", "exact"];

export const OUTCOME_TITLES = {
  exact: "Same words in the same place",
  moved: "Same words in another place",
  changed: "Words changed: please confirm",
  orphaned: "Words not found",
} as const satisfies Readonly<Record<Outcome, Message>>;

/** Whether the outcome asked somebody to look, and nobody has said yet what the passage is now. */
export function isWaiting({ kind, now }: Pick<CarriedPassage, "kind" | "now">): boolean {
  return kind === "orphaned" ? now.kind === "orphaned" : kind === "changed" && now.doubtful;
}

/** Whether the outcome asked somebody to look, and somebody did. */
export const isSettled = (passage: Pick<CarriedPassage, "kind" | "now">) =>
  (passage.kind === "changed" || passage.kind === "orphaned") && !isWaiting(passage);

/** How many there are: "3 moved". */
export const OUTCOME_WORDS = {
  exact: "{count} unchanged",
  moved: "{count} moved",
  changed: "{count} changed",
  orphaned: "{count} without a passage",
} as const satisfies Readonly<Record<Outcome, Message>>;

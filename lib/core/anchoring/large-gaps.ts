import type { Comparison } from "./comparison.ts";
import { CUT_TABLE } from "./tuning.ts";
import type { Window } from "./window.ts";

/**
 * Cuts a window of too many sentences into ones that can be compared sentence by sentence, each ending with a pair of
 * sentences that share a run of words found once on either side. Where there is no such pair a window stays large.
 */
export function cutAtSharedRuns(comparison: Comparison, window: Window): Window[] {
  const { old, next, aligner } = comparison;
  const cut: Window[] = [];
  let { oldFrom, newFrom } = window;
  let [oldTo, newTo] = [oldFrom, newFrom];
  const { olds, news } = aligner.sharedRuns(comparison.tokensOf(window));
  for (let run = 0; run < olds.length; run++) {
    const oldReach = old.sentenceOf.at(olds.at(run)) + 1;
    const newReach = next.sentenceOf.at(news.at(run)) + 1;
    if (oldReach <= oldTo || newReach <= newTo) continue;
    if (oldTo > oldFrom && (oldReach - oldFrom) * (newReach - newFrom) > CUT_TABLE) {
      cut.push({ oldFrom, oldTo, newFrom, newTo });
      [oldFrom, newFrom] = [oldTo, newTo];
    }
    [oldTo, newTo] = [oldReach, newReach];
  }
  if (oldTo > oldFrom) cut.push({ oldFrom, oldTo, newFrom, newTo });
  return [...cut, { ...window, oldFrom: oldTo, newFrom: newTo }];
}

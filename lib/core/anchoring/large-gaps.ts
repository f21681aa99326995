import type { Comparison } from "./comparison.ts";
import { CUT_TABLE } from "./tuning.ts";
import { newSize, oldSize, type Window } from "./window.ts";

/**
 * Cuts a window of too many sentences into ones that can be compared sentence by sentence, each ending with a pair of
 * sentences that share a run of words found once on either side. Where there is no such pair a window stays large.
 */
export function cutAtSharedRuns(comparison: Comparison, window: Window): Window[] {
  const { old, next, aligner } = comparison;
  const cut: Window[] = [];
  let rest = window;
  let candidate: Window | null = null;
  for (const anchor of aligner.sharedRuns(comparison.tokensOf(window))) {
    const [oldTo, newTo] = [old.sentenceOf.at(anchor.old) + 1, next.sentenceOf.at(anchor.next) + 1];
    if (oldTo <= rest.oldFrom || newTo <= rest.newFrom) continue;
    const reached: Window = { ...rest, oldTo, newTo };
    if (candidate && oldSize(reached) * newSize(reached) > CUT_TABLE) {
      cut.push(candidate);
      rest = { ...rest, oldFrom: candidate.oldTo, newFrom: candidate.newTo };
    }
    candidate = { ...rest, oldTo, newTo };
  }
  if (candidate) cut.push(candidate, { ...rest, oldFrom: candidate.oldTo, newFrom: candidate.newTo });
  else cut.push(rest);
  return cut;
}

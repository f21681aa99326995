import type { Comparison, PassagePair } from "./comparison.ts";
import { CROSSING, CROSSING_ALIKE } from "./tuning.ts";
import { MOVED_FLAG } from "./word-kinds.ts";

/**
 * Links clauses that changed places inside a passage ("If asked, they answer" became "They answer, if asked"). The
 * alignment keeps the heavier clause in order; the other is looked for among what it left over on the other side.
 */
export function linkCrossings(comparison: Comparison): void {
  for (const passage of comparison.pairs) linkCrossingsIn(comparison, passage);
}

/** A stretch of free tokens of one side. */
type Run = { readonly from: number; readonly to: number };

function linkCrossingsIn(comparison: Comparison, passage: PassagePair): void {
  const { old, next, words, aligner, overlap } = comparison;
  const newRuns = freeRuns(passage.newFrom, passage.newTo, (token) => words.isFreeNew(token));
  if (newRuns.length === 0) return;
  for (const run of freeRuns(passage.oldFrom, passage.oldTo, (token) => words.isFreeOld(token))) {
    const weight = weightOf(run, (token) => old.weightOf(token));
    if (weight < CROSSING) continue;
    for (const target of newRuns) {
      const other = weightOf(target, (token) => next.weightOf(token));
      const tokens = { oldFrom: run.from, oldTo: run.to, newFrom: target.from, newTo: target.to };
      if (other < CROSSING || !words.isFreeNew(target.from)) continue;
      if (2 * overlap.shared(tokens) < CROSSING_ALIKE * (weight + other)) continue;
      aligner.align(tokens, MOVED_FLAG);
      break;
    }
  }
}

function freeRuns(from: number, to: number, isFree: (token: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let token = from; token < to; token++) {
    if (!isFree(token)) continue;
    const start = token;
    while (token < to && isFree(token)) token++;
    runs.push({ from: start, to: token });
  }
  return runs;
}

function weightOf({ from, to }: Run, weight: (token: number) => number): number {
  let total = 0;
  for (let token = from; token < to; token++) total += weight(token);
  return total;
}

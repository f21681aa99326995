import type { Comparison, PassagePair } from "./comparison.ts";
import type { LooseText } from "./loose-text.ts";
import { SIGN_WEIGHT } from "./tokens.ts";
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
type Run = { readonly from: number; readonly to: number; readonly weight: number };

/** Words a clause has at least. */
const CLAUSE = 3;

/** Pairs of stretches examined in one passage; sentences have a handful. */
const MOST_CROSSINGS = 64;

function linkCrossingsIn({ old, next, words, aligner, overlap }: Comparison, passage: PassagePair): void {
  const targets = heavyRuns(next, passage.newFrom, passage.newTo, (token) => words.isFreeNew(token));
  if (targets.length === 0) return;
  const runs = heavyRuns(old, passage.oldFrom, passage.oldTo, (token) => words.isFreeOld(token));
  if (runs.length * targets.length > MOST_CROSSINGS) return;
  for (const run of runs)
    for (const target of targets) {
      if (!words.isFreeNew(target.from)) continue;
      const tokens = { oldFrom: run.from, oldTo: run.to, newFrom: target.from, newTo: target.to };
      if (2 * overlap.shared(tokens) < CROSSING_ALIKE * (run.weight + target.weight)) continue;
      aligner.align(tokens, MOVED_FLAG);
      break;
    }
}

/** The stretches of free tokens that have the words and the weight to be recognised. */
function heavyRuns(side: LooseText, from: number, to: number, isFree: (token: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let token = from; token < to; token++) {
    if (!isFree(token)) continue;
    const start = token;
    let weight = 0;
    let words = 0;
    for (; token < to && isFree(token); token++) {
      weight += side.weightOf(token);
      if (side.weightOf(token) > SIGN_WEIGHT) words++;
    }
    if (weight >= CROSSING && words >= CLAUSE) runs.push({ from: start, to: token, weight });
  }
  return runs;
}

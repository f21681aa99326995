import type { Comparison } from "./comparison.ts";
import { Integers } from "./integers.ts";
import { Links } from "./links.ts";
import type { SentencePair } from "./resemblance.ts";
import { settleMoves } from "./settling.ts";
import { type Gaps, similarMoves } from "./similar-moves.ts";
import { MOVABLE_TWIN, MOVED_BESIDE } from "./tuning.ts";
import { Unclaimed } from "./unclaimed.ts";
import { UniqueMatcher } from "./unique.ts";

/**
 * Looks for sentences that went elsewhere, only among those that nothing claims on either side: text that was there
 * before is claimed, so it can never be a false destination. `moved` are the sentences known to have moved unedited.
 */
export function linkEditedMoves(comparison: Comparison, moved: readonly SentencePair[], gaps: Gaps): void {
  const unclaimed = new Unclaimed(comparison);
  for (const seed of moved) for (const step of [1, -1]) linkBeside(comparison, unclaimed, seed, step);
  settleMoves(comparison, unclaimed, similarMoves(comparison, unclaimed, gaps));
}

/**
 * Links the unclaimed sentences that occur once on either side, wherever they stand, and those beside them. They go
 * before sentences that merely resemble each other in place, though not before those that plainly do.
 */
export function linkMovedTwins(comparison: Comparison, nameCount: number): readonly SentencePair[] {
  const unclaimed = new Unclaimed(comparison);
  const { old, next } = comparison;
  const oldIndex = indicesOf(old.sentenceCount, (sentence) => unclaimed.hasOld(sentence));
  const newIndex = indicesOf(next.sentenceCount, (sentence) => unclaimed.hasNew(sentence));
  const matcher = new UniqueMatcher({
    old: namesOf(oldIndex, old.names),
    new: namesOf(newIndex, next.names),
    nameCount,
    weightOf: () => 1,
    links: new Links(oldIndex.length, newIndex.length),
  });
  const all = { oldFrom: 0, oldTo: oldIndex.length, newFrom: 0, newTo: newIndex.length };
  const { olds, news } = matcher.pairsIn(all);
  const seeds: SentencePair[] = [];
  for (let pair = 0; pair < olds.length; pair++) {
    const seed = { old: oldIndex.at(olds.at(pair)), next: newIndex.at(news.at(pair)) };
    if (old.weights.at(seed.old) < MOVABLE_TWIN) continue;
    seeds.push(seed);
    unclaimed.moveTwin(seed.old, seed.next);
  }
  for (const seed of seeds) for (const step of [1, -1]) growTwins(comparison, unclaimed, seed, step);
  return seeds;
}

/** Neighbours of a moved sentence moved along when they read the same, however short they are. */
function growTwins(comparison: Comparison, unclaimed: Unclaimed, seed: SentencePair, step: number): void {
  const { old, next, twins, expected } = comparison;
  let [i, j] = [seed.old + step, seed.next + step];
  while (i >= 0 && j >= 0 && i < twins.oldCount && j < twins.newCount) {
    if (
      !expected.isFreeOld(i) ||
      !expected.isFreeNew(j) ||
      !twins.isFreeOld(i) ||
      !twins.isFreeNew(j) ||
      old.names.at(i) !== next.names.at(j)
    )
      return;
    unclaimed.moveTwin(i, j);
    i += step;
    j += step;
  }
}

/** The sentence next to a moved run moved along, edited, when enough of it is there. */
function linkBeside(comparison: Comparison, unclaimed: Unclaimed, seed: SentencePair, step: number): void {
  const { old, next, twins } = comparison;
  let [i, j] = [seed.old, seed.next];
  while (i >= 0 && i < twins.oldCount && j >= 0 && j < twins.newCount && twins.newOf(i) === j) {
    i += step;
    j += step;
  }
  if (!unclaimed.hasOld(i) || !unclaimed.hasNew(j)) return;
  const shared = 2 * comparison.overlap.inOrder(comparison.tokensOfPair(i, j));
  if (shared >= MOVED_BESIDE * (old.weights.at(i) + next.weights.at(j))) unclaimed.move(i, j);
}

function indicesOf(count: number, holds: (index: number) => boolean): Integers {
  const indices = new Integers();
  for (let index = 0; index < count; index++) if (holds(index)) indices.push(index);
  return indices;
}

function namesOf(indices: Integers, names: Integers): Integers {
  const chosen = new Integers(indices.length);
  for (let index = 0; index < indices.length; index++) chosen.push(names.at(indices.at(index)));
  return chosen;
}

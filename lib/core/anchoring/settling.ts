import type { Comparison } from "./comparison.ts";
import { NONE } from "./links.ts";
import type { Move } from "./similar-moves.ts";
import { NEIGHBOURHOOD, RIVAL } from "./tuning.ts";
import type { Unclaimed } from "./unclaimed.ts";
import { isMoved } from "./word-kinds.ts";

/**
 * Carries out the moves that nothing contradicts, best first. Where several sentences could be the one, the one beside
 * a moved neighbour is it; without such a neighbour nobody can know, and nothing is linked.
 */
export function settleMoves(comparison: Comparison, unclaimed: Unclaimed, moves: readonly Move[]): void {
  const rivals = new Rivals(moves);
  const contested: Move[] = [];
  for (const move of moves) {
    if (!unclaimed.hasOld(move.old) || !unclaimed.hasNew(move.next)) continue;
    if (rivals.of(move).some((rival) => unclaimed.hasOld(rival.old) && unclaimed.hasNew(rival.next)))
      contested.push(move);
    else unclaimed.move(move.old, move.next);
  }
  for (const move of contested) if (wentAlong(comparison, move)) unclaimed.move(move.old, move.next);
}

/** Finds moves that claim one of the same sentences about as well. */
class Rivals {
  private readonly byOld = new Map<number, Move[]>();
  private readonly byNew = new Map<number, Move[]>();

  constructor(moves: readonly Move[]) {
    for (const move of moves) {
      listUnder(this.byOld, move.old).push(move);
      listUnder(this.byNew, move.next).push(move);
    }
  }

  of(move: Move): Move[] {
    const all = [...(this.byOld.get(move.old) ?? []), ...(this.byNew.get(move.next) ?? [])];
    return all.filter((other) => other !== move && other.shared >= RIVAL * move.shared);
  }
}

function listUnder(lists: Map<number, Move[]>, key: number): Move[] {
  const known = lists.get(key);
  if (known) return known;
  const list: Move[] = [];
  lists.set(key, list);
  return list;
}

/** True when the nearest moved sentence before or after went to just before or after the same place. */
function wentAlong(comparison: Comparison, { old, next }: Move): boolean {
  return [1, -1].some((step) => {
    for (let distance = 1; distance <= NEIGHBOURHOOD; distance++) {
      const target = movedTo(comparison, old + step * distance);
      if (target !== NONE) return (target - next) * step > 0 && (target - next) * step <= NEIGHBOURHOOD;
    }
    return false;
  });
}

/** The sentence to which the first moved word of an old sentence went. */
function movedTo({ old, next, words }: Comparison, sentence: number): number {
  if (sentence < 0 || sentence >= old.sentenceCount) return NONE;
  for (let token = old.firsts.at(sentence); token < old.endOf(sentence); token++)
    if (!words.isFreeOld(token) && isMoved(words.kindOf(token))) return next.sentenceOf.at(words.newOf(token));
  return NONE;
}

import type { Block } from "./block.ts";
import { keepingOrder, type Piece } from "./redline-pieces.ts";

/** Neighbouring old blocks that became neighbouring new ones, by number; the ends are exclusive. */
export type Group = {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
};

/** Which blocks belong together. Groups keep their order in both texts; `moves` names the old block of a new one. */
export type Pairing = { readonly groups: readonly Group[]; readonly moves: ReadonlyMap<number, number> };

/** Decides, from what keeps its order and what does not, which blocks are versions of each other, and which of them changed places. */
export function pairingOf(pieces: readonly Piece[], old: readonly Block[], next: readonly Block[]): Pairing {
  const { staying, others } = keepingOrder(pieces);
  const groups = groupsOf(strongPairs(staying, old, next));
  const isSettledOld = settled(groups.map(({ oldFrom, oldTo }) => [oldFrom, oldTo]));
  const isSettledNew = settled(groups.map(({ newFrom, newTo }) => [newFrom, newTo]));

  const moves = new Map<number, number>();
  const gone = new Set<number>();
  for (const pair of strongPairs(others, old, next).toSorted((a, b) => b.shared - a.shared)) {
    if (isSettledOld(pair.old) || isSettledNew(pair.next) || gone.has(pair.old) || moves.has(pair.next)) continue;
    moves.set(pair.next, pair.old);
    gone.add(pair.old);
  }
  return { groups, moves };
}

type Pair = { readonly old: number; readonly next: number; readonly shared: number };

/** The share of the shorter block that has to be found in the longer for them to be split or joined parts. */
const MOST_OF_A_PART = 0.5;
/** UTF-16 units below which such a part is a coincidence: many short lines occur in longer ones. */
const SHORTEST_PART = 25;
/** The share of the longer block that two blocks which have most in common with each other need to be versions. */
const ENOUGH_OF_A_VERSION = 0.2;

function strongPairs(pieces: readonly Piece[], old: readonly Block[], next: readonly Block[]): readonly Pair[] {
  const pairs = sharedByPair(pieces, next.length);
  const bestOfOld = new Map<number, Pair>();
  const bestOfNew = new Map<number, Pair>();
  for (const pair of pairs) {
    if (pair.shared > (bestOfOld.get(pair.old)?.shared ?? 0)) bestOfOld.set(pair.old, pair);
    if (pair.shared > (bestOfNew.get(pair.next)?.shared ?? 0)) bestOfNew.set(pair.next, pair);
  }
  return pairs.filter((pair) => {
    const lengths = [old[pair.old]?.text.length ?? 0, next[pair.next]?.text.length ?? 0];
    if (pair.shared >= SHORTEST_PART && pair.shared >= MOST_OF_A_PART * Math.min(...lengths)) return true;
    const isMutual = bestOfOld.get(pair.old) === pair && bestOfNew.get(pair.next) === pair;
    return isMutual && pair.shared >= ENOUGH_OF_A_VERSION * Math.max(...lengths);
  });
}

/** How many characters each old block shares with each new one, in the order of the old blocks, then of the new. */
function sharedByPair(pieces: readonly Piece[], newCount: number): readonly Pair[] {
  const shared = new Map<number, number>();
  for (const { old, next, before } of pieces) {
    const key = old * newCount + next;
    shared.set(key, (shared.get(key) ?? 0) + before.end - before.start);
  }
  return [...shared]
    .toSorted(([a], [b]) => a - b)
    .map(([key, shared]) => ({ old: Math.floor(key / newCount), next: key % newCount, shared }));
}

/** Pairs that share a block, or stand between two that do, become one group. */
function groupsOf(pairs: readonly Pair[]): readonly Group[] {
  const groups: { oldFrom: number; oldTo: number; newFrom: number; newTo: number }[] = [];
  for (const { old, next } of pairs) {
    const last = groups.at(-1);
    if (last && (old < last.oldTo || next < last.newTo)) {
      last.oldTo = Math.max(last.oldTo, old + 1);
      last.newTo = Math.max(last.newTo, next + 1);
    } else groups.push({ oldFrom: old, oldTo: old + 1, newFrom: next, newTo: next + 1 });
  }
  return groups;
}

function settled(ranges: readonly (readonly [number, number])[]): (index: number) => boolean {
  const inside = new Set<number>();
  for (const [from, to] of ranges) for (let index = from; index < to; index++) inside.add(index);
  return (index) => inside.has(index);
}

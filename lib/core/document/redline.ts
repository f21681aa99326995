import { type Block, spanOf } from "./block.ts";
import { type Group, type Pairing, pairingOf } from "./redline-pairs.ts";
import { keepingOrder, type Piece, piecesOf, withText } from "./redline-pieces.ts";
import { type Run, runsOf, type Scene, type Shared } from "./redline-runs.ts";
import { smoothed } from "./redline-smoothing.ts";
import type { Span } from "./span.ts";
import type { AssembledText } from "./text.ts";

export type { Run } from "./redline-runs.ts";

/**
 * What became of a block, or of a few that were split or joined. Outside of rows that `left`, each character of a block
 * of the old text is in the `before` of exactly one run that is kept, removed or left, and each of the new text in the
 * `after` of exactly one that is kept, added or arrived. Rows come in the order of the new text; what is no longer
 * there stands where it stood.
 */
export type Row = {
  /**
   * `moved` stands where the block is now, with the changes it met on its way. `left` stands where it was, as one run;
   * its `after` is the block it became.
   */
  readonly kind: "same" | "changed" | "added" | "removed" | "moved" | "left";
  readonly before: readonly Block[];
  readonly after: readonly Block[];
  readonly runs: readonly Run[];
};

/** Compares two texts block by block, and word by word within. Equal texts give rows that are all the same. */
export function redlineOf(before: AssembledText, after: AssembledText): readonly Row[] {
  const [old, next] = [withText(before), withText(after)];
  const pieces = piecesOf(before, after);
  const pairing = pairingOf(pieces, old, next);
  const { homes, loose } = homesOf(pieces, pairing);
  const passages = loose.flatMap((piece) => passageOf(before.text, piece));
  const scene: Scene = {
    oldText: before.text,
    newText: after.text,
    leaving: passages.toSorted((a, b) => a.before.start - b.before.start),
    arriving: passages.toSorted((a, b) => a.after.start - b.after.start),
  };
  return rowsOf({ scene, old, next, pairing, homes }, after.blocks);
}

/** UTF-16 units below which a stretch that is found elsewhere is a coincidence, not a move. */
const SHORTEST_MOVE = 25;

/** A piece that left its place, from its first letter to its last; none when it is too short to be worth saying. */
function passageOf(oldText: string, { before, after }: Shared): Shared[] {
  const words = oldText.slice(before.start, before.end);
  const from = words.search(LETTER);
  const to = words.length - (/[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0);
  if (from < 0 || to - from < SHORTEST_MOVE) return [];
  return [
    {
      before: { start: before.start + from, end: before.start + to },
      after: { start: after.start + from, end: after.start + to },
    },
  ];
}

const LETTER = /[\p{L}\p{N}]/u;

type Work = {
  readonly scene: Scene;
  readonly old: readonly Block[];
  readonly next: readonly Block[];
  readonly pairing: Pairing;
  /** The pieces that keep their order, of each group by its first new block, and of each moved block. */
  readonly homes: ReadonlyMap<number, readonly Shared[]>;
};

/** Sorts the pieces by the group or move both their blocks belong to; what is between two of them is loose. */
function homesOf(pieces: readonly Piece[], { groups, moves }: Pairing) {
  const homeOfOld = new Map<number, number>();
  const homeOfNew = new Map<number, number>();
  for (const { oldFrom, oldTo, newFrom, newTo } of groups) {
    for (let old = oldFrom; old < oldTo; old++) homeOfOld.set(old, newFrom);
    for (let next = newFrom; next < newTo; next++) homeOfNew.set(next, newFrom);
  }
  for (const [next, old] of moves) {
    homeOfOld.set(old, next);
    homeOfNew.set(next, next);
  }

  const members = new Map<number, Piece[]>();
  const loose: Shared[] = [];
  for (const piece of pieces) {
    const home = homeOfNew.get(piece.next);
    if (home === undefined || homeOfOld.get(piece.old) !== home) loose.push(piece);
    else members.set(home, [...(members.get(home) ?? []), piece]);
  }
  const homes = new Map<number, readonly Shared[]>();
  for (const [home, pieces] of members) {
    const { staying, others } = keepingOrder(pieces);
    homes.set(home, staying);
    loose.push(...others);
  }
  return { homes, loose };
}

function rowsOf(work: Work, newBlocks: readonly Block[]): readonly Row[] {
  const { old, next, pairing } = work;
  const goneTo = new Map([...pairing.moves].map(([next, old]) => [old, next]));
  const rows: Row[] = [];
  const silent = new Silent(newBlocks);
  let [oldAt, newAt] = [0, 0];

  const catchUp = (oldTo: number, newTo: number) => {
    for (; oldAt < oldTo; oldAt++) rows.push(goneRow(work, oldAt, goneTo.get(oldAt)));
    for (; newAt < newTo; newAt++) {
      rows.push(...silent.before(next[newAt]));
      rows.push(newRow(work, newAt));
    }
  };
  for (const group of pairing.groups) {
    catchUp(group.oldFrom, group.newFrom);
    rows.push(...silent.before(next[newAt]));
    rows.push(groupRow(work, group));
    [oldAt, newAt] = [group.oldTo, group.newTo];
  }
  catchUp(old.length, next.length);
  rows.push(...silent.before(undefined));
  return rows;
}

/** Gives out the blocks without text, such as dividing lines, where they stand among the others. */
class Silent {
  private readonly blocks: readonly Block[];
  private at = 0;

  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }

  before(block: Block | undefined): Row[] {
    const rows: Row[] = [];
    for (let each = this.blocks[this.at]; each && each !== block; each = this.blocks[++this.at])
      if (!each.text) rows.push({ kind: "same", before: [], after: [each], runs: [] });
    return rows;
  }
}

function groupRow(work: Work, { oldFrom, oldTo, newFrom, newTo }: Group): Row {
  const before = work.old.slice(oldFrom, oldTo);
  const after = work.next.slice(newFrom, newTo);
  const runs = runsIn(work, before, after, newFrom);
  const isSame = before.length === 1 && after.length === 1 && runs.every(({ kind }) => kind === "kept");
  return { kind: isSame ? "same" : "changed", before, after, runs };
}

function goneRow({ scene, old, next }: Work, index: number, to: number | undefined): Row {
  const before = old.slice(index, index + 1);
  const target = to === undefined ? undefined : next[to];
  const [block] = before;
  if (!block || !target) return { kind: "removed", before, after: [], runs: runsOf(scene, before, [], []) };
  return {
    kind: "left",
    before,
    after: [target],
    runs: [{ kind: "left", before: spanOf(block), after: spanOf(target) }],
  };
}

function newRow(work: Work, index: number): Row {
  const from = work.pairing.moves.get(index);
  const after = work.next.slice(index, index + 1);
  if (from === undefined) return { kind: "added", before: [], after, runs: runsOf(work.scene, [], after, []) };
  const before = work.old.slice(from, from + 1);
  return { kind: "moved", before, after, runs: runsIn(work, before, after, index) };
}

function runsIn({ scene, homes }: Work, before: readonly Block[], after: readonly Block[], home: number) {
  const kept = smoothed(scene, withEdges(homes.get(home) ?? [], before, after), (piece) => ({
    before: spanAround(before, piece.before.start),
    after: spanAround(after, piece.after.start),
  }));
  return runsOf(scene, before, after, kept);
}

/** Both ends of a row are alike, so that what stands there in both texts can be kept. */
function withEdges(pieces: readonly Shared[], before: readonly Block[], after: readonly Block[]): readonly Shared[] {
  const [old, next] = [before.map(spanOf), after.map(spanOf)];
  const edge = (from: number | undefined, to: number | undefined): Shared => ({
    before: { start: from ?? 0, end: from ?? 0 },
    after: { start: to ?? 0, end: to ?? 0 },
  });
  return [edge(old[0]?.start, next[0]?.start), ...pieces, edge(old.at(-1)?.end, next.at(-1)?.end)];
}

function spanAround(blocks: readonly Block[], offset: number): Span {
  const block = blocks.findLast(({ start }) => start <= offset) ?? blocks[0];
  return block ? spanOf(block) : { start: 0, end: 0 };
}

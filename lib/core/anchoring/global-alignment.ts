import { newSize, oldSize, type Window } from "./window.ts";
import { FORBIDDEN, GAP_GROWS, GAP_OPENS, type WordScores } from "./word-scores.ts";

/** The three ways to arrive at a cell. */
const PAIRED = 0;
const DROPPED = 1;
const ADDED = 2;

const LOWEST = FORBIDDEN * 100;

/** Reused between calls: the best score of each way by column, what pairing earns, and where each cell came from. */
let paired = new Int32Array(0);
let dropped = new Int32Array(0);
let added = new Int32Array(0);
let gains = new Int32Array(0);
let trace = new Uint8Array(0);

/**
 * The best alignment of all words of a window, by Gotoh's algorithm: gaps cost by opening more than by length, so that
 * an inserted clause stays one gap. Calls `pair` for every linked pair from the end to the beginning. Among equal
 * alignments a gap stands after the words exchanged next to it. Time and memory O(old size × new size).
 */
export function alignGlobally(window: Window, scores: WordScores, pair: (old: number, next: number) => void): void {
  const width = newSize(window) + 1;
  makeRoom(width, (oldSize(window) + 1) * width);
  fillFirstRow(width);
  fillTable(window, width, scores);
  walkBack(window, width, width - 1, pair);
}

/** The best alignment of all old words of a window with any stretch of its new ones: what stands around it is free. */
export function alignWithin(window: Window, scores: WordScores, pair: (old: number, next: number) => void): void {
  const width = newSize(window) + 1;
  makeRoom(width, (oldSize(window) + 1) * width);
  paired.fill(0, 0, width);
  dropped.fill(LOWEST, 0, width);
  added.fill(LOWEST, 0, width);
  fillTable(window, width, scores);
  let end = 0;
  for (let column = 1; column < width; column++) if (scoreAt(column) > scoreAt(end)) end = column;
  walkBack(window, width, end, pair);
}

const scoreAt = (column: number): number => Math.max(paired[column] ?? LOWEST, dropped[column] ?? LOWEST);

function fillTable(window: Window, width: number, scores: WordScores): void {
  scores.openColumns(window.newFrom, window.newTo);
  for (let line = 1; line <= oldSize(window); line++) {
    scores.gainsOf(window.oldFrom + line - 1, gains);
    fillRow(line, width);
  }
}

function makeRoom(width: number, cells: number): void {
  if (trace.length < cells) trace = new Uint8Array(cells * 2);
  if (paired.length >= width) return;
  paired = new Int32Array(width * 2);
  dropped = new Int32Array(width * 2);
  added = new Int32Array(width * 2);
  gains = new Int32Array(width * 2);
}

function fillFirstRow(width: number): void {
  paired.fill(LOWEST, 0, width);
  dropped.fill(LOWEST, 0, width);
  added.fill(LOWEST, 0, width);
  paired[0] = 0;
  for (let column = 1; column < width; column++) {
    added[column] = -GAP_OPENS - GAP_GROWS * column;
    trace[column] = column === 1 ? 0 : ADDED << 4;
  }
}

function fillRow(line: number, width: number): void {
  let diagonalWay = line === 1 ? PAIRED : DROPPED;
  let diagonalScore = line === 1 ? 0 : -GAP_OPENS - GAP_GROWS * (line - 1);
  let leftPaired = LOWEST;
  let leftDropped = -GAP_OPENS - GAP_GROWS * line;
  let leftAdded = LOWEST;
  paired[0] = leftPaired;
  dropped[0] = leftDropped;
  trace[line * width] = line === 1 ? 0 : DROPPED << 2;

  for (let column = 1; column < width; column++) {
    const upPaired = paired[column] ?? 0;
    const upDropped = dropped[column] ?? 0;
    const upAdded = added[column] ?? 0;
    const above = bestWay(upPaired - GAP_OPENS, upDropped, upAdded - GAP_OPENS);
    const left = bestWay(leftPaired - GAP_OPENS, leftDropped - GAP_OPENS, leftAdded);
    trace[line * width + column] = diagonalWay | (above << 2) | (left << 4);

    leftAdded = Math.max(leftPaired - GAP_OPENS, leftDropped - GAP_OPENS, leftAdded) - GAP_GROWS;
    leftDropped = Math.max(upPaired - GAP_OPENS, upDropped, upAdded - GAP_OPENS) - GAP_GROWS;
    leftPaired = diagonalScore + (gains[column - 1] ?? 0);
    paired[column] = leftPaired;
    dropped[column] = leftDropped;
    added[column] = leftAdded;
    diagonalWay = bestWay(upPaired, upDropped, upAdded);
    diagonalScore = Math.max(upPaired, upDropped, upAdded);
  }
}

/** Gaps win ties, which moves them towards the end of a run of exchanged words. */
function bestWay(paired: number, dropped: number, added: number): number {
  if (added >= paired && added >= dropped) return ADDED;
  return dropped >= paired ? DROPPED : PAIRED;
}

function walkBack(window: Window, width: number, end: number, pair: (old: number, next: number) => void): void {
  let line = oldSize(window);
  let column = end;
  let way: number = bestWay(paired[column] ?? 0, dropped[column] ?? 0, added[column] ?? 0);
  while (line > 0) {
    const from = trace[line * width + column] ?? 0;
    if (way === PAIRED) {
      pair(window.oldFrom + --line, window.newFrom + --column);
      way = from & 3;
    } else if (way === DROPPED) {
      line--;
      way = (from >> 2) & 3;
    } else {
      column--;
      way = (from >> 4) & 3;
    }
  }
}

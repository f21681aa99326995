import { Integers } from "./integers.ts";
import { newSize, oldSize, type Window } from "./window.ts";
import { FORBIDDEN, GAP_GROWS, GAP_OPENS, type WordScores } from "./word-scores.ts";

/** The three ways to arrive at a cell. */
const PAIRED = 0;
const DROPPED = 1;
const ADDED = 2;

const LOWEST = FORBIDDEN * 100;

/** Reused between calls: rows of best scores per way, and for every cell where each way came from. */
const best = [new Integers(), new Integers(), new Integers()] as const;
let trace = new Uint8Array(0);

/**
 * The best alignment of all words of a window, by Gotoh's algorithm: gaps cost by opening more than by length, so that
 * an inserted clause stays one gap. Calls `pair` for every linked pair from the end to the beginning. Among equal
 * alignments a gap stands after the words exchanged next to it. Time and memory O(old size × new size).
 */
export function alignGlobally(window: Window, scores: WordScores, pair: (old: number, next: number) => void): void {
  const width = newSize(window) + 1;
  const cells = (oldSize(window) + 1) * width;
  if (trace.length < cells) trace = new Uint8Array(cells);
  fillFirstRow(width);
  scores.openColumns(window.newFrom, window.newTo);
  for (let line = 1; line <= oldSize(window); line++) fillRow(window, line, width, scores);
  walkBack(window, width, pair);
}

function fillFirstRow(width: number): void {
  const [paired, dropped, added] = best;
  for (const row of best) {
    row.clear();
    for (let column = 0; column < width; column++) row.push(LOWEST);
  }
  paired.set(0, 0);
  for (let column = 1; column < width; column++) {
    added.set(column, -GAP_OPENS - GAP_GROWS * column);
    trace[column] = column === 1 ? 0 : ADDED << 4;
  }
  dropped.set(0, LOWEST);
}

function fillRow(window: Window, line: number, width: number, scores: WordScores): void {
  const [paired, dropped, added] = best;
  scores.openRow(window.oldFrom + line - 1);
  let diagonal = bestWay(paired.at(0), dropped.at(0), added.at(0));
  let diagonalScore = best[diagonal].at(0);
  dropped.set(0, -GAP_OPENS - GAP_GROWS * line);
  paired.set(0, LOWEST);
  added.set(0, LOWEST);
  trace[line * width] = line === 1 ? 0 : DROPPED << 2;

  for (let column = 1; column < width; column++) {
    const above = bestWay(paired.at(column) - GAP_OPENS, dropped.at(column), added.at(column) - GAP_OPENS);
    const next = bestWay(paired.at(column), dropped.at(column), added.at(column));
    const nextScore = best[next].at(column);
    dropped.set(column, best[above].at(column) - (above === DROPPED ? 0 : GAP_OPENS) - GAP_GROWS);

    paired.set(column, diagonalScore + scores.gain(column - 1));

    const left = bestWay(paired.at(column - 1) - GAP_OPENS, dropped.at(column - 1) - GAP_OPENS, added.at(column - 1));
    added.set(column, best[left].at(column - 1) - (left === ADDED ? 0 : GAP_OPENS) - GAP_GROWS);

    trace[line * width + column] = diagonal | (above << 2) | (left << 4);
    diagonal = next;
    diagonalScore = nextScore;
  }
}

/** Gaps win ties, which moves them towards the end of a run of exchanged words. */
function bestWay(paired: number, dropped: number, added: number): 0 | 1 | 2 {
  if (added >= paired && added >= dropped) return ADDED;
  return dropped >= paired ? DROPPED : PAIRED;
}

function walkBack(window: Window, width: number, pair: (old: number, next: number) => void): void {
  let line = oldSize(window);
  let column = width - 1;
  let way: number = bestWay(best[PAIRED].at(column), best[DROPPED].at(column), best[ADDED].at(column));
  while (line > 0 || column > 0) {
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

import { MOVED, matchLines } from "./backbone.ts";
import { dropCoincidences } from "./coincidence.ts";
import { Comparison } from "./comparison.ts";
import { Correspondence, SAME } from "./correspondence.ts";
import { linkCrossings } from "./crossings.ts";
import { Integers } from "./integers.ts";
import { Interner } from "./interner.ts";
import { type Lines, linesOf } from "./lines.ts";
import { type Links, NONE } from "./links.ts";
import { LooseLines } from "./loose-lines.ts";
import { linkEditedMoves, linkMovedTwins } from "./moves.ts";
import { Pairing } from "./pairing.ts";
import { Passages } from "./passages.ts";
import type { Window } from "./window.ts";
import { EQUAL, isMoved, MOVED_FLAG, relationOf } from "./word-kinds.ts";
import { growWordRuns } from "./word-runs.ts";

/** What became of a text: character by character, and passage by passage for those recognised as edited. */
export type Comparing = {
  readonly segments: Correspondence;
  readonly passages: Passages;
  /** What finding it out took, in the elementary steps that `COMPARING_STEPS` bounds. */
  readonly steps: number;
};

/** Compares two texts once; any number of spans can then be carried across. */
export function compare(oldText: string, newText: string): Comparing {
  const interner = new Interner();
  const [oldLines, newLines] = [linesOf(oldText, interner), linesOf(newText, interner)];
  const lineLinks = matchLines(oldLines, newLines, interner.size);

  const { old, next, vocabulary, gaps } = new LooseLines(oldText, newText, oldLines, newLines, lineLinks);
  const comparison = new Comparison(old, next, vocabulary.words.size);
  const pairing = new Pairing(comparison, vocabulary.sentences.size);
  for (const gap of gaps) pairing.pairTwins(gap, gap.flag);
  const moved = linkMovedTwins(comparison, vocabulary.sentences.size);
  pairing.pairSimilar();
  dropCoincidences(comparison);
  linkEditedMoves(comparison, moved, gapNumbers(gaps, old.sentenceCount, next.sentenceCount));
  linkCrossings(comparison);
  growWordRuns(comparison);

  return {
    segments: correspondenceOf(oldLines, newLines, lineLinks, comparison),
    passages: passagesOf(comparison),
    steps: comparison.budget.spent,
  };
}

function gapNumbers(gaps: readonly Window[], oldCount: number, newCount: number) {
  const numbers = { old: Integers.filled(oldCount, NONE), next: Integers.filled(newCount, NONE) };
  gaps.forEach(({ oldFrom, oldTo, newFrom, newTo }, index) => {
    numbers.old.fill(index, oldFrom, oldTo);
    numbers.next.fill(index, newFrom, newTo);
  });
  return numbers;
}

/** The result as segments of characters: whole lines where lines are equal, words elsewhere. */
function correspondenceOf(oldLines: Lines, newLines: Lines, links: Links, comparison: Comparison): Correspondence {
  const { old, next } = comparison;
  const segments = new Correspondence(old.text, next.text);
  for (let line = 0; line < links.oldCount; line++) {
    const partner = links.newOf(line);
    if (partner === NONE) {
      for (let token = old.lineFirsts.at(line); token < old.lineEnds.at(line); token++)
        addWord(segments, comparison, token);
      continue;
    }
    const kind = SAME | (links.kindOf(line) === MOVED ? MOVED_FLAG : 0);
    const [start, end] = [oldLines.starts.at(line), oldLines.ends.at(line)];
    segments.add(start, end, newLines.starts.at(partner), newLines.ends.at(partner), kind);
  }
  return segments;
}

function addWord(segments: Correspondence, { old, next, words }: Comparison, token: number): void {
  const partner = words.newOf(token);
  if (partner === NONE) return;
  const [start, end] = [old.tokens.starts.at(token), old.tokens.ends.at(token)];
  const [newStart, newEnd] = [next.tokens.starts.at(partner), next.tokens.ends.at(partner)];
  const kind = words.kindOf(token);
  const same = relationOf(kind) === EQUAL && sameUnits(old.text, start, end, next.text, newStart, newEnd);
  segments.add(start, end, newStart, newEnd, same ? SAME | (isMoved(kind) ? MOVED_FLAG : 0) : kind);
}

function sameUnits(a: string, start: number, end: number, b: string, newStart: number, newEnd: number): boolean {
  if (end - start !== newEnd - newStart) return false;
  for (let offset = 0; offset < end - start; offset++)
    if (a.charCodeAt(start + offset) !== b.charCodeAt(newStart + offset)) return false;
  return true;
}

/** The recognised passages from their first character to their last. */
function passagesOf({ old, next, pairs }: Comparison): Passages {
  const passages = pairs.map(({ oldFrom, oldTo, newFrom, newTo }) => ({
    oldStart: old.tokens.starts.at(oldFrom),
    oldEnd: old.tokens.ends.at(oldTo - 1),
    newStart: next.tokens.starts.at(newFrom),
    newEnd: next.tokens.ends.at(newTo - 1),
  }));
  return new Passages(passages);
}

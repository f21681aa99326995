import { caselessFoldOf } from "./characters.ts";
import { Integers } from "./integers.ts";

/** Words longer than this are compared whole or not at all. */
const LONGEST = 40;

const row = Integers.filled(LONGEST + 1, 0);

/** A word in its text. */
export type WordAt = { readonly text: string; readonly start: number; readonly end: number };

/** One minus the edit distance over the length of the longer word, from 0 to 1; case and typography are folded. */
export function wordSimilarity(a: WordAt, b: WordAt): number {
  const longer = Math.max(a.end - a.start, b.end - b.start);
  const shorter = Math.min(a.end - a.start, b.end - b.start);
  if (longer > LONGEST || shorter * 2 < longer) return 0;

  let head = 0;
  while (head < shorter && unitAt(a, a.start + head) === unitAt(b, b.start + head)) head++;
  let tail = 0;
  while (tail < shorter - head && unitAt(a, a.end - 1 - tail) === unitAt(b, b.end - 1 - tail)) tail++;
  if (head + tail === 0) return 0;
  const middleA = { ...a, start: a.start + head, end: a.end - tail };
  const middleB = { ...b, start: b.start + head, end: b.end - tail };
  return 1 - editDistance(middleA, middleB) / longer;
}

/** Which letters a word has, thrown together into 32 sorts. */
export function letterSetOf(text: string, start: number, end: number): number {
  let letters = 0;
  for (let offset = start; offset < end; offset++) letters |= 1 << (caselessFoldOf(text.charCodeAt(offset)) & 31);
  return letters;
}

/** At least so many edits lie between words with these letters: one for each letter that only one of them has. */
export const leastDistance = (letters: number, others: number): number =>
  Math.max(bitsIn(letters & ~others), bitsIn(others & ~letters));

function bitsIn(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const unitAt = (word: WordAt, offset: number): number => caselessFoldOf(word.text.charCodeAt(offset));

/** Levenshtein's distance, one row at a time. */
function editDistance(a: WordAt, b: WordAt): number {
  const width = b.end - b.start;
  if (a.end === a.start || width === 0) return Math.max(a.end - a.start, width);
  for (let column = 0; column <= width; column++) row.set(column, column);
  for (let offset = a.start; offset < a.end; offset++) {
    let diagonal = row.at(0);
    row.set(0, offset - a.start + 1);
    const unit = unitAt(a, offset);
    for (let column = 1; column <= width; column++) {
      const above = row.at(column);
      const changed = 1 + Math.min(diagonal, above, row.at(column - 1));
      row.set(column, unit === unitAt(b, b.start + column - 1) ? diagonal : changed);
      diagonal = above;
    }
  }
  return row.at(width);
}

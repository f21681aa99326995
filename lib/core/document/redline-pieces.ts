import { compare } from "#lib/core/anchoring/compare.ts";
import { type Correspondence, isSame } from "#lib/core/anchoring/correspondence.ts";
import { Integers } from "#lib/core/anchoring/integers.ts";
import { heaviestIncreasing } from "#lib/core/anchoring/subsequence.ts";
import type { Block } from "./block.ts";
import type { Span } from "./span.ts";
import type { AssembledText } from "./text.ts";

/** The same characters in one block of either text; the blocks are numbered among those that have text. */
export type Piece = { readonly before: Span; readonly after: Span; readonly old: number; readonly next: number };

/** What two texts share, cut at the borders of blocks, in the order of the old text. */
export function piecesOf(before: AssembledText, after: AssembledText): readonly Piece[] {
  const [old, next] = [withText(before), withText(after)];
  const cutter = new Cutter(old, next);
  return sharedRuns(before.text, after.text)
    .flatMap(({ before, after }) => cutter.cut(before, after))
    .filter((piece) => {
      const words = before.text.slice(piece.before.start, piece.before.end);
      return WORD.test(words) || (old[piece.old]?.text === words && next[piece.next]?.text === words);
    });
}

/** The blocks of a text that hold some of it. */
export const withText = ({ blocks }: AssembledText): readonly Block[] => blocks.filter(({ text }) => text);

/** A shared stretch without a letter or a digit ties nothing together, unless it is all there is. */
const WORD = /[\p{L}\p{N}]/u;

type Shared = { readonly before: Span; readonly after: Span };

function sharedRuns(oldText: string, newText: string): readonly Shared[] {
  const all = { start: 0, end: oldText.length };
  if (oldText === newText) return oldText ? [{ before: all, after: all }] : [];
  return sameSegments(compare(oldText, newText).segments);
}

function sameSegments(segments: Correspondence): readonly Shared[] {
  const runs: Shared[] = [];
  for (let index = 0; index < segments.length; index++) {
    if (!isSame(segments.kinds.at(index))) continue;
    const before = { start: segments.oldStarts.at(index), end: segments.oldEnds.at(index) };
    runs.push({ before, after: { start: segments.newStarts.at(index), end: segments.newEnds.at(index) } });
  }
  return runs;
}

/** Cuts shared runs wherever a block of either text ends; what stands between blocks belongs to none. */
class Cutter {
  private readonly old: readonly Block[];
  private readonly next: readonly Block[];

  constructor(old: readonly Block[], next: readonly Block[]) {
    this.old = old;
    this.next = next;
  }

  cut(before: Span, after: Span): readonly Piece[] {
    const pieces: Piece[] = [];
    const length = before.end - before.start;
    let offset = 0;
    while (offset < length) {
      const from = standing(this.old, before.start + offset);
      const to = standing(this.next, after.start + offset);
      if (!from || !to) {
        offset++;
        continue;
      }
      const size = Math.min(from.left, to.left, length - offset);
      pieces.push({
        before: { start: before.start + offset, end: before.start + offset + size },
        after: { start: after.start + offset, end: after.start + offset + size },
        old: from.index,
        next: to.index,
      });
      offset += size;
    }
    return pieces;
  }
}

/** The block an offset lies in, and how many characters of it are left from there; null between blocks. */
function standing(blocks: readonly Block[], offset: number): { index: number; left: number } | null {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low - 1];
  const left = block ? block.start + block.text.length - offset : 0;
  return left > 0 ? { index: low - 1, left } : null;
}

/** Splits pieces into the heaviest that keep their order in both texts, and the others. Pieces come in old order. */
export function keepingOrder(pieces: readonly Piece[]): { staying: readonly Piece[]; others: readonly Piece[] } {
  const byNew = pieces.map((_, index) => index).toSorted((a, b) => startOf(pieces, a) - startOf(pieces, b));
  const ranks = Integers.filled(pieces.length, 0);
  byNew.forEach((index, rank) => {
    ranks.set(index, rank);
  });
  const weights = new Integers(pieces.length);
  for (const { before } of pieces) weights.push(before.end - before.start);
  const chosen = heaviestIncreasing(ranks, weights, pieces.length);
  const staying = new Set(Array.from({ length: chosen.length }, (_, index) => chosen.at(index)));
  return {
    staying: pieces.filter((_, index) => staying.has(index)),
    others: pieces.filter((_, index) => !staying.has(index)),
  };
}

const startOf = (pieces: readonly Piece[], index: number) => pieces[index]?.after.start ?? 0;

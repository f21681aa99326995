import type { Shared } from "./redline-runs.ts";
import type { Span } from "./span.ts";

type Texts = { readonly oldText: string; readonly newText: string };

/** Where a piece may grow to: the borders of its blocks, in both texts. */
export type Room = { readonly before: Span; readonly after: Span };

/**
 * Makes kept pieces read well: each takes in the equal spaces and signs beside it, so that an edit begins and ends with
 * a word; then a few words that were kept by chance between two longer edits are given up.
 */
export function smoothed(texts: Texts, pieces: readonly Shared[], roomOf: (piece: Shared) => Room): readonly Shared[] {
  return withoutIslands(joined(grown(texts, pieces, roomOf))).filter(({ before }) => before.start < before.end);
}

function grown({ oldText, newText }: Texts, pieces: readonly Shared[], roomOf: (piece: Shared) => Room): Shared[] {
  const result: Shared[] = [];
  pieces.forEach((piece, index) => {
    const room = roomOf(piece);
    const previous = result.at(-1);
    const next = pieces[index + 1];
    const least = {
      before: Math.max(room.before.start, previous?.before.end ?? 0),
      after: Math.max(room.after.start, previous?.after.end ?? 0),
    };
    const most = {
      before: Math.min(room.before.end, next?.before.start ?? oldText.length),
      after: Math.min(room.after.end, next?.after.start ?? newText.length),
    };
    let [back, on] = [0, 0];
    const { before, after } = piece;
    while (
      before.start - back > least.before &&
      after.start - back > least.after &&
      isSameSign(oldText.charAt(before.start - back - 1), newText.charAt(after.start - back - 1))
    )
      back++;
    while (
      before.end + on < most.before &&
      after.end + on < most.after &&
      isSameSign(oldText.charAt(before.end + on), newText.charAt(after.end + on))
    )
      on++;
    result.push({
      before: { start: before.start - back, end: before.end + on },
      after: { start: after.start - back, end: after.end + on },
    });
  });
  return result;
}

/** White space, or a sign of the Basic Multilingual Plane: half of a pair is never taken. */
const isSameSign = (a: string, b: string) => a === b && /^[\p{P}\p{Z}\p{S}\s]$/u.test(a);

/** Pieces that touch in both texts are one. */
function joined(pieces: readonly Shared[]): Shared[] {
  const result: Shared[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last.before.end === piece.before.start && last.after.end === piece.after.start) {
      result[result.length - 1] = {
        before: { start: last.before.start, end: piece.before.end },
        after: { start: last.after.start, end: piece.after.end },
      };
    } else result.push(piece);
  }
  return result;
}

/** UTF-16 units up to which words between two edits may be chance. */
const LONGEST_ISLAND = 12;

function withoutIslands(pieces: readonly Shared[]): Shared[] {
  return pieces.filter(({ before, after }, index) => {
    const [last, next] = [pieces[index - 1], pieces[index + 1]];
    const length = before.end - before.start;
    if (!last || !next || length === 0 || length > LONGEST_ISLAND) return true;
    const editBefore = Math.max(before.start - last.before.end, after.start - last.after.end);
    const editAfter = Math.max(next.before.start - before.end, next.after.start - after.end);
    return Math.min(editBefore, editAfter) < 2 * length;
  });
}

import { compare } from "#lib/core/anchoring/compare.ts";
import { type Correspondence, isSame } from "#lib/core/anchoring/correspondence.ts";
import { Integers } from "#lib/core/anchoring/integers.ts";
import { heaviestIncreasing } from "#lib/core/anchoring/subsequence.ts";
import type { Span } from "./span.ts";

/** The same characters in both texts; `moved` when they changed places with others that stayed. */
export type KeptRun = { readonly before: Span; readonly after: Span; readonly moved: boolean };

/** One edit between two stretches that stayed, or one passage that went elsewhere. */
export type TextChange =
  | { readonly kind: "added"; readonly before: null; readonly after: Span }
  | { readonly kind: "removed"; readonly before: Span; readonly after: null }
  | { readonly kind: "replaced" | "moved"; readonly before: Span; readonly after: Span };

/** What two texts share, in the order of the old one. Runs that are not moved keep their order in both. */
export function keptRuns(oldText: string, newText: string): readonly KeptRun[] {
  if (oldText === newText) {
    const all = { start: 0, end: oldText.length };
    return oldText ? [{ before: all, after: all, moved: false }] : [];
  }
  const runs = sameSegments(compare(oldText, newText).correspondence);
  const staying = inOrder(runs, newText.length);
  const worth = (run: KeptRun) => WORD.test(oldText.slice(run.before.start, run.before.end));
  return runs
    .map((run, index) => ({ ...run, moved: !staying.has(index) }))
    .filter((run) => (run.moved ? run.before.end - run.before.start >= SHORTEST_MOVE : worth(run)));
}

/** The changes between two texts in the order of the new one, each trimmed of white space at its ends. */
export function changesOf(oldText: string, newText: string): readonly TextChange[] {
  const runs = keptRuns(oldText, newText);
  const moves = runs.filter((run) => run.moved);
  const stays = runs.filter((run) => !run.moved);
  const changes: Placed[] = moves.map(({ before, after }) => ({
    at: after.start,
    change: { kind: "moved", before, after },
  }));

  let [oldEnd, newEnd] = [0, 0];
  const bounds = { start: oldText.length, end: oldText.length };
  const end: KeptRun = { before: bounds, after: { start: newText.length, end: newText.length }, moved: false };
  for (const run of [...stays, end]) {
    const removed = without(
      oldText,
      { start: oldEnd, end: run.before.start },
      moves.map((move) => move.before),
    );
    const added = without(
      newText,
      { start: newEnd, end: run.after.start },
      moves.map((move) => move.after),
    );
    for (const change of editsOf(removed, added)) changes.push({ at: change.after?.start ?? newEnd, change });
    [oldEnd, newEnd] = [run.before.end, run.after.end];
  }
  return changes.toSorted((a, b) => a.at - b.at).map(({ change }) => change);
}

/** A change with the offset of the new text at which a reader meets it. */
type Placed = { readonly at: number; readonly change: TextChange };

/** A shared stretch without a letter or a digit holds nothing apart. */
const WORD = /[\p{L}\p{N}]/u;
/** UTF-16 units below which a stretch that went elsewhere is a coincidence, not a move. */
const SHORTEST_MOVE = 25;

function sameSegments(segments: Correspondence): KeptRun[] {
  const runs: KeptRun[] = [];
  for (let index = 0; index < segments.length; index++) {
    if (!isSame(segments.kinds.at(index))) continue;
    const before = { start: segments.oldStarts.at(index), end: segments.oldEnds.at(index) };
    const after = { start: segments.newStarts.at(index), end: segments.newEnds.at(index) };
    runs.push({ before, after, moved: false });
  }
  return runs;
}

/** The heaviest set of runs that keep their order: these stay, the others moved. */
function inOrder(runs: readonly KeptRun[], newLength: number): ReadonlySet<number> {
  const starts = Integers.from(runs.map((run) => run.after.start));
  const lengths = Integers.from(runs.map((run) => run.before.end - run.before.start));
  const staying = heaviestIncreasing(starts, lengths, newLength + 1);
  return new Set(Array.from({ length: staying.length }, (_, index) => staying.at(index)));
}

/** What is left of a stretch without the moved passages in it, trimmed; pieces without a character drop out. */
function without(text: string, stretch: Span, moved: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let start = stretch.start;
  const inside = moved.filter((each) => stretch.start <= each.start && each.end <= stretch.end);
  for (const each of [...inside.toSorted((a, b) => a.start - b.start), { start: stretch.end, end: stretch.end }]) {
    const piece = trimmed(text, { start, end: each.start });
    if (piece.start < piece.end) pieces.push(piece);
    start = each.end;
  }
  return pieces;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}

/** One piece on each side is a replacement; otherwise every piece stands for itself. */
function editsOf(removed: readonly Span[], added: readonly Span[]): TextChange[] {
  const [before, after] = [removed[0], added[0]];
  if (before && after && removed.length === 1 && added.length === 1) return [{ kind: "replaced", before, after }];
  return [
    ...removed.map((span): TextChange => ({ kind: "removed", before: span, after: null })),
    ...added.map((span): TextChange => ({ kind: "added", before: null, after: span })),
  ];
}

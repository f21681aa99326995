import type { Span } from "#lib/core/document/span.ts";
import { isWordUnit } from "./characters.ts";
import type { PassageSpans } from "./compare.ts";
import type { Correspondence } from "./correspondence.ts";
import { REPLACED, relationOf, SIMILAR } from "./word-kinds.ts";

/** The stretch of the old text that a place in the new one stands for, inside one passage. */
export type Stretch = { readonly oldStart: number; readonly oldEnd: number; readonly passage: PassageSpans };

/**
 * Widens a place so that what was exchanged at its ends is whole: "re-enabled" for "reenabled", "1 business day" for
 * "24 hours". Only words with no counterpart of their own are taken in.
 */
export function wholeExchange(
  texts: { readonly old: string; readonly new: string },
  segments: Correspondence,
  place: Span,
  { oldStart, oldEnd, passage }: Stretch,
): Span {
  const first = segments.firstEndingAfter(oldStart);
  const last = segments.firstEndingAfter(oldEnd - 1);
  const before =
    first > 0 && segments.oldEnds.at(first - 1) > passage.oldFrom ? segments.newEnds.at(first - 1) : passage.newFrom;
  const hasNext = last + 1 < segments.length && segments.oldStarts.at(last + 1) < passage.oldTo;
  const after = hasNext ? segments.newStarts.at(last + 1) : passage.newTo;

  let { start, end } = place;
  if (relationOf(segments.kinds.at(first)) >= SIMILAR)
    while (start > before && joinsWords(texts.new, start - 1)) start--;
  if (relationOf(segments.kinds.at(last)) >= SIMILAR) while (end < after && joinsWords(texts.new, end)) end++;
  const oldNext = hasNext ? segments.oldStarts.at(last + 1) : passage.oldTo;
  const isWhole = relationOf(segments.kinds.at(last)) === REPLACED && !hasWords(texts.old, oldEnd, oldNext);
  if (isWhole && after > end && after - end <= LONGEST_ADDITION) end = lastWordEnd(texts.new, end, after);
  return { start, end };
}

/** Characters that may come in with an exchanged word; more is an addition of its own. */
const LONGEST_ADDITION = 60;

const joinsWords = (text: string, offset: number) =>
  isWordUnit(text.charCodeAt(offset)) || "-‑'’".includes(text.charAt(offset));

function lastWordEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && !isWordUnit(text.charCodeAt(end - 1))) end--;
  return end;
}

export function hasWords(text: string, from: number, to: number): boolean {
  for (let offset = from; offset < to; offset++) if (isWordUnit(text.charCodeAt(offset))) return true;
  return false;
}

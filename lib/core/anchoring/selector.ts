import type { Span } from "#lib/core/document/span.ts";

/**
 * Selectors of the W3C Web Annotation Data Model, section 4.2. Everything else in this code counts UTF-16 code units;
 * the standard counts code points, and this file is the only place where one becomes the other.
 */
export type TextQuoteSelector = {
  readonly type: "TextQuoteSelector";
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
};

/** `start` and `end` count code points of the canonical text, half-open (Web Annotation Data Model, 4.2.5). */
export type TextPositionSelector = {
  readonly type: "TextPositionSelector";
  readonly start: number;
  readonly end: number;
};

/** Converts between the spans of one text and code points, each in O(log n) of the text's astral characters. */
export type CodePointCounter = {
  /** A span that cuts a surrogate pair is widened to the whole character; one beyond the text ends with it. */
  readonly toCodePoints: (span: Span) => TextPositionSelector;
  /** Null when the selector does not lie within the text or is not a pair of whole, ordered numbers. */
  readonly toSpan: (selector: { readonly start: number; readonly end: number }) => Span | null;
};

/** The span as the standard counts it. For many spans of one text use `codePointCounter`. */
export const toCodePoints = (text: string, span: Span) => codePointCounter(text).toCodePoints(span);

/** The selector as a span, or null when it does not lie within the text. */
export const toSpan = (text: string, selector: { readonly start: number; readonly end: number }) =>
  codePointCounter(text).toSpan(selector);

/** Reads the text once and remembers where its surrogate pairs begin; lone surrogates count as one each. */
export function codePointCounter(text: string): CodePointCounter {
  const pairs = surrogatePairs(text);
  const codePoints = text.length - pairs.length;

  /** Code points before `offset`, an offset inside a pair counting as before it. */
  const countTo = (offset: number) => offset - pairsBefore(offset);
  const pairsBefore = (offset: number) => lowerBound(pairs.length, (index) => (pairs[index] ?? 0) + 2 > offset);
  const splits = (offset: number) => pairs[pairsBefore(offset)] === offset - 1;

  return {
    toCodePoints(span) {
      const start = clamp(span.start, text.length);
      const end = Math.max(start, clamp(span.end, text.length));
      const from = splits(start) ? start - 1 : start;
      const to = splits(end) ? end + 1 : end;
      return { type: "TextPositionSelector", start: countTo(from), end: countTo(to) };
    },
    toSpan({ start, end }) {
      if (!Number.isInteger(start) || !Number.isInteger(end)) return null;
      if (start < 0 || end < start || end > codePoints) return null;
      // The pair with index i begins after `pairs[i] - i` code points.
      const offsetOf = (count: number) => count + lowerBound(pairs.length, (i) => (pairs[i] ?? 0) - i >= count);
      return { start: offsetOf(start), end: offsetOf(end) };
    },
  };
}

const SURROGATE_PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

function surrogatePairs(text: string): readonly number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(SURROGATE_PAIR)) starts.push(match.index);
  return starts;
}

function clamp(offset: number, length: number): number {
  return Number.isNaN(offset) ? 0 : Math.min(Math.max(Math.trunc(offset), 0), length);
}

/** The first index in `[0, count)` for which `holds`, given that it holds for every later one; else `count`. */
function lowerBound(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

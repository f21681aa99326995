/** A half-open stretch `[start, end)` of a text, counted in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** In UTF-16 code units. */
export const lengthOf = (span: Span) => span.end - span.start;

/** True when the two spans share at least one character. */
export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly within `outer`. */
export const contains = (outer: Span, inner: Span) => outer.start <= inner.start && inner.end <= outer.end;

/** The part of `span` inside `bounds`, or null when they share nothing. */
export function clip(span: Span, bounds: Span): Span | null {
  const start = Math.max(span.start, bounds.start);
  const end = Math.min(span.end, bounds.end);
  return start < end ? { start, end } : null;
}

/** True when `offset` falls between the halves of a surrogate pair, where no span may begin or end. */
export function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

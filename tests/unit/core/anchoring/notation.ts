import { carry } from "#lib/core/anchoring/carry.ts";
import type { Placement } from "#lib/core/anchoring/placement.ts";
import type { Span } from "#lib/core/document/span.ts";

/** Reads a text in which square brackets mark the span. */
export function marked(notation: string): { readonly text: string; readonly span: Span } {
  const start = notation.indexOf("[");
  const end = notation.indexOf("]") - 1;
  if (start < 0 || end < start) throw new Error(`There is no [span] in "${notation}".`);
  return { text: notation.replace("[", "").replace("]", ""), span: { start, end } };
}

/** The text with square brackets around the span, or bare when there is none. */
export function mark(text: string, span: Span | null): string {
  return span ? `${text.slice(0, span.start)}[${text.slice(span.start, span.end)}]${text.slice(span.end)}` : text;
}

export const spanOf = (placement: Placement | undefined): Span | null =>
  placement && placement.kind !== "orphaned" ? placement.span : null;

/** Where the [span] of one text is in another, in the same notation. */
export function carried(before: string, after: string): string {
  const { text, span } = marked(before);
  return mark(after, spanOf(carry(text, after, [span])[0]));
}

/** What carrying the [span] of one text to another is called. */
export function kindOf(before: string, after: string): Placement["kind"] | undefined {
  const { text, span } = marked(before);
  return carry(text, after, [span])[0]?.kind;
}

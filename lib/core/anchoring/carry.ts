import type { Span } from "#lib/core/document/span.ts";
import { compare } from "./compare.ts";
import { ORPHANED, type Placement } from "./placement.ts";
import { Projection } from "./projection.ts";

/**
 * Where spans of an old text are in a new one, in the same order. Pure, total and deterministic: every span gets a
 * placement, whatever the texts, and what cannot be placed with certainty, or within the bounds on work, is an orphan.
 * So is a span that is empty or does not lie in the old text.
 */
export function carry(oldText: string, newText: string, spans: readonly Span[]): readonly Placement[] {
  const isUnchanged = oldText === newText;
  const projection = isUnchanged ? null : new Projection(oldText, newText, compare(oldText, newText));
  return spans.map((span): Placement => {
    if (!liesIn(oldText, span)) return ORPHANED;
    return projection ? projection.carry(span) : { kind: "exact", span, score: 1 };
  });
}

function liesIn(text: string, { start, end }: Span): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

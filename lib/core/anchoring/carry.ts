import type { Span } from "#lib/core/document/span.ts";
import { compare } from "./compare.ts";
import type { Placement } from "./placement.ts";
import { Projection } from "./projection.ts";

/**
 * Where spans of an old text are in a new one, in the same order. Pure, total and deterministic: every span gets a
 * placement, whatever the texts, and what cannot be placed with certainty, or within the bounds on work, is an orphan.
 */
export function carry(oldText: string, newText: string, spans: readonly Span[]): readonly Placement[] {
  if (oldText === newText) return spans.map((span) => ({ kind: "exact", span, score: 1 }));
  const projection = new Projection(oldText, newText, compare(oldText, newText));
  return spans.map((span) => projection.carry(span));
}

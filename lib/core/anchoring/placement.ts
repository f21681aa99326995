import type { Span } from "#lib/core/document/span.ts";

/**
 * Where a passage stands in a text, and how sure that is. `exact`: the same characters at the same offsets. `moved`:
 * the same characters elsewhere. `changed`: other characters that the passage has become, to be confirmed by a person.
 * `orphaned`: nothing in the text may claim to be the passage.
 */
export type Placement =
  | { readonly kind: "exact" | "moved"; readonly span: Span; readonly score: 1 }
  | {
      readonly kind: "changed";
      readonly span: Span;
      /** How sure it is that the passage became this, 0 to 1. */
      readonly score: number;
      /** So little of its wording survives that a person should be asked before anybody relies on it. */
      readonly uncertain: boolean;
    }
  | { readonly kind: "orphaned" };

export const ORPHANED: Placement = { kind: "orphaned" };

/** A changed passage is placed but uncertain below this score, and so when less than this share of its words survives. */
export const UNCERTAIN_BELOW = 0.6;

/**
 * The placement of a passage that read `exact` and began at `formerStart`, now at `span` of `text`. The texts are
 * compared here, so nothing is ever called exact or moved that differs by a single character.
 */
export function placedAt(text: string, span: Span, exact: string, formerStart: number, score: number): Placement {
  const same = span.end - span.start === exact.length && text.startsWith(exact, span.start);
  if (!same) return { kind: "changed", span, score, uncertain: score < UNCERTAIN_BELOW };
  return { kind: span.start === formerStart ? "exact" : "moved", span, score: 1 };
}

import { lengthOf, type Span } from "#lib/core/document/span.ts";
import type { Quote, Selectors } from "./describe.ts";
import { ORPHANED, type Placement, placedAt } from "./placement.ts";
import { findQuote, type QuoteFinding } from "./quote.ts";

/**
 * Finds where a passage stands in a text of which only its selectors are known. The quote is the witness and the
 * position a hint that settles nothing but a tie. What cannot be decided is an orphan: a wrong highlight misleads, an
 * orphan asks for help.
 */
export function locate({ quote, position }: Selectors, text: string): Placement {
  if (position && stillThere(text, quote, position)) return placedAt(text, position, quote.exact, position.start, 1);

  const found = settle(findQuote(text, quote), position?.start);
  if (!found) return ORPHANED;
  return placedAt(text, found.span, quote.exact, position?.start ?? found.span.start, found.score);
}

/** The stored offsets still hold the quotation in its context, so there is nothing to search for. */
function stillThere(text: string, { exact, prefix = "", suffix = "" }: Quote, position: Span) {
  return (
    lengthOf(position) === exact.length &&
    exact.length > 0 &&
    text.startsWith(exact, position.start) &&
    text.endsWith(prefix, position.start) &&
    text.startsWith(suffix, position.end)
  );
}

/** One place, or of several equally good ones the one at the hinted offset; never merely the nearest. */
function settle(finding: QuoteFinding, hint: number | undefined) {
  if (finding.kind === "one") return finding;
  if (finding.kind === "none") return null;
  const span = finding.spans.find((candidate) => candidate.start === hint);
  return span ? { span, score: 1 } : null;
}

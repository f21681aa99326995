import approximateSearch from "approx-string-match";
import { describe } from "#lib/core/anchoring/describe.ts";
import type { Span } from "#lib/core/document/span.ts";
import type { Engine } from "./engine.ts";

/**
 * Approximate string matching in the way of the Hypothesis client: exact occurrences if there are any, else
 * approximate ones with up to half the quotation wrong; rated by quotation (50), prefix and suffix (20 each) and
 * position (2); the best one wins whatever its rating.
 */
export const hypothesis: Engine = {
  name: "Hypothesis client (approx-string-match)",
  carry: (oldText, newText, spans) => spans.map((span) => anchor(newText, oldText, span)),
};

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

type Match = Span & { readonly errors: number };

function anchor(text: string, oldText: string, span: Span): Span | null {
  const { quote } = describe(oldText, span);
  const matches = search(text, quote.exact, Math.min(MOST_ERRORS, quote.exact.length / 2));
  let best: Match | null = null;
  let bestRating = Number.NEGATIVE_INFINITY;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
    const after = text.slice(match.end, match.end + quote.suffix.length);
    const rating =
      WEIGHTS.quote * (1 - match.errors / quote.exact.length) +
      WEIGHTS.prefix * likeness(before, quote.prefix) +
      WEIGHTS.suffix * likeness(after, quote.suffix) +
      WEIGHTS.position * (1 - Math.abs(match.start - span.start) / text.length);
    if (rating <= bestRating) continue;
    bestRating = rating;
    best = match;
  }
  return best;
}

function search(text: string, pattern: string, mostErrors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let start = text.indexOf(pattern); start >= 0; start = text.indexOf(pattern, start + 1))
    exact.push({ start, end: start + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : approximateSearch(text, pattern, mostErrors);
}

/** How much of a context stands where it should, from 0 to 1. */
function likeness(text: string, context: string): number {
  if (context === "") return 1;
  if (text === "") return 0;
  const [match] = search(text, context, context.length);
  return match ? 1 - match.errors / context.length : 0;
}

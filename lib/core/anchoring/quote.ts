import type { Span } from "#lib/core/document/span.ts";
import type { Budget } from "./budget.ts";
import type { Quote } from "./describe.ts";
import { type FoldedText, foldQuote, foldText } from "./folding.ts";

/** What a search for a quotation may answer. Several places are never reduced to one by guessing. */
export type QuoteFinding =
  | {
      readonly kind: "one";
      readonly span: Span;
      /** 1 when the characters and the given context agree, less where only the normalised words do. */
      readonly score: number;
    }
  /** The first `MAX_PLACES` places, in text order, between which nothing given decides. */
  | { readonly kind: "many"; readonly spans: readonly Span[] }
  | { readonly kind: "none" };

/** Beyond so many places a search stops listing them; that many already say "quote more words". */
export const MAX_PLACES = 100;

/** Occurrences examined in one search, which bounds the work on a text that repeats one phrase for megabytes. */
const MAX_EXAMINED = 20_000;

/** A context must agree better than every other by this share of its length to decide between equal words. */
const CLEAR_MARGIN = 0.1;

/**
 * Where a text has these words, compared under the normalisation of `folding.ts`. Prefix and suffix decide between
 * several places when one agrees clearly better; with a single place they only lower the score.
 */
export function findQuote(text: string, quote: Quote): QuoteFinding {
  return findFolded(text, foldText(text), quote);
}

/** What one search through a text takes for each of its characters, and for each place it finds, in elementary steps. */
const UNIT_STEPS = 0.25;
const PLACE_STEPS = 100;

/** `findQuote` over a text that is folded already; what `budget` does not afford is not found. */
export function findFolded(text: string, folded: FoldedText, quote: Quote, budget?: Budget): QuoteFinding {
  if (budget && !budget.affords(UNIT_STEPS * folded.text.length)) return { kind: "none" };
  const places = occurrences(folded, foldQuote(quote.exact));
  if (places.length === 0 || (budget && !budget.affords(PLACE_STEPS * places.length))) return { kind: "none" };

  const context = { before: foldQuote(quote.prefix ?? ""), after: foldQuote(quote.suffix ?? "") };
  const rated = places.map((place) => ({ ...place, agreement: agreementAt(folded.text, place, context) }));
  const best = rated.reduce((a, b) => (b.agreement > a.agreement ? b : a));
  const rivals = rated.filter((place) => place.agreement > best.agreement - CLEAR_MARGIN);
  if (rivals.length > 1) return { kind: "many", spans: places.slice(0, MAX_PLACES).map((place) => place.span) };

  const same = text.slice(best.span.start, best.span.end) === quote.exact;
  return { kind: "one", span: best.span, score: (same ? 1 : 0.98) * (0.8 + 0.2 * best.agreement) };
}

type FoldedContext = { readonly before: string; readonly after: string };
type Place = { readonly start: number; readonly end: number; readonly span: Span };

/** Non-overlapping places of the folded quotation that do not cut a character. */
function occurrences(folded: FoldedText, quote: string): readonly Place[] {
  const places: Place[] = [];
  if (!quote) return places;
  let start = folded.text.indexOf(quote);
  while (start >= 0 && places.length < MAX_EXAMINED) {
    const end = start + quote.length;
    const span = folded.spanOf(start, end);
    if (span) places.push({ start, end, span });
    start = folded.text.indexOf(quote, span ? end : start + 1);
  }
  return places;
}

/** The share of the given context that stands around a place, measured from the quotation outwards; 1 without any. */
function agreementAt(text: string, place: Place, { before, after }: FoldedContext): number {
  const length = before.length + after.length;
  if (length === 0) return 1;
  return (commonBackwards(text, place.start, before) + commonForwards(text, place.end, after)) / length;
}

function commonBackwards(text: string, end: number, context: string): number {
  let offset = end;
  while (offset > 0 && text.charCodeAt(offset - 1) === 0x20) offset--;
  let common = 0;
  while (
    common < context.length &&
    text.charCodeAt(offset - 1 - common) === context.charCodeAt(context.length - 1 - common)
  )
    common++;
  return common;
}

function commonForwards(text: string, start: number, context: string): number {
  let offset = start;
  while (text.charCodeAt(offset) === 0x20) offset++;
  let common = 0;
  while (common < context.length && text.charCodeAt(offset + common) === context.charCodeAt(common)) common++;
  return common;
}

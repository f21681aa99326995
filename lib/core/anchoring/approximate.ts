import type { Span } from "#lib/core/document/span.ts";
import type { Budget } from "./budget.ts";
import { alignWithin } from "./global-alignment.ts";
import { Integers } from "./integers.ts";
import { NONE } from "./links.ts";
import type { Sought } from "./sought.ts";
import type { TextIndex } from "./text-index.ts";
import type { Votes } from "./votes.ts";
import { WordScores } from "./word-scores.ts";

/** Where a quotation may have gone, edited: `share` of its weight is there, `context` of what stood around it. */
export type Approximation = { readonly span: Span; readonly share: number; readonly context: number };

/** Places examined for one quotation. */
const PLACES = 5;

/** Cells of the largest table; a quotation of more than some 500 words is looked for verbatim only. */
const LARGEST = 250_000;

/** What similar and exchanged words are worth beside equal ones. */
const SIMILAR_WORTH = 0.75;
const EXCHANGED_WORTH = 0.25;

/** The places that most resemble a quotation in its context, each aligned word by word; best first. */
export function approximations(index: TextIndex, sought: Sought, votes: Votes, budget: Budget): Approximation[] {
  const found: Approximation[] = [];
  const length = sought.words.tokenCount;
  const scores = new WordScores(sought.words, index.words);
  for (const place of votes.bestPlaces(sought, PLACES)) {
    const newFrom = Math.max(0, place - 8);
    const newTo = Math.min(index.words.tokenCount, place + length + (length >> 1) + 24);
    const cells = length * (newTo - newFrom);
    if (cells > LARGEST || !budget.affords(4 * cells)) continue;
    const partners = Integers.filled(length, NONE);
    alignWithin({ oldFrom: 0, oldTo: length, newFrom, newTo }, scores, (old, next) => partners.set(old, next));
    const approximation = measure(index, sought, scores, partners);
    if (approximation && !found.some((other) => other.span.start === approximation.span.start))
      found.push(approximation);
  }
  return found.sort((a, b) => merit(b) - merit(a));
}

/** One number for comparing places; the words of the quotation count more than those around it. */
export const merit = ({ share, context }: Approximation): number => 0.72 * share + 0.28 * context;

function measure(index: TextIndex, sought: Sought, scores: WordScores, partners: Integers): Approximation | null {
  const { words, from, to } = sought;
  const [kept, quoted, around, context] = [0, 0, 0, 0];
  const sums = { kept, quoted, around, context };
  let first = NONE;
  let last = NONE;
  for (let token = 0; token < words.tokenCount; token++) {
    const weight = words.weightOf(token);
    const partner = partners.at(token);
    const worth = partner === NONE ? 0 : worthOf(index, sought, scores, token, partner);
    if (token < from || token >= to) {
      sums.context += weight;
      sums.around += worth === 1 ? weight : 0;
      continue;
    }
    sums.quoted += weight;
    sums.kept += worth * weight;
    if (partner === NONE) continue;
    if (first === NONE) first = partner;
    last = partner;
  }
  if (first === NONE || sums.quoted === 0) return null;
  const { starts, ends } = index.words.tokens;
  return {
    span: { start: starts.at(first), end: ends.at(last) },
    share: sums.kept / sums.quoted,
    context: sums.context > 0 ? sums.around / sums.context : 0.5,
  };
}

function worthOf(index: TextIndex, { words }: Sought, scores: WordScores, token: number, partner: number): number {
  if (words.tokens.names.at(token) === index.words.tokens.names.at(partner)) return 1;
  return scores.areSimilar(token, partner) ? SIMILAR_WORTH : EXCHANGED_WORTH;
}

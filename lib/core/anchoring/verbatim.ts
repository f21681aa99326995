import type { Budget } from "./budget.ts";
import { contextAt, type Sought } from "./sought.ts";
import type { TextIndex } from "./text-index.ts";

/** A run of tokens of the text that may be a quotation, with how well its surroundings agree. */
export type Candidate = { readonly from: number; readonly to: number; readonly context: number };

/** Places compared for one quotation. One that has more of them says nothing about where it stood. */
const MOST_PLACES = 5_000;

/** What comparing the words at one place takes, in elementary steps. */
const PLACE_STEPS = 10;

/** Every place where the text has the words of a quotation, in text order; none when there are too many. */
export function verbatimCandidates(index: TextIndex, sought: Sought, budget: Budget): readonly Candidate[] {
  const rarest = rarestWord(index, sought);
  if (rarest < 0) return [];
  const word = sought.words.tokens.names.at(rarest);
  if (!budget.affords(PLACE_STEPS * index.countOf(word))) return [];
  const candidates: Candidate[] = [];
  for (let occurrence = 0; occurrence < index.countOf(word); occurrence++) {
    const from = index.placeOf(word, occurrence) - (rarest - sought.from);
    const to = from + sought.to - sought.from;
    if (!readsAt(index, sought, from)) continue;
    if (candidates.length === MOST_PLACES) return [];
    candidates.push({ from, to, context: contextAt(index, sought, from, to) });
  }
  return candidates;
}

/** The token of the quotation whose word the text has least often; negative when one of them is missing. */
function rarestWord(index: TextIndex, { words, from, to }: Sought): number {
  let rarest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let token = from; token < to; token++) {
    const count = index.countOf(words.tokens.names.at(token));
    if (count === 0) return -1;
    if (count >= least) continue;
    least = count;
    rarest = token;
  }
  return rarest;
}

function readsAt(index: TextIndex, { words, from, to }: Sought, place: number): boolean {
  if (place < 0 || place + to - from > index.words.tokenCount) return false;
  for (let offset = 0; from + offset < to; offset++)
    if (index.words.tokens.names.at(place + offset) !== words.tokens.names.at(from + offset)) return false;
  return true;
}

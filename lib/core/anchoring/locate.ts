import { lengthOf, type Span } from "#lib/core/document/span.ts";
import { type Approximation, approximations, merit } from "./approximate.ts";
import { Budget } from "./budget.ts";
import type { Quote, Selectors } from "./describe.ts";
import { ORPHANED, type Placement, placedAt } from "./placement.ts";
import { findFolded } from "./quote.ts";
import { type Sought, seek } from "./sought.ts";
import { TextIndex } from "./text-index.ts";
import { LONG_QUOTE, QUOTE_MERIT, QUOTE_SHARE, QUOTE_WITHOUT_CONTEXT, SEEKING_STEPS, WEAK_CONTEXT } from "./tuning.ts";
import { type Candidate, verbatimCandidates } from "./verbatim.ts";
import { Votes } from "./votes.ts";

/**
 * Finds where a passage stands in a text of which only its selectors are known. The quote is the witness and the
 * position a hint that settles nothing but a tie. What cannot be decided is an orphan: a wrong highlight misleads, an
 * orphan asks for help. Where the old text is known, `carry` knows better.
 */
export const locate = (selectors: Selectors, text: string): Placement => locateAll([selectors], text)[0] ?? ORPHANED;

/** `locate` for many passages of one former text. They help each other: neighbours shift alike. */
export function locateAll(passages: readonly Selectors[], text: string): readonly Placement[] {
  const locating = new Locating(text);
  const findings = passages.map((selectors) => locating.find(selectors));
  const shifts = shiftsOf(passages, findings);
  return passages.map(({ quote, position }, index) => {
    const place = settled(findings[index], position, shifts);
    return place ? placedAt(text, place.span, quote.exact, position?.start ?? place.span.start, place.score) : ORPHANED;
  });
}

/** A place, or several between which the quotation and its context cannot decide, or nothing. */
type Place = { readonly span: Span; readonly score: number };
type Finding = readonly Place[];

/** What reading one character of a quotation takes, in elementary steps. */
const READING_STEPS = 4;

class Locating {
  private readonly text: string;
  private made: { readonly index: TextIndex; readonly votes: Votes } | null = null;
  private readonly budget = new Budget(SEEKING_STEPS);

  constructor(text: string) {
    this.text = text;
  }

  find({ quote, position }: Selectors): Finding {
    if (position && stillThere(this.text, quote, position)) return [{ span: position, score: 1 }];
    if (!this.budget.affords(READING_STEPS * quote.exact.length)) return [];
    const { index } = this.prepared();
    const sought = seek(index, quote);
    if (sought.from === sought.to) return [];
    const verbatim = sought.cutsWords
      ? this.folded(quote)
      : this.decided(sought, verbatimCandidates(index, sought, this.budget));
    return verbatim ?? this.approximated(sought);
  }

  private prepared() {
    if (!this.made) {
      const index = new TextIndex(this.text);
      this.made = { index, votes: new Votes(index, this.budget) };
    }
    return this.made;
  }

  /** Of the places with the same words, those whose surroundings agree best; null when there is none. */
  private decided(sought: Sought, candidates: readonly Candidate[]): Finding | null {
    if (candidates.length === 0) return null;
    const best = Math.max(...candidates.map((candidate) => candidate.context));
    const isLong = sought.quote.exact.length >= LONG_QUOTE;
    const isSure = best >= WEAK_CONTEXT || (isLong && candidates.length === 1);
    if (!isSure) return [];
    const { starts, ends } = this.prepared().index.words.tokens;
    return candidates
      .filter((candidate) => candidate.context >= best - 0.02)
      .map(({ from, to }) => ({ span: { start: starts.at(from), end: ends.at(to - 1) }, score: 0.95 }));
  }

  private folded(quote: Quote): Finding | null {
    const found = findFolded(this.text, this.prepared().index.folded, quote, this.budget);
    if (found.kind === "none") return null;
    return found.kind === "one" ? [found] : found.spans.map((span) => ({ span, score: 0.95 }));
  }

  private approximated(sought: Sought): Finding {
    const { index, votes } = this.prepared();
    const [best, second] = approximations(index, sought, votes, this.budget);
    if (!best || !isConvincing(best)) return [];
    if (second && merit(second) > merit(best) - 0.05) return [];
    return [{ span: best.span, score: merit(best) }];
  }
}

function isConvincing(found: Approximation): boolean {
  if (merit(found) < QUOTE_MERIT || found.share < QUOTE_SHARE) return false;
  return found.context >= WEAK_CONTEXT || found.share >= QUOTE_WITHOUT_CONTEXT;
}

/** The stored offsets still hold the quotation in its context, so there is nothing to search for. */
function stillThere(text: string, { exact, prefix = "", suffix = "" }: Quote, position: Span): boolean {
  return (
    lengthOf(position) === exact.length &&
    exact.length > 0 &&
    text.startsWith(exact, position.start) &&
    text.endsWith(prefix, position.start) &&
    text.startsWith(suffix, position.end)
  );
}

type Shift = { readonly from: number; readonly by: number };

/** By how much the passages that were found beyond doubt have shifted, in former order. */
function shiftsOf(passages: readonly Selectors[], findings: readonly Finding[]): readonly Shift[] {
  const shifts: Shift[] = [];
  passages.forEach(({ position }, index) => {
    const [place, rival] = findings[index] ?? [];
    if (position && place && !rival) shifts.push({ from: position.start, by: place.span.start - position.start });
  });
  return shifts.sort((a, b) => a.from - b.from);
}

/** Of several equal places the one to which the nearest neighbour's shift leads; without a hint, none. */
function settled(finding: Finding | undefined, position: Span | undefined, shifts: readonly Shift[]): Place | null {
  const [first, rival] = finding ?? [];
  if (!first) return null;
  if (!rival) return first;
  if (!position) return null;
  const expected = position.start + nearestShift(position.start, shifts);
  const distance = (place: Place) => Math.abs(place.span.start - expected);
  return (finding ?? []).reduce((a, b) => (distance(b) < distance(a) ? b : a));
}

function nearestShift(offset: number, shifts: readonly Shift[]): number {
  let low = 0;
  let high = shifts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((shifts[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [shifts[low - 1], shifts[low]];
  if (!before || !after) return (before ?? after)?.by ?? 0;
  return offset - before.from <= after.from - offset ? before.by : after.by;
}

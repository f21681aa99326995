import type { Span } from "#lib/core/document/span.ts";
import type { Case, Range } from "./cases.ts";

/**
 * How one range came out. White space at the ends of spans does not count. exact: the same span; near: at least 0.8 of
 * the two spans in common; overlap: less; wrong: nothing; miss: a place expected and none given; false: none expected
 * and one given; orphan: none expected and none given.
 */
export type Outcome = "exact" | "near" | "overlap" | "wrong" | "miss" | "false" | "orphan";

/** The better of two answers that are both right wins. */
const RANK: Readonly<Record<Outcome, number>> = {
  exact: 0,
  orphan: 0,
  near: 1,
  overlap: 2,
  miss: 3,
  false: 4,
  wrong: 5,
};

export function outcomeOf(text: string, range: Range, place: Span | null): Outcome {
  const answers = [range.expect, ...(range.alt ?? [])].map((expected) => compare(text, expected, place));
  return answers.reduce((best, outcome) => (RANK[outcome] < RANK[best] ? outcome : best));
}

function compare(text: string, expected: Span | null, place: Span | null): Outcome {
  if (!expected) return place ? "false" : "orphan";
  if (!place) return "miss";
  const a = trimmed(text, expected);
  const b = trimmed(text, place);
  if (a.start === b.start && a.end === b.end) return "exact";
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  if (common <= 0) return "wrong";
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.8 ? "near" : "overlap";
}

function trimmed(text: string, { start, end }: Span): Span {
  const inner = text.slice(start, end);
  const from = start + inner.length - inner.trimStart().length;
  return { start: from, end: Math.max(from, from + inner.trim().length) };
}

/** Outcomes of many ranges. */
export class Tally {
  private readonly counts = new Map<Outcome, number>();

  add(outcome: Outcome): void {
    this.counts.set(outcome, this.count(outcome) + 1);
  }

  get total(): number {
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Share of ranges with the right span, or rightly with none. */
  get exact(): number {
    return this.count("exact", "orphan") / this.total;
  }

  /** Of the places given, the share that are right; null when none was given. */
  get precision(): number | null {
    return share(this.right, this.right + this.count("overlap", "wrong", "false"));
  }

  /** Of the places expected, the share that were given rightly; null when none was expected. */
  get recall(): number | null {
    return share(this.right, this.right + this.count("overlap", "wrong", "miss"));
  }

  /** Share of ranges shown on text they are not about. */
  get harm(): number {
    return this.falseMatches / this.total;
  }

  /** Share of ranges that are in the new text and were given no place. */
  get orphanedWrongly(): number {
    return this.count("miss") / this.total;
  }

  get falseMatches(): number {
    return this.count("wrong", "false");
  }

  private get right(): number {
    return this.count("exact", "near");
  }

  private count(...outcomes: Outcome[]): number {
    return outcomes.reduce((sum, outcome) => sum + (this.counts.get(outcome) ?? 0), 0);
  }
}

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);

/** Scores what an engine answered to one case, in all and by class. */
export function score(given: Case, places: readonly (Span | null)[], all: Tally, byClass?: Map<string, Tally>): void {
  given.ranges.forEach((range, index) => {
    const outcome = outcomeOf(given.new, range, places[index] ?? null);
    all.add(outcome);
    const letter = range.case.charAt(0);
    const tally = byClass?.get(letter) ?? new Tally();
    byClass?.set(letter, tally);
    tally.add(outcome);
  });
}

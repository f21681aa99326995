import { describe, expect, test } from "vitest";
import { Budget } from "#lib/core/anchoring/budget.ts";
import { carry } from "#lib/core/anchoring/carry.ts";
import { compare } from "#lib/core/anchoring/compare.ts";
import { describe as selectorsOf } from "#lib/core/anchoring/describe.ts";
import { locateAll } from "#lib/core/anchoring/locate.ts";
import type { Placement } from "#lib/core/anchoring/placement.ts";
import { COMPARING_STEPS } from "#lib/core/anchoring/tuning.ts";
import type { Span } from "#lib/core/document/span.ts";
import { spanOf } from "./notation.ts";

/** Numbers without end that look like chance and are the same in every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >>> 8) % below;
  };
}

/** Paragraphs of words from a vocabulary, until there are so many characters. */
function prose(length: number, { seed = 1, vocabulary = 5_000, prefix = "word" } = {}): string {
  const next = chance(seed);
  const paragraphs: string[] = [];
  for (let written = 0; written < length; written += (paragraphs.at(-1)?.length ?? 0) + 2)
    paragraphs.push(`${Array.from({ length: 12 + next(30) }, () => `${prefix}${next(vocabulary)}`).join(" ")}.`);
  return paragraphs.join("\n\n");
}

/** So many spans of 40 characters, evenly over the text. */
const spread = (text: string, count: number): Span[] =>
  Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * (text.length - 40)) / count);
    return { start, end: start + 40 };
  });

const countOf = (placements: readonly Placement[], kind: Placement["kind"]) =>
  placements.filter((placement) => placement.kind === kind).length;

/** What must be true of every answer, however hard the texts are. */
function expectHonest(before: string, after: string, spans: readonly Span[], placements: readonly Placement[]) {
  expect(placements).toHaveLength(spans.length);
  const faults = placements.filter((placement, index) => {
    const [span, place] = [spans[index], spanOf(placement)];
    if (!span || !place) return false;
    const isInside = place.start >= 0 && place.start < place.end && place.end <= after.length;
    const isSame = after.slice(place.start, place.end) === before.slice(span.start, span.end);
    return !isInside || (placement.kind !== "changed") !== isSame;
  });
  expect(faults).toEqual([]);
}

const LONG = { timeout: 60_000 };
const TWO_MEGABYTES = 2_000_000;

describe("a budget", () => {
  test("is never overdrawn, and still grants what it can", () => {
    const budget = new Budget(10);
    expect([7, 4, 3, 1].map((steps) => budget.affords(steps))).toEqual([true, false, true, false]);
    expect(budget.spent).toBe(10);
  });
});

describe("two megabytes and ten thousand spans:", LONG, () => {
  test("a revision here and there leaves nearly all of them where their words are", () => {
    const before = prose(TWO_MEGABYTES);
    const after = before
      .split("\n\n")
      .map((paragraph, index) => (index % 60 === 0 ? paragraph.replace(/ word\d+/, " amendment") : paragraph))
      .join("\n\n");
    const spans = spread(before, 10_000);
    const placements = carry(before, after, spans);
    expectHonest(before, after, spans, placements);
    expect(countOf(placements, "orphaned")).toBe(0);
    expect(countOf(placements, "changed")).toBeLessThan(200);
    expect(compare(before, after).steps).toBeLessThan(COMPARING_STEPS / 100);
  });

  test("a whole rewrite leaves orphans", () => {
    const [before, after] = [prose(TWO_MEGABYTES, { prefix: "old" }), prose(TWO_MEGABYTES, { prefix: "new", seed: 2 })];
    const spans = spread(before, 10_000);
    expect(countOf(carry(before, after, spans), "orphaned")).toBe(10_000);
  });

  test("a rewrite in the same few words is no reason to claim any of them", () => {
    const few = { vocabulary: 60 };
    const [before, after] = [prose(TWO_MEGABYTES, few), prose(TWO_MEGABYTES, { ...few, seed: 2 })];
    const spans = spread(before, 10_000);
    const placements = carry(before, after, spans);
    expectHonest(before, after, spans, placements);
    expect(countOf(placements, "orphaned")).toBeGreaterThan(9_900);
    expect(compare(before, after).steps).toBeLessThanOrEqual(COMPARING_STEPS);
  });

  test("spans that all run over everything use up the steps, and the rest are orphans", () => {
    const before = prose(TWO_MEGABYTES);
    const after = before.replace(/word(\d+)0 /g, "toll$1 ");
    const spans = Array.from({ length: 10_000 }, (_, index) => ({ start: index, end: before.length - index }));
    const placements = carry(before, after, spans);
    expectHonest(before, after, spans, placements);
    expect(placements[0]?.kind).toBe("changed");
    expect(placements.at(-1)?.kind).toBe("orphaned");
    const firstRefused = placements.findIndex(({ kind }) => kind === "orphaned");
    expect(placements.slice(firstRefused).every(({ kind }) => kind === "orphaned")).toBe(true);
  });
});

const PHRASE = "The levy is due. ";

describe("texts made to be hard are answered within the same steps:", LONG, () => {
  const repeats = PHRASE.repeat(50_000);
  test.each<[string, string, string]>([
    ["fifty thousand repeats on one line, one less", repeats, repeats.slice(PHRASE.length)],
    ["fifty thousand repeats on one line, one reworded", repeats, repeats.replace("due", "paid")],
    ["fifty thousand repeats as paragraphs", repeats.replaceAll(". ", ".\n\n"), repeats.replaceAll(". ", ".\n\nAnd ")],
    ["paragraphs in reverse", prose(400_000), prose(400_000).split("\n\n").toReversed().join("\n\n")],
    ["one word without end", "a".repeat(500_000), `${"a".repeat(499_999)}b`],
    ["two letters by turns", "a b ".repeat(200_000), "b a ".repeat(200_000)],
    ["blank lines only, then text", "\n".repeat(500_000), `${"\n".repeat(250_000)}word${"\n".repeat(250_000)}`],
    ["full stops only", ". ".repeat(300_000), ".  ".repeat(300_000)],
    ["marks upon one letter", `e${"\u0301".repeat(300_000)}`, `e${"\u0301".repeat(299_999)} `],
    ["halves of surrogate pairs", "\ud83d".repeat(300_000), "\udd12".repeat(300_000)],
    ["Chinese without a space", "條款規則第一".repeat(60_000), "條款第規則一".repeat(60_000)],
    [
      "words each of which is on every line",
      prose(300_000, { vocabulary: 12 }),
      prose(300_000, { vocabulary: 12, seed: 3 }),
    ],
  ])("%s", (_, before, after) => {
    const spans = spread(before, 1_000);
    const placements = carry(before, after, spans);
    expectHonest(before, after, spans, placements);
    expect(compare(before, after).steps).toBeLessThanOrEqual(COMPARING_STEPS);
    expect(carry(before, after, spans)).toEqual(placements);
  });

  test("a repeated phrase without its old text is an orphan, not a guess", () => {
    const passages = spread(repeats, 200).map(({ start }) => ({
      ...selectorsOf(repeats, { start, end: start + PHRASE.length - 1 }),
    }));
    const withoutPosition = passages.map(({ quote }) => ({ quote }));
    expect(new Set(locateAll(withoutPosition, `Preamble. ${repeats}`).map(({ kind }) => kind))).toEqual(
      new Set(["orphaned"]),
    );
  });

  test("quotations longer and more than can be aligned are orphans", () => {
    const before = prose(400_000, { vocabulary: 400 });
    const after = prose(400_000, { vocabulary: 400, seed: 9 });
    const passages = spread(before, 3_000).map(({ start }) =>
      selectorsOf(before, { start, end: Math.min(before.length, start + 3_000) }),
    );
    const placements = locateAll(passages, after);
    expect(placements).toHaveLength(3_000);
    expect(countOf(placements, "orphaned")).toBe(3_000);
  });
});

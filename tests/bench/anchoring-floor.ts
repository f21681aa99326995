// needs: nothing
import { compare } from "#lib/core/anchoring/compare.ts";
import { Projection } from "#lib/core/anchoring/projection.ts";
import { CERTAINTY_FLOOR } from "#lib/core/anchoring/tuning.ts";
import { type Case, generatedCases, openCases } from "./anchoring/cases.ts";
import { score, Tally } from "./anchoring/scoring.ts";
import { percent, printTable } from "./anchoring/table.ts";

/**
 * What the certainty floor buys: every case is carried without a floor and then judged as if it had one, from 0.05 to
 * 0.95. Below the right floor passages land on words they are not about; above it passages that are there are lost.
 */
const FLOORS = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const PROFILES = ["mixed", "heavy", "edited", "deleted"];

/** A case with a place and a score for each of its ranges. */
type Carried = { readonly given: Case; readonly places: readonly { start: number; end: number; score: number }[] };

const NOWHERE = { start: 0, end: 0, score: Number.NEGATIVE_INFINITY };

function withoutFloor(given: Case): Carried {
  const projection = new Projection(given.old, given.new, compare(given.old, given.new), 0);
  const places = given.ranges.map((range) => {
    const placement = projection.carry(range);
    return placement.kind === "orphaned" ? NOWHERE : { ...placement.span, score: placement.score };
  });
  return { given, places };
}

function sweep(title: string, cases: readonly Case[]): void {
  const carried = cases.map(withoutFloor);
  const rows = FLOORS.map((floor) => {
    const tally = new Tally();
    for (const { given, places } of carried)
      score(
        given,
        places.map((place) => (place.score >= floor ? place : null)),
        tally,
      );
    const { exact, harm, orphanedWrongly, falseMatches, total } = tally;
    const mark = floor === CERTAINTY_FLOOR ? " ←" : "";
    return [
      `${floor.toFixed(2)}${mark}`,
      ...[exact, harm, orphanedWrongly].map(percent),
      `${falseMatches} of ${total}`,
    ];
  });
  printTable(title, ["floor", "exact %", "harm %", "orphaned wrongly %", "false matches"], rows);
}

async function main(): Promise<void> {
  const open = openCases();
  if (open.length === 0) return console.log("The cases with known answers are not beside this checkout.");
  const made: Case[] = [];
  for (const profile of PROFILES)
    made.push(...(await generatedCases({ profile, size: 100_000, n: 600, seeds: [51, 52] })));
  sweep("Real revisions", open);
  sweep("Made-up revisions: mixed, heavy, edited and deleted", made);
}

await main();

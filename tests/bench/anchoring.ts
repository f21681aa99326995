// needs: nothing
import type { Span } from "#lib/core/document/span.ts";
import { type Amendment, amendment } from "./anchoring/amendment.ts";
import { type Case, CLASSES, generatedCases, openCases } from "./anchoring/cases.ts";
import { characterDifference, wordDifference } from "./anchoring/differences.ts";
import { type Engine, glossator, glossatorByQuote } from "./anchoring/engine.ts";
import { hypothesis } from "./anchoring/hypothesis.ts";
import { score, Tally } from "./anchoring/scoring.ts";
import { milliseconds, percent, printTable } from "./anchoring/table.ts";
import { textQuote } from "./anchoring/text-quote.ts";
import { bestMs, hashPass, megabytesOver, onceMs, scaledMs } from "./anchoring/timing.ts";

const PROFILES = ["mixed", "heavy", "shift", "edited", "repeated", "deleted", "moved", "restructured"];

/** Peers are asked about this many ranges of a made-up set at most; they need seconds where we need milliseconds. */
const PEER_RANGES = 60;

function memory(): void {
  const { old, new: next, spans } = amendment(2_000_000, 20, 10_000);
  const over = megabytesOver(() => glossator.carry(old, next, spans));
  console.log(`Memory over start, 2 MB and 10,000 annotations: ${over.toFixed(0)} MB`);
}

function accuracy(title: string, cases: readonly Case[], engines: readonly Engine[], most = Number.POSITIVE_INFINITY) {
  const rows = engines.map((engine) => {
    const tally = new Tally();
    let ms = 0;
    for (const each of cases) {
      const asked = engine === glossator || engine === glossatorByQuote ? each : sampled(each, most);
      let places: readonly (Span | null)[] = [];
      ms += onceMs(() => {
        places = engine.carry(asked.old, asked.new, asked.ranges);
      });
      score(asked, places, tally);
    }
    const { exact, precision, recall, harm, falseMatches, total } = tally;
    return [
      engine.name,
      ...[exact, precision, recall, harm].map(percent),
      `${falseMatches} of ${total}`,
      milliseconds(ms),
    ];
  });
  printTable(title, ["engine", "exact %", "precision", "recall", "harm %", "false matches", "time"], rows);
}

function sampled(given: Case, most: number): Case {
  const step = Math.max(1, Math.ceil(given.ranges.length / most));
  return { ...given, ranges: given.ranges.filter((_, index) => index % step === 0) };
}

function accuracyByClass(title: string, cases: readonly Case[]): void {
  const all = new Tally();
  const byClass = new Map<string, Tally>();
  for (const each of cases) score(each, glossator.carry(each.old, each.new, each.ranges), all, byClass);
  const named = [...byClass].sort().map(([letter, tally]): [string, Tally] => [CLASSES[letter] ?? letter, tally]);
  const rows = [...named, ["all", all] as const].map(([name, { total, exact, precision, recall, harm }]) => [
    name,
    String(total),
    ...[exact, precision, recall, harm].map(percent),
  ]);
  printTable(title, ["what happened", "ranges", "exact %", "precision", "recall", "harm %"], rows);
}

/** A thoroughly revised text: a made-up one of the mixed profile, or a plain amendment where there is no generator. */
async function revised(size: number, n: number): Promise<Amendment> {
  const [made] = await generatedCases({ profile: "mixed", size, n, seeds: [41] });
  return made ? { old: made.old, new: made.new, spans: made.ranges } : amendment(size, 60, n);
}

/** Slow peers are timed on a few spans, or on a shorter text, and scaled. */
async function times(): Promise<void> {
  const small = await revised(200_000, 1_000);
  const large = await revised(2_000_000, 10_000);
  const words = await revised(25_000, 100);
  const ours = [small, large].map((each) => bestMs(9, () => glossator.carry(each.old, each.new, each.spans)));
  const quotes = [small, large].map((each) => onceMs(() => glossatorByQuote.carry(each.old, each.new, each.spans)));
  const each = (engine: Engine, samples: readonly [number, number]) =>
    [small, large].map((given, index) => scaledMs(engine, given, samples[index] ?? 1));
  const limited = characterDifference(1);
  const wordMs = onceMs(() => wordDifference.carry(words.old, words.new, words.spans));
  const measured: readonly (readonly [string, readonly number[]])[] = [
    [glossator.name, ours],
    [glossatorByQuote.name, quotes],
    [`${hypothesis.name}, scaled from a sample`, each(hypothesis, [40, 8])],
    [`${textQuote.name}, scaled from a sample`, each(textQuote, [10, 2])],
    [
      `${limited.name} (cut off)`,
      [small, large].map((given) => onceMs(() => limited.carry(given.old, given.new, given.spans))),
    ],
    [`${wordDifference.name}, scaled from 25 KB by its square`, [wordMs * 8 ** 2, wordMs * 80 ** 2]],
  ];
  const rows = measured.map(([name, values]) => [
    name,
    ...values.flatMap((ms, index) => [milliseconds(ms), `${(ms / (ours[index] ?? 1)).toFixed(1)}×`]),
  ]);
  printTable("Time", ["engine", "200 KB, 1,000", "ratio", "2 MB, 10,000", "ratio"], rows);
}

function growth(): void {
  const one = (given: Amendment) => bestMs(9, () => glossator.carry(given.old, given.new, given.spans));
  const large = amendment(2_000_000, 60, 10_000);
  const few = one({ ...large, spans: large.spans.filter((_, index) => index % 10 === 0) });
  const many = one(large);
  const light = amendment(2_000_000, 3, 10_000);
  const amended = one(light);
  const floor = bestMs(9, () => hashPass(light.old, light.new));
  printTable(
    "Growth",
    ["what", "time", "ratio"],
    [
      ["2 MB, 1,000 annotations", milliseconds(few), "1.0×"],
      ["2 MB, 10,000 annotations", milliseconds(many), `${(many / few).toFixed(2)}×`],
      ["floor: one hash pass over 2 MB and 2 MB", milliseconds(floor), "1.0×"],
      [
        "2 MB amendment of 3 in 1,000 paragraphs, 10,000 annotations",
        milliseconds(amended),
        `${(amended / floor).toFixed(2)}×`,
      ],
    ],
  );
}

async function main(): Promise<void> {
  memory();
  const peers = [hypothesis, textQuote, characterDifference(1), wordDifference];
  const open = openCases();
  if (open.length === 0)
    console.log("\nThe cases with known answers are not beside this checkout; only time is measured.");
  else {
    accuracy("Real revisions", open, [glossator, glossatorByQuote, ...peers, characterDifference(0)]);
    accuracyByClass("Real revisions by class", open);
  }
  const made: Case[] = [];
  for (const profile of PROFILES)
    made.push(...(await generatedCases({ profile, size: 60_000, n: 400, seeds: [31, 32] })));
  if (made.length > 0) {
    accuracy("Made-up revisions (peers on a sample)", made, [glossator, glossatorByQuote, ...peers], PEER_RANGES);
    accuracyByClass("Made-up revisions by class", made);
    for (const profile of PROFILES)
      accuracyByClass(
        `Made-up revisions: ${profile}`,
        made.filter((each) => each.name.startsWith(`${profile}-`)),
      );
  }
  await times();
  growth();
}

await main();

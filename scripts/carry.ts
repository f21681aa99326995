import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { carry } from "#lib/core/anchoring/carry.ts";
import type { Placement } from "#lib/core/anchoring/placement.ts";
import type { Span } from "#lib/core/document/span.ts";

/**
 * `npm run -s carry -- CASES.json` carries ranges from one text to another, for programs. It reads an array of
 * `{ old, new, ranges: [{ start, end }] }` in UTF-16 offsets and prints only JSON: for every case the milliseconds that
 * carrying took and, for every range in input order, `{ kind, start, end, score }`; an orphan has no `start` and `end`.
 * Exit code 2, with a word on standard error, when the input cannot be read.
 */
const USAGE = "Usage: npm run -s carry -- CASES.json";

type Case = { readonly old: string; readonly new: string; readonly ranges: readonly Span[] };

/** What is wrong with the input, said to whoever wrote it. */
class BadInput extends Error {}

function main(paths: readonly string[]): void {
  const [path] = paths;
  if (path === undefined || paths.length > 1) throw new BadInput(USAGE);
  const results = parseCases(readInput(path)).map(carryCase);
  process.stdout.write(`${JSON.stringify(results)}\n`);
}

function carryCase({ old, new: next, ranges }: Case) {
  const began = performance.now();
  const placements = carry(old, next, ranges);
  const ms = performance.now() - began;
  return { ms, ranges: placements.map(present) };
}

function present(placement: Placement) {
  if (placement.kind === "orphaned") return { kind: placement.kind, score: 0 };
  const { kind, span, score } = placement;
  return { kind, start: span.start, end: span.end, score };
}

function readInput(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput(`${path} cannot be read as JSON: ${reason}`);
  }
}

function parseCases(input: unknown): readonly Case[] {
  if (!Array.isArray(input)) throw new BadInput("The input must be an array of cases.");
  return input.map((each, index) => parseCase(each, `case ${index}`));
}

function parseCase(input: unknown, name: string): Case {
  const fields = recordOf(input, name);
  const old = textOf(fields.old, `${name}: "old"`);
  const next = textOf(fields.new, `${name}: "new"`);
  if (!Array.isArray(fields.ranges)) throw new BadInput(`${name}: "ranges" must be an array of { start, end }.`);
  const ranges = fields.ranges.map((range, index) => parseRange(range, `${name}: ranges[${index}]`, old));
  return { old, new: next, ranges };
}

function parseRange(input: unknown, name: string, text: string): Span {
  const fields = recordOf(input, name);
  const start = offsetOf(fields.start, `${name}.start`);
  const end = offsetOf(fields.end, `${name}.end`);
  if (end < start) throw new BadInput(`${name}.end is ${end}, before its start ${start}.`);
  if (end > text.length) throw new BadInput(`${name}.end is ${end}, but "old" has ${text.length} UTF-16 code units.`);
  return { start, end };
}

function recordOf(input: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    throw new BadInput(`${name} must be an object.`);
  return Object.fromEntries(Object.entries(input));
}

function textOf(input: unknown, name: string): string {
  if (typeof input !== "string") throw new BadInput(`${name} must be a string.`);
  return input;
}

function offsetOf(input: unknown, name: string): number {
  if (typeof input !== "number" || !Number.isInteger(input) || input < 0)
    throw new BadInput(`${name} must be a whole number of UTF-16 code units, from 0.`);
  return input;
}

try {
  main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

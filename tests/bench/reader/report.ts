import type { Visit } from "./visit.ts";

/** One page with one number of notes, visited some times. */
export type Row = { readonly name: string; readonly count: number; readonly visits: readonly Visit[] };

type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
};

const quantile = (values: readonly number[], share: number): number | null =>
  values.length === 0
    ? null
    : (values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? null);

const median = (row: Row, of: (visit: Visit) => number | null): number | null =>
  quantile(
    row.visits.flatMap((visit) => of(visit) ?? []),
    0.5,
  );

const pooled = (row: Row, of: (visit: Visit) => readonly number[], share: number): number | null =>
  quantile(row.visits.flatMap(of), share);

/** When the page answers and has no long task before it any more. */
const interactive = (visit: Visit): number | null =>
  visit.ready === null ? null : Math.max(visit.ready, visit.lastLongTask);
const longFrames = (row: Row): number | null =>
  median(row, ({ frames }) => (100 * frames.filter((each) => each > 50).length) / Math.max(1, frames.length));
const firstPaint = (row: Row) => median(row, (visit) => visit.firstPaint);
const inView = (row: Row) => median(row, (visit) => visit.inView);
const heap = (row: Row) => median(row, (visit) => visit.heap / 1e6);
const scripts = (row: Row) => median(row, (visit) => visit.scripts / 1000);
const frame95 = (row: Row) => pooled(row, (visit) => visit.frames, 0.95);
const compose98 = (row: Row) => pooled(row, (visit) => visit.acts.compose, 0.98);
const open98 = (row: Row) => pooled(row, (visit) => visit.acts.open, 0.98);
const shift = (row: Row) => median(row, (visit) => visit.shift);

type Column = readonly [title: string, of: (row: Row) => number | null, digits: number];

const TIMES: readonly Column[] = [
  ["first paint, ms", firstPaint, 0],
  ["highlight in view, ms", inView, 0],
  ["all visible, ms", (row) => median(row, (visit) => visit.allVisible), 0],
  ["interactive, ms", (row) => median(row, interactive), 0],
  ["shift", shift, 3],
];
const WEIGHT: readonly Column[] = [
  ["heap, MB", heap, 1],
  ["scripts, KB", scripts, 0],
  ["page, KB", (row) => median(row, (visit) => visit.page / 1000), 0],
  ["data, KB", (row) => median(row, (visit) => visit.data / 1000), 0],
];
const USE: readonly Column[] = [
  ["compose p50, ms", (row) => pooled(row, (visit) => visit.acts.compose, 0.5), 0],
  ["p98", compose98, 0],
  ["open p50, ms", (row) => pooled(row, (visit) => visit.acts.open, 0.5), 0],
  ["p98", open98, 0],
  ["frame p95, ms", frame95, 1],
  ["frames over 50 ms, %", longFrames, 1],
];

const shown = (value: number | null, digits: number) => (value === null ? "–" : value.toFixed(digits));

/** The measurements by part. */
export function columnsOf(rows: readonly Row[]): readonly Table[] {
  const parts = { "From navigation, cold": TIMES, "What it weighs": WEIGHT, "In use": USE };
  return Object.entries(parts).map(([title, columns]) => ({
    title,
    head: ["page", "notes", ...columns.map(([name]) => name)],
    body: rows.map((row) => [
      row.name,
      row.count.toLocaleString("en-GB"),
      ...columns.map(([, of, digits]) => shown(of(row), digits)),
    ]),
  }));
}

/** What is asked of the reading page beside what was measured. A ratio that cannot be made is a dash. */
export function targetsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const find = (name: string, count: number) => rows.find((row) => row.name === name && row.count === count);
  const [none, many] = [find("Glossator", 0), find("Glossator", 5000)];
  const [recogito, hypothesis] = [find("Recogito", 5000), find("Hypothesis", 5000)];
  const ratio = (of: (row: Row) => number | null, a?: Row, b?: Row) => {
    const [over, under] = [a ? of(a) : null, b ? of(b) : null];
    return over === null || under === null || under === 0 ? null : over / under;
  };
  const value = (of: (row: Row) => number | null) => (many ? of(many) : null);
  return [
    atLeast("highlights in view: Hypothesis over ours", 5, ratio(inView, hypothesis, many)),
    atMost("highlights in view: ours over Recogito", 1, ratio(inView, many, recogito)),
    atMost("first paint: 5,000 over none", 1.5, ratio(firstPaint, many, none)),
    atMost(
      "interactive: 5,000 over none",
      1.5,
      ratio((row) => median(row, interactive), many, none),
    ),
    atMost("heap: 5,000 over none", 1.5, ratio(heap, many, none)),
    atMost("frame p95: ours over Recogito", 1, ratio(frame95, many, recogito)),
    atMost("selection to composer p98, ms", 100, value(compose98)),
    atMost("highlight to thread p98, ms", 100, value(open98)),
    atMost("scripts, KB", 150, value(scripts)),
    atMost("layout shift", 0.01, value(shift)),
  ];
}

const atMost = (name: string, asked: number, value: number | null) => [
  name,
  `≤ ${asked}`,
  shown(value, 2),
  value === null ? "–" : value <= asked ? "yes" : "no",
];

const atLeast = (name: string, asked: number, value: number | null) => [
  name,
  `≥ ${asked}`,
  shown(value, 2),
  value === null ? "–" : value >= asked ? "yes" : "no",
];

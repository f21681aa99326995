import * as by from "./measures.ts";
import { type Measure, type Row, shown } from "./measures.ts";

type Table = {
  readonly title: string;
  readonly head: readonly string[];
  readonly body: readonly (readonly string[])[];
};

const PARTS: Readonly<Record<string, readonly Measure[]>> = {
  "From navigation, cold": [by.FIRST_PAINT, by.IN_VIEW, by.IN_PAGE, by.INTERACTIVE, by.SHIFT, by.MARKED],
  "What it weighs": [by.HEAP, by.SCRIPTS, by.PAGE, by.DATA, by.SENT],
  "In use": [by.COMPOSE_50, by.COMPOSE_98, by.OPEN_50, by.OPEN_98, by.FRAME_95, by.LONG_FRAMES],
};

/** The measurements by part. */
export function columnsOf(rows: readonly Row[]): readonly Table[] {
  return Object.entries(PARTS).map(([title, measures]) => ({
    title,
    head: ["page", "notes", ...measures.map((measure) => measure.title)],
    body: rows.map((row) => [
      row.name,
      row.count.toLocaleString("en-GB"),
      ...measures.map((measure) => shown(measure, row)),
    ]),
  }));
}

const COMPARED = [
  ...[by.FIRST_PAINT, by.IN_VIEW, by.IN_PAGE, by.INTERACTIVE, by.COMPOSE_50, by.OPEN_50, by.FRAME_95, by.LONG_FRAMES],
  ...[by.HEAP, by.SCRIPTS, by.PAGE, by.DATA, by.SENT],
];

/** Our page and, of each peer with as many notes, how often as much. */
export function besidePeers(rows: readonly Row[], count: number): Table | null {
  const [ours, ...peers] = rows.filter((row) => row.count === count);
  if (!ours || peers.length === 0) return null;
  return {
    title: `Beside the peers, with ${count.toLocaleString("en-GB")} notes`,
    head: ["", ours.name, ...peers.flatMap(({ name }) => [name, "over ours"])],
    body: COMPARED.map((measure) => [
      measure.title,
      shown(measure, ours),
      ...peers.flatMap((peer) => [shown(measure, peer), times(measure, peer, ours)]),
    ]),
  };
}

function times(measure: Measure, peer: Row, ours: Row): string {
  const value = ratio(measure, peer, ours);
  if (value !== null) return `${value.toFixed(2)}×`;
  const under = measure.of(ours);
  // A wait given up is at least as long as it was.
  return under && shown(measure, peer).startsWith(">") ? `> ${(peer.patience / under).toFixed(0)}×` : "–";
}

/** Null where either has no value or there is nothing to divide by. */
function ratio(measure: Measure, over: Row | undefined, under: Row | undefined): number | null {
  const [a, b] = [over ? measure.of(over) : null, under ? measure.of(under) : null];
  return a === null || b === null || b === 0 ? null : a / b;
}

/** What is asked of the reading page beside what was measured. A ratio that cannot be made is a dash. */
export function targetsOf(rows: readonly Row[]): readonly (readonly string[])[] {
  const find = (name: string, count: number) => rows.find((row) => row.name === name && row.count === count);
  const [none, many] = [find("Glossator", 0), find("Glossator", 5000)];
  const [recogito, hypothesis] = [find("Recogito", 5000), find("Hypothesis", 5000)];
  const value = (measure: Measure, row = many) => (row ? measure.of(row) : null);
  return [
    atLeast("all in view: Hypothesis over ours", 5, ratio(by.IN_VIEW, hypothesis, many)),
    atMost("all in view: ours over Recogito", 1, ratio(by.IN_VIEW, many, recogito)),
    atMost("first paint: 5,000 over none", 1.5, ratio(by.FIRST_PAINT, many, none)),
    atMost("interactive: 5,000 over none", 1.5, ratio(by.INTERACTIVE, many, none)),
    atMost("heap: 5,000 over none", 1.5, ratio(by.HEAP, many, none)),
    atMost("frame p95: ours over Recogito", 1, ratio(by.FRAME_95, many, recogito)),
    ...(recogito
      ? [atMost("frames over 50 ms, %: as Recogito", value(by.LONG_FRAMES, recogito) ?? 0, value(by.LONG_FRAMES))]
      : []),
    atMost("selection to composer p98, ms", 100, value(by.COMPOSE_98)),
    atMost("highlight to thread p98, ms", 100, value(by.OPEN_98)),
    atMost("scripts, KB", 150, value(by.SCRIPTS)),
    atMost("layout shift", 0.01, value(by.SHIFT)),
  ];
}

/** To the hundredth that is shown: two pages that keep up with the screen are no different. */
const rounded = (value: number) => Math.round(value * 100) / 100;

const atMost = (name: string, asked: number, value: number | null) =>
  target(name, `≤ ${rounded(asked)}`, value, (measured) => measured <= rounded(asked));

const atLeast = (name: string, asked: number, value: number | null) =>
  target(name, `≥ ${asked}`, value, (measured) => measured >= asked);

function target(name: string, asked: string, value: number | null, isKept: (measured: number) => boolean) {
  if (value === null) return [name, asked, "–", "–"];
  return [name, asked, value.toFixed(2), isKept(rounded(value)) ? "yes" : "no"];
}

import type { Visit } from "./visit.ts";

/** One page with one number of notes, visited some times. */
export type Row = {
  readonly name: string;
  readonly count: number;
  readonly patience: number;
  readonly visits: readonly Visit[];
};

/** Something measured of a page. */
export type Measure = {
  readonly title: string;
  readonly of: (row: Row) => number | null;
  readonly digits: number;
  /** What it is that has no value: what was waited for in vain, or what the page has no means for. */
  readonly lack?: "waited" | "no such act";
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
const interactiveOf = ({ isDone, ready, lastLongTask }: Visit): number | null =>
  isDone && ready !== null ? Math.max(ready, lastLongTask) : null;

const longFramesOf = ({ frames }: Visit): number | null =>
  frames.length === 0 ? null : (100 * frames.filter((each) => each > 50).length) / frames.length;

const measureOf = (title: string, digits: number, of: (row: Row) => number | null): Measure => ({ title, digits, of });
const byVisit = (title: string, digits: number, of: (visit: Visit) => number | null): Measure =>
  measureOf(title, digits, (row) => median(row, of));
const waited = (title: string, of: (visit: Visit) => number | null): Measure => ({
  ...byVisit(title, 0, of),
  lack: "waited",
});
const acted = (title: string, act: "compose" | "open", share: number): Measure => ({
  ...measureOf(title, 0, (row) => pooled(row, ({ acts }) => acts?.[act] ?? [], share)),
  lack: "no such act",
});

export const FIRST_PAINT = byVisit("first paint, ms", 0, ({ firstPaint }) => firstPaint);
export const IN_VIEW = byVisit("all in view, ms", 0, ({ inView }) => inView);
export const IN_PAGE = waited("all in page, ms", ({ isDone, inPage }) => (isDone ? inPage : null));
export const INTERACTIVE = waited("interactive, ms", interactiveOf);
export const SHIFT = byVisit("shift", 3, ({ shift }) => shift);
export const MARKED = byVisit("marked", 0, ({ marked }) => marked);
export const HEAP = byVisit("heap, MB", 1, ({ heap }) => heap / 1e6);
export const SCRIPTS = byVisit("scripts, KB", 0, ({ scripts }) => scripts / 1000);
export const PAGE = byVisit("page, KB", 0, ({ page }) => page / 1000);
export const DATA = byVisit("data, KB", 0, ({ data }) => data / 1000);
export const SENT = byVisit("sent, KB", 0, ({ scripts, page, data }) => (scripts + page + data) / 1000);
export const COMPOSE_50 = acted("compose p50, ms", "compose", 0.5);
export const COMPOSE_98 = acted("compose p98, ms", "compose", 0.98);
export const OPEN_50 = acted("open p50, ms", "open", 0.5);
export const OPEN_98 = acted("open p98, ms", "open", 0.98);
export const FRAME_95 = measureOf("frame p95, ms", 1, (row) => pooled(row, ({ frames }) => frames, 0.95));
export const LONG_FRAMES = byVisit("frames over 50 ms, %", 1, longFramesOf);

/** The value as a table shows it. */
export function shown({ of, digits, lack }: Measure, row: Row): string {
  const value = of(row);
  if (value !== null) return value.toFixed(digits);
  const isDone = row.visits.every((visit) => visit.isDone);
  if (lack === "waited" && !isDone) return `> ${(row.patience / 1000).toFixed(0)} s`;
  if (lack === "no such act" && isDone) return "none";
  return "–";
}

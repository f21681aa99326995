import type { Block, Container } from "#lib/core/document/block.ts";
import type { Row } from "#lib/core/document/redline.ts";
import type { Homes } from "./redline-targets.ts";

/** The containers around a row of the redline, from its outermost table inwards; null outside of tables. */
type Path = readonly Container[] | null;

/** What stays in one piece: a table's rows, or a single one. The starts are those of its first block in each text. */
type Unit = {
  readonly rows: Row[];
  readonly paths: Map<Row, Path>;
  old: number;
  next: number;
};

/**
 * The rows of the redline with those of each table together, in the order of the table's rows and cells; what went
 * before what came.
 */
export function inTableOrder(rows: readonly Row[], homes: Homes): readonly Row[] {
  const paths = rows.map((row) => pathOf(row, homes));
  const ends = new Map<string, number>();
  paths.forEach((path, index) => void (path && ends.set(idOf(path), index)));
  const ordered: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    for (let each = at; each <= end; each++) end = Math.max(end, ends.get(idOf(paths[each] ?? null)) ?? each);
    const units = unitsOf(rows.slice(at, end + 1), paths.slice(at, end + 1));
    ordered.push(...inBothOrders(units).flatMap(rowsOf));
    at = end + 1;
  }
  return ordered;
}

const isOld = ({ kind }: Row) => kind === "removed" || kind === "left";
const idOf = (path: Path, depth = 0) => path?.[depth]?.id ?? "";

function pathOf(row: Row, homes: Homes): Path {
  const [old, next] = [row.before[0], row.after[0]];
  const home = old && homes.get(old);
  // Tables that are gone are told from new ones of the same name.
  const within = isOld(row) ? (home ?? old?.within.map((each) => ({ ...each, id: `old-${each.id}` }))) : next?.within;
  const index = within?.findIndex(({ kind }) => kind === "table") ?? -1;
  return within && index >= 0 ? within.slice(index) : null;
}

function unitsOf(rows: readonly Row[], paths: readonly Path[]): readonly Unit[] {
  const tables = new Map<string, Unit>();
  const units: Unit[] = [];
  rows.forEach((row, index) => {
    const path = paths[index] ?? null;
    const known = path && tables.get(idOf(path));
    const unit = known ?? newUnit();
    if (!known) units.push(unit);
    if (path) tables.set(idOf(path), unit);
    unit.rows.push(row);
    unit.paths.set(row, path);
    unit.old = Math.min(unit.old, oldStart(row));
    unit.next = Math.min(unit.next, isOld(row) ? Number.POSITIVE_INFINITY : startOf(row.after[0]));
  });
  return units;
}

const newUnit = (): Unit => ({
  rows: [],
  paths: new Map(),
  old: Number.POSITIVE_INFINITY,
  next: Number.POSITIVE_INFINITY,
});

const startOf = (block: Block | undefined) => block?.start ?? Number.POSITIVE_INFINITY;
/** What moved is in the old text where it left. */
const oldStart = ({ kind, before: [old] }: Row) => (kind === "moved" ? Number.POSITIVE_INFINITY : startOf(old));

/** In the order of the new text, with what is only in the old one before what it stood before. */
function inBothOrders(units: readonly Unit[]): readonly Unit[] {
  if (units.length === 1) return units;
  const olds = units.filter(({ old }) => old < Number.POSITIVE_INFINITY).toSorted((a, b) => a.old - b.old);
  const news = units.filter(({ next }) => next < Number.POSITIVE_INFINITY).toSorted((a, b) => a.next - b.next);
  const ordered = new Set<Unit>();
  let at = 0;
  for (const unit of news) {
    for (let old = olds[at]; old && (ordered.has(old) || !(old.next < Number.POSITIVE_INFINITY)); old = olds[++at])
      ordered.add(old);
    ordered.add(unit);
  }
  return [...new Set([...ordered, ...olds])];
}

function rowsOf({ rows, paths }: Unit): readonly Row[] {
  if (!rows.some(isOld)) return rows;
  const [byRow, byCell] = [ranks(rows, paths, 1), ranks(rows, paths, 2)];
  const rank = (row: Row, depth: number, ranks: ReadonlyMap<string, number>) =>
    ranks.get(idOf(paths.get(row) ?? null, depth)) ?? 0;
  return rows.toSorted((a, b) => rank(a, 1, byRow) - rank(b, 1, byRow) || rank(a, 2, byCell) - rank(b, 2, byCell));
}

/** The order of a table's rows (depth 1) or cells (depth 2): the new ones, and old ones behind what they stood behind. */
function ranks(rows: readonly Row[], paths: Unit["paths"], depth: number): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  const at = (row: Row, depth: number) => idOf(paths.get(row) ?? null, depth);
  for (const row of rows) if (!isOld(row) && !ranks.has(at(row, depth))) ranks.set(at(row, depth), ranks.size);
  const before = rows.filter((row) => oldStart(row) < Number.POSITIVE_INFINITY);
  let [last, around] = [-1, ""];
  for (const row of before.toSorted((a, b) => oldStart(a) - oldStart(b))) {
    if (depth > 1 && at(row, depth - 1) !== around) last = -1;
    around = at(row, depth - 1);
    const rank = ranks.get(at(row, depth)) ?? last + 0.5;
    ranks.set(at(row, depth), rank);
    last = Math.floor(rank);
  }
  return ranks;
}

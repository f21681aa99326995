import { type Block, type Container, enclosing } from "#lib/core/document/block.ts";
import type { Row } from "#lib/core/document/redline.ts";

/** What an old table, row, cell or note became: the new one, last, behind all that it stands in; by the old one's id. */
export type Targets = ReadonlyMap<string, readonly Container[]>;

/** Where blocks that went stand among the new ones: the containers they are written in. */
export type Homes = ReadonlyMap<Block, readonly Container[]>;

export const targetsOf = (rows: readonly Row[]): Targets =>
  new Map([...targetsOfNotes(rows), ...targetsOfTables(rows)]);

/** A note is the same where a block of it stayed, or its reference, whatever became of its words. */
export function targetsOfNotes(rows: readonly Row[]): Targets {
  const targets = new Map<string, readonly Container[]>();
  for (const { old, next } of pairsIn(rows)) pair(old, next, "footnote", targets);
  pairReferred(rows, targets);
  return targets;
}

function targetsOfTables(rows: readonly Row[]): Targets {
  const targets = new Map<string, readonly Container[]>();
  for (const { old, next } of pairsIn(rows)) pair(old, next, "table", targets);
  pairLeftOver(rows, targets);
  return targets;
}

/** The blocks that stayed, as they were and as they are. */
export const pairsIn = (rows: readonly Row[]): readonly { readonly old: Block; readonly next: Block }[] =>
  rows.flatMap(({ kind, before: [old, ...others], after: [next, ...more] }) => {
    const stayed = (kind === "same" || kind === "changed") && others.length === 0 && more.length === 0;
    return stayed && old && next ? [{ old, next }] : [];
  });

/** Whether a block that stayed stands where the table, cell or note that it was in went, or in none as before. */
export function staysWith(old: Block, next: Block, targets: Targets): boolean {
  const [from, to] = [old, next].map(({ within }) => within.findLast(({ kind }) => KEPT.has(kind)));
  if (!from || !to) return from === to;
  return targets.get(from.id)?.at(-1)?.id === to.id;
}

const KEPT: ReadonlySet<Container["kind"]> = new Set(["table", "row", "cell", "footnote"]);

/** Containers are the same where those around them are, from the outermost of a kind; the first to say so count. */
function pair(old: Block, next: Block, kind: "table" | "footnote", targets: Map<string, readonly Container[]>): void {
  const [from, to] = [old, next].map(({ within }) => within.findIndex((container) => container.kind === kind));
  if (from === undefined || to === undefined || from < 0 || to < 0) return;
  for (let depth = 0; from + depth < old.within.length; depth++) {
    const [gone, come] = [old.within[from + depth], next.within[to + depth]];
    if (!gone || gone.kind !== come?.kind || !KEPT.has(gone.kind)) return;
    const known = targets.get(gone.id);
    if (known && known.at(-1)?.id !== come.id) return;
    targets.set(gone.id, next.within.slice(0, to + depth + 1));
  }
}

function pairReferred(rows: readonly Row[], targets: Map<string, readonly Container[]>): void {
  const notes = new Map<string, readonly Container[]>();
  for (const { within } of rows.flatMap(({ after }) => after)) {
    const index = within.findIndex(({ kind }) => kind === "footnote");
    notes.set(within[index]?.id ?? "", within.slice(0, index + 1));
  }
  for (const { runs, before, after } of rows) {
    const [old, next] = [referencesIn(before), referencesIn(after)];
    if (old.size === 0 || next.size === 0) continue;
    for (const run of runs) {
      if (run.kind !== "kept") continue;
      for (const [at, note] of old) {
        if (at < run.before.start || at >= run.before.end) continue;
        const target = notes.get(next.get(at - run.before.start + run.after.start) ?? "");
        if (target && !targets.has(note)) targets.set(note, target);
      }
    }
  }
}

/** The notes that blocks refer to, by where in the text. */
const referencesIn = (blocks: readonly Block[]): ReadonlyMap<number, string> =>
  new Map(
    blocks.flatMap(({ marks, start }) =>
      marks.flatMap((mark) => (mark.kind === "reference" ? [[start + mark.start, mark.footnote] as const] : [])),
    ),
  );

/** Cells without a counterpart in a row that has one: they are matched in order between those around them. */
function pairLeftOver(rows: readonly Row[], targets: Map<string, readonly Container[]>): void {
  const oldCells = cellsByRow(rows.flatMap(({ before, kind }) => (kind === "moved" ? [] : before)));
  const newCells = cellsByRow(rows.flatMap(({ after, kind }) => (kind === "left" ? [] : after)));
  const taken = new Set([...targets.values()].map((target) => target.at(-1)?.id));
  for (const [row, cells] of oldCells) {
    const places = newCells.get(targets.get(row)?.at(-1)?.id ?? "") ?? [];
    let at = 0;
    for (const { id } of cells) {
      const known = targets.get(id)?.at(-1)?.id;
      if (known) at = places.findIndex((place) => place.id === known) + 1;
      const place = known ? undefined : places[at];
      if (!place || taken.has(place.id)) continue;
      targets.set(id, place.path);
      at++;
    }
  }
}

/** A cell and all it stands in, itself last. */
export type Cell = { readonly id: string; readonly path: readonly Container[] };

/** The cells of every row, in their order. */
export function cellsByRow(blocks: readonly Block[]): ReadonlyMap<string, readonly Cell[]> {
  const rows = new Map<string, Cell[]>();
  for (const block of blocks) {
    const [row, cell] = [enclosing(block, "row"), enclosing(block, "cell")];
    if (!row || !cell) continue;
    const cells = rows.get(row.id) ?? [];
    rows.set(row.id, cells);
    if (cells.at(-1)?.id === cell.id) continue;
    cells.push({ id: cell.id, path: block.within.slice(0, block.within.indexOf(cell) + 1) });
  }
  return rows;
}

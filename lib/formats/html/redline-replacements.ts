import type { Container } from "#lib/core/document/block.ts";
import type { Row } from "#lib/core/document/redline.ts";
import type { Homes } from "./redline-targets.ts";

/**
 * Where blocks of a cell or a note went and others came in their place, each that came takes in one that went: what
 * follows nothing in its cell cannot be taken away as a paragraph, only as words.
 */
export function withReplacements(rows: readonly Row[], homes: Homes): readonly Row[] {
  const settled: Row[] = [];
  for (let at = 0; at < rows.length; ) {
    const place = goneFrom(rows[at], homes);
    const gone = place === null ? [] : stretch(rows, at, (row) => goneFrom(row, homes) === place);
    const come = place === null ? [] : stretch(rows, at + gone.length, (row) => cameTo(row) === place);
    settled.push(...(place === null ? rows.slice(at, at + 1) : joined(gone, come)));
    at += Math.max(1, gone.length + come.length);
  }
  return settled;
}

const goneFrom = (row: Row | undefined, homes: Homes) => {
  const [block] = row?.kind === "removed" ? row.before : [];
  return pathOf(block && homes.get(block));
};

const cameTo = ({ kind, after: [block] }: Row) => (kind === "added" ? pathOf(block?.within) : null);

const pathOf = (within: readonly Container[] | undefined) => within?.map(({ id }) => id).join(" ") ?? null;

function stretch(rows: readonly Row[], from: number, belongs: (row: Row) => boolean): readonly Row[] {
  let to = from;
  for (let row = rows[to]; row && belongs(row); row = rows[++to]);
  return rows.slice(from, to);
}

/** The last that went and the last that came are one, and so on backwards. */
function joined(gone: readonly Row[], come: readonly Row[]): readonly Row[] {
  const pairs = Math.min(gone.length, come.length);
  const [goneAlone, cameAlone] = [gone.length - pairs, come.length - pairs];
  const both = come.slice(cameAlone).flatMap((next, index): Row[] => {
    const old = gone[goneAlone + index];
    return old ? [{ kind: "changed", before: old.before, after: next.after, runs: [...old.runs, ...next.runs] }] : [];
  });
  return [...gone.slice(0, goneAlone), ...come.slice(0, cameAlone), ...both];
}

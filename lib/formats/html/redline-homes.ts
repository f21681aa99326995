import type { Block, Container } from "#lib/core/document/block.ts";
import type { Row } from "#lib/core/document/redline.ts";
import { withReplacements } from "./redline-replacements.ts";
import { inTableOrder } from "./redline-tables.ts";
import type { Homes, Targets } from "./redline-targets.ts";

export type SettledRows = {
  /** Every table in one piece, and one changed block for what was replaced in a cell or a note. */
  readonly rows: readonly Row[];
  /** Of blocks that went from a table or a note that is still there. */
  readonly homes: Homes;
};

/**
 * Finds a place for what went from tables and notes that are still there: words of a cell stay in that cell, and a row
 * that went stands between the rows it stood between. Otherwise every cell that went would be a table of its own and
 * cut the new one in two.
 */
export function settledRows(rows: readonly Row[], targets: Targets): SettledRows {
  const homes = new Map<Block, readonly Container[]>();
  for (const { kind, before } of rows) {
    if (kind !== "removed" && kind !== "left") continue;
    for (const block of before) {
      const home = homeOf(block, targets);
      if (home) homes.set(block, home);
    }
  }
  return { rows: withReplacements(inTableOrder(rows, homes), homes), homes };
}

/** The new container that the innermost known one became, and in it what else the block stood in. */
function homeOf({ within }: Block, targets: Targets): readonly Container[] | null {
  const index = within.findLastIndex(({ id }) => targets.has(id));
  const target = targets.get(within[index]?.id ?? "");
  if (!target) return null;
  return [...target, ...within.slice(index + 1).map((container) => ({ ...container, id: `old-${container.id}` }))];
}

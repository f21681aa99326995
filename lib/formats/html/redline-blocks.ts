import { type Block, type BlockId, type Container, type Mark, spanOf } from "#lib/core/document/block.ts";
import { BLOCK_SEPARATOR } from "#lib/core/document/block-separator.ts";
import type { Row, Run } from "#lib/core/document/redline.ts";
import type { Highlight } from "#lib/core/document/segment.ts";
import { clip, type Span } from "#lib/core/document/span.ts";
import { settledRows } from "./redline-homes.ts";
import { type Homes, type Targets, targetsOf } from "./redline-targets.ts";

/** A block as it is written in a redline, with the row it comes from. */
export type WrittenBlock = { readonly block: Block; readonly row: Row; readonly isOld: boolean };

/** Blocks that count in one text of their own, and their changed runs as highlights of it, named by index into `runs`. */
export type RedlineBlocks = {
  readonly written: readonly WrittenBlock[];
  readonly highlights: readonly Highlight[];
  readonly runs: readonly Run[];
};

/**
 * Both texts as one: each new block with the words that went where they stood, and old blocks that went between them.
 * `targets` says which tables, cells and notes are still there.
 */
export function mergedBlocks(rows: readonly Row[], targets: Targets = targetsOf(rows)): RedlineBlocks {
  const settled = settledRows(rows, targets);
  const weaver = new Weaver(settled.homes);
  for (const row of settled.rows) {
    if (row.kind === "removed" || row.kind === "left") weaver.add(row, row.before[0], row.runs, true);
    else for (const [index, runs] of runsByBlock(row).entries()) weaver.add(row, row.after[index], runs, false);
  }
  return weaver;
}

/** One side of one row: its blocks with what went from them, or with what came into them. */
export function sideBlocks(row: Row, side: "before" | "after"): RedlineBlocks {
  const weaver = new Weaver();
  const blocks = side === "after" && row.kind === "left" ? [] : row[side];
  const kinds: readonly Run["kind"][] = side === "before" ? ["kept", "removed", "left"] : ["kept", "added", "arrived"];
  const runs = row.runs.filter(({ kind }) => kinds.includes(kind));
  for (const block of blocks) {
    const inside = runs.filter((run) => clip(run[side] ?? NOWHERE, spanOf(block)));
    weaver.add(row, block, inside, side === "before");
  }
  return weaver;
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The runs of each new block of a row; what went stays with the block it is met in. */
function runsByBlock({ after, runs }: Row): readonly (readonly Run[])[] {
  const groups = after.map((): Run[] => []);
  let at = 0;
  for (const run of runs) {
    const start = run.kind === "removed" || run.kind === "left" ? null : run.after.start;
    if (start !== null) while (start >= (after[at + 1]?.start ?? Number.POSITIVE_INFINITY)) at++;
    groups[at]?.push(run);
  }
  return groups;
}

/** Puts blocks together from runs, so that offsets, formatting and containers of two texts fit one. */
class Weaver implements RedlineBlocks {
  readonly written: WrittenBlock[] = [];
  readonly highlights: Highlight[] = [];
  readonly runs: Run[] = [];
  private length = 0;

  private readonly homes: Homes;

  constructor(homes: Homes = new Map()) {
    this.homes = homes;
  }

  add(row: Row, base: Block | undefined, runs: readonly Run[], isOld: boolean): void {
    if (!base) return;
    if (base.text && this.length > 0) this.length += BLOCK_SEPARATOR.length;
    const start = this.length;
    const marks: Mark[] = [];
    let text = "";
    for (const run of runs) {
      const goes = run.kind === "removed" || run.kind === "left";
      // A block that left as a whole names where it went; its words are those of the old one.
      const useOld = goes || (isOld && run.kind === "kept");
      const source = holding(useOld ? row.before : row.after, (useOld ? run.before : run.after) ?? NOWHERE);
      if (!source) continue;
      const { block, span } = source;
      marks.push(...marksWithin(block, span, text.length, useOld));
      const at = start + text.length;
      text += block.text.slice(span.start, span.end);
      // The space at which a paragraph was split or joined says nothing that its label does not.
      const isSeam = row.before.length !== row.after.length && block.text.slice(span.start, span.end).trim() === "";
      if (run.kind === "kept" || isSeam) continue;
      this.highlights.push({ id: String(this.runs.push(run) - 1), start: at, end: start + text.length });
    }
    this.length += text.length;
    const previous = this.written.at(-1)?.block.within ?? [];
    // What moved is shown at both places; an id only once.
    const id = `${row.kind === "moved" ? "moved" : "old"}-${base.id}` as BlockId;
    const own = isOld ? { id, within: this.homes.get(base) ?? adopted(base.within, previous) } : {};
    this.written.push({ block: { ...base, ...own, text, marks, start }, row, isOld });
  }
}

/** The block that holds a span of its canonical text, and the span within the block. */
function holding(blocks: readonly Block[], span: Span): { block: Block; span: Span } | null {
  const block = blocks.find((each) => clip(span, spanOf(each)));
  return block ? { block, span: { start: span.start - block.start, end: span.end - block.start } } : null;
}

/** The formatting of a part of a block, moved to where the part now begins. Links of an old text into itself lead nowhere. */
function marksWithin({ marks }: Block, part: Span, at: number, isOld: boolean): Mark[] {
  return marks.flatMap((mark): Mark[] => {
    const span = clip(mark, part);
    if (!span || (isOld && mark.kind === "link" && mark.href.startsWith("#"))) return [];
    const moved = { start: span.start - part.start + at, end: span.end - part.start + at };
    if (isOld && mark.kind === "reference") return [{ ...mark, ...moved, footnote: `old-${mark.footnote}` }];
    return [{ ...mark, ...moved }];
  });
}

/** The containers of an old block: those it can share with the block before it, then its own under names of their own. */
function adopted(within: readonly Container[], previous: readonly Container[]): readonly Container[] {
  const depth = within.findIndex(({ kind }, index) => !SHARED.has(kind) || previous[index]?.kind !== kind);
  const shared = depth === -1 ? within.length : depth;
  return within.map((container, index) =>
    index < shared ? (previous[index] ?? container) : { ...container, id: `old-${container.id}` },
  );
}

const SHARED: ReadonlySet<Container["kind"]> = new Set(["list", "quote"]);

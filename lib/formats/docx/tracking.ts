import type { Block } from "#lib/core/document/block.ts";
import type { Row, Run } from "#lib/core/document/redline.ts";
import type { Highlight } from "#lib/core/document/segment.ts";
import { clip } from "#lib/core/document/span.ts";
import { highlightsByBlock } from "#lib/core/document/spread.ts";
import type { RedlineBlocks } from "../html/redline-blocks.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import type { BodyContext } from "./body.ts";
import { secondOf } from "./comment.ts";
import { isRightToLeft } from "./comments.ts";
import { type RunText, writeRuns } from "./runs.ts";

/** Who made all changes, and when (ISO 8601). */
export type Hand = { readonly author: string; readonly moment: string };

/** How a redline's blocks are written so that what changed is tracked. */
export type Tracking = Required<Pick<BodyContext, "markOf" | "aroundOf" | "rowMarkOf">> & {
  readonly runsOf: (block: Block, context: BodyContext) => string;
};

/** The elements that track a change of text or of a paragraph mark. */
type Way = "ins" | "del" | "moveFrom" | "moveTo";

/**
 * The changes of a redline in Word's terms (ECMA-376 part 1, 17.13.5). What moved has a range at both places, by whose
 * name Word leads from one to the other; what was changed in it on the way is an insertion there. Blocks that are not
 * the redline's are written as they are.
 */
export function trackingOf({ written, highlights, runs }: RedlineBlocks, { author, moment }: Hand): Tracking {
  const rows = new Map(written.map(({ block, row }) => [block, row]));
  const changes = highlightsByBlock([...rows.keys()], highlights);
  const names = namesOfMoves([...rows.values()]);
  const by = `w:author="${escapeXml(author)}" w:date="${secondOf(moment)}"`;
  let last = 0;
  const id = () => `w:id="${++last}"`;
  const mark = (way: Way | null) => (way ? `<w:${way} ${id()} ${by}/>` : "");
  return {
    markOf: (block) => mark(wayOfBlock(rows.get(block))),
    rowMarkOf: (blocks) => mark(wayOfTableRow(blocks.flatMap((block) => rows.get(block) ?? []))),
    aroundOf: (block) => {
      const row = rows.get(block);
      const [way, name] = [wayOfBlock(row), row && names.get(row)];
      if (!way || !name) return ["", ""];
      const range = id();
      return [`<w:${way}RangeStart ${range} ${by} w:name="${name}"/>`, `<w:${way}RangeEnd ${range}/>`];
    },
    runsOf: (block, context) =>
      piecesOf(block, changes.get(block) ?? [])
        .map(({ start, end, change }) => {
          const way = wayOfRun(rows.get(block), change === null ? undefined : runs[Number(change)]);
          const around = (run: string) => (way ? `<w:${way} ${id()} ${by}>${run}</w:${way}>` : run);
          return writeRuns({ ...cut(block, start, end), isDeleted: way === "del", around }, context);
        })
        .join(""),
  };
}

function wayOfBlock(row: Row | undefined): Way | null {
  if (row?.kind === "added") return "ins";
  if (row?.kind === "removed") return "del";
  if (row?.kind === "left") return "moveFrom";
  return row?.kind === "moved" ? "moveTo" : null;
}

function wayOfRun(row: Row | undefined, run: Run | undefined): Way | null {
  if (row?.kind === "left") return "moveFrom";
  if (!run) return row?.kind === "moved" ? "moveTo" : null;
  return run.kind === "removed" || run.kind === "left" ? "del" : "ins";
}

/** A table row goes or comes as a whole when all of its words do. */
function wayOfTableRow(rows: readonly Row[]): Way | null {
  const kinds = new Set(rows.filter(({ runs }) => runs.length > 0).map(({ kind }) => kind));
  const [kind] = kinds.size === 1 ? kinds : [];
  return kind === "added" ? "ins" : kind === "removed" ? "del" : null;
}

/** One name for the two rows of every move. */
function namesOfMoves(rows: readonly Row[]): ReadonlyMap<Row, string> {
  const byTarget = new Map<number, string>();
  const names = new Map<Row, string>();
  for (const row of rows) {
    const [target] = row.after;
    if ((row.kind !== "left" && row.kind !== "moved") || !target) continue;
    const name = byTarget.get(target.start) ?? `move${byTarget.size + 1}`;
    byTarget.set(target.start, name);
    names.set(row, name);
  }
  return names;
}

type Piece = { readonly start: number; readonly end: number; readonly change: string | null };

/** The text of a block cut where changes begin and end, in offsets of the block. */
function piecesOf({ text, start }: Block, changes: readonly Highlight[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const change of changes) {
    const [from, to] = [change.start - start, Math.min(change.end - start, text.length)];
    if (from > at) pieces.push({ start: at, end: from, change: null });
    pieces.push({ start: from, end: to, change: change.id });
    at = to;
  }
  return at < text.length ? [...pieces, { start: at, end: text.length, change: null }] : pieces;
}

function cut({ text, marks, language }: Block, start: number, end: number): RunText {
  const inside = marks.flatMap((mark) => {
    const span = clip(mark, { start, end });
    return span ? [{ ...mark, start: span.start - start, end: span.end - start }] : [];
  });
  const direction = isRightToLeft(text, language);
  return { text: text.slice(start, end), marks: inside, language, isRightToLeft: direction };
}

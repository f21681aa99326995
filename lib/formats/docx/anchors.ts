import { countWhile } from "#lib/core/count-while.ts";
import { type Block, enclosing, spanOf } from "#lib/core/document/block.ts";
import type { Note } from "../notes.ts";

/** Where a comment begins and ends: offsets in the text of two blocks of the body. */
export type Anchor = { readonly from: AnchorPoint; readonly to: AnchorPoint };
export type AnchorPoint = { readonly block: Block; readonly offset: number };

type Piece = { readonly block: Block; readonly start: number; readonly end: number };

/**
 * Where each note's comment stands, which is its passage wherever Word and LibreOffice can hold it there. A passage in a
 * footnote stands on its reference mark, because LibreOffice opens no file with comments in footnotes; one that begins
 * in a table and ends outside it stands on its longer side, because LibreOffice drops it otherwise. The exact span is
 * kept in our own part. Notes on the whole document stand on its first words; lost ones have no anchor here.
 */
export function anchorsOf(blocks: readonly Block[], notes: readonly Note[]): ReadonlyMap<Note, Anchor> {
  const withText = blocks.filter(({ text }) => text !== "");
  const references = referencesIn(blocks);
  const first = withText.find((block) => !enclosing(block, "footnote"));
  const anchors = new Map<Note, Anchor>();
  for (const note of notes) {
    const pieces = note.span ? inBody(piecesOf(withText, note.span), references) : [];
    const whole = note.about === "document" && first ? [{ block: first, start: 0, end: first.text.length }] : [];
    const kept = onOneSide(note.span ? pieces : whole);
    const [begin, end] = [kept[0], kept.at(-1)];
    if (!begin || !end) continue;
    anchors.set(note, {
      from: { block: begin.block, offset: begin.start },
      to: { block: end.block, offset: end.end },
    });
  }
  return anchors;
}

function piecesOf(withText: readonly Block[], span: { readonly start: number; readonly end: number }): Piece[] {
  const pieces: Piece[] = [];
  const first = Math.max(0, countWhile(withText, (block) => block.start <= span.start) - 1);
  for (let index = first; index < withText.length; index++) {
    const block = withText[index];
    if (!block || block.start >= span.end) break;
    const { start, end } = spanOf(block);
    const piece = { block, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start };
    if (piece.start < piece.end) pieces.push(piece);
  }
  return pieces;
}

/** The first reference to every footnote. */
function referencesIn(blocks: readonly Block[]): ReadonlyMap<string, Piece> {
  const references = new Map<string, Piece>();
  for (const block of blocks) {
    if (enclosing(block, "footnote")) continue;
    for (const mark of block.marks) {
      if (mark.kind !== "reference" || references.has(mark.footnote)) continue;
      references.set(mark.footnote, { block, start: mark.start, end: mark.end });
    }
  }
  return references;
}

function inBody(pieces: readonly Piece[], references: ReadonlyMap<string, Piece>): readonly Piece[] {
  const body = pieces.filter(({ block }) => !enclosing(block, "footnote"));
  if (body.length > 0) return body;
  return pieces.flatMap(({ block }) => references.get(enclosing(block, "footnote")?.id ?? "") ?? []).slice(0, 1);
}

/** Splits a passage where it leaves the table it begins in, and keeps the longer side. */
function onOneSide(pieces: readonly Piece[]): readonly Piece[] {
  const table = tableOf(pieces[0]);
  if (!table || tableOf(pieces.at(-1)) === table) return pieces;
  const inside = countWhile(pieces, (piece) => tableOf(piece) === table);
  const [within, after] = [pieces.slice(0, inside), pieces.slice(inside)];
  return lengthOf(within) > lengthOf(after) ? within : after;
}

const tableOf = (piece: Piece | undefined) =>
  piece?.block.within.find((container) => container.kind === "table")?.id ?? null;
const lengthOf = (pieces: readonly Piece[]) => pieces.reduce((sum, { start, end }) => sum + end - start, 0);

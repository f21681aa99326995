import { carry } from "#lib/core/anchoring/carry.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { FormatAssets } from "../assets.ts";
import type { Dossier } from "../dossier.ts";
import { draftPlaces } from "../draft-places.ts";
import { notesOf } from "../notes.ts";
import { annotatePdf } from "./highlight.ts";
import type { PlacedNote } from "./page-quads.ts";
import { passagesIn } from "./passages.ts";
import { withPdf } from "./pdf-file.ts";
import { type PrintedText, printedTextOf } from "./printed-text.ts";

/**
 * The PDF that a revision was read from, with the dossier's notes on its own pages: a quad for each line of each
 * passage. Should the file by now be read otherwise than when it came in, the passages are carried over to what is read
 * today; what has no place there becomes an icon on the first page. Problems: as `readPdf`.
 */
export async function annotateOriginalPdf(
  original: Uint8Array,
  dossier: Dossier,
  assets: FormatAssets,
): Promise<Uint8Array> {
  const placed = await withPdf(original, assets, (file) => placedNotes(dossier, printedTextOf(file)));
  return annotatePdf(original, dossier, placed);
}

function placedNotes(dossier: Dossier, { drafts }: PrintedText): readonly PlacedNote[] {
  const notes = notesOf(dossier);
  const today = assemble(drafts.map(({ draft }) => draft));
  const passages = passagesIn(drafts);
  const placeOf = draftPlaces(today.blocks);
  const carried = carry(
    dossier.text,
    today.text,
    notes.flatMap(({ span }) => (span ? [span] : [])),
  ).values();
  return notes.map((note): PlacedNote => {
    const placement = note.span ? carried.next().value : undefined;
    const place = placement && placement.kind !== "orphaned" ? placeOf(placement.span) : null;
    return { note, places: place ? passages.quadsOf(place) : [], pin: null };
  });
}

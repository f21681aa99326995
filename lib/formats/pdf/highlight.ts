import { PDF, type PDFPage, PdfArray, type PdfRef } from "@libpdf/core";
import type { Dossier } from "../dossier.ts";
import { writeJsonLd } from "../jsonld/write.ts";
import { appearancesIn, ICON_SIZE } from "./appearances.ts";
import { attach } from "./attach.ts";
import { type Written, writeThread } from "./note-annotations.ts";
import { mergedQuads, type Pin, type PlacedNote } from "./page-quads.ts";

/**
 * Puts notes on a PDF that somebody else made. The original's bytes stay as they are and what is new follows them,
 * unless the file is linearized or damaged, which allows no such addition: then it is written anew. The notes go in as
 * annotations for every viewer, and as the attachment `annotations.jsonld` to be read back without loss.
 * Throws what the PDF library throws for a file that is no PDF or needs a password.
 */
export async function annotatePdf(
  original: Uint8Array,
  dossier: Dossier,
  placed: readonly PlacedNote[],
): Promise<Uint8Array> {
  const pdf = await PDF.load(original);
  addNotes(pdf, dossier, placed);
  attach(pdf, annotationsFile(dossier));
  return pdf.save({ incremental: pdf.canSaveIncrementally() === null });
}

/** The attachment from which a copy is read back exactly. */
export const annotationsFile = (dossier: Dossier) => ({
  name: "annotations.jsonld",
  mediaType: "application/ld+json",
  description: "The annotations of this copy (W3C Web Annotation)",
  content: new TextEncoder().encode(writeJsonLd(dossier)),
  at: new Date(dossier.exportedAt),
});

/** A note with what was written for it; the first is the one that answers refer to. */
export type AddedNote = PlacedNote & { readonly written: readonly Written[] };

/** Adds every note as annotations to the pages' lists, behind those that are there. */
export function addNotes(pdf: PDF, dossier: Dossier, placed: readonly PlacedNote[]): readonly AddedNote[] {
  const pages = pdf.getPages();
  const desk = { pdf, dossier, appearances: appearancesIn(pdf), pageRefs: pages.map(({ ref }) => ref) };
  const nextPin = pinsOn(pages[0]);
  const added = placed.map((each): AddedNote => {
    const places = each.places.map(({ page, quads }) => ({ page, quads: mergedQuads(quads) }));
    const hasPlace = places.some(({ quads }) => quads.length > 0);
    return { ...each, written: writeThread(desk, each.note, hasPlace ? places : (each.pin ?? nextPin())) };
  });
  listOnPages(
    pdf,
    pages,
    added.flatMap(({ written }) => written),
  );
  return added;
}

/** Icons down the left edge of the first page, then in further columns. */
function pinsOn(page: PDFPage | undefined): () => Pin {
  const box = page?.getCropBox() ?? { x: 0, y: 0, width: 595, height: 842 };
  const step = ICON_SIZE + 4;
  const perColumn = Math.max(1, Math.floor(box.height / step) - 1);
  let count = 0;
  return () => {
    const [column, row] = [Math.floor(count / perColumn), count % perColumn];
    count++;
    return { page: 0, left: box.x + 6 + column * step, top: box.y + box.height - 6 - row * step };
  };
}

function listOnPages(pdf: PDF, pages: readonly PDFPage[], written: readonly Written[]): void {
  const byPage = new Map<number, PdfRef[]>();
  for (const { page, ref } of written) {
    const others = byPage.get(page);
    if (others) others.push(ref);
    else byPage.set(page, [ref]);
  }
  for (const [page, refs] of byPage) {
    const entry = pages[page]?.dict;
    const before = entry?.getArray("Annots", (ref) => pdf.getObject(ref))?.toArray() ?? [];
    entry?.set("Annots", PdfArray.of(...before, ...refs));
  }
}

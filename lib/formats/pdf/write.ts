import { PDF } from "@libpdf/core";
import type { FormatAssets } from "../assets.ts";
import type { Dossier } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import type { Written } from "../written.ts";
import { attach } from "./attach.ts";
import { authorOf } from "./authors.ts";
import { type Found, pinBeside, takeOutMarks } from "./geometry.ts";
import { caveatOf, uncovered } from "./glyphs.ts";
import { type AddedNote, addNotes, annotationsFile } from "./highlight.ts";
import { layoutOf } from "./layout.ts";
import { openingOf } from "./layout-opening.ts";
import type { PlacedNote } from "./page-quads.ts";
import { type TagTree, tagTreeOf } from "./tag-tree.ts";
import { typeset } from "./typeset.ts";
import { joinWays } from "./ways.ts";

/**
 * The annotated copy as PDF: an opening page, the document in its own order, and the numbered notes; tagged (PDF/UA-1
 * where every character has a glyph), with its fonts inside. The same notes are annotations on their exact words, and
 * the attachment `annotations.jsonld`, from which the copy is read back without loss. Warns of characters that no font
 * can show.
 */
export async function writePdf(dossier: Dossier, assets: FormatAssets): Promise<Written> {
  const notes = notesOf(dossier);
  const words = layoutOf(dossier, notes);
  const missing = await uncovered(words, assets);
  const caveat = caveatOf(missing);
  const copy = { ...words, opening: openingOf(dossier, notes, caveat) };
  const pdf = await PDF.load(typeset(copy, assets.fontFiles, missing.length === 0));

  const tags = tagTreeOf(pdf);
  const found = takeOutMarks(pdf, tags);
  joinWays(pdf, tags);
  const placed = notes.map((note) => placedNote(note, found.get(note.number)));
  const added = addNotes(pdf, dossier, placed);
  if (tags) tagNotes(pdf, tags, added, found);
  attach(pdf, annotationsFile(dossier));
  if (dossier.document.issuingBodies.length > 0) pdf.setAuthor(authorOf(dossier.document.issuingBodies));
  pdf.setCreationDate(new Date(dossier.exportedAt));
  pdf.setModificationDate(new Date(dossier.exportedAt));
  return { content: await pdf.save({ incremental: true }), warnings: caveat === null ? [] : [caveat] };
}

function placedNote(note: Note, found: Found | undefined): PlacedNote {
  const places = found?.places ?? [];
  return note.block ? { note, places, pin: null } : { note, places: [], pin: pinBeside(places) };
}

function tagNotes(pdf: PDF, tags: TagTree, added: readonly AddedNote[], found: ReadonlyMap<number, Found>): void {
  const pages = pdf.getPages();
  for (const { note, written } of added) {
    const parent = found.get(note.number)?.element ?? null;
    for (const { dict, ref, page, isMet } of written) {
      const onPage = pages[page]?.ref;
      if (isMet && onPage) tags.place(dict, ref, onPage, parent);
    }
  }
  tags.close();
}

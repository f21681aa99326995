import type { Dossier } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { provenanceOf } from "../provenance.ts";
import { shortened } from "../words.ts";
import { attributesOf, escapeHtml } from "./escape.ts";
import { noteId } from "./write-note.ts";

const SHOWN_QUOTE = 300;

/** What a copy says about itself as terms and their words, and at their end what could not be placed. */
export function writeProvenance(dossier: Dossier, notes: readonly Note[]): string {
  const rows = provenanceOf(dossier).map(({ term, words, address: href }) =>
    row(term, href ? `<a${attributesOf({ href })}>${escapeHtml(words)}</a>` : `<bdi>${escapeHtml(words)}</bdi>`),
  );
  const lost = notes.filter(({ about }) => about === "lost");
  const unplaced = lost.length > 0 ? row("Not placed", `<ul>${lost.map(lostNote).join("")}</ul>`) : "";
  return `<dl class="provenance">${rows.join("")}${unplaced}</dl>`;
}

const row = (term: string, markup: string) => `<div><dt>${escapeHtml(term)}</dt><dd>${markup}</dd></div>`;

function lostNote(note: Note): string {
  const link = `<a${attributesOf({ href: `#${noteId(note)}` })}>Note ${note.number}</a>`;
  return `<li>${link} on the words <q lang="" dir="auto">${escapeHtml(shortened(note.quote.exact, SHOWN_QUOTE))}</q></li>`;
}

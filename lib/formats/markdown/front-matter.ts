import { stringify } from "yaml";
import { addressIn, type Dossier } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { countsInWords, filtersAsQuery, filtersInWords } from "../provenance.ts";

/**
 * What the copy says about itself, as YAML. The document's own metadata has the names that an import of Markdown
 * reads; everything about the copy, with the words of notes that lost their passage, stands together under
 * `annotated_copy`, which an import passes over.
 */
export function writeFrontMatter(dossier: Dossier, notes: readonly Note[]): string {
  const { document, revision, counts } = dossier;
  const lost = notes.filter(({ about }) => about === "lost");
  const entries = {
    title: document.title,
    issuing_bodies: document.issuingBodies.length > 0 ? document.issuingBodies : null,
    document_kind: document.documentKind,
    meeting: document.meeting,
    adopted_on: document.adoptedOn,
    language: document.language,
    licence: document.licence,
    copy_status: document.copyStatus,
    edition: revision.label,
    source_address: document.sourceAddress,
    annotated_copy: {
      document: addressIn(dossier, document.link),
      document_id: document.id,
      revision: revision.ordinal,
      revision_id: revision.id,
      retrieved_at: revision.publishedAt,
      source_format: revision.sourceFormat,
      text_sha256: revision.digest,
      exported_at: dossier.exportedAt,
      exported_by: dossier.exportedBy,
      filters: filtersInWords(dossier),
      filters_query: filtersAsQuery(dossier),
      threads_in_document: counts.inDocument,
      threads_included: counts.included,
      replies_included: counts.replies,
      private_threads_included: counts.privateIncluded,
      private_threads_left_out: counts.privateLeftOut,
      threads_not_placed: counts.notPlaced,
      summary: countsInWords(counts),
      ...(lost.length > 0 && {
        not_placed: lost.map(({ number, quote }) => ({ note: `a${number}`, quote: quote.exact })),
      }),
    },
  };
  const known = Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));
  return `---\n${stringify(known, wellFormed, { lineWidth: 0 })}---`;
}

/** Half of a character outside the basic plane has no spelling in YAML. */
const wellFormed = (_: unknown, value: unknown) => (typeof value === "string" ? value.toWellFormed() : value);

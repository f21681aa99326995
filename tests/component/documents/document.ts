import type { Document } from "#lib/contract/documents.ts";
import type { DocumentId, RevisionId } from "#lib/contract/fields.ts";

let count = 0;

/** A document of which nothing is known but its title. */
export function document(facts: Partial<Document> = {}): Document {
  count += 1;
  return {
    id: `00000000-0000-7000-8000-${String(count).padStart(12, "0")}` as DocumentId,
    slug: `document-${count}`,
    title: "A document",
    language: "en",
    sourceAddress: null,
    issuingBodies: [],
    documentKind: null,
    meeting: null,
    adoptedOn: null,
    licence: null,
    copyStatus: null,
    visibility: "public",
    collection: null,
    isSample: false,
    createdAt: "2026-11-23T08:00:00.000Z",
    revision: {
      id: "00000000-0000-7000-8000-000000000000" as RevisionId,
      ordinal: 1,
      label: null,
      note: "",
      digest: "0".repeat(64),
      characters: 100,
      sourceFormat: "markdown",
      publishedAt: "2026-11-23T08:00:00.000Z",
    },
    counts: { threads: 0, open: 0 },
    link: `/documents/document-${count}`,
    may: { annotate: true, publish: false, remove: false },
    ...facts,
  };
}

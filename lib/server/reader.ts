import "server-only";
import type { Kind, Status } from "#lib/contract/annotations.ts";
import type { Document } from "#lib/contract/documents.ts";
import type { Block } from "#lib/core/document/block.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import type { Highlight } from "#lib/core/document/segment.ts";
import { db } from "./db.ts";
import { documentFor } from "./document-access.ts";
import { uncheckedDocument } from "./documents.ts";
import { uncheckedRevision } from "./revisions.ts";
import { StateCache } from "./state-cache.ts";
import type { Viewer } from "./viewer.ts";
import { visibleDocuments, visibleThreads } from "./visible.ts";

/** A highlight with what its rendering depends on. */
export type ReaderHighlight = Highlight & { readonly kind: Kind; readonly status: Status };

export type ReaderText = {
  readonly document: Document;
  readonly blocks: readonly Block[];
  readonly highlights: readonly ReaderHighlight[];
};

/** A document's page, ready to send: `key` names exactly this text with these highlights as this viewer sees them. */
export type ReaderPage = {
  readonly key: string;
  readonly document: Document;
  readonly outline: readonly Section[];
  readonly markup: string;
};

const HELD_CHARACTERS = 30_000_000;
const pages = new StateCache<ReaderPage>(HELD_CHARACTERS, (page) => page.markup.length * 2 + 5000);

/**
 * The page of a document for a viewer. `write` turns text and highlights into markup; what it wrote is kept until
 * anything about the document changes, so that most readings cost one query.
 */
export async function readerPage(
  viewer: Viewer,
  slug: string,
  write: (text: ReaderText) => string,
): Promise<ReaderPage> {
  const access = await documentFor(viewer, slug);
  return pages.get(viewer, access, "page", async (key) => {
    const document = await uncheckedDocument(viewer, access.id);
    // Not the one found above: another may have been published in between, and text and notes must be of one revision.
    const revisionId = document.revision.id;
    const { blocks } = await uncheckedRevision(revisionId);
    const highlights = await highlightsOf(viewer, access.id, revisionId);
    return { key, document, outline: outlineOf(blocks), markup: write({ document, blocks, highlights }) };
  });
}

/** The passages of one revision that have threads the viewer may see. A tombstone without replies marks nothing. */
async function highlightsOf(viewer: Viewer, documentId: string, revisionId: string): Promise<ReaderHighlight[]> {
  const isAlive = { OR: [{ deletedAt: null }, { replies: { some: { deletedAt: null } } }] };
  const rows = await db().placement.findMany({
    where: { revisionId, start: { not: null }, annotation: { AND: [{ documentId }, visibleThreads(viewer), isAlive] } },
    select: { annotationId: true, start: true, end: true, annotation: { select: { kind: true, status: true } } },
  });
  return rows.map(({ annotationId, start, end, annotation }) => ({
    id: annotationId,
    start: start ?? 0,
    end: end ?? 0,
    kind: annotation.kind as Kind,
    status: annotation.status,
  }));
}

/** The document whose page shows an annotation, if the viewer may read it; the page tells whether they may see the annotation. */
export async function permalinkOf(viewer: Viewer, annotationId: string): Promise<{ slug: string } | null> {
  const row = await db().annotation.findFirst({
    where: { id: annotationId, document: visibleDocuments(viewer) },
    select: { document: { select: { slug: true } } },
  });
  return row && { slug: row.document.slug };
}

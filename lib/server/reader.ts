import "server-only";
import type { Kind, Status } from "#lib/contract/annotations.ts";
import type { Document } from "#lib/contract/documents.ts";
import { AnnotationId } from "#lib/contract/fields.ts";
import type { Block } from "#lib/core/document/block.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import type { Highlight } from "#lib/core/document/segment.ts";
import { db } from "./db.ts";
import { documentFor } from "./document-access.ts";
import { uncheckedDocument } from "./documents.ts";
import { presentAuthor } from "./present.ts";
import { uncheckedRevision, uncheckedRevisionFacts } from "./revisions.ts";
import { StateCache } from "./state-cache.ts";
import type { Viewer } from "./viewer.ts";
import { STANDING, visibleDocuments, visibleThreads } from "./visible.ts";

/** A highlight with what its rendering depends on. */
export type ReaderHighlight = Highlight & { readonly kind: Kind; readonly status: Status };

export type ReaderText = {
  readonly document: Document;
  /** False for a revision that was replaced: it stays as it is. */
  readonly isCurrent: boolean;
  readonly blocks: readonly Block[];
  readonly highlights: readonly ReaderHighlight[];
};

/** A document's page, ready to send: `key` names exactly this text with these highlights as this viewer sees them. */
export type ReaderPage = {
  readonly key: string;
  /** The document as of the revision that is read. */
  readonly document: Document;
  readonly outline: readonly Section[];
  readonly markup: string;
  /** The number of the current revision. */
  readonly newest: number;
};

const HELD_CHARACTERS = 30_000_000;
const pages = new StateCache<ReaderPage>(HELD_CHARACTERS, (page) => page.markup.length * 2 + 5000);

/** Turns text and highlights into markup that says what it says of itself in one language (BCP 47). */
export type ReaderWriter = { readonly language: string; readonly write: (text: ReaderText) => string };

/**
 * The page of a document for a viewer, in its current revision unless another is named. What was written is kept, for
 * each language, until anything about the document changes, so that most readings cost one query.
 */
export async function readerPage(
  viewer: Viewer,
  slug: string,
  { language, write }: ReaderWriter,
  ordinal?: number,
): Promise<ReaderPage> {
  const access = await documentFor(viewer, slug);
  return pages.get(viewer, access, `page:${ordinal ?? access.revisionOrdinal}:${language}`, async (key) => {
    const current = await uncheckedDocument(viewer, access.id);
    // Asked again, for another may have been published since: text, notes and number must be of one revision.
    const newest = current.revision.ordinal;
    const isCurrent = ordinal === undefined || ordinal === newest;
    const revision = isCurrent ? current.revision : await uncheckedRevisionFacts(access.id, ordinal);
    const document = { ...current, revision };
    const { blocks } = await uncheckedRevision(revision.id);
    const highlights = await highlightsOf(viewer, access.id, revision.id);
    const markup = write({ document, isCurrent, blocks, highlights });
    return { key, document, outline: outlineOf(blocks), markup, newest };
  });
}

/** The passages of one revision that have threads the viewer may see. A tombstone without replies marks nothing. */
async function highlightsOf(viewer: Viewer, documentId: string, revisionId: string): Promise<ReaderHighlight[]> {
  const rows = await db().placement.findMany({
    where: {
      revisionId,
      start: { not: null },
      annotation: { AND: [{ documentId }, visibleThreads(viewer), STANDING] },
    },
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

type LinkedNote =
  | { readonly kind: "there"; readonly threadId: string }
  | { readonly kind: "deleted"; readonly author: string; readonly at: string }
  | { readonly kind: "unseen" };

const LINKED_POST = {
  id: true,
  deletedAt: true,
  attributedTo: true,
  author: { select: { id: true, name: true, isSample: true } },
} as const;

/** What an address that asks for an annotation or a reply leads to, in a document that the viewer may read. */
export async function linkedNoteOf(viewer: Viewer, documentId: string, postId: string): Promise<LinkedNote> {
  if (!AnnotationId.safeParse(postId).success) return { kind: "unseen" };
  const isAsked = { documentId, OR: [{ id: postId }, { replies: { some: { id: postId } } }] };
  const thread = await db().annotation.findFirst({
    where: { AND: [isAsked, visibleThreads(viewer)] },
    select: { ...LINKED_POST, replies: { select: LINKED_POST } },
  });
  if (!thread) return { kind: "unseen" };
  const posts = [thread, ...thread.replies];
  if (posts.some(({ deletedAt }) => deletedAt === null)) return { kind: "there", threadId: thread.id };
  const post = posts.find(({ id }) => id === postId);
  if (!post?.deletedAt) return { kind: "unseen" };
  return { kind: "deleted", author: presentAuthor(post).name, at: post.deletedAt.toISOString() };
}

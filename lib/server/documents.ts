import "server-only";
import type { Document } from "#lib/contract/documents.ts";
import type { DocumentId } from "#lib/contract/fields.ts";
import { mayDocument } from "#lib/core/access/rules.ts";
import { Problem } from "#lib/core/problem.ts";
import { db, transaction } from "./db.ts";
import { documentFor } from "./document-access.ts";
import { record } from "./events.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { presentRevision, uncheckedRevision } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";
import { visibleDocuments, visibleThreads } from "./visible.ts";

const SHOWN = {
  collection: { select: { slug: true, title: true } },
  currentRevision: { omit: { text: true, blocks: true } },
} as const satisfies Prisma.DocumentInclude;

type Row = Prisma.DocumentGetPayload<{ include: typeof SHOWN }>;

/** Every document the viewer may read, collections first and in their order, then the newest. */
export async function libraryOf(viewer: Viewer): Promise<Document[]> {
  const rows = await db().document.findMany({
    where: visibleDocuments(viewer),
    include: SHOWN,
    orderBy: [{ collection: { createdAt: "asc" } }, { position: "asc" }, { createdAt: "desc" }],
  });
  return presentAll(viewer, rows);
}

/** What is known about one document, without its text. */
export async function documentOf(viewer: Viewer, key: string): Promise<Document> {
  const { id } = await documentFor(viewer, key);
  return uncheckedDocument(viewer, id);
}

/** `documentOf` for a document that was permitted before. */
export async function uncheckedDocument(viewer: Viewer, documentId: string): Promise<Document> {
  const row = await db().document.findUniqueOrThrow({ where: { id: documentId }, include: SHOWN });
  const [document] = await presentAll(viewer, [row]);
  if (!document) throw new Error(`document ${documentId} has no revision`);
  return document;
}

/** The document with the blocks of its current revision. */
export async function readingOf(viewer: Viewer, key: string) {
  const document = await documentOf(viewer, key);
  const { blocks } = await uncheckedRevision(document.revision.id);
  return { ...document, blocks: [...blocks] };
}

/** The canonical text of a revision of the document, the current one unless another is named. */
export async function textOf(viewer: Viewer, key: string, revisionId?: string) {
  const document = await documentFor(viewer, key);
  if (revisionId && revisionId !== document.revisionId) {
    const own = await db().revision.count({ where: { id: revisionId, documentId: document.id } });
    if (own === 0) throw new Problem("not-found", { detail: "This document has no such revision." });
  }
  return uncheckedRevision(revisionId ?? document.revisionId);
}

/** Takes the document out of the library. Its rows stay, so an administrator of the database can bring it back. */
export async function removeDocument(viewer: Viewer, key: string): Promise<void> {
  const { id: documentId } = await documentFor(viewer, key, "remove");
  await transaction(async (tx) => {
    await tx.document.update({ where: { id: documentId }, data: { removedAt: new Date() } });
    await record(tx, "document.removed", viewer, { documentId });
  });
}

async function presentAll(viewer: Viewer, rows: readonly Row[]): Promise<Document[]> {
  const documentIds = rows.map((row) => row.id);
  const where = { AND: [visibleThreads(viewer), { documentId: { in: documentIds }, deletedAt: null }] };
  const counts = await db().annotation.groupBy({ by: ["documentId", "status"], where, _count: true });
  return rows.flatMap((row) => {
    const revision = row.currentRevision;
    if (!revision) return [];
    const own = counts.filter((count) => count.documentId === row.id);
    const total = (statuses: readonly string[]) =>
      own.filter((count) => statuses.includes(count.status)).reduce((sum, count) => sum + count._count, 0);
    const counted = {
      threads: total(["open", "in_progress", "resolved", "declined"]),
      open: total(["open", "in_progress"]),
    };
    return [present(viewer, row, revision, counted)];
  });
}

function present(
  viewer: Viewer,
  row: Row,
  revision: NonNullable<Row["currentRevision"]>,
  counts: Document["counts"],
): Document {
  const facts = { visibility: row.visibility, ownerId: row.createdById, isRemoved: row.removedAt !== null };
  return {
    id: row.id as DocumentId,
    slug: row.slug,
    title: row.title,
    language: row.language,
    sourceAddress: row.sourceAddress,
    issuingBodies: row.issuingBodies,
    documentKind: row.documentKind,
    meeting: row.meeting,
    adoptedOn: row.adoptedOn,
    licence: row.licence,
    copyStatus: row.copyStatus,
    visibility: row.visibility,
    collection: row.collection,
    isSample: row.isSample,
    createdAt: row.createdAt.toISOString(),
    revision: presentRevision(revision),
    counts,
    link: `/documents/${row.slug}`,
    may: {
      annotate: mayDocument(viewer, "annotate", facts),
      publish: mayDocument(viewer, "publish", facts),
      remove: mayDocument(viewer, "remove", facts),
    },
  };
}

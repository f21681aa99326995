import "server-only";
import type { Document, Metadata, NewDocument } from "#lib/contract/documents.ts";
import type { DocumentId, RevisionId } from "#lib/contract/fields.ts";
import { mayDocument } from "#lib/core/access/rules.ts";
import { assemble } from "#lib/core/document/text.ts";
import { Problem } from "#lib/core/problem.ts";
import { type ImportedDocument, readDocument } from "#lib/formats/readers.ts";
import { db, isDuplicate, transaction } from "./db.ts";
import { documentFor } from "./document-access.ts";
import { record } from "./events.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { newId } from "./id.ts";
import { type Idempotency, once } from "./idempotency.ts";
import { digestOf, uncheckedRevision } from "./revisions.ts";
import { slugFor } from "./slug.ts";
import { type Member, signedIn, type Viewer } from "./viewer.ts";
import { visibleDocuments, visibleThreads } from "./visible.ts";

const SHOWN = {
  collection: { select: { slug: true, title: true } },
  revisions: { orderBy: { ordinal: "desc" }, take: 1, omit: { text: true, blocks: true } },
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

export type Upload = { readonly bytes: Uint8Array; readonly fileName?: string; readonly mediaType?: string };

/** What an import may settle besides what its sender says. Only programs on this machine use it. */
export type Shelf = {
  readonly collectionId?: string;
  readonly position?: number;
  readonly slug?: string;
  readonly isSample?: boolean;
};

/** Reads a text into blocks and publishes it as the first revision of a new document. */
export async function importDocument(
  viewer: Viewer,
  draft: NewDocument,
  upload: Upload | null = null,
  idempotency: Idempotency | null = null,
  shelf: Shelf = {},
): Promise<Document & { warnings: string[] }> {
  const member = signedIn(viewer);
  const imported = readDraft(draft, upload);
  const metadata = metadataOf(draft, imported, upload?.fileName ?? draft.fileName);
  const { id } = await once(idempotency, findRepeat(member), () =>
    publish(member, { draft, upload, imported, metadata, shelf }, idempotency),
  );
  return { ...(await uncheckedDocument(viewer, id)), warnings: [...imported.warnings] };
}

function readDraft(draft: NewDocument, upload: Upload | null): ImportedDocument {
  const fileName = upload?.fileName ?? draft.fileName;
  const source = upload ? { bytes: upload.bytes } : { text: draft.text ?? "" };
  if (!upload && !draft.text?.trim()) {
    throw new Problem("invalid", {
      fields: [{ field: "text", message: "must hold the document, or send it as a file" }],
    });
  }
  const imported = readDocument({
    ...source,
    ...(draft.format && { format: draft.format }),
    ...(fileName && { fileName }),
    ...(upload?.mediaType && { mediaType: upload.mediaType }),
  });
  if (!imported.drafts.some((block) => block.text.trim())) {
    throw new Problem("unreadable", {
      detail: "No text was found in it. Check that it is the right file and the right format.",
      fields: [{ field: upload ? "file" : "text", message: "holds no readable text" }],
    });
  }
  return imported;
}

/** What the sender says wins over what the file says of itself. */
function metadataOf(draft: NewDocument, { metadata, drafts }: ImportedDocument, fileName?: string): Metadata {
  const firstWords = drafts
    .find((block) => block.text.trim())
    ?.text.trim()
    .slice(0, 120);
  return {
    title: draft.title ?? metadata.title ?? fileName?.replace(/\.[^.]+$/, "") ?? firstWords ?? "Untitled",
    language: draft.language ?? metadata.language ?? "en",
    sourceAddress: draft.sourceAddress ?? metadata.sourceAddress ?? null,
    issuingBodies: draft.issuingBodies ?? [...(metadata.issuingBodies ?? [])],
    documentKind: draft.documentKind ?? metadata.documentKind ?? null,
    meeting: draft.meeting ?? metadata.meeting ?? null,
    adoptedOn: draft.adoptedOn ?? metadata.adoptedOn ?? null,
    licence: draft.licence ?? metadata.licence ?? null,
    copyStatus: draft.copyStatus ?? metadata.copyStatus ?? null,
  };
}

type Import = {
  draft: NewDocument;
  upload: Upload | null;
  imported: ImportedDocument;
  metadata: Metadata;
  shelf: Shelf;
};

async function publish(member: Member, parts: Import, idempotency: Idempotency | null) {
  const slug = parts.shelf.slug ?? (await slugFor(parts.metadata.title));
  try {
    return await publishAs(slug, member, parts, idempotency);
  } catch (error) {
    // Somebody took the slug between the look and the insert; the id makes the next one certain.
    if (!isDuplicate(error) || parts.shelf.slug) throw error;
    return publishAs(`${slug}-${newId().slice(-8)}`, member, parts, idempotency);
  }
}

function publishAs(slug: string, member: Member, parts: Import, idempotency: Idempotency | null) {
  const { draft, upload, imported, metadata, shelf } = parts;
  const { blocks, text } = assemble(imported.drafts);
  const original = upload?.bytes ?? Buffer.from(draft.text ?? "", "utf8");
  return transaction(async (tx) => {
    const document = await tx.document.create({
      data: {
        ...metadata,
        ...shelf,
        ...idempotency,
        slug,
        visibility: draft.visibility,
        createdById: member.id,
      },
    });
    await tx.revision.create({
      data: {
        documentId: document.id,
        ordinal: 1,
        label: imported.metadata.edition ? `edition ${imported.metadata.edition}` : null,
        digest: digestOf(text),
        text,
        characters: text.length,
        blocks: blocks as unknown as Prisma.InputJsonValue,
        sourceFormat: imported.format,
        createdById: member.id,
        original: {
          create: {
            fileName: upload?.fileName ?? draft.fileName ?? null,
            mediaType: upload?.mediaType ?? MEDIA_TYPES[imported.format],
            bytes: Uint8Array.from(original),
          },
        },
      },
    });
    await record(tx, "document.imported", member, { documentId: document.id, facts: { title: metadata.title } });
    return document;
  });
}

const MEDIA_TYPES = { markdown: "text/markdown", html: "text/html", text: "text/plain" } as const;

const findRepeat = (member: Member) => (idempotencyKey: string) =>
  db().document.findUnique({
    where: { createdById_idempotencyKey: { createdById: member.id, idempotencyKey } },
  });

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
    const [revision] = row.revisions;
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

function present(viewer: Viewer, row: Row, revision: Row["revisions"][number], counts: Document["counts"]): Document {
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
    revision: {
      id: revision.id as RevisionId,
      ordinal: revision.ordinal,
      label: revision.label,
      note: revision.note,
      digest: revision.digest,
      characters: revision.characters,
      sourceFormat: revision.sourceFormat,
      publishedAt: revision.publishedAt.toISOString(),
    },
    counts,
    link: `/documents/${row.slug}`,
    may: { annotate: mayDocument(viewer, "annotate", facts), remove: mayDocument(viewer, "remove", facts) },
  };
}

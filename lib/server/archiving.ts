import "server-only";
import type {
  ArchivedDocument,
  ArchivedPlacement,
  ArchivedPost,
  ArchivedRevision,
  ArchivedThread,
} from "#lib/contract/archive.ts";
import type { Block } from "#lib/core/document/block.ts";
import { COLLECTIONS, PEOPLE, partsOf } from "#lib/formats/archive/layout.ts";
import type { Part } from "#lib/formats/archive/pack.ts";
import { type Db, db } from "./db.ts";
import { documentFor } from "./document-access.ts";
import type { Download } from "./file-response.ts";
import { inFormatProcess, type Limits } from "./format-process.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import type { Viewer } from "./viewer.ts";
import { visibleDocuments, visibleThreads } from "./visible.ts";

/** One document with all its revisions, originals and what the viewer may see of its threads and their histories. */
export async function archiveOf(viewer: Viewer, key: string): Promise<Download> {
  const { id, slug } = await documentFor(viewer, key);
  return { ...ARCHIVE, fileName: `${slug}.archive.zip`, content: await archived(viewer, { id }) };
}

/** `archiveOf` for every document the viewer may read. */
export async function libraryArchive(viewer: Viewer): Promise<Download> {
  return { ...ARCHIVE, fileName: "glossator.archive.zip", content: await archived(viewer, {}) };
}

const ARCHIVE = { mediaType: "application/zip" } as const;

const EDITS = { edits: { orderBy: { version: "asc" } } } as const;
const INSIDE = {
  ...EDITS,
  placements: {
    include: { decisions: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  },
  replies: { include: EDITS, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.AnnotationInclude;

type DocumentRow = Prisma.DocumentGetPayload<{ include: { collection: true } }>;
type RevisionRow = Prisma.RevisionGetPayload<{ include: { original: true } }>;
type ThreadRow = Prisma.AnnotationGetPayload<{ include: typeof INSIDE }>;
type PostRow = ThreadRow["replies"][number];

const LONGEST_MILLISECONDS = 120_000;

/** A whole library is packed at once, in more memory than any single file may take. */
const PACKING: Limits = { seconds: 300, megabytes: 4000 };

/** Everything is read as it stood at one moment, and packed where that holds nobody up. */
async function archived(viewer: Viewer, which: Prisma.DocumentWhereInput): Promise<Uint8Array> {
  const gather = async (tx: Db) => {
    const documents = await tx.document.findMany({
      where: { AND: [visibleDocuments(viewer), which], currentRevisionId: { not: null } },
      include: { collection: true },
      orderBy: { id: "asc" },
    });
    const parts: Part[] = [collectionsPart(documents)];
    const people = new Set<string>();
    for (const document of documents) parts.push(...(await documentParts(tx, viewer, document, people)));
    parts.push(await peoplePart(tx, people));
    return parts;
  };
  const options = { isolationLevel: "RepeatableRead", timeout: LONGEST_MILLISECONDS } as const;
  const parts = await db().$transaction(gather, options);
  return inFormatProcess("packArchive", { parts }, { limits: PACKING });
}

function collectionsPart(documents: readonly DocumentRow[]): Part {
  const collections = new Map(documents.flatMap(({ collection }) => (collection ? [[collection.id, collection]] : [])));
  const content = [...collections.values()]
    .map((each) => ({ ...each, createdAt: each.createdAt.toISOString() }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { name: COLLECTIONS, content };
}

/** Ids and names: no address, no password, no role. */
async function peoplePart(tx: Db, ids: ReadonlySet<string>): Promise<Part> {
  const content = await tx.user.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, isSample: true },
    orderBy: { id: "asc" },
  });
  return { name: PEOPLE, content };
}

async function documentParts(tx: Db, viewer: Viewer, document: DocumentRow, people: Set<string>): Promise<Part[]> {
  const names = partsOf(document.id);
  const revisions = await tx.revision.findMany({
    where: { documentId: document.id },
    include: { original: true },
    orderBy: { ordinal: "asc" },
  });
  const threads = await tx.annotation.findMany({
    where: { AND: [{ documentId: document.id }, visibleThreads(viewer)] },
    include: INSIDE,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const shown = threads.map((thread) => archivedThread(viewer, thread));
  for (const id of peopleIn(document, revisions, shown)) if (id !== null) people.add(id);
  const ordinals = revisions.map(({ ordinal }) => ordinal);
  return [
    { name: names.facts, content: archivedDocument(document, ordinals) },
    { name: names.threads, content: shown },
    ...revisions.flatMap((revision): Part[] => [
      { name: names.revision(revision.ordinal), content: archivedRevision(revision) },
      { name: names.text(revision.ordinal), content: revision.text },
      ...(revision.original ? [{ name: names.original(revision.ordinal), content: revision.original.bytes }] : []),
    ]),
  ];
}

function peopleIn(document: DocumentRow, revisions: readonly RevisionRow[], threads: readonly ArchivedThread[]) {
  const posts = threads.flatMap((thread): ArchivedPost[] => [thread, ...thread.replies]);
  return [
    document.createdById,
    ...revisions.map(({ createdById }) => createdById),
    ...posts.flatMap(({ authorId, deletedById, edits }) => [
      authorId,
      deletedById,
      ...edits.map(({ editorId }) => editorId),
    ]),
    ...threads.flatMap(({ statusById, placements }) => [
      statusById,
      ...placements.flatMap(({ decisions }) => decisions.map(({ byId }) => byId)),
    ]),
  ];
}

function archivedDocument(row: DocumentRow, revisions: number[]): ArchivedDocument {
  const { currentRevisionId: _, removedAt, idempotencyKey, requestDigest, collection, createdAt, ...facts } = row;
  return { ...facts, createdAt: createdAt.toISOString(), revisions };
}

function archivedRevision({ original, publishedAt, blocks, ...row }: RevisionRow): ArchivedRevision {
  const { id, ordinal, label, note, digest, sourceFormat, createdById } = row;
  return {
    ...{ id, ordinal, label, note, digest, sourceFormat, createdById },
    blocks: blocks as unknown as Block[],
    publishedAt: publishedAt.toISOString(),
    original: original && { fileName: original.fileName, mediaType: original.mediaType },
  };
}

function archivedThread(viewer: Viewer, row: ThreadRow): ArchivedThread {
  const { kind, proposal, stance, codes, status, statusById, statusByName, statusAt, placements, replies } = row;
  return {
    ...archivedPost(viewer, row),
    ...{ proposal, stance, codes, status, statusById, statusByName },
    kind: kind as ArchivedThread["kind"],
    statusAt: momentOf(statusAt),
    placements: placements.map(archivedPlacement),
    replies: replies.map((reply) => archivedPost(viewer, reply)),
  };
}

/** What was deleted shows its earlier wordings to its author alone, in an archive as everywhere. */
function archivedPost(viewer: Viewer, row: PostRow): ArchivedPost {
  const { id, authorId, body, attributedTo, visibility, version, deletedById } = row;
  const isOwn = viewer.kind === "member" && viewer.id === authorId;
  const edits = row.deletedAt && !isOwn ? [] : row.edits;
  return {
    ...{ id, authorId, body, attributedTo, visibility, version, deletedById },
    createdAt: row.createdAt.toISOString(),
    editedAt: momentOf(row.editedAt),
    deletedAt: momentOf(row.deletedAt),
    edits: edits.map(({ annotationId: _, replacedAt, ...edit }) => ({ ...edit, replacedAt: replacedAt.toISOString() })),
  };
}

function archivedPlacement(row: ThreadRow["placements"][number]): ArchivedPlacement {
  const { annotationId: _, createdAt, decisions, ...placement } = row;
  return {
    ...placement,
    createdAt: createdAt.toISOString(),
    decisions: decisions.map(({ placementId, createdAt: decidedAt, ...decision }) => ({
      ...decision,
      createdAt: decidedAt.toISOString(),
    })),
  };
}

const momentOf = (date: Date | null) => date?.toISOString() ?? null;

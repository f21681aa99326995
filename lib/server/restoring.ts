import "server-only";
import type { ArchivedCollection, ArchivedPerson, Restored } from "#lib/contract/archive.ts";
import { Problem } from "#lib/core/problem.ts";
import { type ArchiveContents, archiveContents, type DocumentInside } from "./archive-contents.ts";
import { type Db, transaction } from "./db.ts";
import { record } from "./events.ts";
import { administrator } from "./permit.ts";
import { placeEverywhere } from "./restoring-places.ts";
import { restoreRevisions } from "./restoring-revisions.ts";
import { restoreThreads } from "./restoring-threads.ts";
import type { Member, Viewer } from "./viewer.ts";

/**
 * Brings an archive in, by ids: what is not here is added, what is here in an older version is brought up to date, and
 * nothing else changes, so that a second restore does nothing. Each document comes whole or not at all. People who are
 * not here come without a way to sign in. Problems: `forbidden` except for administrators, `unreadable`, `conflict`
 * where a document has gone another way here.
 */
export async function restoreArchive(viewer: Viewer, file: Uint8Array | null): Promise<Restored> {
  const member = administrator(viewer);
  if (!file) throw new Problem("invalid", { fields: [{ field: "file", message: "is required" }] });
  const contents = archiveContents(file);
  const collectionIds = new Map<string, string>();
  const people = await transaction(async (tx) => {
    for (const each of contents.collections) collectionIds.set(each.id, await restoreCollection(tx, each));
    return restorePeople(tx, contents.people);
  });
  const restored: Restored[] = [];
  for (const documentId of contents.documentIds) {
    restored.push(await restoreDocument(member, contents, documentId, collectionIds));
  }
  return restored.reduce(sum, { ...NOTHING, people });
}

const NOTHING: Restored = {
  people: 0,
  documents: 0,
  revisions: 0,
  threads: 0,
  replies: 0,
  changed: 0,
  differing: 0,
  placements: 0,
  carried: 0,
};

function sum(a: Restored, b: Restored): Restored {
  const add = (name: keyof Restored) => a[name] + b[name];
  return {
    people: add("people"),
    documents: add("documents"),
    revisions: add("revisions"),
    threads: add("threads"),
    replies: add("replies"),
    changed: add("changed"),
    differing: add("differing"),
    placements: add("placements"),
    carried: add("carried"),
  };
}

/** A name and nothing else: the address cannot receive mail and belongs to no one (RFC 2606). */
async function restorePeople(tx: Db, people: readonly ArchivedPerson[]): Promise<number> {
  const data = people.map(({ id, name, isSample }) => ({ id, name, isSample, email: `${id}@restored.invalid` }));
  return (await tx.user.createMany({ data, skipDuplicates: true })).count;
}

/** By id, or the one that has its slug. */
async function restoreCollection(tx: Db, collection: ArchivedCollection): Promise<string> {
  const where = { OR: [{ id: collection.id }, { slug: collection.slug }] };
  const here = await tx.collection.findFirst({ where, orderBy: { id: "asc" } });
  return (here ?? (await tx.collection.create({ data: collection }))).id;
}

function restoreDocument(
  member: Member,
  contents: ArchiveContents,
  documentId: string,
  collectionIds: ReadonlyMap<string, string>,
): Promise<Restored> {
  const inside = contents.document(documentId);
  return transaction(async (tx) => {
    const documents = (await isHere(tx, documentId)) ? 0 : await createDocument(tx, inside, collectionIds);
    const revisions = await restoreRevisions(tx, inside);
    const threads = await restoreThreads(tx, inside);
    const carried = await placeEverywhere(tx, documentId);
    const restored = { ...NOTHING, ...threads, documents, revisions, carried };
    const { count: reopened } = await tx.document.updateMany({
      where: { id: documentId, removedAt: { not: null } },
      data: { removedAt: null },
    });
    const didAnything = reopened > 0 || Object.values(restored).some((count) => count > 0);
    if (didAnything) await record(tx, "document.restored", member, { documentId, facts: restored });
    return restored;
  });
}

/** Held until the end, as publishing holds it. */
async function isHere(tx: Db, documentId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Document" WHERE "id" = ${documentId}::uuid FOR UPDATE`;
  return rows.length > 0;
}

async function createDocument(tx: Db, { facts }: DocumentInside, collectionIds: ReadonlyMap<string, string>) {
  const { revisions: _, collectionId, slug, ...data } = facts;
  const isTaken = (await tx.document.count({ where: { slug } })) > 0;
  await tx.document.create({
    data: {
      ...data,
      slug: isTaken ? `${slug}-${facts.id.slice(-8)}` : slug,
      collectionId: collectionId && (collectionIds.get(collectionId) ?? null),
    },
  });
  return 1;
}

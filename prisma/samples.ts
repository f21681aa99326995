import { readFile } from "node:fs/promises";
import { NewAnnotation } from "#lib/contract/annotations.ts";
import { NewDocument } from "#lib/contract/documents.ts";
import { NewRevision } from "#lib/contract/revisions.ts";
import { annotate, reply } from "#lib/server/annotations.ts";
import { setStatus } from "#lib/server/changes.ts";
import { db, transaction } from "#lib/server/db.ts";
import { record } from "#lib/server/events.ts";
import { importDocument } from "#lib/server/importing.ts";
import { publishRevision } from "#lib/server/publishing.ts";
import { ANONYMOUS, type Member, uncheckedViewer } from "#lib/server/viewer.ts";
import { COLLECTION, DOCUMENTS, READERS, REVISIONS, type SampleThread, THREADS } from "./sample-library.ts";

type Readers = ReadonlyMap<string, Member>;

/** Makes the sample library through the same commands people use. False when it is there already. */
export async function addSamples(): Promise<boolean> {
  if ((await db().document.count({ where: { isSample: true, removedAt: null } })) > 0) return false;
  const readers = await addReaders();
  const librarian = readerIn(readers, "librarian");
  const collection = await db().collection.upsert({ where: { slug: COLLECTION.slug }, create: COLLECTION, update: {} });
  for (const [position, { file, slug }] of DOCUMENTS.entries()) {
    const bytes = await readFile(new URL(`samples/${file}`, import.meta.url));
    const shelf = { collectionId: collection.id, position, slug, isSample: true };
    await importDocument(librarian, NewDocument.parse({}), { bytes, fileName: file }, null, shelf);
  }
  for (const thread of THREADS.filter(({ isLate }) => !isLate)) await addThread(readers, thread);
  for (const { file, document, note } of REVISIONS) {
    const bytes = await readFile(new URL(`samples/${file}`, import.meta.url));
    await publishRevision(librarian, document, NewRevision.parse({ note }), { bytes, fileName: file }, null);
  }
  for (const thread of THREADS.filter(({ isLate }) => isLate)) await addThread(readers, thread);
  return true;
}

async function addReaders(): Promise<Readers> {
  const readers = new Map<string, Member>();
  for (const [key, name] of Object.entries(READERS)) {
    const email = `${key}@sample.invalid`;
    const create = { email, name, isSample: true };
    readers.set(key, uncheckedViewer(await db().user.upsert({ where: { email }, create, update: {} })));
  }
  return readers;
}

async function addThread(readers: Readers, { document, by, replies = [], status, isLate: _, ...draft }: SampleThread) {
  const annotation = await annotate(readerIn(readers, by), document, NewAnnotation.parse(draft));
  for (const { by: replier, body } of replies) await reply(readerIn(readers, replier), annotation.id, body);
  if (status) await setStatus(readerIn(readers, by), annotation.id, status, { ifVersion: null });
}

function readerIn(readers: Readers, key: string): Member {
  const reader = readers.get(key);
  if (!reader) throw new Error(`there is no sample reader "${key}"`);
  return reader;
}

/**
 * Removes sample notes, documents and readers. What people wrote is kept: a sample note they answered, a sample document
 * they annotated; `all` removes such documents with everything on them.
 */
export function removeSamples(all: boolean): Promise<{ documents: number; notes: number; kept: number }> {
  return transaction(async (tx) => {
    const written = { author: { isSample: false } };
    const untouched = all ? {} : { annotations: { none: written } };
    const on = { document: { isSample: true } };
    const before = await tx.annotation.count({ where: { author: { isSample: true } } });
    const { count: documents } = await tx.document.deleteMany({ where: { isSample: true, ...untouched } });
    await tx.annotation.deleteMany({ where: { ...on, author: { isSample: true }, rootId: { not: null } } });
    await tx.annotation.deleteMany({ where: { ...on, author: { isSample: true }, replies: { none: written } } });
    await tx.collection.deleteMany({ where: { slug: COLLECTION.slug, documents: { none: {} } } });
    await tx.user.deleteMany({
      where: {
        isSample: true,
        documents: { none: {} },
        annotations: { none: {} },
        revisions: { none: {} },
        edits: { none: {} },
      },
    });
    const after = await tx.annotation.count({ where: { author: { isSample: true } } });
    const left = await tx.document.findMany({ where: { isSample: true }, select: { id: true } });
    for (const { id: documentId } of left) await record(tx, "samples.removed", ANONYMOUS, { documentId });
    const kept = after + left.length;
    return { documents, notes: before - after, kept };
  });
}

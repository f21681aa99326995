import { expect, test } from "vitest";
import {
  createReply,
  deleteAnnotation,
  editAnnotation,
  listAnnotations,
  readAnnotation,
  readHistory,
  setStatus,
} from "#lib/contract/annotations.ts";
import {
  ArchivedDecision,
  ArchivedDocument,
  ArchivedEdit,
  ArchivedPlacement,
  ArchivedRevision,
  ArchivedThread,
  archiveLibrary,
  restoreArchive as restoreArchiveOperation,
} from "#lib/contract/archive.ts";
import { listDocuments, readDocument } from "#lib/contract/documents.ts";
import { exportDocument } from "#lib/contract/exports.ts";
import { listRevisions, publishRevision, readPlacements, settlePlacement } from "#lib/contract/revisions.ts";
import { partsOf } from "#lib/formats/archive/layout.ts";
import { packArchive, unpackArchive } from "#lib/formats/archive/pack.ts";
import { readCopy } from "#lib/formats/copies.ts";
import { archiveOf, libraryArchive } from "#lib/server/archiving.ts";
import { db } from "#lib/server/db.ts";
import { copyOf as exported } from "#lib/server/exports.ts";
import { Prisma } from "#lib/server/generated/prisma/client.ts";
import { restoreArchive } from "#lib/server/restoring.ts";
import { uncheckedViewer } from "#lib/server/viewer.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { addSamples } from "#prisma/samples.ts";
import { annotatedDossier } from "#tests/support/annotated-fixture.ts";
import { archiveOf as archiveOfDossier } from "#tests/support/archived.ts";
import { copyOf } from "#tests/support/copied.ts";
import { people } from "#tests/support/dossier.ts";
import { as, NOBODY } from "../support/api.ts";
import { given, type Person, STATEMENT } from "../support/given.ts";

const viewerOf = async ({ id }: Person) => uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id } }));

async function operator() {
  return viewerOf(await given.person("Operator", { isAdmin: true }));
}

/** Leaves nothing but accounts that can sign in. */
async function emptyLibrary() {
  await db().document.deleteMany({});
  await db().collection.deleteMany({});
  await db().user.deleteMany({ where: { OR: [{ isSample: true }, { passwordHash: null }] } });
}

const bytesOf = async (download: Promise<{ content: string | Uint8Array }>) => (await download).content as Uint8Array;

/** A document with two revisions, a history, a tombstone, a settled thread and a settled place. */
async function livedIn() {
  const { owner, stranger, document } = await given.ownerWithDocument();
  const thread = await given.annotation(stranger, document.id, { exact: "Nobody likes the levy" });
  const params = { annotationId: thread.id };
  await as(stranger).call(editAnnotation, { params, body: { body: "Why so?" } });
  await as(owner).call(createReply, { params, body: { body: "Because." } });
  const gone = await as(owner).call(createReply, { params, body: { body: "A slip." } });
  await as(owner).call(deleteAnnotation, { params: { annotationId: gone.id } });
  await as(stranger).call(setStatus, { params, body: { status: "resolved" } });
  await given.annotation(stranger, document.id, { exact: "Records", visibility: "private", body: "Mine alone" });
  await as(owner).call(publishRevision, {
    params: { documentId: document.id },
    body: { text: STATEMENT.replace("likes the levy", "loves the levy"), format: "markdown" },
  });
  await as(stranger).call(settlePlacement, { params, body: { action: "confirm" } });
  return { owner, stranger, document, thread };
}

test("the sample library restores into an empty one, and its next archive is the same to the byte", async () => {
  await addSamples();
  const admin = await operator();
  const before = await bytesOf(libraryArchive(admin));
  const { items } = await as(NOBODY).call(listDocuments);
  await emptyLibrary();

  const restored = await restoreArchive(admin, before);
  expect(restored).toMatchObject({ documents: items.length, changed: 0, carried: 0 });
  expect(Buffer.compare(await bytesOf(libraryArchive(admin)), before)).toBe(0);
  const after = await as(NOBODY).call(listDocuments);
  expect(after.items.map(({ id, slug, title, counts }) => ({ id, slug, title, counts }))).toEqual(
    items.map(({ id, slug, title, counts }) => ({ id, slug, title, counts })),
  );
  expect(Object.values(await restoreArchive(admin, before)).every((count) => count === 0)).toBe(true);
  await emptyLibrary();
});

test("nothing is lost: threads, histories, tombstones, states, revisions, places and how they came about", async () => {
  const { document, thread } = await livedIn();
  const seen = async () => {
    const params = { documentId: document.id };
    const { items } = await as(NOBODY).call(listAnnotations, { params });
    return {
      document: await as(NOBODY).call(readDocument, { params }),
      revisions: await as(NOBODY).call(listRevisions, { params }),
      items,
      history: await as(NOBODY).call(readHistory, { params: { annotationId: thread.id } }),
      places: await as(NOBODY).call(readPlacements, { params: { annotationId: thread.id } }),
    };
  };
  const before = await seen();
  expect(before.items.flatMap(({ replies }) => replies.map(({ deletedAt }) => deletedAt !== null))).toEqual([
    false,
    true,
  ]);

  const admin = await operator();
  const archive = await bytesOf(archiveOf(admin, document.id));
  await emptyLibrary();
  expect(await restoreArchive(admin, archive)).toMatchObject({ documents: 1, revisions: 2, threads: 1, replies: 2 });
  expect(await seen()).toEqual(before);
  const original = await db().original.findFirst({ where: { revision: { documentId: document.id, ordinal: 1 } } });
  expect(Buffer.from(original?.bytes ?? []).toString()).toBe(STATEMENT);
});

test("the document that carries everything comes back from an archive with the same threads", async () => {
  const dossier = annotatedDossier();
  const admin = await operator();
  const restored = await restoreArchive(admin, archiveOfDossier(dossier));
  expect(restored).toMatchObject({ documents: 1, threads: 50, replies: 20, placements: 50 });

  const ana = uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id: people.ANA.id } }));
  const archive = await bytesOf(archiveOf(ana, dossier.document.id));
  await emptyLibrary();
  await restoreArchive(admin, archive);
  const query = exportDocument.query.parse({ format: "jsonld", visibility: "public,private" });
  const { content } = await exported(ana, dossier.document.id, query);
  const { copy } = await readCopy({ bytes: Buffer.from(content) }, installedAssets);
  expect(copy).toEqual(copyOf(dossier));
  expect(Buffer.compare(await bytesOf(archiveOf(ana, dossier.document.id)), archive)).toBe(0);
  await emptyLibrary();
});

test("an archive holds what its maker may see, and neither addresses nor passwords", async () => {
  const { owner, stranger, document } = await livedIn();
  const partsFor = async (person: Person) =>
    unpackArchive(await bytesOf(archiveOf(await viewerOf(person), document.id)));
  const textOf = (parts: Awaited<ReturnType<typeof partsFor>>) =>
    parts.names.map((name) => parts.text(name)).join("\n");

  const forOwner = textOf(await partsFor(owner));
  expect(forOwner).not.toContain("Mine alone");
  expect(forOwner).toContain("A slip.");
  const forStranger = textOf(await partsFor(stranger));
  expect(forStranger).toContain("Mine alone");
  expect(forStranger).not.toContain("A slip.");
  for (const text of [forOwner, forStranger]) expect(text).not.toMatch(/@example\.org|passwordHash|argon2|gls_/);
});

test("people who are not here come without a way to sign in, and do not count as the first account", async () => {
  const { document, stranger } = await livedIn();
  const admin = await operator();
  const archive = await bytesOf(archiveOf(admin, document.id));
  await db().document.deleteMany({ where: { id: document.id } });
  await db().event.deleteMany({ where: { actorId: stranger.id } });
  await db().user.delete({ where: { id: stranger.id } });

  expect(await restoreArchive(admin, archive)).toMatchObject({ people: 1 });
  const user = await db().user.findUniqueOrThrow({ where: { id: stranger.id } });
  expect(user).toMatchObject({ name: "Ben", passwordHash: null, role: "member" });
  expect(user.email).toMatch(/@restored\.invalid$/);
});

test("a thread that went on elsewhere is brought up to date, one that went on here is left alone", async () => {
  const { owner, stranger, document, thread } = await livedIn();
  const admin = await operator();
  const early = await bytesOf(archiveOf(admin, document.id));
  await as(stranger).call(editAnnotation, { params: { annotationId: thread.id }, body: { body: "Why at all?" } });
  await as(owner).call(createReply, { params: { annotationId: thread.id }, body: { body: "Later." } });
  const late = await bytesOf(archiveOf(admin, document.id));
  expect(Object.values(await restoreArchive(admin, early)).every((count) => count === 0)).toBe(true);

  await emptyLibrary();
  await restoreArchive(admin, early);
  expect(await restoreArchive(admin, late)).toMatchObject({ documents: 0, threads: 0, replies: 1, changed: 1 });
  expect(Buffer.compare(await bytesOf(archiveOf(admin, document.id)), late)).toBe(0);
});

test("a note that was edited on both sides keeps the words it has here, and the restore says so", async () => {
  const { stranger, document, thread } = await livedIn();
  const admin = await operator();
  const params = { annotationId: thread.id };
  const early = await bytesOf(archiveOf(admin, document.id));
  await as(stranger).call(editAnnotation, { params, body: { body: "There once." } });
  await as(stranger).call(editAnnotation, { params, body: { body: "There twice." } });
  const late = await bytesOf(archiveOf(admin, document.id));
  await emptyLibrary();
  await restoreArchive(admin, early);
  await db().annotation.update({ where: { id: thread.id }, data: { body: "Here.", version: { increment: 1 } } });

  expect(await restoreArchive(admin, late)).toMatchObject({ changed: 0, differing: 1 });
  expect(await as(NOBODY).call(readAnnotation, { params })).toMatchObject({ body: "Here." });
});

test("threads that only one side knows find a place in the newest revision", async () => {
  const { owner, document } = await given.ownerWithDocument();
  const admin = await operator();
  const early = await bytesOf(archiveOf(admin, document.id));
  await as(owner).call(publishRevision, {
    params: { documentId: document.id },
    body: { text: `${STATEMENT}\nA last word.\n`, format: "markdown" },
  });
  const late = await bytesOf(archiveOf(admin, document.id));
  await emptyLibrary();
  await restoreArchive(admin, early);
  const here = await given.annotation(owner, document.id, { exact: "The levy rises" });

  expect(await restoreArchive(admin, late)).toMatchObject({ revisions: 1, carried: 1 });
  const { items } = await as(NOBODY).call(listAnnotations, { params: { documentId: document.id } });
  expect(items).toMatchObject([{ id: here.id, placement: { kind: "exact", revision: { ordinal: 2 } } }]);
});

test("a document that has gone its own way is refused and stays as it is", async () => {
  const { owner, document } = await given.ownerWithDocument();
  const admin = await operator();
  const publish = (text: string) =>
    as(owner).call(publishRevision, { params: { documentId: document.id }, body: { text, format: "markdown" } });
  const early = await bytesOf(archiveOf(admin, document.id));
  await publish(`${STATEMENT}\nOne way.\n`);
  const late = await bytesOf(archiveOf(admin, document.id));
  await emptyLibrary();
  await restoreArchive(admin, early);
  await publish(`${STATEMENT}\nAnother way.\n`);
  await expect(restoreArchive(admin, late)).rejects.toMatchObject({ code: "conflict" });
});

test.each([
  [Prisma.DocumentScalarFieldEnum, ArchivedDocument, ["currentRevisionId", "removedAt"]],
  [Prisma.RevisionScalarFieldEnum, ArchivedRevision, ["documentId", "text", "characters"]],
  [Prisma.AnnotationScalarFieldEnum, ArchivedThread, ["documentId", "rootId"]],
  [Prisma.AnnotationEditScalarFieldEnum, ArchivedEdit, ["annotationId"]],
  [Prisma.PlacementScalarFieldEnum, ArchivedPlacement, ["annotationId"]],
  [Prisma.PlacementDecisionScalarFieldEnum, ArchivedDecision, ["placementId"]],
])("an archive keeps every field of the database, or has it in another way (%#)", (columns, schema, elsewhere) => {
  // Requests that were made before are nobody's concern elsewhere.
  const left = new Set([...elsewhere, "idempotencyKey", "requestDigest"]);
  const kept = Object.keys(columns).filter((column) => !left.has(column));
  expect(Object.keys(schema.shape)).toEqual(expect.arrayContaining(kept));
});

test("a document's archive is fetched like any other copy", async () => {
  const { owner, document } = await livedIn();
  const { headers, text } = await as(owner).send(exportDocument, {
    params: { documentId: document.id },
    query: { format: "archive" },
  });
  expect(headers.get("content-type")).toBe("application/zip");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="[^"]+\.archive\.zip"/);
  expect(text.startsWith("PK")).toBe(true);
});

test.each([
  [{ names: "pseudonyms" }, ["names"]],
  [{ kind: ["note"], replies: "false", visibility: "public" }, ["kind", "replies", "visibility"]],
])("a choice that an archive would not keep to is refused: %j", async (choice, fields) => {
  const { owner, document } = await livedIn();
  const params = { documentId: document.id };
  const query = { format: "archive", order: "position", names: "real", ...choice } as const;
  const refused = await as(owner).refused(exportDocument, { params, query: query as { format: "archive" } });
  expect(refused.fields?.map(({ field }) => field).toSorted()).toEqual(fields);
});

test("an administrator fetches the library and brings it back in", async () => {
  const { document } = await livedIn();
  const admin = await given.person("Ada", { isAdmin: true });
  const archive = await bytesOf(libraryArchive(await viewerOf(admin)));
  expect((await as(admin).send(archiveLibrary)).headers.get("content-type")).toBe("application/zip");
  await db().document.delete({ where: { id: document.id } });
  const body = new FormData();
  body.set("file", new File([Uint8Array.from(archive)], "library.zip"));
  const { status, data } = await as(admin).send(restoreArchiveOperation, { body });
  expect(status).toBe(200);
  expect(data).toMatchObject({ documents: 1, revisions: 2, threads: 1, replies: 2 });
});

test("of private notes the library's archive holds the administrator's own, and nobody else's", async () => {
  const { document } = await livedIn();
  const admin = await given.person("Ada", { isAdmin: true });
  await given.annotation(admin, document.id, { exact: "Records", visibility: "private", body: "The keeper's own" });
  const { threads } = partsOf(document.id);
  const archive = unpackArchive((await as(admin).send(archiveLibrary)).bytes).text(threads);
  expect(archive).toContain("The keeper's own");
  expect(archive).not.toContain("Mine alone");
  expect(archiveLibrary.summary).toMatch(/Of private notes it holds your own, and nobody else's$/);
});

test("only administrators restore", async () => {
  const { owner, document } = await given.ownerWithDocument();
  const archive = await bytesOf(archiveOf(await viewerOf(owner), document.id));
  await expect(restoreArchive(await viewerOf(owner), archive)).rejects.toMatchObject({ code: "forbidden" });
});

test("an archive that does not mean what it says is refused before anything is written", async () => {
  const { document } = await livedIn();
  const admin = await operator();
  const parts = unpackArchive(await bytesOf(archiveOf(admin, document.id)));
  await emptyLibrary();
  const tampered = (name: string, change: (text: string) => string) =>
    packArchive(
      parts.names.map((each) => ({
        name: each,
        content: each === name ? change(parts.text(each)) : parts.bytes(each),
      })),
    );
  const threads = `documents/${document.id}/threads.json`;
  const cases: readonly (readonly [Uint8Array, RegExp])[] = [
    [tampered(`documents/${document.id}/revisions/1.txt`, (text) => `${text}!`), /digest/],
    [tampered(threads, (json) => json.replace(/"score": 1/, '"score": "high"')), /threads\.json: 0\.placements/],
    [tampered("people.json", () => "[]"), /names a stranger/],
    [tampered(threads, (json) => json.replace(/"end": \d+/, '"end": 999999')), /outside its text/],
    [tampered(threads, () => "{"), /threads\.json is not as it was/],
  ];
  for (const [archive, detail] of cases) {
    const refused = restoreArchive(admin, archive);
    await expect(refused).rejects.toMatchObject({ code: "unreadable" });
    await expect(refused).rejects.toThrow(detail);
  }
  expect(await db().document.count({ where: { id: document.id } })).toBe(0);
});

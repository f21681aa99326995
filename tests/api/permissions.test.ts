import { describe, expect, test } from "vitest";
import * as account from "#lib/contract/account.ts";
import * as annotations from "#lib/contract/annotations.ts";
import * as archive from "#lib/contract/archive.ts";
import * as copies from "#lib/contract/copies.ts";
import * as documents from "#lib/contract/documents.ts";
import * as exports from "#lib/contract/exports.ts";
import * as jobs from "#lib/contract/jobs.ts";
import * as notifications from "#lib/contract/notifications.ts";
import type { Operation } from "#lib/contract/operation.ts";
import { operations } from "#lib/contract/operations.ts";
import * as revisions from "#lib/contract/revisions.ts";
import * as threads from "#lib/contract/threads.ts";
import { db } from "#lib/server/db.ts";
import { as, type Caller, NOBODY } from "../support/api.ts";
import { given, type Person } from "../support/given.ts";

/** Statuses of the same request sent by: nobody, a revoked token, a stranger, the author or owner, an administrator. */
type Verdict = readonly [nobody: number, revoked: number, stranger: number, author: number, admin: number];

type Scene = {
  readonly document: string;
  readonly thread: string;
  readonly reply: string;
  readonly deleted: string;
  readonly token: string;
  readonly job: string;
};
type Row = {
  readonly operation: Operation;
  readonly of?: keyof Scene;
  readonly body?: unknown;
  readonly query?: unknown;
  readonly verdict: Verdict;
};

const NEXT_TEXT = { text: "# Levies\n\nThe levy falls in June.", format: "markdown" };

const COPY = { text: '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[]}' };

const PUBLIC: readonly Row[] = [
  { operation: documents.listDocuments, verdict: [200, 401, 200, 200, 200] },
  { operation: documents.importDocument, body: { text: "# Text\n\nWords." }, verdict: [401, 401, 201, 201, 201] },
  { operation: documents.readDocument, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: documents.readText, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: exports.exportDocument, of: "document", query: { format: "csv" }, verdict: [200, 401, 200, 200, 200] },
  { operation: archive.archiveLibrary, verdict: [401, 401, 403, 403, 200] },
  { operation: archive.restoreArchive, body: {}, verdict: [401, 401, 403, 403, 422] },
  { operation: exports.countExport, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: exports.prepareExport, of: "document", query: { format: "csv" }, verdict: [202, 401, 202, 202, 202] },
  { operation: copies.previewCopy, of: "document", body: COPY, verdict: [401, 401, 200, 200, 200] },
  { operation: copies.bringBackCopy, of: "document", body: COPY, verdict: [401, 401, 200, 200, 200] },
  { operation: jobs.listJobs, verdict: [401, 401, 200, 200, 200] },
  { operation: jobs.readJob, of: "job", verdict: [404, 401, 404, 200, 404] },
  { operation: jobs.readJobFile, of: "job", verdict: [404, 401, 404, 200, 404] },
  { operation: jobs.cancelJob, of: "job", verdict: [404, 401, 404, 204, 404] },
  { operation: documents.removeDocument, of: "document", verdict: [401, 401, 403, 204, 204] },
  { operation: annotations.listAnnotations, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: threads.listThreads, of: "document", verdict: [200, 401, 200, 200, 200] },
  {
    operation: annotations.createAnnotation,
    of: "document",
    body: { body: "x", target: { document: true } },
    verdict: [401, 401, 201, 201, 201],
  },
  { operation: annotations.readAnnotation, of: "thread", verdict: [200, 401, 200, 200, 200] },
  { operation: annotations.editAnnotation, of: "thread", body: { body: "new" }, verdict: [401, 401, 403, 200, 403] },
  { operation: annotations.deleteAnnotation, of: "thread", verdict: [401, 401, 403, 200, 200] },
  { operation: annotations.restoreAnnotation, of: "deleted", verdict: [401, 401, 403, 200, 403] },
  { operation: annotations.readHistory, of: "thread", verdict: [200, 401, 200, 200, 200] },
  { operation: annotations.createReply, of: "thread", body: { body: "x" }, verdict: [401, 401, 201, 201, 201] },
  { operation: annotations.setStatus, of: "thread", body: { status: "resolved" }, verdict: [401, 401, 403, 200, 200] },
  { operation: annotations.editAnnotation, of: "reply", body: { body: "new" }, verdict: [401, 401, 403, 200, 403] },
  { operation: annotations.deleteAnnotation, of: "reply", verdict: [401, 401, 403, 200, 200] },
  { operation: revisions.listRevisions, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: revisions.publishRevision, of: "document", body: NEXT_TEXT, verdict: [401, 401, 403, 201, 201] },
  { operation: revisions.previewRevision, of: "document", body: NEXT_TEXT, verdict: [401, 401, 403, 200, 200] },
  { operation: revisions.readReport, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: revisions.compareRevisions, of: "document", verdict: [200, 401, 200, 200, 200] },
  { operation: revisions.exportRedline, of: "document", verdict: [200, 401, 200, 200, 200] },
  {
    operation: revisions.settlePlacement,
    of: "thread",
    body: { action: "orphan" },
    verdict: [401, 401, 403, 200, 200],
  },
  { operation: revisions.readPlacements, of: "thread", verdict: [200, 401, 200, 200, 200] },
  { operation: notifications.listNotifications, verdict: [401, 401, 200, 200, 200] },
  { operation: notifications.readNotifications, verdict: [401, 401, 204, 204, 204] },
  { operation: account.readAccount, verdict: [401, 401, 200, 200, 200] },
  { operation: account.updateAccount, body: { name: "Renamed" }, verdict: [401, 401, 200, 200, 200] },
  { operation: account.listTokens, verdict: [401, 401, 200, 200, 200] },
  { operation: account.createToken, body: { name: "mine" }, verdict: [401, 401, 201, 201, 201] },
  { operation: account.revokeToken, of: "token", verdict: [401, 401, 404, 204, 404] },
];

/** A thread that only its author sees: for everybody else, the administrator included, it is not there. */
const PRIVATE_THREAD: readonly Row[] = [
  { operation: annotations.readAnnotation, of: "thread", verdict: [404, 401, 404, 200, 404] },
  { operation: annotations.editAnnotation, of: "thread", body: { body: "new" }, verdict: [404, 401, 404, 200, 404] },
  { operation: annotations.deleteAnnotation, of: "thread", verdict: [404, 401, 404, 200, 404] },
  { operation: annotations.restoreAnnotation, of: "deleted", verdict: [404, 401, 404, 200, 404] },
  { operation: annotations.readHistory, of: "thread", verdict: [404, 401, 404, 200, 404] },
  { operation: annotations.createReply, of: "thread", body: { body: "x" }, verdict: [404, 401, 404, 201, 404] },
  { operation: annotations.setStatus, of: "thread", body: { status: "resolved" }, verdict: [404, 401, 404, 200, 404] },
  { operation: annotations.readAnnotation, of: "reply", verdict: [404, 401, 404, 200, 404] },
  {
    operation: revisions.settlePlacement,
    of: "thread",
    body: { action: "orphan" },
    verdict: [404, 401, 404, 200, 404],
  },
  { operation: revisions.readPlacements, of: "thread", verdict: [404, 401, 404, 200, 404] },
];

/** A document that only its owner and administrators may read. */
const PRIVATE_DOCUMENT: readonly Row[] = [
  { operation: documents.readDocument, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: documents.readText, of: "document", verdict: [404, 401, 404, 200, 200] },
  {
    operation: exports.exportDocument,
    of: "document",
    query: { format: "html" },
    verdict: [404, 401, 404, 200, 200],
  },
  { operation: copies.previewCopy, of: "document", body: COPY, verdict: [401, 401, 404, 200, 200] },
  { operation: copies.bringBackCopy, of: "document", body: COPY, verdict: [401, 401, 404, 200, 200] },
  { operation: exports.countExport, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: exports.prepareExport, of: "document", query: { format: "csv" }, verdict: [404, 401, 404, 202, 202] },
  { operation: documents.removeDocument, of: "document", verdict: [404, 401, 404, 204, 204] },
  { operation: annotations.listAnnotations, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: threads.listThreads, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: revisions.listRevisions, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: revisions.publishRevision, of: "document", body: NEXT_TEXT, verdict: [401, 401, 404, 201, 201] },
  { operation: revisions.previewRevision, of: "document", body: NEXT_TEXT, verdict: [401, 401, 404, 200, 200] },
  {
    operation: revisions.settlePlacement,
    of: "thread",
    body: { action: "orphan" },
    verdict: [404, 401, 404, 200, 200],
  },
  { operation: revisions.readPlacements, of: "thread", verdict: [404, 401, 404, 200, 200] },
  { operation: revisions.compareRevisions, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: revisions.exportRedline, of: "document", verdict: [404, 401, 404, 200, 200] },
  { operation: revisions.readReport, of: "document", verdict: [404, 401, 404, 200, 200] },
  {
    operation: annotations.createAnnotation,
    of: "document",
    body: { body: "x", target: { document: true } },
    verdict: [404, 401, 404, 201, 201],
  },
  { operation: annotations.readAnnotation, of: "thread", verdict: [404, 401, 404, 200, 200] },
  { operation: annotations.createReply, of: "thread", body: { body: "x" }, verdict: [404, 401, 404, 201, 201] },
];

type Visibility = "public" | "private";

/** A fresh scene for each request, so that one verdict cannot spoil the next. */
async function scene(owner: Person, document: Visibility, thread: Visibility): Promise<Scene> {
  const { id: documentId } = await given.document(owner, undefined, { visibility: document });
  const root = await given.annotation(owner, documentId, { visibility: thread });
  const reply = await as(owner).call(annotations.createReply, {
    params: { annotationId: root.id },
    body: { body: "A reply" },
  });
  const gone = await given.annotation(owner, documentId, { exact: "Nobody", visibility: thread });
  await as(owner).call(annotations.deleteAnnotation, { params: { annotationId: gone.id } });
  const token = await as(owner).call(account.createToken, { body: { name: "to revoke" } });
  const job = await given.finishedJob(owner, documentId);
  return { document: documentId, thread: root.id, reply: reply.id, deleted: gone.id, token: token.id, job: job.id };
}

async function revokedCaller(): Promise<Caller> {
  const person = await given.person("Gone");
  await db().accessToken.updateMany({ where: { userId: person.id }, data: { revokedAt: new Date() } });
  return person;
}

async function verdictOf(row: Row, document: Visibility, thread: Visibility): Promise<number[]> {
  const owner = await given.person("Ana");
  const callers = [
    NOBODY,
    await revokedCaller(),
    await given.person("Ben"),
    owner,
    await given.person("Ada", { isAdmin: true }),
  ];
  const statuses: number[] = [];
  for (const caller of callers) {
    const { [row.of ?? "document"]: id } = await scene(owner, document, thread);
    const params = { documentId: id, annotationId: id, tokenId: id, jobId: id, revisionId: "1" };
    const { status } = await as(caller).send(row.operation, { params, body: row.body, query: row.query });
    statuses.push(status);
  }
  return statuses;
}

const named = (rows: readonly Row[]) =>
  rows.map((row) => [`${row.operation.method} ${row.operation.path} on a ${row.of ?? "site"}`, row] as const);

describe("nobody, a revoked token, a stranger, the author or owner, an administrator", () => {
  test.each(named(PUBLIC))("%s", async (_, row) =>
    expect(await verdictOf(row, "public", "public")).toEqual(row.verdict),
  );
  test.each(named(PRIVATE_THREAD))("private thread: %s", async (_, row) =>
    expect(await verdictOf(row, "public", "private")).toEqual(row.verdict),
  );
  test.each(named(PRIVATE_DOCUMENT))("private document: %s", async (_, row) =>
    expect(await verdictOf(row, "private", "public")).toEqual(row.verdict),
  );
});

test("every operation has its row", () => {
  const open = ["health", "openapi", "signUp"];
  const covered = new Set([...PUBLIC.map((row) => row.operation.name as string), ...open]);
  expect(Object.keys(operations).filter((name) => !covered.has(name))).toEqual([]);
});

test("a private thread is in nobody else's list, export or count", async () => {
  const { owner, stranger, document } = await given.ownerWithDocument();
  await given.annotation(owner, document.id, { visibility: "private", body: "my secret thought" });
  const admin = await given.person("Ada", { isAdmin: true });
  const params = { documentId: document.id };
  for (const caller of [NOBODY, stranger, admin]) {
    expect(await as(caller).call(annotations.listAnnotations, { params })).toMatchObject({ items: [], total: 0 });
    expect((await as(caller).call(documents.readDocument, { params })).counts.threads).toBe(0);
    for (const format of ["html", "md", "csv", "jsonld"]) {
      const copy = await as(caller).send(exports.exportDocument, { params, query: { format } });
      expect(copy.status).toBe(200);
      expect(copy.text).not.toContain("my secret thought");
    }
  }
  const own = async (query: object) =>
    (await as(owner).send(exports.exportDocument, { params, query: { format: "md", ...query } })).text;
  expect(await own({})).not.toContain("my secret thought");
  expect(await own({ visibility: "public,private" })).toContain("my secret thought");
});

import "server-only";
import type { CopyCounts } from "#lib/contract/copy-counts.ts";
import type { ExportQuery } from "#lib/contract/exports.ts";
import type { DocumentId, RevisionId } from "#lib/contract/fields.ts";
import type { Job } from "#lib/contract/jobs.ts";
import type { NewRevision } from "#lib/contract/revisions.ts";
import { Problem } from "#lib/core/problem.ts";
import { db } from "../db.ts";
import { documentFor } from "../document-access.ts";
import { requirePossible } from "../exports.ts";
import { fileResponse } from "../file-response.ts";
import type { Prisma } from "../generated/prisma/client.ts";
import type { Idempotency } from "../idempotency.ts";
import { notFound } from "../permit.ts";
import type { Upload } from "../source.ts";
import { signedIn, type Viewer } from "../viewer.ts";
import { enqueue, type JobFacts } from "./queue.ts";

const FACTS = {
  omit: { upload: true, bytes: true },
  include: { document: { select: { title: true } } },
} as const satisfies Prisma.JobDefaultArgs;

type Row = JobFacts & { readonly document: { readonly title: string } };

/** Has a copy made in the background. Problems: `invalid` at once for what no document could give. */
export async function prepareExport(viewer: Viewer, key: string, query: ExportQuery): Promise<Job> {
  requirePossible(query);
  const document = await documentFor(viewer, key);
  const request = askedAgain(query);
  const { id } = await enqueue(viewer, { kind: "export", documentId: document.id, request });
  return presentJob(await uncheckedJob(id));
}

const LONG_BYTES = 200_000;
const MANY_NOTES = 1000;

/** True for a text or a number of notes that nobody should have to wait for with an open request. */
export async function isLongPublication(viewer: Viewer, key: string, draft: NewRevision, upload: Upload | null) {
  if ((upload?.bytes.byteLength ?? draft.text?.length ?? 0) > LONG_BYTES) return true;
  const { revisionId } = await documentFor(viewer, key, "publish");
  return (await db().placement.count({ where: { revisionId } })) > MANY_NOTES;
}

/** Has a revision published in the background. What was sent is kept until then, and a repeat publishes nothing new. */
export async function publishLater(
  viewer: Viewer,
  key: string,
  draft: NewRevision,
  upload: Upload | null,
  idempotency: Idempotency | null,
): Promise<Job> {
  const document = await documentFor(viewer, key, "publish");
  const basedOn = draft.basedOn ?? (document.revisionId as RevisionId);
  const { bytes, ...file } = upload ?? {};
  const request = JSON.parse(JSON.stringify({ draft: { ...draft, basedOn }, file, idempotency }));
  const facts = { kind: "publish" as const, documentId: document.id, request };
  const { id } = await enqueue(viewer, { ...facts, ...(bytes && { upload: Uint8Array.from(bytes) }) });
  return presentJob(await uncheckedJob(id));
}

/** A parsed query as it can be parsed once more. */
const askedAgain = (query: ExportQuery): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(query, (_, value: unknown) => (typeof value === "boolean" ? String(value) : value)));

/** The viewer's jobs that are still kept, newest first. */
export async function jobsOf(viewer: Viewer, documentId?: string): Promise<Job[]> {
  const member = signedIn(viewer);
  const where = { ownerId: member.id, state: { not: "cancelled" as const }, ...(documentId && { documentId }) };
  const rows = await db().job.findMany({ where, ...FACTS, orderBy: { createdAt: "desc" }, take: 50 });
  return rows.map(presentJob);
}

/**
 * The viewer's latest publication of a document in the background, if it is under way, or has failed and they have
 * published nothing since.
 */
export async function publicationOf(viewer: Viewer, documentId: string): Promise<Job | null> {
  if (viewer.kind !== "member") return null;
  const row = await db().job.findFirst({
    where: { ownerId: viewer.id, documentId, kind: "publish", state: { not: "cancelled" } },
    ...FACTS,
    orderBy: { createdAt: "desc" },
  });
  if (!row || row.state === "done") return null;
  const since = { documentId, createdById: viewer.id, publishedAt: { gt: row.createdAt } };
  const isPast = row.state === "failed" && (await db().revision.count({ where: since })) > 0;
  return isPast ? null : presentJob(row);
}

/** A job of the viewer's own; one of somebody who was signed out belongs to whoever knows its id. */
export async function jobOf(viewer: Viewer, jobId: string): Promise<Job> {
  return presentJob(await jobFor(viewer, jobId));
}

/** Gives a job up; one that is finished is thrown away. */
export async function cancelJob(viewer: Viewer, jobId: string): Promise<void> {
  const { id } = await jobFor(viewer, jobId);
  await db().job.update({
    where: { id },
    data: { state: "cancelled", finishedAt: new Date(), bytes: null, upload: null },
  });
}

/** The file a job made. Problems: `conflict` while there is none. */
export async function fileOf(viewer: Viewer, jobId: string): Promise<Response> {
  const { id, documentId } = await jobFor(viewer, jobId);
  // Whoever may no longer read the document may not read what was made of it either.
  await documentFor(viewer, documentId);
  const row = await db().job.findUniqueOrThrow({
    where: { id },
    select: { fileName: true, mediaType: true, bytes: true, result: true },
  });
  const { fileName, mediaType, bytes, result } = row;
  if (!bytes || !fileName || !mediaType) throw new Problem("conflict", { detail: "This job has no file yet." });
  return fileResponse({ fileName, mediaType, content: bytes, warnings: madeIn(result).warnings ?? [] }, "attachment");
}

async function jobFor(viewer: Viewer, jobId: string): Promise<Row> {
  const row = await uncheckedJob(jobId);
  const isOwn = row.ownerId === null || (viewer.kind === "member" && viewer.id === row.ownerId);
  if (!isOwn || row.state === "cancelled") throw notFound("job");
  return row;
}

async function uncheckedJob(id: string): Promise<Row> {
  const row = await db().job.findUnique({ where: { id }, ...FACTS });
  if (!row) throw notFound("job");
  return row;
}

type Left = { readonly link?: string; readonly warnings?: string[]; readonly counts?: CopyCounts | null };

/** What a job has left in its row besides a file. */
const madeIn = (result: Prisma.JsonValue) => (result ?? {}) as Left;

/** What says no more than its absence. */
const UNSAID: Readonly<Record<string, string>> = { replies: "true", names: "real", order: "position" };

/** What an export was asked for, without what it would have been anyway. */
function copyIn({ request, result }: Row): Job["copy"] {
  const asked = Object.entries(request as Record<string, string | string[]>);
  const query = Object.fromEntries(asked.filter(([name, value]) => UNSAID[name] !== value));
  return { query, counts: madeIn(result).counts ?? null };
}

function presentJob(row: Row): Job {
  const { id, kind, state, progress, step, fileName, mediaType, byteLength } = row;
  const hasFile = state === "done" && fileName !== null && mediaType !== null && byteLength !== null;
  return {
    ...{ id, kind, state, progress, step },
    documentId: row.documentId as DocumentId,
    documentTitle: row.document.title,
    problem: row.problem as Job["problem"],
    file: hasFile ? { fileName, mediaType, byteLength, link: `/api/jobs/${id}/file` } : null,
    copy: kind === "export" ? copyIn(row) : null,
    warnings: madeIn(row.result).warnings ?? [],
    link: madeIn(row.result).link ?? null,
    createdAt: row.createdAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt.toISOString(),
  };
}

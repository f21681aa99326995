import "server-only";
import { createHash } from "node:crypto";
import { ExportFields } from "#lib/contract/exports.ts";
import { openApiDocument } from "#lib/contract/openapi.ts";
import { operations } from "#lib/contract/operations.ts";
import type { RouteName } from "#lib/contract/routes.ts";
import { Problem } from "#lib/core/problem.ts";
import * as accounts from "../accounts.ts";
import * as annotations from "../annotations.ts";
import { libraryArchive } from "../archiving.ts";
import type { Asked } from "../changes.ts";
import * as changes from "../changes.ts";
import * as comparing from "../comparing.ts";
import * as documents from "../documents.ts";
import * as exports from "../exports.ts";
import { fileResponse } from "../file-response.ts";
import { healthOf } from "../health.ts";
import { importDocument } from "../importing.ts";
import * as jobs from "../jobs/jobs.ts";
import * as notifications from "../notifications.ts";
import { administrator } from "../permit.ts";
import * as publishing from "../publishing.ts";
import { reportOf } from "../report.ts";
import { restoreArchive } from "../restoring.ts";
import * as returning from "../returning.ts";
import { settings } from "../settings.ts";
import * as settling from "../settling.ts";
import { clientAddress } from "./client-address.ts";
import { Accepted, type Answer, type Handler, handle } from "./handle.ts";
import { withWayBack } from "./way-back.ts";

/** Every operation of the API and what does it. */
export const handlers: Record<RouteName, Handler> = {
  health: handle(operations.health, () => healthOf()),
  openapi: handle(operations.openapi, async () => openApiDocument(settings().publicUrl)),

  listDocuments: handle(operations.listDocuments, async ({ viewer }) => ({ items: await documents.libraryOf(viewer) })),
  importDocument: handle(operations.importDocument, async ({ viewer, body, upload, idempotency }) => {
    const document = await importDocument(viewer, body, upload, idempotency);
    return { data: document, headers: { location: `/api/documents/${document.id}` } };
  }),
  readDocument: handle(operations.readDocument, ({ viewer, params }) => documents.readingOf(viewer, params.documentId)),
  removeDocument: handle(operations.removeDocument, async ({ viewer, params }) => {
    await documents.removeDocument(viewer, params.documentId);
  }),
  readText: handle(operations.readText, async ({ viewer, params, query }) =>
    textResponse(await documents.textOf(viewer, params.documentId, query.revision)),
  ),
  archiveLibrary: handle(operations.archiveLibrary, async ({ viewer }) =>
    fileResponse(await libraryArchive(administrator(viewer)), "attachment"),
  ),
  restoreArchive: handle(operations.restoreArchive, ({ viewer, upload }) =>
    restoreArchive(viewer, upload?.bytes ?? null),
  ),
  exportDocument: withWayBack(
    {
      pathOf: ({ documentId = "" }) => `/documents/${encodeURIComponent(documentId)}/copies`,
      fields: Object.keys(ExportFields.shape),
    },
    handle(operations.exportDocument, ({ viewer, params, query, signal }) =>
      exports.exportOf(viewer, params.documentId, query, { signal }),
    ),
  ),
  prepareExport: handle(operations.prepareExport, async ({ viewer, params, query }) => {
    const job = await jobs.prepareExport(viewer, params.documentId, query);
    return { data: job, headers: { location: `/api/jobs/${job.id}` } };
  }),
  countExport: handle(operations.countExport, ({ viewer, params, query }) =>
    exports.countsOf(viewer, params.documentId, query),
  ),

  previewCopy: handle(operations.previewCopy, ({ viewer, params, body, upload }) =>
    returning.previewCopy(viewer, params.documentId, body, upload),
  ),
  bringBackCopy: handle(operations.bringBackCopy, ({ viewer, params, body, upload }) =>
    returning.bringBackCopy(viewer, params.documentId, body, upload),
  ),

  listRevisions: handle(operations.listRevisions, ({ viewer, params }) =>
    publishing.revisionsOf(viewer, params.documentId),
  ),
  publishRevision: handle(operations.publishRevision, async (call) => {
    const { viewer, params, body, upload, idempotency, headers } = call;
    const preference = headers.get("prefer") ?? "";
    if (
      /\brespond-async\b/.test(preference) ||
      (await jobs.isLongPublication(viewer, params.documentId, body, upload))
    ) {
      const job = await jobs.publishLater(viewer, params.documentId, body, upload, idempotency);
      return new Accepted({ data: job, headers: { location: `/api/jobs/${job.id}` } });
    }
    const revision = await publishing.publishRevision(viewer, params.documentId, body, upload, idempotency);
    return {
      data: revision,
      headers: { location: `/api/documents/${params.documentId}/revisions/${revision.id}/report` },
    };
  }),
  previewRevision: handle(operations.previewRevision, ({ viewer, params, body, upload }) =>
    publishing.previewRevision(viewer, params.documentId, body, upload),
  ),
  readReport: handle(operations.readReport, ({ viewer, params }) =>
    reportOf(viewer, params.documentId, params.revisionId),
  ),
  compareRevisions: handle(operations.compareRevisions, ({ viewer, params, query }) =>
    comparing.comparisonOf(viewer, params.documentId, query),
  ),
  exportRedline: handle(operations.exportRedline, ({ viewer, params, query }) =>
    comparing.redlineFileOf(viewer, params.documentId, query),
  ),

  listThreads: handle(operations.listThreads, async ({ viewer, params, query, headers }) =>
    listResponse(await annotations.briefThreadsJson(viewer, params.documentId, query.revision), headers),
  ),
  listAnnotations: handle(operations.listAnnotations, async ({ viewer, params, query, headers }) =>
    listResponse(await annotations.threadsJson(viewer, params.documentId, query), headers),
  ),
  createAnnotation: handle(operations.createAnnotation, async ({ viewer, params, body, idempotency }) =>
    created(await annotations.annotate(viewer, params.documentId, body, idempotency)),
  ),
  readAnnotation: handle(operations.readAnnotation, async ({ viewer, params, query }) =>
    tagged(await annotations.annotationOf(viewer, params.annotationId, query.revision)),
  ),
  editAnnotation: handle(operations.editAnnotation, async ({ viewer, params, body, ...call }) =>
    tagged(await changes.edit(viewer, params.annotationId, body, askedIn(call))),
  ),
  deleteAnnotation: handle(operations.deleteAnnotation, async ({ viewer, params, ...call }) =>
    tagged(await changes.deletePost(viewer, params.annotationId, askedIn(call))),
  ),
  restoreAnnotation: handle(operations.restoreAnnotation, async ({ viewer, params, query }) =>
    tagged(await changes.restore(viewer, params.annotationId, { ifVersion: null, revisionId: query.revision })),
  ),
  readHistory: handle(operations.readHistory, ({ viewer, params }) => changes.historyOf(viewer, params.annotationId)),
  createReply: handle(operations.createReply, async ({ viewer, params, body, idempotency }) =>
    created(await annotations.reply(viewer, params.annotationId, body.body, idempotency)),
  ),
  settlePlacement: handle(operations.settlePlacement, async ({ viewer, params, body, ...call }) =>
    tagged(await settling.settle(viewer, params.annotationId, body, askedIn(call))),
  ),
  readPlacements: handle(operations.readPlacements, ({ viewer, params }) =>
    settling.placementsOf(viewer, params.annotationId),
  ),
  setStatus: handle(operations.setStatus, async ({ viewer, params, body, ...call }) =>
    tagged(await changes.setStatus(viewer, params.annotationId, body.status, askedIn(call))),
  ),

  listJobs: handle(operations.listJobs, async ({ viewer }) => ({ items: await jobs.jobsOf(viewer) })),
  readJob: handle(operations.readJob, ({ viewer, params }) => jobs.jobOf(viewer, params.jobId)),
  cancelJob: handle(operations.cancelJob, async ({ viewer, params }) => {
    await jobs.cancelJob(viewer, params.jobId);
  }),
  readJobFile: handle(operations.readJobFile, ({ viewer, params }) => jobs.fileOf(viewer, params.jobId)),

  signUp: handle(operations.signUp, ({ body, headers }) => accounts.signUp(body, clientAddress(headers))),
  readAccount: handle(operations.readAccount, ({ viewer }) => accounts.accountOf(viewer)),
  updateAccount: handle(operations.updateAccount, ({ viewer, body, headers }) =>
    accounts.updateAccount(viewer, body, clientAddress(headers)),
  ),
  listNotifications: handle(operations.listNotifications, ({ viewer }) => notifications.notificationsOf(viewer)),
  readNotifications: handle(operations.readNotifications, async ({ viewer }) => {
    await notifications.markAllRead(viewer);
  }),
  listTokens: handle(operations.listTokens, async ({ viewer }) => ({ items: await accounts.tokensOf(viewer) })),
  createToken: handle(operations.createToken, ({ viewer, body }) =>
    accounts.createToken(viewer, body.name, body.expiresInDays),
  ),
  revokeToken: handle(operations.revokeToken, async ({ viewer, params }) => {
    await accounts.revokeToken(viewer, params.tokenId);
  }),
};

type Versioned = { readonly id: string; readonly version: number };

/** The ETag of a post is its version, in quotes (RFC 9110, 8.8.3). */
const tagged = <T extends Versioned>(data: T): Answer<T> => ({ data, headers: { etag: `"${data.version}"` } });

const created = <T extends Versioned>(data: T): Answer<T> => ({
  data,
  headers: { etag: `"${data.version}"`, location: `/api/annotations/${data.id}` },
});

type Expecting = { readonly headers: Headers; readonly query: { readonly revision?: string | undefined } };

const askedIn = ({ headers, query }: Expecting): Asked => ({
  ifVersion: expectedVersion(headers),
  revisionId: query.revision,
});

/** The version that `If-Match` asks for (RFC 9110, 13.1.1); null when any will do. */
function expectedVersion(headers: Headers): number | null {
  const given = headers.get("if-match")?.trim();
  if (!given || given === "*") return null;
  const version = /^"(\d{1,9})"$/.exec(given)?.[1];
  if (!version)
    throw new Problem("bad-request", {
      detail: 'If-Match must be the ETag of the annotation, such as "3" with its quotes, or *.',
    });
  return Number(version);
}

/** JSON that is ready to send, or 304 where the asker has it already (RFC 9110, 13.1.2). */
function listResponse(json: string, asked: Headers): Response {
  const etag = `W/"${createHash("sha256").update(json).digest("base64url")}"`;
  const headers = { etag, "cache-control": "private, no-cache", vary: "Cookie, Authorization" };
  if (asked.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  return new Response(json, { headers: { ...headers, "content-type": "application/json" } });
}

function textResponse({ text, digest }: { text: string; digest: string }): Response {
  const base64 = Buffer.from(digest, "hex").toString("base64");
  return new Response(text, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "x-text-digest": digest,
      "repr-digest": `sha-256=:${base64}:`,
      etag: `"${digest}"`,
      "cache-control": "private, no-cache",
      vary: "Cookie, Authorization",
      "x-content-type-options": "nosniff",
    },
  });
}

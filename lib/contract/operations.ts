import * as account from "./account.ts";
import * as annotations from "./annotations.ts";
import * as archive from "./archive.ts";
import * as copies from "./copies.ts";
import * as documents from "./documents.ts";
import * as exports from "./exports.ts";
import * as health from "./health.ts";
import * as jobs from "./jobs.ts";
import * as notifications from "./notifications.ts";
import * as revisions from "./revisions.ts";
import * as threads from "./threads.ts";

/** Every operation by its route name. */
export const operations = {
  health: health.health,
  openapi: health.openapi,
  listDocuments: documents.listDocuments,
  importDocument: documents.importDocument,
  readDocument: documents.readDocument,
  removeDocument: documents.removeDocument,
  readText: documents.readText,
  archiveLibrary: archive.archiveLibrary,
  restoreArchive: archive.restoreArchive,
  exportDocument: exports.exportDocument,
  prepareExport: exports.prepareExport,
  countExport: exports.countExport,
  previewCopy: copies.previewCopy,
  bringBackCopy: copies.bringBackCopy,
  listRevisions: revisions.listRevisions,
  publishRevision: revisions.publishRevision,
  previewRevision: revisions.previewRevision,
  readReport: revisions.readReport,
  compareRevisions: revisions.compareRevisions,
  exportRedline: revisions.exportRedline,
  listThreads: threads.listThreads,
  listAnnotations: annotations.listAnnotations,
  createAnnotation: annotations.createAnnotation,
  readAnnotation: annotations.readAnnotation,
  editAnnotation: annotations.editAnnotation,
  deleteAnnotation: annotations.deleteAnnotation,
  restoreAnnotation: annotations.restoreAnnotation,
  readHistory: annotations.readHistory,
  createReply: annotations.createReply,
  settlePlacement: revisions.settlePlacement,
  readPlacements: revisions.readPlacements,
  setStatus: annotations.setStatus,
  listJobs: jobs.listJobs,
  readJob: jobs.readJob,
  cancelJob: jobs.cancelJob,
  readJobFile: jobs.readJobFile,
  signUp: account.signUp,
  readAccount: account.readAccount,
  updateAccount: account.updateAccount,
  listNotifications: notifications.listNotifications,
  readNotifications: notifications.readNotifications,
  listTokens: account.listTokens,
  createToken: account.createToken,
  revokeToken: account.revokeToken,
} as const;

export type Operations = typeof operations;

/**
 * Every operation of the API by name: its method and path. Kept apart from the schemas so that the browser can call an
 * operation without loading them. Paths in braces are filled from the operation's `params`.
 */
export const routes = {
  health: { method: "GET", path: "/api/health" },
  openapi: { method: "GET", path: "/api/openapi.json" },

  listDocuments: { method: "GET", path: "/api/documents" },
  importDocument: { method: "POST", path: "/api/documents" },
  readDocument: { method: "GET", path: "/api/documents/{documentId}" },
  removeDocument: { method: "DELETE", path: "/api/documents/{documentId}" },
  readText: { method: "GET", path: "/api/documents/{documentId}/text" },
  archiveLibrary: { method: "GET", path: "/api/archive" },
  restoreArchive: { method: "POST", path: "/api/archive" },
  exportDocument: { method: "GET", path: "/api/documents/{documentId}/export" },
  prepareExport: { method: "POST", path: "/api/documents/{documentId}/export" },
  countExport: { method: "GET", path: "/api/documents/{documentId}/export/counts" },

  previewCopy: { method: "POST", path: "/api/documents/{documentId}/copies/preview" },
  bringBackCopy: { method: "POST", path: "/api/documents/{documentId}/copies" },

  listRevisions: { method: "GET", path: "/api/documents/{documentId}/revisions" },
  publishRevision: { method: "POST", path: "/api/documents/{documentId}/revisions" },
  previewRevision: { method: "POST", path: "/api/documents/{documentId}/revisions/preview" },
  readReport: { method: "GET", path: "/api/documents/{documentId}/revisions/{revisionId}/report" },
  exportRedline: { method: "GET", path: "/api/documents/{documentId}/redline" },
  compareRevisions: { method: "GET", path: "/api/documents/{documentId}/compare" },

  listThreads: { method: "GET", path: "/api/documents/{documentId}/threads" },
  listAnnotations: { method: "GET", path: "/api/documents/{documentId}/annotations" },
  createAnnotation: { method: "POST", path: "/api/documents/{documentId}/annotations" },
  readAnnotation: { method: "GET", path: "/api/annotations/{annotationId}" },
  editAnnotation: { method: "PATCH", path: "/api/annotations/{annotationId}" },
  deleteAnnotation: { method: "DELETE", path: "/api/annotations/{annotationId}" },
  restoreAnnotation: { method: "POST", path: "/api/annotations/{annotationId}/restore" },
  readHistory: { method: "GET", path: "/api/annotations/{annotationId}/history" },
  createReply: { method: "POST", path: "/api/annotations/{annotationId}/replies" },
  settlePlacement: { method: "PUT", path: "/api/annotations/{annotationId}/placement" },
  readPlacements: { method: "GET", path: "/api/annotations/{annotationId}/placements" },
  setStatus: { method: "PUT", path: "/api/annotations/{annotationId}/status" },

  listJobs: { method: "GET", path: "/api/jobs" },
  readJob: { method: "GET", path: "/api/jobs/{jobId}" },
  cancelJob: { method: "DELETE", path: "/api/jobs/{jobId}" },
  readJobFile: { method: "GET", path: "/api/jobs/{jobId}/file" },

  signUp: { method: "POST", path: "/api/account" },
  readAccount: { method: "GET", path: "/api/account" },
  updateAccount: { method: "PATCH", path: "/api/account" },
  listNotifications: { method: "GET", path: "/api/account/notifications" },
  readNotifications: { method: "POST", path: "/api/account/notifications/read" },
  listTokens: { method: "GET", path: "/api/account/tokens" },
  createToken: { method: "POST", path: "/api/account/tokens" },
  revokeToken: { method: "DELETE", path: "/api/account/tokens/{tokenId}" },
} as const satisfies Record<string, Route>;

export type Route = { readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"; readonly path: string };
export type RouteName = keyof typeof routes;

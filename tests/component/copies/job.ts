import type { DocumentId } from "#lib/contract/fields.ts";
import type { Job } from "#lib/contract/jobs.ts";

/** A table that was made of 3 of 4 threads, as a job. */
export const exported = (change: Partial<Job> = {}): Job => ({
  id: "j1",
  kind: "export",
  state: "done",
  documentId: "d1" as DocumentId,
  documentTitle: "Rules",
  progress: 1,
  step: "",
  problem: null,
  file: { fileName: "rules.csv", mediaType: "text/csv", byteLength: 5000, link: "/api/jobs/j1/file" },
  copy: {
    query: { format: "csv" },
    counts: { inDocument: 4, included: 3, replies: 1, privateIncluded: 0, privateLeftOut: 1, notPlaced: 0 },
  },
  warnings: [],
  link: null,
  createdAt: "2026-11-26T01:00:00.000Z",
  finishedAt: "2026-11-26T01:00:09.000Z",
  expiresAt: "2026-12-03T01:00:00.000Z",
  ...change,
});

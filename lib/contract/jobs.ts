import { z } from "zod";
import { CopyCounts } from "./copy-counts.ts";
import { DocumentId, Moment } from "./fields.ts";
import { operation } from "./operation.ts";

export const JobId = z.uuid({ error: "must be an id as the API gave it (a UUID)" }).describe("Id of a job");

export const JobState = z.enum(["queued", "running", "done", "failed", "cancelled"]);
export type JobState = z.output<typeof JobState>;

/** Work that outlasts the request which asked for it. */
export const Job = z.object({
  id: JobId,
  kind: z.enum(["export", "publish"]),
  state: JobState,
  documentId: DocumentId,
  documentTitle: z.string(),
  progress: z.number().min(0).max(1),
  step: z.string().describe("What is being done, in words"),
  problem: z
    .object({ code: z.string(), detail: z.string() })
    .nullable()
    .describe("Why it failed; the words are meant for people"),
  file: z
    .object({ fileName: z.string(), mediaType: z.string(), byteLength: z.int(), link: z.string() })
    .nullable()
    .describe("What it made, to be fetched until `expiresAt`"),
  copy: z
    .object({
      query: z
        .record(z.string(), z.union([z.string(), z.array(z.string())]))
        .describe("What was asked for, as the query of prepareExport; what was left unsaid is absent"),
      counts: CopyCounts.nullable().describe("What went into it; null until it is made, and for an archive"),
    })
    .nullable()
    .describe("Of an annotated copy: what was chosen, and how much that was"),
  warnings: z.array(z.string()).describe("What the file cannot show; the words are meant for people"),
  link: z.string().nullable().describe("The page that shows what came of it"),
  createdAt: Moment,
  finishedAt: Moment.nullable(),
  expiresAt: Moment,
});
export type Job = z.output<typeof Job>;

const params = z.object({ jobId: JobId });

export const listJobs = operation("listJobs", {
  summary: "Your jobs of the last days, newest first",
  returns: z.object({ items: z.array(Job) }),
  problems: ["signed-out"],
});

export const readJob = operation("readJob", {
  summary: "How far a job has come",
  params,
  returns: Job,
  problems: ["not-found"],
});

export const cancelJob = operation("cancelJob", {
  summary: "Give a job up, or throw away what it made",
  params,
  status: 204,
  problems: ["not-found"],
});

export const readJobFile = operation("readJobFile", {
  summary: "The file that a job made",
  params,
  media: ["application/octet-stream"],
  problems: ["not-found", "conflict"],
});

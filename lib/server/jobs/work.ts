import "server-only";
import type { Job, Prisma } from "../generated/prisma/client.ts";

/** What a job has made. */
export type Made = {
  readonly result?: Prisma.InputJsonObject;
  readonly file?: { readonly fileName: string; readonly mediaType: string; readonly bytes: Uint8Array<ArrayBuffer> };
};

/** Tells how far the work is, 0 to 1, and what is being done. Throws when the job was given up, and the work ends there. */
export type Report = (progress: number, step: string) => Promise<void>;

export type Work = (job: Job, report: Report, signal: AbortSignal) => Promise<Made>;

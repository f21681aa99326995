import "server-only";
import { db } from "../db.ts";
import type { Job, JobKind, Prisma } from "../generated/prisma/client.ts";
import type { Viewer } from "../viewer.ts";

const DAYS_KEPT = 7;
const DAY_MILLISECONDS = 86_400_000;

/** Everything about a job except the files it brought and made. */
export type JobFacts = Omit<Job, "upload" | "bytes">;

export type NewJob = {
  readonly kind: JobKind;
  readonly documentId: string;
  readonly request: Prisma.InputJsonObject;
  readonly upload?: Uint8Array<ArrayBuffer>;
};

/** Puts work that the viewer asked for and may do into the queue, and wakes whoever runs it in this process. */
export async function enqueue(viewer: Viewer, job: NewJob): Promise<JobFacts> {
  const ownerId = viewer.kind === "member" ? viewer.id : null;
  const expiresAt = new Date(Date.now() + DAYS_KEPT * DAY_MILLISECONDS);
  const created = await db().job.create({
    data: { ...job, ownerId, expiresAt },
    omit: { upload: true, bytes: true },
  });
  bell.ring();
  return created;
}

type Bell = { ring: () => void };

/** Kept on the process: the part that answers requests and the part that runs jobs may be loaded as two modules. */
const host = globalThis as { glossatorBell?: Bell };
host.glossatorBell ??= { ring: () => {} };
export const bell: Bell = host.glossatorBell;

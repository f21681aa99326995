import "server-only";
import { Problem } from "#lib/core/problem.ts";
import { db } from "../db.ts";
import type { Job, JobKind, Prisma } from "../generated/prisma/client.ts";
import type { Viewer } from "../viewer.ts";

const DAYS_KEPT = 7;
/** What nobody in particular asked for, nobody comes back to after days. */
const DAYS_KEPT_FOR_ANYBODY = 1;
/** One person's jobs that are not finished, and those of everybody who is signed out. */
const MOST_UNDER_WAY = { member: 10, anonymous: 20 } as const;
/** Finished ones that are kept for one person. */
const MOST_KEPT = 30;
const MOST_KEPT_FOR_ANYBODY = 100;
const DAY_MILLISECONDS = 86_400_000;

/** Everything about a job except the files it brought and made. */
export type JobFacts = Omit<Job, "upload" | "bytes">;

export type NewJob = {
  readonly kind: JobKind;
  readonly documentId: string;
  readonly request: Prisma.InputJsonObject;
  readonly upload?: Uint8Array<ArrayBuffer>;
};

/**
 * Puts work that the viewer asked for and may do into the queue, and wakes whoever runs it in this process. Problems:
 * `too-many-requests` for somebody who has many jobs waiting already.
 */
export async function enqueue(viewer: Viewer, job: NewJob): Promise<JobFacts> {
  const ownerId = viewer.kind === "member" ? viewer.id : null;
  await refuseMany(ownerId, MOST_UNDER_WAY[viewer.kind]);
  await forgetOldest(ownerId);
  const days = ownerId === null ? DAYS_KEPT_FOR_ANYBODY : DAYS_KEPT;
  const expiresAt = new Date(Date.now() + days * DAY_MILLISECONDS);
  const created = await db().job.create({
    data: { ...job, ownerId, expiresAt },
    omit: { upload: true, bytes: true },
  });
  bell.ring();
  return created;
}

async function refuseMany(ownerId: string | null, most: number) {
  const underWay = await db().job.count({ where: { ownerId, state: { in: ["queued", "running"] } } });
  if (underWay < most) return;
  const detail = "Much is being done already. Wait until some of it is finished, or cancel it.";
  throw new Problem("too-many-requests", { detail, retryAfterSeconds: 30 });
}

async function forgetOldest(ownerId: string | null) {
  const finished = { ownerId, state: { notIn: ["queued" as const, "running" as const] } };
  const old = await db().job.findMany({
    where: finished,
    select: { id: true },
    orderBy: { createdAt: "desc" },
    skip: ownerId === null ? MOST_KEPT_FOR_ANYBODY : MOST_KEPT,
  });
  if (old.length > 0) await db().job.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
}

type Bell = { ring: () => void };

/** Kept on the process: the part that answers requests and the part that runs jobs may be loaded as two modules. */
const host = globalThis as { glossatorBell?: Bell };
host.glossatorBell ??= { ring: () => {} };
export const bell: Bell = host.glossatorBell;

import "server-only";
import type pg from "pg";
import { Problem } from "#lib/core/problem.ts";
import { db, isUnreachable, pool } from "../db.ts";
import type { Job, JobKind, Prisma } from "../generated/prisma/client.ts";
import { log } from "../log.ts";
import { runExport } from "./export-job.ts";
import { runPublish } from "./publish-job.ts";
import { bell } from "./queue.ts";
import type { Report, Work } from "./work.ts";

const WORK: Readonly<Record<JobKind, Work>> = { export: runExport, publish: runPublish };

const POLL_MILLISECONDS = 2000;
const MOST_ATTEMPTS = 3;
const MOST_CANDIDATES = 100;

/**
 * Runs the jobs of this process one after the other: at once when one is put in here, and within two seconds one that
 * another process has left behind. Returns what stops it.
 */
export function startRunner(): () => void {
  let isRunning = false;
  let isStopped = false;
  const run = async () => {
    if (isRunning || isStopped) return;
    isRunning = true;
    try {
      while (!isStopped && (await runNext()));
    } catch (error) {
      if (!isUnreachable(error)) log.error({ error }, "jobs cannot be run");
    } finally {
      isRunning = false;
    }
  };
  const timer = setInterval(() => void run(), POLL_MILLISECONDS);
  timer.unref();
  bell.ring = () => void run();
  return () => {
    isStopped = true;
    clearInterval(timer);
  };
}

/** Runs one job if there is one nobody runs; true when there may be another. */
export async function runNext(): Promise<boolean> {
  await db().job.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  const candidates = await db().job.findMany({
    where: { state: { in: ["queued", "running"] } },
    select: { id: true, kind: true, ownerId: true },
    orderBy: { createdAt: "asc" },
    take: MOST_CANDIDATES,
  });
  for (const { id } of candidates.toSorted((a, b) => urgency(b) - urgency(a)))
    if (await holding(id, () => begin(id))) return true;
  return false;
}

/** A publication first, for others wait for it; then what members asked for, and last whoever is signed out. */
const urgency = ({ kind, ownerId }: Pick<Job, "kind" | "ownerId">) =>
  kind === "publish" ? 2 : ownerId === null ? 0 : 1;

/**
 * Does the work while a session lock on the job is held, unless somebody else holds it. The lock ends with its
 * connection, so a job whose process was killed is free at once.
 */
async function holding(id: string, work: () => Promise<boolean>): Promise<boolean> {
  const client = await pool().connect();
  let isLost = false;
  const lose = () => {
    isLost = true;
  };
  client.on("error", lose);
  try {
    return (await locked(client, id)) && (await work());
  } finally {
    const isFree = await unlocked(client);
    // The pool hands the same connection out again.
    client.off("error", lose);
    client.release(isLost || !isFree);
  }
}

async function locked(client: pg.PoolClient, id: string): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('job'), hashtext($1)) AS held",
    [id],
  );
  return rows[0]?.held ?? false;
}

/** False where the connection is gone, and its lock with it. */
const unlocked = (client: pg.PoolClient): Promise<boolean> =>
  client.query("SELECT pg_advisory_unlock_all()").then(
    () => true,
    () => false,
  );

/** The lock is held: a job that still says it runs was left behind by a process that died. */
async function begin(id: string): Promise<boolean> {
  const job = await db().job.findUnique({ where: { id } });
  if (!job || (job.state !== "queued" && job.state !== "running")) return false;
  if (job.attempts >= MOST_ATTEMPTS) {
    await finish(job, { state: "failed", problem: problemJson(givenUp()) });
    return true;
  }
  // It may have been given up since it was read.
  const [attempt] = await db().job.updateManyAndReturn({
    where: { id, state: { in: ["queued", "running"] } },
    data: { state: "running", attempts: { increment: 1 } },
  });
  if (attempt) await attend(attempt);
  return true;
}

async function attend(job: Job) {
  const abort = new AbortController();
  const report: Report = async (progress, step) => {
    const { count } = await db().job.updateMany({ where: stillOurs(job), data: { progress, step } });
    if (count === 0) abort.abort(new Error("the job was given up"));
    abort.signal.throwIfAborted();
  };
  const watch = setInterval(() => void giveUpWhenCancelled(job, abort), WATCH_MILLISECONDS);
  try {
    const { result, file } = await WORK[job.kind](job, report, abort.signal);
    const made = file && { ...file, byteLength: file.bytes.byteLength };
    await finish(job, { state: "done", progress: 1, step: "", ...(result && { result }), ...made });
  } catch (error) {
    if (abort.signal.aborted) return;
    if (isUnreachable(error)) throw error;
    if (!(error instanceof Problem)) log.error({ error, job: job.id }, "a job failed");
    await finish(job, { state: "failed", problem: problemJson(error instanceof Problem ? error : unexpected()) });
  } finally {
    clearInterval(watch);
  }
}

const WATCH_MILLISECONDS = 1000;

async function giveUpWhenCancelled(job: Job, abort: AbortController) {
  const count = await db()
    .job.count({ where: stillOurs(job) })
    .catch(() => 1);
  if (count === 0) abort.abort(new Error("the job was given up"));
}

/** Only the latest attempt at a job that nobody has given up may say how it ended. */
const stillOurs = ({ id, attempts }: Job) => ({ id, attempts, state: "running" as const });

async function finish(job: Job, data: Prisma.JobUpdateManyMutationInput) {
  const where = job.state === "running" ? stillOurs(job) : { id: job.id };
  await db().job.updateMany({ where, data: { ...data, upload: null, finishedAt: new Date() } });
}

const problemJson = ({ code, message }: Problem): Prisma.InputJsonObject => ({ code, detail: message });

const givenUp = () =>
  new Problem("internal-error", { detail: "The server ended three times while it did this. Ask for it again." });

const unexpected = () =>
  new Problem("internal-error", { detail: "Something went wrong on our side while this was done. Ask for it again." });

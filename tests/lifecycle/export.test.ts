import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prepareExport } from "#lib/contract/exports.ts";
import { type Job, readJob } from "#lib/contract/jobs.ts";
import { eventually, familyOf, freePort, gone, type Launch, launch, memberOf } from "./launcher.ts";

let dataDir = "";
let port = 0;
let running: Launch;

const start = async () => {
  running = launch({ DATA_DIR: dataDir, PORT: String(port) });
  await running.ready;
};

beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "glossator-export-"));
  chmodSync(dataDir, 0o755);
  port = await freePort();
  await start();
}, 120_000);

afterAll(async () => {
  const left = familyOf(running.pid);
  running.child.kill("SIGTERM");
  await running.exitCode;
  await gone(left);
  rmSync(dataDir, { recursive: true, force: true });
});

const request = (address: string, method = "GET") => fetch(`http://127.0.0.1:${port}${address}`, { method });

async function jobNow(id: string): Promise<Job | null> {
  const answer = await request(readJob.path.replace("{jobId}", id)).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Job) : null;
}

/** A copy of one of the samples that is just being typeset. */
async function copyBeingWritten(): Promise<Job> {
  const [document] = ((await (await request("/api/documents")).json()) as { items: { id: string }[] }).items;
  const asked = prepareExport.path.replace("{documentId}", document?.id ?? "");
  const answer = await request(`${asked}?format=pdf`, "POST");
  expect(answer.status).toBe(202);
  const job = (await answer.json()) as Job;
  const step = async () => (await jobNow(job.id))?.step;
  await eventually(
    async () => (await step()) === "Writing the copy",
    () => "the copy is being written",
  );
  return job;
}

async function expectFetched({ id }: Job): Promise<void> {
  let last: Job | null = null;
  await eventually(
    async () => {
      last = await jobNow(id);
      return last?.state === "done" || last?.state === "failed";
    },
    () => `the job is done: ${JSON.stringify(last)}`,
    60,
  );
  const done = await jobNow(id);
  expect(done).toMatchObject({ state: "done", problem: null });
  const file = await request(done?.file?.link ?? "");
  expect(file.status).toBe(200);
  expect(Buffer.from(await file.arrayBuffer()).toString("latin1", 0, 5)).toBe("%PDF-");
}

test("kill -9 of the site while it makes a copy: the copy is made all the same", async () => {
  const job = await copyBeingWritten();
  const site = memberOf(running, /next-server/);
  const writers = familyOf(site).filter(({ pid }) => pid !== site);
  process.kill(site, "SIGKILL");
  await gone(writers);
  await expectFetched(job);
});

test("kill -9 of everything while it makes a copy: the next start makes it", async () => {
  const job = await copyBeingWritten();
  for (const { pid, command } of familyOf(running.pid))
    if (!/postgres: |bin\/postgres -D/.test(command)) process.kill(pid, "SIGKILL");
  await running.exitCode;
  await start();
  await expectFetched(job);
});

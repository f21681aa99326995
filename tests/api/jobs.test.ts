import { readFile } from "node:fs/promises";
import { afterEach, describe, expect, test } from "vitest";
import { listAnnotations } from "#lib/contract/annotations.ts";
import * as exports from "#lib/contract/exports.ts";
import * as jobs from "#lib/contract/jobs.ts";
import { db, pool } from "#lib/server/db.ts";
import { runNext, startRunner } from "#lib/server/jobs/runner.ts";
import { as, NOBODY } from "../support/api.ts";
import { given } from "../support/given.ts";

afterEach(() => db().job.deleteMany());

const asked = (caller: Parameters<typeof as>[0], documentId: string, query = {}) =>
  as(caller).call(exports.prepareExport, { params: { documentId }, query: { format: "csv", ...query } });

const seen = (caller: Parameters<typeof as>[0], jobId: string) => as(caller).call(jobs.readJob, { params: { jobId } });

describe("a copy made in the background", () => {
  test("is the copy that is made at once, with the same choices", async () => {
    const { owner, document } = await given.ownerWithDocument();
    await given.annotation(owner, document.id, { body: "Kept." });
    await given.annotation(owner, document.id, { body: "Hidden.", visibility: "private" });
    const choice = { names: "pseudonyms" } as const;
    const job = await asked(owner, document.id, choice);
    expect(job).toMatchObject({ state: "queued", file: null });
    await runNext();
    const done = await seen(owner, job.id);
    expect(done).toMatchObject({ state: "done", progress: 1, problem: null, documentTitle: document.title });
    expect(done.copy).toMatchObject({
      query: { format: "csv", ...choice },
      counts: { included: 1, privateLeftOut: 1 },
    });
    const file = await as(owner).send(jobs.readJobFile, { params: { jobId: job.id } });
    const query = { format: "csv", ...choice } as const;
    const direct = await as(owner).send(exports.exportDocument, { params: { documentId: document.id }, query });
    const withoutClock = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "");
    expect(withoutClock(file.text)).toBe(withoutClock(direct.text));
    expect(file.text).toContain("Kept.");
    expect(file.text).not.toContain("Hidden.");
    expect(file.headers.get("content-disposition")).toContain(done.file?.fileName);
  });

  test.each([
    [{ format: "archive", names: "pseudonyms", kind: "note" }, ["kind", "names"]],
    [{ format: "csv", on: "original" }, ["on"]],
    [{ format: "docx-on-original", names: "pseudonyms" }, ["on"]],
  ])("is refused at once where no document could give it: %j", async (query, fields) => {
    const { owner, document } = await given.ownerWithDocument();
    const refused = await as(owner).refused(exports.prepareExport, { params: { documentId: document.id }, query });
    expect(refused).toMatchObject({ code: "invalid" });
    expect(refused.fields?.map(({ field }) => field).toSorted()).toEqual(fields);
    expect(await db().job.count()).toBe(0);
  });

  test("says what it cannot show, at once or in the background", async () => {
    const owner = await given.person();
    const document = await given.document(owner, "# Signs\n\nThe sign \u{20bb7} is in no font.");
    const params = { documentId: document.id };
    const words = "1 character has no glyph in this copy's fonts: U+20BB7.";
    const direct = await as(owner).send(exports.exportDocument, { params, query: { format: "pdf" } });
    expect(direct.headers.get(exports.WARNINGS_HEADER)).toMatch(new RegExp(`^"${words.replace("+", "\\+")}`));
    const job = await asked(owner, document.id, { format: "pdf" });
    await runNext();
    const done = await seen(owner, job.id);
    expect(done.warnings).toEqual([expect.stringContaining(words)]);
    const file = await as(owner).send(jobs.readJobFile, { params: { jobId: job.id } });
    expect(file.headers.get(exports.WARNINGS_HEADER)).toBe(direct.headers.get(exports.WARNINGS_HEADER));
    const whole = await as(owner).send(exports.exportDocument, { params, query: { format: "csv" } });
    expect(whole.headers.get(exports.WARNINGS_HEADER)).toBeNull();
  });

  test("is counted beforehand as it will be", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    await given.annotation(owner, document.id);
    await given.annotation(owner, document.id, { visibility: "private" });
    const count = (caller: typeof owner, query = {}) =>
      as(caller).call(exports.countExport, { params: { documentId: document.id }, query });
    const everything = { inDocument: 2, included: 2, privateIncluded: 1, privateLeftOut: 0 };
    const everybodys = { inDocument: 2, included: 1, privateIncluded: 0, privateLeftOut: 1 };
    expect(await count(owner, { visibility: ["public", "private"] })).toMatchObject(everything);
    expect(await count(owner)).toMatchObject(everybodys);
    expect(await count(owner, { visibility: "public", author: "" })).toMatchObject(everybodys);
    expect(await count(owner, { visibility: "private" })).toMatchObject({ ...everything, included: 1 });
    expect(await count(owner, { kind: "question" })).toMatchObject({ included: 0, privateLeftOut: 0 });
    expect(await count(stranger)).toMatchObject({ inDocument: 1, included: 1, privateLeftOut: 0 });
  });

  test("tells what was asked for, without what goes without saying, and counts no archive", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const query = { format: "docx-on-original", kind: ["note", "question"], replies: "false", order: "position" };
    const chosen = await asked(owner, document.id, query);
    expect(chosen.copy).toEqual({
      query: { format: "docx", on: "original", kind: ["note", "question"], replies: "false" },
      counts: null,
    });
    await as(owner).call(jobs.cancelJob, { params: { jobId: chosen.id } });
    const whole = await asked(owner, document.id, { format: "archive" });
    await runNext();
    expect(await seen(owner, whole.id)).toMatchObject({
      state: "done",
      copy: { query: { format: "archive" }, counts: null },
    });
  });

  test("says of what was asked for before private notes were asked for that they are in it", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const requests = [{}, { visibility: "public" }, { format: "archive" }];
    const made = await Promise.all(requests.map((query) => asked(owner, document.id, query)));
    const folder = "prisma/migrations/20261126030000_copies_as_they_were_asked_for";
    await db().$executeRawUnsafe(await readFile(`${folder}/migration.sql`, "utf8"));
    const now = await Promise.all(made.map(({ id }) => seen(owner, id)));
    expect(now.map(({ copy }) => copy?.query.visibility)).toEqual([["public", "private"], ["public"], undefined]);
  });

  test("holds only what its owner may see when it is made, not when it was asked for", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const job = await asked(stranger, document.id);
    await db().document.update({ where: { id: document.id }, data: { visibility: "private" } });
    await runNext();
    expect(await seen(stranger, job.id)).toMatchObject({ state: "failed", problem: { code: "not-found" } });
    expect((await as(owner).call(listAnnotations, { params: { documentId: document.id } })).total).toBe(0);
  });

  test("belongs to whoever asked, or to whoever knows its id when nobody was signed in", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const own = await asked(owner, document.id);
    const nobodys = await asked(NOBODY, document.id);
    expect((await as(owner).call(jobs.listJobs)).items.map(({ id }) => id)).toEqual([own.id]);
    expect((await as(stranger).call(jobs.listJobs)).items).toEqual([]);
    expect((await as(stranger).refused(jobs.readJob, { params: { jobId: own.id } })).code).toBe("not-found");
    expect((await seen(stranger, nobodys.id)).state).toBe("queued");
  });

  test("can be given up before, and thrown away after", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const job = await asked(owner, document.id);
    await as(owner).call(jobs.cancelJob, { params: { jobId: job.id } });
    expect(await runNext()).toBe(false);
    expect((await as(owner).refused(jobs.readJob, { params: { jobId: job.id } })).code).toBe("not-found");
  });

  test("has no file before it is done", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const { id: jobId } = await asked(owner, document.id);
    expect((await as(owner).refused(jobs.readJobFile, { params: { jobId } })).code).toBe("conflict");
  });
});

describe("the queue", () => {
  test("takes only so much from one person, and from everybody who is signed out", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    for (let count = 0; count < 10; count++) await asked(owner, document.id);
    const parts = { params: { documentId: document.id }, query: { format: "csv" } };
    expect((await as(owner).refused(exports.prepareExport, parts)).code).toBe("too-many-requests");
    await asked(stranger, document.id);
    for (let count = 0; count < 20; count++) await asked(NOBODY, document.id);
    expect((await as(NOBODY).refused(exports.prepareExport, parts)).code).toBe("too-many-requests");
  });

  test("keeps the latest finished jobs of a person", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const first = await given.finishedJob(owner, document.id);
    const old = { ownerId: owner.id, documentId: document.id, kind: "export" as const, request: {} };
    const rows = Array.from({ length: 30 }, () => ({ ...old, state: "done" as const, expiresAt: new Date(1e13) }));
    await db().job.createMany({ data: rows });
    await asked(owner, document.id);
    expect((await as(owner).refused(jobs.readJob, { params: { jobId: first.id } })).code).toBe("not-found");
    expect(await db().job.count({ where: { ownerId: owner.id } })).toBe(31);
  });

  test("takes up what a process that died has left behind, and gives up the third time", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const left = await asked(owner, document.id);
    await db().job.update({ where: { id: left.id }, data: { state: "running", attempts: 1 } });
    await runNext();
    expect((await seen(owner, left.id)).state).toBe("done");
    const hopeless = await asked(owner, document.id);
    await db().job.update({ where: { id: hopeless.id }, data: { state: "running", attempts: 3 } });
    await runNext();
    expect(await seen(owner, hopeless.id)).toMatchObject({ state: "failed", problem: { code: "internal-error" } });
  });

  test("leaves alone what another process is doing", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const job = await asked(owner, document.id);
    const other = await pool().connect();
    await other.query("SELECT pg_advisory_lock(hashtext('job'), hashtext($1))", [job.id]);
    expect(await runNext()).toBe(false);
    other.release(true);
    await expect.poll(runNext).toBe(true);
    expect((await seen(owner, job.id)).state).toBe("done");
  });

  test("throws away what is too old", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const job = await given.finishedJob(owner, document.id);
    await db().job.update({ where: { id: job.id }, data: { expiresAt: new Date(0) } });
    await runNext();
    expect((await as(owner).refused(jobs.readJob, { params: { jobId: job.id } })).code).toBe("not-found");
  });

  test("wakes the runner of its process at once", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const stop = startRunner();
    const job = await asked(owner, document.id);
    await expect.poll(async () => (await seen(owner, job.id)).state).toBe("done");
    stop();
  });
});

import { spawn } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  createAnnotation,
  createReply,
  deleteAnnotation,
  editAnnotation,
  listAnnotations,
  readAnnotation,
  restoreAnnotation,
  setStatus,
} from "#lib/contract/annotations.ts";
import { readDocument, readText } from "#lib/contract/documents.ts";
import { cancelJob, readJob } from "#lib/contract/jobs.ts";
import { listNotifications, readNotifications } from "#lib/contract/notifications.ts";
import {
  listRevisions,
  NewRevision,
  previewRevision,
  publishRevision,
  readPlacements,
  readReport,
  settlePlacement,
} from "#lib/contract/revisions.ts";
import { db, pool } from "#lib/server/db.ts";
import { publicationOf } from "#lib/server/jobs/jobs.ts";
import { runNext } from "#lib/server/jobs/runner.ts";
import { publishRevision as publish } from "#lib/server/publishing.ts";
import { uncheckedViewer } from "#lib/server/viewer.ts";
import { as, NOBODY } from "../support/api.ts";
import { given } from "../support/given.ts";

const FIRST = `# Rules

Providers keep records for a year. The office may ask for them at any time.

A person may complain to the ombudsman within thirty days.

Nothing in this text applies to hospitals.
`;

/** The second paragraph goes first, the first is reworded, the third is dropped, and a new one comes in. */
const SECOND = `# Rules

A person may complain to the ombudsman within thirty days.

This sentence is entirely new and stands alone.

Providers keep their records for two years. The office may ask for them at any time.
`;

async function published() {
  const owner = await given.person("Ana");
  const reader = await given.person("Ben");
  const document = await given.document(owner, FIRST);
  const note = (exact: string) => given.annotation(reader, document.id, { exact });
  const notes = {
    kept: await note("The office may ask for them at any time."),
    moved: await note("A person may complain to the ombudsman within thirty days."),
    changed: await note("Providers keep records for a year."),
    orphan: await note("Nothing in this text applies to hospitals."),
  };
  const params = { documentId: document.id };
  const whole = await as(reader).call(createAnnotation, {
    params,
    body: { body: "All of it", target: { document: true } },
  });
  const body = { text: SECOND, format: "markdown" as const, label: "edition\n\u202e2", note: "Consultation" };
  return { owner, reader, document, notes: { ...notes, whole }, params, body };
}

const kindOf = async (id: string) => {
  const thread = await as(NOBODY).call(readAnnotation, { params: { annotationId: id } });
  return "placement" in thread ? thread.placement : undefined;
};

/** Holds the document as a long write would. */
async function lockedDocument(documentId: string) {
  const client = await pool().connect();
  await client.query("BEGIN");
  await client.query('SELECT 1 FROM "Document" WHERE "id" = $1 FOR UPDATE', [documentId]);
  return { release: () => client.query("ROLLBACK").then(() => client.release()) };
}

/** Another process that runs one job of this database. */
function runnerProcess() {
  const program = path.resolve(import.meta.dirname, "../support/workers/runs-a-job.mjs");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", program], {
    stdio: "inherit",
  });
  return {
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    ended: new Promise<void>((resolve) => child.once("exit", () => resolve())),
  };
}

describe("publishing a revision", () => {
  test("a preview says what publishing then does, and writes nothing", async () => {
    const { owner, document, params, body } = await published();
    const preview = await as(owner).call(previewRevision, { params, body });
    expect(preview.report.counts).toMatchObject({ total: 5, changed: 1, orphaned: 1 });
    expect(preview.basedOn).toBe(document.revision.id);
    expect(preview.changes.length).toBeGreaterThan(0);
    expect(await db().revision.count({ where: { documentId: document.id } })).toBe(1);

    const made = await as(owner).call(publishRevision, { params, body: { ...body, basedOn: preview.basedOn } });
    expect(made).toMatchObject({ ordinal: 2, label: "edition 2", note: "Consultation", isCurrent: true });
    expect(made.report.counts).toEqual(preview.report.counts);
    expect(made.report.passages).toEqual(preview.report.passages);
    expect(await as(NOBODY).call(readReport, { params: { ...params, revisionId: "2" } })).toEqual(made.report);
  });

  test("every annotation is carried, and what it says of itself is true", async () => {
    const { owner, notes, params, body } = await published();
    await as(owner).call(publishRevision, { params, body });
    const { text } = await as(NOBODY).send(readText, { params });
    for (const note of [notes.kept, notes.moved]) {
      const placement = await kindOf(note.id);
      expect(["exact", "moved"]).toContain(placement?.kind);
      expect(text.slice(placement?.span?.start, placement?.span?.end)).toBe(note.placement.quote);
      expect(placement?.doubtful).toBe(false);
    }
    expect(await kindOf(notes.changed.id)).toMatchObject({
      kind: "changed",
      doubtful: true,
      quote: "Providers keep their records for two years.",
      former: "Providers keep records for a year.",
    });
    expect(await kindOf(notes.orphan.id)).toMatchObject({
      kind: "orphaned",
      span: null,
      quote: notes.orphan.placement.quote,
    });
    expect(await kindOf(notes.whole.id)).toMatchObject({ kind: "exact", scope: "document" });
    expect((await as(NOBODY).call(listAnnotations, { params })).total).toBe(5);
  });

  test("the old revision keeps its text and its own placements", async () => {
    const { owner, document, notes, params, body } = await published();
    const before = await as(NOBODY).call(listAnnotations, { params });
    await as(owner).call(publishRevision, { params, body });
    const query = { revision: document.revision.id };
    expect((await as(NOBODY).send(readText, { params, query })).headers.get("x-text-digest")).toBe(
      document.revision.digest,
    );
    const after = await as(NOBODY).call(listAnnotations, { params, query });
    expect(after.items.map((item) => item.placement.span)).toEqual(before.items.map((item) => item.placement.span));
    expect(after.items.find((item) => item.id === notes.orphan.id)?.placement.kind).toBe("exact");
    const { items } = await as(NOBODY).call(listRevisions, { params });
    expect(items.map((item) => [item.ordinal, item.isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test("a deleted note is told of only while a reply stands under it, and is carried over all the same", async () => {
    const { owner, reader, notes, params, body } = await published();
    for (const { id } of [notes.orphan, notes.changed]) {
      await as(owner).call(createReply, { params: { annotationId: id }, body: { body: "Why?" } });
      await as(reader).call(deleteAnnotation, { params: { annotationId: id } });
    }
    const orphan = { annotationId: notes.orphan.id };
    const thread = await as(NOBODY).call(readAnnotation, { params: orphan });
    const reply = "replies" in thread ? thread.replies[0]?.id : undefined;
    await as(owner).call(deleteAnnotation, { params: { annotationId: reply ?? "" } });

    const told = { total: 4, changed: 1, orphaned: 0 };
    const { report } = await as(owner).call(previewRevision, { params, body });
    expect(report.counts).toMatchObject(told);
    expect(report.passages.map(({ annotationId }) => annotationId)).not.toContain(notes.orphan.id);
    expect((await as(owner).call(publishRevision, { params, body })).report).toEqual(report);
    expect((await as(reader).call(listNotifications)).items).toEqual([]);

    await as(reader).call(restoreAnnotation, { params: orphan });
    const restored = await as(NOBODY).call(readReport, { params: { ...params, revisionId: "2" } });
    expect(restored.counts).toMatchObject({ total: 5, changed: 1, orphaned: 1 });
    expect(await kindOf(notes.orphan.id)).toMatchObject({ revision: { ordinal: 2 }, kind: "orphaned" });
  });

  test("the same text, or a text based on an older revision, is refused", async () => {
    const { owner, document, params, body } = await published();
    expect((await as(owner).refused(publishRevision, { params, body: { ...body, text: FIRST } })).code).toBe(
      "conflict",
    );
    await as(owner).call(publishRevision, { params, body });
    const late = { ...body, text: `${SECOND}\n\nMore.`, basedOn: document.revision.id };
    expect((await as(owner).refused(publishRevision, { params, body: late })).code).toBe("stale-revision");
    expect(await db().revision.count({ where: { documentId: document.id } })).toBe(2);
  });

  test("notes posted while revisions are published all have a place in the newest", async () => {
    const { owner, reader, document, params } = await published();
    const publish = (n: number) =>
      as(owner).send(publishRevision, { params, body: { text: `${FIRST}\n\nAddition ${n}.`, format: "markdown" } });
    const target = { selector: { type: "TextQuoteSelector", exact: "within thirty days" } };
    const post = (n: number) => as(reader).send(createAnnotation, { params, body: { body: `Note ${n}`, target } });
    const answers = await Promise.all([post(1), publish(1), post(2), post(3), publish(2), post(4), post(5)]);
    expect(answers.filter(({ status }) => status !== 201 && status !== 409).map(({ text }) => text)).toEqual([]);
    const { revision } = await as(NOBODY).call(readDocument, { params });
    const total = await db().annotation.count({ where: { documentId: document.id } });
    expect(await db().placement.count({ where: { revisionId: revision.id } })).toBe(total);
  });

  test("of two who publish at once, one does and the other is told", async () => {
    const { owner, document, params } = await published();
    const { revision } = await as(NOBODY).call(readDocument, { params });
    const publishing = ["One.", "Two."].map((words) => {
      const body = { text: `${FIRST}\n\n${words}`, format: "markdown" as const, basedOn: revision.id };
      return as(owner).send(publishRevision, { params, body });
    });
    const answers = await Promise.all(publishing);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await db().revision.count({ where: { documentId: document.id } })).toBe(2);
  });

  test("authors hear of passages that need their eye, once", async () => {
    const { owner, reader, params, body } = await published();
    await as(owner).call(publishRevision, { params, body });
    expect((await as(owner).call(listNotifications)).items).toEqual([]);
    const heard = await as(reader).call(listNotifications);
    expect(heard).toMatchObject({
      unread: 1,
      items: [{ changed: 1, orphaned: 1, by: "Ana", revision: { ordinal: 2 } }],
    });
    await as(reader).send(readNotifications);
    expect((await as(reader).call(listNotifications)).unread).toBe(0);
  });
});

test("whatever is done to a thread, the answer places it in the revision that was asked for", async () => {
  const { owner, reader, notes, document, params, body } = await published();
  await as(owner).call(publishRevision, { params, body });
  const { id, placement } = notes.changed;
  const old = { params: { annotationId: id }, query: { revision: document.revision.id } };
  const answers = [
    await as(reader).call(editAnnotation, { ...old, body: { body: "Other words" } }),
    await as(owner).call(setStatus, { ...old, body: { status: "resolved" } }),
    await as(owner).call(settlePlacement, { ...old, body: { action: "confirm" } }),
    await as(reader).call(deleteAnnotation, old),
    await as(reader).call(restoreAnnotation, old),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ placement: { span: placement.span, doubtful: false } });
  const newest = await as(owner).call(setStatus, { params: { annotationId: id }, body: { status: "open" } });
  expect(newest.placement).toMatchObject({ revision: { ordinal: 2 }, kind: "changed", doubtful: false });
});

describe("settling a carried passage", () => {
  test("a doubt that nobody settled is still one in the next revision", async () => {
    const { owner, reader, document, notes, params, body } = await published();
    await as(owner).call(publishRevision, { params, body });
    const next = await as(owner).call(publishRevision, { params, body: { ...body, text: `${SECOND}\n\nAnd so on.` } });
    expect(await kindOf(notes.changed.id)).toMatchObject({ kind: "exact", doubtful: true });
    const confirm = { action: "confirm" as const, revision: document.revision.id };
    const annotation = { annotationId: notes.changed.id };
    expect((await as(reader).refused(settlePlacement, { params: annotation, body: confirm })).code).toBe(
      "stale-revision",
    );
    const seen = { ...confirm, revision: next.id };
    const settled = await as(reader).call(settlePlacement, { params: annotation, body: seen });
    expect(settled.placement.doubtful).toBe(false);
  });

  test("edits, replies and publications at once neither wait in a circle nor lose anything", async () => {
    const { owner, reader, document, notes, params } = await published();
    const annotation = { annotationId: notes.kept.id };
    const edit = (n: number) => as(reader).send(editAnnotation, { params: annotation, body: { body: `Wording ${n}` } });
    const answer = (n: number) => as(owner).send(createReply, { params: annotation, body: { body: `Reply ${n}` } });
    const publish = (n: number) =>
      as(owner).send(publishRevision, { params, body: { text: `${FIRST}\n\nMore ${n}.`, format: "markdown" } });
    const answers = await Promise.all([edit(1), publish(1), answer(1), edit(2), publish(2), answer(2), edit(3)]);
    expect(answers.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    const { revision } = await as(NOBODY).call(readDocument, { params });
    const roots = await db().annotation.count({ where: { documentId: document.id, rootId: null } });
    expect(await db().placement.count({ where: { revisionId: revision.id } })).toBe(roots);
  });

  test("confirming removes the doubt and keeps who did it", async () => {
    const { owner, reader, notes, params, body } = await published();
    await as(owner).call(publishRevision, { params, body });
    const annotation = { annotationId: notes.changed.id };
    const settled = await as(reader).call(settlePlacement, { params: annotation, body: { action: "confirm" } });
    expect(settled.placement).toMatchObject({ kind: "changed", doubtful: false });
    const { items } = await as(NOBODY).call(readPlacements, { params: annotation });
    expect(items[0]?.decisions.map(({ action, by }) => [action, by?.name ?? null])).toEqual([
      ["carried", null],
      ["confirmed", "Ben"],
    ]);
  });

  test("the report says where a passage was settled, and keeps what the publication did to it", async () => {
    const { owner, reader, notes, params, body } = await published();
    const { id: revision, report } = await as(owner).call(publishRevision, { params, body });
    const { text } = await as(NOBODY).send(readText, { params });
    const start = text.indexOf("This sentence is entirely new");
    const adjust = { action: "adjust" as const, revision, span: { start, end: start + 13 } };
    const settled = (id: string, how: typeof adjust | { action: "orphan" }) =>
      as(reader).call(settlePlacement, { params: { annotationId: id }, body: how });
    await settled(notes.changed.id, adjust);
    await settled(notes.orphan.id, adjust);
    await settled(notes.kept.id, { action: "orphan" });

    const later = await as(NOBODY).call(readReport, { params: { ...params, revisionId: "2" } });
    const nowOf = (id: string) => later.passages.find(({ annotationId }) => annotationId === id)?.now;
    const placed = { kind: "changed", quote: "This sentence", start, doubtful: false };
    expect(nowOf(notes.changed.id)).toMatchObject(placed);
    expect(nowOf(notes.orphan.id)).toMatchObject(placed);
    expect(nowOf(notes.kept.id)).toMatchObject({ kind: "orphaned", quote: "", start: null, paragraph: null });
    const withoutNow = ({ counts, passages }: typeof report) => ({
      counts,
      passages: passages.map(({ now: _, ...passage }) => passage),
    });
    expect(withoutNow(later)).toEqual(withoutNow(report));
  });

  test("an orphan finds new words, and a passage can be given up", async () => {
    const { owner, reader, notes, params, body } = await published();
    const { id: revision } = await as(owner).call(publishRevision, { params, body });
    const { text } = await as(NOBODY).send(readText, { params });
    const start = text.indexOf("This sentence is entirely new");
    const adjust = { action: "adjust" as const, revision, span: { start, end: start + 13 } };
    const orphan = { annotationId: notes.orphan.id };
    expect((await as(reader).refused(settlePlacement, { params: orphan, body: { action: "confirm" } })).code).toBe(
      "conflict",
    );
    expect((await as(reader).call(settlePlacement, { params: orphan, body: adjust })).placement).toMatchObject({
      kind: "changed",
      quote: "This sentence",
    });
    const given = await as(reader).call(settlePlacement, {
      params: { annotationId: notes.kept.id },
      body: { action: "orphan" },
    });
    expect(given.placement).toMatchObject({ kind: "orphaned", span: null, quote: notes.kept.placement.quote });
  });

  test("a former orphan comes back when a later revision restores its words", async () => {
    const { owner, notes, params, body } = await published();
    await as(owner).call(publishRevision, { params, body });
    const text = `${SECOND}\n\nNothing in this text applies to hospitals.\n`;
    await as(owner).call(publishRevision, { params, body: { text, format: "markdown" } });
    expect(await kindOf(notes.orphan.id)).toMatchObject({ kind: "moved", quote: notes.orphan.placement.quote });
  });
});

describe("publishing in the background", () => {
  const afterwards = { prefer: "respond-async" };

  test("answers with a job, publishes the same, and leads to the report", async () => {
    const { owner, params, body } = await published();
    const answer = await as(owner).send(publishRevision, { params, body, headers: afterwards });
    expect(answer.status).toBe(202);
    const { id } = answer.data as unknown as { id: string };
    expect(answer.headers.get("location")).toBe(`/api/jobs/${id}`);
    await runNext();
    const job = await as(owner).call(readJob, { params: { jobId: id } });
    expect(job).toMatchObject({
      state: "done",
      kind: "publish",
      link: expect.stringMatching(/\/revisions\/2\/report$/),
    });
    expect((await as(NOBODY).call(readReport, { params: { ...params, revisionId: "2" } })).counts.total).toBe(5);
  });

  test("publishes once, though the process that did it died before it could say so", async () => {
    const { owner, document, params, body } = await published();
    const { data } = await as(owner).send(publishRevision, { params, body, headers: afterwards });
    const { id } = data as unknown as { id: string };
    await runNext();
    await db().job.update({ where: { id }, data: { state: "running" } });
    await runNext();
    expect((await as(owner).call(readJob, { params: { jobId: id } })).state).toBe("done");
    expect(await db().revision.count({ where: { documentId: document.id } })).toBe(2);
  });

  test("is taken up by another process when its own is killed while it writes", async () => {
    const { owner, reader, document, params, body } = await published();
    const { data } = await as(owner).send(publishRevision, { params, body, headers: afterwards });
    const { id: jobId } = data as unknown as { id: string };
    const late = await given.annotation(reader, document.id, { exact: "within thirty days" });
    const busy = await lockedDocument(document.id);
    const child = runnerProcess();
    const stepOf = async () => (await as(owner).call(readJob, { params: { jobId } })).step;
    await expect.poll(stepOf, { timeout: 30_000 }).toBe("Writing the revision");
    child.kill("SIGKILL");
    await child.ended;
    await busy.release();
    await expect.poll(runNext, { timeout: 10_000 }).toBe(true);
    expect(await db().job.findUnique({ where: { id: jobId } })).toMatchObject({ state: "done", attempts: 2 });
    expect(await db().revision.count({ where: { documentId: document.id } })).toBe(2);
    expect(await kindOf(late.id)).toMatchObject({ revision: { ordinal: 2 }, kind: "moved" });
  });

  test("publishes nothing once it is given up, however far it was", async () => {
    const { owner, document, params, body } = await published();
    const { data } = await as(owner).send(publishRevision, { params, body, headers: afterwards });
    const { id: jobId } = data as unknown as { id: string };
    const busy = await lockedDocument(document.id);
    const running = runNext();
    const stepOf = async () => (await as(owner).call(readJob, { params: { jobId } })).step;
    await expect.poll(stepOf, { timeout: 10_000 }).toBe("Writing the revision");
    await as(owner).call(cancelJob, { params: { jobId } });
    await busy.release();
    await running;
    const { state } = await db().job.findUniqueOrThrow({ where: { id: jobId } });
    expect(state).toBe("cancelled");
    expect(await runNext()).toBe(false);
    expect(await db().revision.count({ where: { documentId: document.id } })).toBe(1);
  });

  test("is found again by whoever began it until it is done, and a failure until they publish", async () => {
    const { owner, reader, document, params, body } = await published();
    const of = async ({ id }: { id: string }) =>
      publicationOf(uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id } })), document.id);
    const send = () => as(owner).send(publishRevision, { params, body, headers: afterwards });
    expect(await of(owner)).toBeNull();
    await send();
    expect(await of(owner)).toMatchObject({ state: "queued", kind: "publish" });
    expect(await of(reader)).toBeNull();
    await runNext();
    expect(await of(owner)).toBeNull();
    await send();
    await runNext();
    expect(await of(owner)).toMatchObject({ state: "failed", problem: { code: "conflict" } });
    await as(owner).call(publishRevision, { params, body: { text: `${SECOND}\n\nMore.`, format: "markdown" } });
    expect(await of(owner)).toBeNull();
  });

  test("tells in the job why nothing was published", async () => {
    const { owner, params, body } = await published();
    const send = () => as(owner).send(publishRevision, { params, body, headers: afterwards });
    const [first, second] = [await send(), await send()];
    while (await runNext());
    const states = await Promise.all(
      [first, second].map(async ({ data }) => {
        const { id: jobId } = data as unknown as { id: string };
        const { state, problem } = await as(owner).call(readJob, { params: { jobId } });
        return [state, problem?.code];
      }),
    );
    expect(states).toEqual([
      ["done", undefined],
      ["failed", "stale-revision"],
    ]);
  });

  test("carries over a note that came while the texts were compared", async () => {
    const { owner, reader, document, params, body } = await published();
    const member = uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id: owner.id } }));
    let late = "";
    await publish(member, document.id, NewRevision.parse(body), null, null, async (_, step) => {
      if (step !== "Writing the revision") return;
      late = (await given.annotation(reader, document.id, { exact: "The office may ask" })).id;
      const confirmed = { action: "orphan" as const };
      const [first] = (await as(reader).call(listAnnotations, { params })).items.filter(
        ({ placement }) => placement.span,
      );
      await as(owner).call(settlePlacement, { params: { annotationId: first?.id ?? "" }, body: confirmed });
    });
    expect(await kindOf(late)).toMatchObject({ revision: { ordinal: 2 }, kind: "exact", quote: "The office may ask" });
    const report = await as(NOBODY).call(readReport, { params: { ...params, revisionId: "2" } });
    expect(report.counts.total).toBe(6);
    expect(report.counts.orphaned).toBe(2);
  });
});

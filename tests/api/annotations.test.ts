import { describe, expect, test } from "vitest";
import { updateAccount } from "#lib/contract/account.ts";
import {
  createAnnotation,
  createReply,
  deleteAnnotation,
  editAnnotation,
  listAnnotations,
  readAnnotation,
  readHistory,
  restoreAnnotation,
  setStatus,
} from "#lib/contract/annotations.ts";
import { bringBackCopy } from "#lib/contract/copies.ts";
import { readText } from "#lib/contract/documents.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { listThreads } from "#lib/contract/threads.ts";
import { db, pool } from "#lib/server/db.ts";
import { as, NOBODY } from "../support/api.ts";
import { given } from "../support/given.ts";

const quote = (exact: string, more: { prefix?: string; suffix?: string } = {}) => ({
  selector: { type: "TextQuoteSelector" as const, exact, ...more },
});

describe("attaching an annotation", () => {
  test("a span of the named revision keeps its words and its surroundings", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const text = (await as(NOBODY).send(readText, { params: { documentId: document.slug } })).text;
    const start = text.indexOf("levy rises");
    const target = { revision: document.revision.id, span: { start, end: start + "levy rises".length } };
    const made = await as(owner).call(createAnnotation, {
      params: { documentId: document.id },
      body: { body: "Why?", target },
    });

    expect(made.placement).toMatchObject({
      kind: "exact",
      scope: "span",
      span: target.span,
      quote: "levy rises",
      score: 1,
    });
    expect(made.placement.prefix.endsWith("The ")).toBe(true);
    expect(made.placement.suffix.startsWith(" in May")).toBe(true);
    expect(made.placement.paragraph?.ordinal).toBe(2);
  });

  test("a W3C quote is found, and its context decides between equal words", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const ambiguous = await as(owner).refused(createAnnotation, {
      params,
      body: { body: "Which?", target: quote("levy") },
    });
    expect(ambiguous.code).toBe("passage-ambiguous");

    const made = await as(owner).call(createAnnotation, {
      params,
      body: { body: "This one", target: quote("levy", { prefix: "likes the " }) },
    });
    expect(made.placement.prefix.endsWith("likes the ")).toBe(true);
    const missing = await as(owner).refused(createAnnotation, {
      params,
      body: { body: "Where?", target: quote("no such words") },
    });
    expect(missing).toMatchObject({ code: "passage-not-found", fields: [{ field: "target.selector.exact" }] });
  });

  test("a paragraph and the whole document can be annotated", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const whole = await as(owner).call(createAnnotation, {
      params,
      body: { body: "Overall", target: { document: true } },
    });
    expect(whole.placement).toMatchObject({ scope: "document", span: null });

    const passage = await given.annotation(owner, document.id, { exact: "Providers keep records for a year." });
    const block = passage.placement.paragraph?.id ?? "";
    const made = await as(owner).call(createAnnotation, { params, body: { body: "All of it", target: { block } } });
    expect(made.placement).toMatchObject({
      scope: "block",
      span: passage.placement.span,
      quote: "Providers keep records for a year.",
    });
  });

  test.each([
    ["a span beyond the text", { span: { start: 0, end: 1_000_000 } }, "target.span.end"],
    ["a span that ends before it starts", { span: { start: 5, end: 5 } }, "target.span.end"],
    ["a span of white space", { span: { start: 6, end: 8 } }, "target.span.end"],
    ["a fraction", { span: { start: 0.5, end: 3 } }, "target.span.start"],
    ["a span without its revision", { span: { start: 0, end: 3 }, revision: undefined }, "target.revision"],
    ["two targets at once", { span: { start: 0, end: 3 }, document: true }, "target"],
    ["no target", {}, "target"],
    ["an unknown block", { block: "b-none" }, "target.block"],
  ])("%s is refused and the field is named", async (_, target, field) => {
    const { owner, document } = await given.ownerWithDocument();
    const body = { body: "x", target: { revision: document.revision.id, ...target } };
    const problem = await as(owner).refused(createAnnotation, { params: { documentId: document.id }, body });
    expect(problem.code).toBe("invalid");
    expect(problem.fields?.map((each) => each.field)).toContain(field);
    expect(await db().annotation.count({ where: { documentId: document.id } })).toBe(0);
  });

  test("a passage of another revision is refused with the current one named", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const other = await given.document(owner);
    const target = { revision: other.revision.id, span: { start: 0, end: 3 } };
    const problem = await as(owner).refused(createAnnotation, {
      params: { documentId: document.id },
      body: { body: "x", target },
    });
    expect(problem).toMatchObject({ code: "stale-revision", status: 409, current: { id: document.revision.id } });
  });

  test.each([
    ["removed", `UPDATE "Document" SET "removedAt" = now() WHERE "id" = $1`],
    ["made private", `UPDATE "Document" SET "visibility" = 'private' WHERE "id" = $1`],
  ])("a document that another process has %s since the last look takes no more notes", async (_, statement) => {
    const { stranger, document } = await given.ownerWithDocument();
    const span = { revision: document.revision.id, span: { start: 0, end: 6 } };
    const parts = { params: { documentId: document.id }, body: { body: "x", target: span } };
    await as(stranger).call(createAnnotation, parts);
    await pool().query(statement, [document.id]);
    expect((await as(stranger).refused(createAnnotation, parts)).code).toBe("not-found");
    expect(await db().annotation.count({ where: { documentId: document.id } })).toBe(1);
  });

  test("a note needs words, a highlight does not", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const target = { document: true as const };
    const problem = await as(owner).refused(createAnnotation, {
      params,
      body: { kind: "question", body: "  ", target },
    });
    expect(problem.fields).toEqual([{ field: "body", message: "must not be empty for a question" }]);
    expect((await as(owner).call(createAnnotation, { params, body: { kind: "highlight", target } })).body).toBe("");
  });

  test("a repeated Idempotency-Key makes one annotation, even when both arrive at once", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const parts = {
      params: { documentId: document.id },
      body: { body: "Once", target: quote("in May") },
      headers: { "idempotency-key": "key-1" },
    };
    const made = await Promise.all([1, 2, 3, 4].map(() => as(owner).call(createAnnotation, parts)));
    expect(new Set(made.map((each) => each.id)).size).toBe(1);
    expect(await db().annotation.count({ where: { documentId: document.id } })).toBe(1);

    const other = { ...parts, body: { ...parts.body, body: "Twice" } };
    expect((await as(owner).refused(createAnnotation, other)).code).toBe("key-reused");
  });

  test("an annotation, its placement and its event are written together", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const made = await given.annotation(owner, document.id);
    const event = await db().event.findFirstOrThrow({ where: { annotationId: made.id } });
    expect(event).toMatchObject({ type: "annotation.created", actorId: owner.id, documentId: document.id });
    expect(await db().placement.count({ where: { annotationId: made.id } })).toBe(1);
  });

  test("the body is Markdown, read into safe blocks", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const body = "**Strong** <script>alert(1)</script> [link](javascript:alert(1))";
    const made = await given.annotation(owner, document.id, { body });
    expect(made.body).toBe(body);
    expect(made.content.map((block) => block.text).join("\n")).toContain("<script>alert(1)</script>");
    expect(made.content.flatMap((block) => block.marks).map((mark) => mark.kind)).toEqual(["strong"]);
  });
});

describe("a thread", () => {
  test("replies stay flat under the root and in order", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const root = await given.annotation(owner, document.id);
    const first = await as(stranger).call(createReply, { params: { annotationId: root.id }, body: { body: "First" } });
    const second = await as(owner).call(createReply, { params: { annotationId: first.id }, body: { body: "Second" } });
    expect(second.rootId).toBe(root.id);
    const { items } = await as(NOBODY).call(listAnnotations, { params: { documentId: document.id } });
    expect(items.map((item) => item.replies.map((reply) => reply.body))).toEqual([["First", "Second"]]);
  });

  test("an edit keeps the words before it, and a stale If-Match loses nothing", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const made = await as(owner).send(createAnnotation, {
      params: { documentId: document.id },
      body: { body: "First wording", target: quote("in May") },
    });
    const params = { annotationId: made.data.id };
    const etag = made.headers.get("etag") ?? "";
    expect(etag).toBe('"1"');
    const edited = await as(owner).send(editAnnotation, {
      params,
      body: { body: "Second wording" },
      headers: { "if-match": etag },
    });
    expect(edited.headers.get("etag")).toBe('"2"');
    const stale = await as(owner).refused(editAnnotation, {
      params,
      body: { body: "Third wording" },
      headers: { "if-match": etag },
    });
    expect(stale).toMatchObject({ status: 412, code: "stale-version", version: 2 });

    const { items } = await as(NOBODY).call(readHistory, { params });
    expect(items.map((item) => item.body)).toEqual(["First wording"]);
    expect(await as(NOBODY).call(readAnnotation, { params })).toMatchObject({ body: "Second wording", edits: 1 });
  });

  test("of two edits made on the same version, one is refused", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const { id } = await given.annotation(owner, document.id);
    const edit = (body: string) =>
      as(owner).send(editAnnotation, { params: { annotationId: id }, body: { body }, headers: { "if-match": '"1"' } });
    const statuses = (await Promise.all([edit("one"), edit("two"), edit("three")])).map((answer) => answer.status);
    expect(statuses.toSorted()).toEqual([200, 412, 412]);
  });

  test("what was written for oneself alone does not come to light when the thread becomes public", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const { id } = await given.annotation(owner, document.id, { visibility: "private", body: "a harsh first thought" });
    const params = { annotationId: id };
    await as(owner).call(editAnnotation, { params, body: { body: "a milder second one" } });
    await as(owner).call(editAnnotation, { params, body: { body: "What I stand by", visibility: "public" } });
    expect((await as(stranger).call(readHistory, { params })).items).toEqual([]);
    await as(owner).call(editAnnotation, { params, body: { body: "Revised in public" } });
    expect((await as(stranger).call(readHistory, { params })).items.map((item) => item.body)).toEqual([
      "What I stand by",
    ]);
  });

  test("an author cannot undo what an administrator deleted", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const admin = await given.person("Ada", { isAdmin: true });
    const { id } = await given.annotation(owner, document.id);
    await as(admin).call(deleteAnnotation, { params: { annotationId: id } });
    expect((await as(owner).refused(restoreAnnotation, { params: { annotationId: id } })).code).toBe("forbidden");
  });

  test("an empty highlight cannot be called a note", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const body = { kind: "highlight" as const, target: { document: true as const } };
    const { id } = await as(owner).call(createAnnotation, { params: { documentId: document.id }, body });
    const problem = await as(owner).refused(editAnnotation, { params: { annotationId: id }, body: { kind: "note" } });
    expect(problem.fields?.[0]?.field).toBe("body");
  });

  test("a new name stands on old notes at once", async () => {
    const { owner, document } = await given.ownerWithDocument();
    await given.annotation(owner, document.id);
    const names = async () =>
      (await as(NOBODY).call(listAnnotations, { params: { documentId: document.id } })).items.map(
        (item) => item.author.name,
      );
    expect(await names()).toEqual(["Ana"]);
    await as(owner).call(updateAccount, { body: { name: "Ana Maria" } });
    expect(await names()).toEqual(["Ana Maria"]);
  });

  test("deleting leaves a tombstone that keeps its replies, and can be undone", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const { id } = await given.annotation(owner, document.id, { body: "Regretted" });
    const params = { annotationId: id };
    await as(stranger).call(createReply, { params, body: { body: "An answer" } });
    const tombstone = await as(owner).call(deleteAnnotation, { params });
    expect(tombstone).toMatchObject({ body: "", content: [], edits: 0, replies: [{ body: "An answer" }] });
    expect(tombstone.deletedAt).not.toBeNull();
    expect((await as(stranger).call(readHistory, { params })).items).toEqual([]);
    expect((await as(owner).refused(editAnnotation, { params, body: { body: "Again" } })).code).toBe("forbidden");

    expect(await as(owner).call(restoreAnnotation, { params })).toMatchObject({ body: "Regretted", deletedAt: null });
  });

  test("a status says who set it and when", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const { id } = await given.annotation(owner, document.id);
    const params = { annotationId: id };
    for (const status of ["in_progress", "resolved", "declined", "open"] as const) {
      const changed = await as(owner).call(setStatus, { params, body: { status } });
      expect(changed.status).toMatchObject({ state: status, by: "Ana" });
      expect(Date.now() - Date.parse(changed.status.at ?? "")).toBeLessThan(60_000);
    }
    const problem = await as(owner).refused(setStatus, { params, body: { status: "finished" } });
    expect(problem).toMatchObject({ code: "invalid", fields: [{ field: "status" }] });
  });

  test("a thread that others answered cannot be hidden from them", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const { id } = await given.annotation(owner, document.id);
    const params = { annotationId: id };
    const hide = { params, body: { visibility: "private" as const } };
    expect(await as(owner).call(editAnnotation, hide)).toMatchObject({ visibility: "private" });
    await as(owner).call(editAnnotation, { params, body: { visibility: "public" } });
    await as(stranger).call(createReply, { params, body: { body: "Mine" } });
    expect((await as(owner).refused(editAnnotation, hide)).fields?.[0]?.field).toBe("visibility");
  });
});

describe("listing", () => {
  test("threads come in the order of the text, notes on the document first", async () => {
    const { owner, document } = await given.ownerWithDocument();
    for (const exact of ["Records are not evidence", "in May", "The levy rises in May."])
      await given.annotation(owner, document.id, { exact });
    await as(owner).call(createAnnotation, {
      params: { documentId: document.id },
      body: { body: "All", target: { document: true } },
    });
    const { items, total } = await as(NOBODY).call(listAnnotations, { params: { documentId: document.id } });
    expect(items.map((item) => item.placement.quote)).toEqual([
      "",
      "The levy rises in May.",
      "in May",
      "Records are not evidence",
    ]);
    expect(total).toBe(4);
  });

  test("what others wrote elsewhere is not among one's own threads, though one brought it in", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const { id } = await given.annotation(owner, document.id, { exact: "in May" });
    const item = { id: "urn:x:1", creator: "Jane", bodyValue: "Why?", target: "https://example.org" };
    const text = JSON.stringify({ type: "AnnotationPage", items: [item] });
    await as(owner).call(bringBackCopy, { params, body: { text } });
    const { items } = await as(owner).call(listAnnotations, { params, query: { author: owner.id } });
    expect(items.map(({ author }) => author.name).toSorted()).toEqual(["Ana", "Jane"]);
    const own = await as(owner).call(listAnnotations, { params, query: { mine: "true" } });
    expect(own.items.map((each) => each.id)).toEqual([id]);
  });

  test("filters narrow and combine, and pages join up", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const { id } = await given.annotation(owner, document.id, { exact: "in May" });
    await given.annotation(stranger, document.id, { exact: "Nobody likes" });
    await given.annotation(owner, document.id, { exact: "for a year", visibility: "private" });
    await as(owner).call(setStatus, { params: { annotationId: id }, body: { status: "resolved" } });
    const quotes = async (caller: typeof owner, query: object) =>
      (await as(caller).call(listAnnotations, { params, query })).items.map((item) => item.placement.quote);

    expect(await quotes(owner, {})).toEqual(["in May", "Nobody likes", "for a year"]);
    expect(await quotes(stranger, {})).toEqual(["in May", "Nobody likes"]);
    expect(await quotes(owner, { mine: "true" })).toEqual(["in May", "for a year"]);
    expect(await quotes(owner, { mine: "true", status: "open,in_progress" })).toEqual(["for a year"]);
    expect(await quotes(owner, { author: stranger.id })).toEqual(["Nobody likes"]);
    expect(await quotes(owner, { kind: ["question", "highlight"] })).toEqual([]);

    const first = await as(owner).call(listAnnotations, { params, query: { limit: 2 } });
    const second = await as(owner).call(listAnnotations, { params, query: { limit: 2, after: first.next ?? "" } });
    expect([...first.items, ...second.items].map((item) => item.placement.quote)).toEqual([
      "in May",
      "Nobody likes",
      "for a year",
    ]);
    expect(second.next).toBeNull();
    expect((await as(owner).refused(listAnnotations, { params, query: { kindd: "note" } })).fields?.[0]?.field).toBe(
      "kindd",
    );
  });

  test("a list that has not changed is not sent again, and one that has is", async () => {
    const { owner, stranger, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    await given.annotation(owner, document.id);
    const etagFor = async (caller: typeof owner) =>
      (await as(caller).send(listAnnotations, { params })).headers.get("etag") ?? "";
    const etag = await etagFor(stranger);
    const again = await as(stranger).send(listAnnotations, { params, headers: { "if-none-match": etag } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect(await etagFor(owner)).not.toBe(etag);
    await given.annotation(owner, document.id, { exact: "in May" });
    const changed = await as(stranger).send(listAnnotations, { params, headers: { "if-none-match": etag } });
    expect([changed.status, changed.data.total]).toEqual([200, 2]);
  });

  test("readers and writers at once: whoever reads last sees everything that was written", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const write = (n: number) =>
      as(owner).call(createAnnotation, { params, body: { body: `Note ${n}`, target: { document: true } } });
    const read = () => as(NOBODY).call(listAnnotations, { params });
    for (let round = 0; round < 5; round++) {
      await Promise.all([write(1), read(), write(2), read(), write(3), read()]);
      expect((await read()).total).toBe((round + 1) * 3);
    }
  });
});

describe("threads in brief", () => {
  test("are the same threads in the same order, each as the whole one says", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const made = await as(owner).call(createAnnotation, {
      params,
      body: { body: "Why?", target: quote("levy rises") },
    });
    await as(owner).call(createReply, { params: { annotationId: made.id }, body: { body: "Because." } });
    await as(owner).call(createAnnotation, { params, body: { body: "On all of it", target: { document: true } } });

    const { items, revision } = await as(NOBODY).call(listThreads, { params });
    const whole = (await as(NOBODY).call(listAnnotations, { params })).items;
    expect(items).toEqual(whole.map(inBrief));
    expect(items.map(({ opening }) => opening)).toEqual(["On all of it", "Why?"]);
    expect(revision.id).toBe(document.revision.id);
  });

  test("private ones are listed for their author alone", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const body = { body: "Mine", visibility: "private" as const, target: quote("levy rises") };
    await as(owner).call(createAnnotation, { params, body });
    expect((await as(NOBODY).call(listThreads, { params })).items).toEqual([]);
    expect((await as(owner).call(listThreads, { params })).items).toHaveLength(1);
  });
});

import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createReply, listAnnotations, setStatus } from "#lib/contract/annotations.ts";
import { bringBackCopy, previewCopy } from "#lib/contract/copies.ts";
import { exportDocument } from "#lib/contract/exports.ts";
import { publishRevision } from "#lib/contract/revisions.ts";
import { db } from "#lib/server/db.ts";
import { as, type Caller, NOBODY } from "../support/api.ts";
import { given } from "../support/given.ts";

type Item = Record<string, unknown> & { readonly id?: string; readonly motivation?: string };

/** A JSON-LD copy as somebody takes it. */
async function copyOf(caller: Caller, documentId: string) {
  const { text } = await as(caller).send(exportDocument, {
    params: { documentId },
    query: { format: "jsonld", visibility: "public,private" },
  });
  return JSON.parse(text) as Item;
}

async function scene() {
  const { owner, stranger, document } = await given.ownerWithDocument();
  const thread = await given.annotation(owner, document.id, { body: "Why *this*?" });
  await as(stranger).call(createReply, { params: { annotationId: thread.id }, body: { body: "Because." } });
  const params = { documentId: document.id };
  const threads = async () => (await as(owner).call(listAnnotations, { params })).items;
  return { owner, stranger, document, thread, params, threads };
}

/** A file to send: an upload in a form. */
function fileOf(content: string, name: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set("file", new File([content], name));
  for (const [key, value] of Object.entries(fields)) form.set(key, value);
  return form;
}

/** True while a statement on this database waits for another's lock. */
async function isSomebodyWaiting(): Promise<boolean> {
  const waiting = await db().$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return waiting.length > 0;
}

const CSV_HEADER = "annotation_id,thread_id,kind,body,author_name,quote,status";

describe("a copy that comes back", () => {
  test("changes nothing when nobody touched it, however often", async () => {
    const { owner, document, params, threads } = await scene();
    const text = JSON.stringify(await copyOf(owner, document.id));
    const before = await threads();
    for (const operation of [previewCopy, bringBackCopy, bringBackCopy]) {
      const report = await as(owner).call(operation, { params, body: { text } });
      expect(report.counts).toMatchObject({ threadsInCopy: 1, unchanged: 1, newThreads: 0, newReplies: 0 });
      expect(report.origin).toMatchObject({ isThisDocument: true, revision: { ordinal: 1 } });
    }
    expect(await threads()).toEqual(before);
  });

  test("brings replies and a resolution that were made elsewhere, once", async () => {
    const { owner, thread, params, threads } = await scene();
    const csv = [
      CSV_HEADER,
      `${thread.id},${thread.id},note,Why *this*?,Ana,The levy rises,resolved`,
      `,${thread.id},reply,"Settled = done
*not emphasis*",Jane Word,,`,
    ].join("\r\n");
    const body = fileOf(csv, "answers.csv");
    const preview = await as(owner).send(previewCopy, { params, body });
    expect(preview.data.counts).toMatchObject({ newReplies: 1, newStatuses: 1, newThreads: 0 });
    expect((await threads())[0]?.replies).toHaveLength(1);

    const done = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "answers.csv") });
    expect(done.data.counts).toEqual(preview.data.counts);
    const [now] = await threads();
    expect(now?.status.state).toBe("resolved");
    expect(now?.replies.at(-1)).toMatchObject({ author: { name: "Jane Word", broughtInBy: "Ana" } });
    expect(now?.replies.at(-1)?.content.map(({ text }) => text)).toEqual(["Settled = done\n*not emphasis*"]);
    const again = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "answers.csv") });
    expect(again.data.counts).toMatchObject({ newReplies: 0, newStatuses: 0, unchanged: 1 });
  });

  test("in the comment form, brings what the secretariat observed, once", async () => {
    const { owner, document, params, threads } = await scene();
    const { text } = await as(owner).send(exportDocument, {
      params: { documentId: document.id },
      query: { format: "csv", preset: "iec" },
    });
    expect(text.split("\r\n")[0]).toContain("MB/NC,Line number,Clause/ Subclause");
    const returned = text.replace(/( UTC)"/, '$1\n\nAccepted in part.\n— The secretary"');
    for (const newReplies of [1, 0]) {
      const { data } = await as(owner).send(bringBackCopy, { params, body: fileOf(returned, "form.csv") });
      expect(data.counts).toMatchObject({ newReplies, newThreads: 0, differing: 0 });
    }
    const [thread] = await threads();
    expect(thread?.replies.map(({ author, body }) => [author.name, body])).toEqual([
      ["Ben", "Because."],
      ["The secretary", "Accepted in part."],
    ]);
  });

  test("restores the threads of a document that was brought in anew", async () => {
    const { owner, document } = await scene();
    const text = JSON.stringify(await copyOf(owner, document.id));
    const other = await given.document(owner);
    const params = { documentId: other.id };
    const report = await as(owner).call(bringBackCopy, { params, body: { text } });
    expect(report.counts).toMatchObject({ newThreads: 1, notPlaced: 0 });
    const [thread] = (await as(owner).call(listAnnotations, { params })).items;
    expect(thread).toMatchObject({ body: "Why *this*?", placement: { kind: "exact", quote: "The levy rises" } });
    expect(thread?.replies.map(({ body, author }) => [body, author.name])).toEqual([["Because.", "Ben"]]);
    expect((await as(owner).call(bringBackCopy, { params, body: { text } })).counts.newThreads).toBe(0);
  });

  test("finds its passages in a later revision, and keeps what it cannot place as orphans", async () => {
    const { owner, document, params } = await scene();
    const copy = JSON.stringify(await copyOf(owner, document.id));
    const other = await given.document(owner);
    const next = { text: "# Levies\n\nSomething else entirely stands here.", format: "markdown" as const };
    await as(owner).call(publishRevision, { params: { documentId: other.id }, body: next });
    const report = await as(owner).call(bringBackCopy, { params: { documentId: other.id }, body: { text: copy } });
    expect(report.counts).toMatchObject({ newThreads: 1, notPlaced: 1 });
    const [thread] = (await as(owner).call(listAnnotations, { params: { documentId: other.id } })).items;
    expect(thread?.placement).toMatchObject({ kind: "orphaned", quote: "The levy rises" });
    expect((await as(owner).call(listAnnotations, { params })).items).toHaveLength(1);
  });

  test("is told of as it will be read: by whom, when, on which passage, and with its formatting", async () => {
    const { owner, document, thread, params } = await scene();
    const copy = await copyOf(owner, document.id);
    const elsewhere = "https://example.org/notes/";
    const answer = { type: "Annotation", creator: "Jane", created: "2026-03-01T10:00:00Z" };
    const [first] = (copy.first as { items: Item[] }).items;
    const added = [
      { ...answer, id: `${elsewhere}1`, motivation: "questioning", target: first?.target, bodyValue: "Who pays?" },
      { ...answer, id: `${elsewhere}2`, motivation: "replying", target: `${elsewhere}1`, bodyValue: "We do." },
      {
        ...{ ...answer, id: `${elsewhere}3`, motivation: "replying", target: first?.id },
        body: { type: "TextualBody", value: "Because **they** said so.", format: "text/markdown" },
      },
    ];
    const changed = JSON.stringify({ ...copy, first: { ...(copy.first as object), items: [first, ...added] } });
    const text = changed.replace("Why *this*?", "Why ever this?");
    const { changes, counts } = await as(owner).call(previewCopy, { params, body: { text, visibility: "private" } });
    expect(counts).toMatchObject({ newThreads: 1, repliesInNewThreads: 1, newReplies: 1, differing: 1 });
    const place = { quote: "The levy rises", scope: "span", paragraph: { ordinal: expect.any(Number) } };
    expect(changes).toMatchObject([
      {
        ...{ ...place, change: "thread", threadId: null, kind: "question", author: "Jane" },
        createdAt: "2026-03-01T10:00:00.000Z",
        marks: { stance: null, codes: [], proposal: null, visibility: "private" },
        content: [{ text: "Who pays?" }],
        replies: [{ author: "Jane", content: [{ text: "We do." }] }],
      },
      {
        ...{ ...place, change: "reply", threadId: thread.id, kind: "note", threadAuthor: "Ana", author: "Jane" },
        content: [{ text: "Because they said so.", marks: [{ kind: "strong", start: 8, end: 12 }] }],
      },
      {
        ...{ ...place, change: "differing", threadId: thread.id, author: "Ana" },
        content: [{ text: "Why ever this?" }],
        contentHere: [{ text: "Why this?" }],
      },
    ]);
  });

  test("names the other document that it is of to whoever may see that, and to nobody else", async () => {
    const { owner, stranger } = await scene();
    const hidden = await given.document(owner, "# Draft\n\nThe levy rises.", { visibility: "private" });
    await given.annotation(owner, hidden.id, { body: "Why?" });
    const text = JSON.stringify(await copyOf(owner, hidden.id));
    const params = { documentId: (await given.document(owner, "# Memo\n\nSomething else.")).id };
    const originFor = async (caller: Caller) => (await as(caller).call(previewCopy, { params, body: { text } })).origin;
    expect(await originFor(owner)).toMatchObject({
      isThisDocument: false,
      document: { title: "Draft", link: `/documents/${hidden.slug}` },
    });
    expect(await originFor(stranger)).toMatchObject({ isThisDocument: false, document: null });
  });

  test("does for nobody what they may not do here", async () => {
    const { stranger, thread, params, threads } = await scene();
    const csv = [CSV_HEADER, `${thread.id},${thread.id},note,Why *this*?,Ana,The levy rises,declined`].join("\r\n");
    const report = await as(stranger).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(report.data.counts).toMatchObject({ newStatuses: 0, refused: 1 });
    expect((await threads())[0]?.status.state).toBe("open");
    expect((await as(NOBODY).refused(bringBackCopy, { params, body: { text: csv } })).code).toBe("signed-out");
  });

  test("never reopens what was resolved here meanwhile", async () => {
    const { owner, document, thread, params, threads } = await scene();
    const text = JSON.stringify(await copyOf(owner, document.id));
    await as(owner).call(setStatus, { params: { annotationId: thread.id }, body: { status: "resolved" } });
    await as(owner).call(bringBackCopy, { params, body: { text } });
    expect((await threads())[0]?.status.state).toBe("resolved");
  });

  test("settles threads in one statement for each way they go, with a history for each", async () => {
    const { owner, document, params, threads } = await scene();
    for (const body of ["Second?", "Third?", "Fourth?"]) await given.annotation(owner, document.id, { body });
    const before = await threads();
    const rows = before.map(
      ({ id, body }, index) => `${id},${id},note,${body},Ana,The levy rises,${index < 3 ? "resolved" : "declined"}`,
    );
    const csv = [CSV_HEADER, ...rows].join("\r\n");
    const { data } = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(data.counts).toMatchObject({ newStatuses: 4, refused: 0 });
    const now = await threads();
    expect(now.map(({ status }) => [status.state, status.by])).toEqual([
      ...Array(3).fill(["resolved", "Ana"]),
      ["declined", "Ana"],
    ]);
    expect(now.map(({ version }) => version)).toEqual(before.map(({ version }) => version + 1));
    const events = await db().event.findMany({ where: { documentId: document.id, type: "status.changed" } });
    expect(events.map(({ annotationId, actorId, facts }) => ({ annotationId, actorId, facts }))).toEqual(
      now.map(({ id, status }) => ({ annotationId: id, actorId: owner.id, facts: { from: "open", to: status.state } })),
    );
    // Rows that one statement wrote have the same number of a command in their transaction.
    const commands = await db().$queryRaw`
      SELECT count(DISTINCT "cmin"::text)::int AS "count", count(DISTINCT "xmin"::text)::int AS "transactions"
      FROM "Annotation" WHERE "documentId" = ${document.id}::uuid AND "rootId" IS NULL`;
    expect(commands).toEqual([{ count: 2, transactions: 1 }]);
  });

  test("leaves a status alone that somebody changes while the copy comes in, and says so", async () => {
    const { owner, document, thread, params, threads } = await scene();
    const other = await given.annotation(owner, document.id, { body: "Second?" });
    const csv = [
      CSV_HEADER,
      `${thread.id},${thread.id},note,Why *this*?,Ana,The levy rises,resolved`,
      `${other.id},${other.id},note,Second?,Ana,The levy rises,resolved`,
    ].join("\r\n");
    const brought = await db().$transaction(async (tx) => {
      await tx.annotation.update({ where: { id: thread.id }, data: { status: "declined" } });
      const coming = as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
      while (!(await isSomebodyWaiting())) await setTimeout(20);
      return { coming };
    });
    const { data } = await brought.coming;
    expect(data.counts).toMatchObject({ newStatuses: 1, refused: 1 });
    expect(data.changes.filter(({ refused }) => refused !== null)).toMatchObject([
      { change: "status", threadId: thread.id, refused: "Somebody has changed its status in the meantime." },
    ]);
    expect((await threads()).map(({ status }) => status.state)).toEqual(["declined", "resolved"]);
    const events = await db().event.findMany({ where: { documentId: document.id, type: "status.changed" } });
    expect(events.map(({ annotationId }) => annotationId)).toEqual([other.id]);
  });

  test.each([
    ["nothing", { text: "" }, "invalid"],
    ["a text without threads", { text: "Just words, no threads." }, "no-comments"],
    ["broken JSON", { text: '{"@context": ' }, "unreadable"],
  ])("is refused with a reason when it is %s", async (_, body, code) => {
    const { owner, params, threads } = await scene();
    expect((await as(owner).refused(bringBackCopy, { params, body })).code).toBe(code);
    expect(await threads()).toHaveLength(1);
  });

  test("comes in once when two people bring it at the same time", async () => {
    const { owner, stranger, thread, params, threads } = await scene();
    const csv = [CSV_HEADER, `,${thread.id},reply,Agreed.,Jane Word,,`].join("\r\n");
    await Promise.all(
      [owner, stranger, owner].map((caller) => as(caller).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") })),
    );
    expect((await threads())[0]?.replies.filter(({ body }) => body === "Agreed.")).toHaveLength(1);
  });
});

describe("comments that were never here", () => {
  const LINES = [
    CSV_HEADER,
    ",,note,Worth asking.,,The levy rises,",
    ",,note,And *this*?,Jane Word,Nobody likes the levy,",
  ];
  const csv = LINES.join("\r\n");

  test("come in as threads once, though the file names neither ids nor, for one, an author", async () => {
    const { owner, params, threads } = await scene();
    const first = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(first.data.counts).toMatchObject({ newThreads: 2, notPlaced: 0 });
    const again = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(again.data.counts).toMatchObject({ newThreads: 0, unchanged: 2 });
    expect((await threads()).map(({ author }) => author.name)).toEqual(["Ana", "Ana", "Jane Word"]);
  });

  test("that were only somebody's own do not become everybody's", async () => {
    const { owner, stranger, document } = await scene();
    await given.annotation(owner, document.id, { body: "Between us.", visibility: "private" });
    const text = JSON.stringify(await copyOf(owner, document.id));
    const other = await given.document(owner);
    const params = { documentId: other.id };
    await as(owner).call(bringBackCopy, { params, body: { text, visibility: "public" } });
    const seen = (await as(stranger).call(listAnnotations, { params })).items;
    expect(seen.map(({ body }) => body)).toEqual(["Why *this*?"]);
    expect((await as(owner).call(listAnnotations, { params })).total).toBe(2);
  });

  test("keep within the limits of what is written here, and what does not fit is told and nothing else lost", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const [long, wording] = ["x".repeat(101), "w".repeat(20_001)];
    const many = Array.from({ length: 21 }, (_, index) => `c${index}`);
    const rows = [
      `,,note,One.,Jane,The levy rises,privacy / oversight|a//b|${long}|a,`,
      `,,note,Two.,Jane,The levy rises,${many.join("|")},`,
      `,,suggestion,Three.,Jane,The levy rises,a,${wording}`,
      `,,suggestion,,Jane,The levy rises,,${wording}`,
      ",,note,Five.,Jane,The levy rises,b,New words",
      ",,suggestion,Six.,Jane,The levy rises,,New words",
    ];
    const csv = ["annotation_id,thread_id,kind,body,author_name,quote,codes,proposed_wording", ...rows].join("\r\n");
    const leftOut = [
      ["codes", "a//b", "A code has words on both sides of every “/”."],
      ["codes", long, "A code has at most 100 characters."],
      ["codes", "c20", "A note has at most 20 codes."],
      ["proposal", wording.slice(0, 1000), "A suggested wording has at most 20,000 characters."],
      ["proposal", wording.slice(0, 1000), "A suggested wording has at most 20,000 characters."],
      ["proposal", "New words", "Only a suggestion proposes a wording."],
    ];
    for (const operation of [previewCopy, bringBackCopy]) {
      const { data } = await as(owner).send(operation, { params, body: fileOf(csv, "a.csv") });
      expect(data.counts).toMatchObject({ newThreads: 6, refused: 6 });
      const refused = data.changes.filter((each) => each.refused !== null);
      expect(refused.map(({ change, words, refused: why }) => [change, words, why])).toEqual(leftOut);
      expect(refused.every(({ threadId }) => (threadId === null) === (operation === previewCopy))).toBe(true);
    }
    const { items } = await as(owner).call(listAnnotations, { params });
    const kept = items.map(({ body, kind, codes, proposal }) => [body, kind, codes, proposal]);
    expect(kept.toSorted(([one], [other]) => String(one).localeCompare(String(other)))).toEqual([
      ["", "highlight", [], null],
      ["Five.", "note", ["b"], null],
      ["One.", "note", ["privacy/oversight", "a"], null],
      ["Six.", "suggestion", [], "New words"],
      ["Three.", "note", ["a"], null],
      ["Two.", "note", many.slice(0, 20), null],
    ]);
    const again = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(again.data.counts).toMatchObject({ newThreads: 0, refused: 0, unchanged: 6 });
  });

  test("keep the first of more words than a post may have, and the rest is told of, once", async () => {
    const { owner, thread, params, threads } = await scene();
    const [all, known] = ["https://example.org", `https://example.org/api/annotations/${thread.id}`];
    const posts = [
      { id: "urn:x:1", bodyValue: `${"a".repeat(19_999)}\u{1f600} END OF NOTE`, target: all },
      { id: "urn:x:2", bodyValue: `${"b".repeat(20_000)} END OF REPLY`, target: "urn:x:1", motivation: "replying" },
      { id: "urn:x:3", bodyValue: `x${"*".repeat(15_000)}`, target: all },
      { id: "urn:x:4", bodyValue: "c".repeat(20_000), target: all },
      { id: "urn:x:5", bodyValue: `${"d".repeat(20_000)} END OF ANSWER`, target: known, motivation: "replying" },
    ];
    const text = JSON.stringify({ type: "AnnotationPage", items: posts.map((post) => ({ ...post, creator: "Jane" })) });
    const fault = (whole: string, kept: string) =>
      `Of its ${whole} characters the first ${kept} are kept: a comment holds no more.`;
    for (const operation of [previewCopy, bringBackCopy]) {
      const { counts, changes } = await as(owner).call(operation, { params, body: { text } });
      expect(counts).toMatchObject({ newThreads: 3, newReplies: 1, refused: 4 });
      const told = changes.filter(({ refused }) => refused !== null);
      expect(told.map(({ change, author, words, refused }) => [change, author, words, refused])).toEqual([
        ["body", "Jane", "\u{1f600} END OF NOTE", fault("20,013", "19,999")],
        ["body", "Jane", "END OF REPLY", fault("20,013", "20,000")],
        ["body", "Jane", "\\*".repeat(500), fault("30,001", "19,999")],
        ["body", "Jane", "END OF ANSWER", fault("20,014", "20,000")],
      ]);
      expect(changes.find(({ change }) => change === "thread")?.words).toBe("a".repeat(19_999));
    }
    const kept = (await threads()).flatMap(({ body, replies }) => [body, ...replies.map((reply) => reply.body)]);
    const expected = ["Why *this*?", "Because.", "a".repeat(19_999), `x${"\\*".repeat(9_999)}`];
    expect(kept.toSorted()).toEqual(
      [...expected, "b".repeat(20_000), "c".repeat(20_000), "d".repeat(20_000)].toSorted(),
    );
    const again = await as(owner).call(bringBackCopy, { params, body: { text } });
    expect(again.counts).toMatchObject({ newThreads: 0, newReplies: 0, differing: 0, refused: 0 });
  });

  test("that suggest a wording for no passage come in as notes that say it, which is told, once", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const header = "annotation_id,thread_id,kind,body,author_name,quote,anchor_scope,proposed_wording,proposes";
    const elsewhere = "0190b000-0000-7000-8000-00000000000a";
    const rows = [
      ",,suggestion,One.,Jane,,,New *words*,wording",
      ",,suggestion,,Jane,,,,deletion",
      ",,,,Jane,,span,Other words,",
      `${elsewhere},${elsewhere},suggestion,Four.,Jane,,document,New *words*,wording`,
      ",,suggestion,,Jane,The levy rises,,New words,",
      ",,suggestion,,Jane,Not in this text,,New words,",
    ];
    const csv = [header, ...rows].join("\r\n");
    const why = "A suggestion needs a passage. This one comes in as a note that says the wording.";
    for (const operation of [previewCopy, bringBackCopy]) {
      const { data } = await as(owner).send(operation, { params, body: fileOf(csv, "a.csv") });
      expect(data.counts).toMatchObject({ newThreads: 6, refused: 4 });
      const told = data.changes.filter(({ refused }) => refused !== null);
      expect(told.map(({ change, words, refused }) => [change, words, refused])).toEqual([
        ["proposal", "New *words*", why],
        ["proposal", "Suggests striking out these words", why],
        ["proposal", "Other words", why],
        ["proposal", "New *words*", why],
      ]);
    }
    const { items } = await as(owner).call(listAnnotations, { params });
    const kept = items.map(({ kind, body, proposal, content }) => [
      ...[kind, proposal, body === "" ? "" : content.map(({ text }) => text).join(" / ")],
    ]);
    expect(kept.toSorted(([, , one], [, , other]) => String(one).localeCompare(String(other)))).toEqual([
      ["suggestion", "New words", ""],
      ["suggestion", "New words", ""],
      ["note", null, "Four. / Suggests this wording: New *words*"],
      ["note", null, "One. / Suggests this wording: New *words*"],
      ["note", null, "Suggests striking out these words."],
      ["note", null, "Suggests this wording: Other words"],
    ]);
    const again = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(again.data.counts).toMatchObject({ newThreads: 0, refused: 0, unchanged: 6 });
  });

  test("come in by the thousand, each of them whole", async () => {
    const { owner } = await scene();
    const { id: documentId } = await given.document(owner);
    const header = "annotation_id,thread_id,kind,body,author_name,quote,codes,proposed_wording,status";
    const rows = Array.from({ length: 1201 }, (_, index) => {
      const [status, wording] = [index % 3 === 0 ? "resolved" : "", index % 2 === 0 ? `Say "${index}" \\n` : ""];
      const [kind, cell] = [wording ? "suggestion" : "note", `"${wording.replaceAll('"', '""')}"`];
      return `,,${kind},Point ${index}.,Jane ${index % 7},The levy rises,c${index}|d,${cell},${status}`;
    });
    const csv = [header, ...rows].join("\r\n");
    const { data } = await as(owner).send(bringBackCopy, { params: { documentId }, body: fileOf(csv, "a.csv") });
    expect(data.counts).toMatchObject({ newThreads: 1201, notPlaced: 0, refused: 0 });

    const query = { limit: 2000 };
    const { items } = await as(owner).call(listAnnotations, { params: { documentId }, query });
    const byBody = new Map(items.map((item) => [item.body, item]));
    for (const index of [0, 1, 2, 499, 500, 999, 1000, 1200]) {
      expect(byBody.get(`Point ${index}.`)).toMatchObject({
        kind: index % 2 === 0 ? "suggestion" : "note",
        author: { name: `Jane ${index % 7}`, broughtInBy: "Ana" },
        codes: [`c${index}`, "d"],
        proposal: index % 2 === 0 ? `Say "${index}" \\n` : null,
        status: index % 3 === 0 ? { state: "resolved", by: "Ana" } : { state: "open", by: null, at: null },
        placement: { kind: "exact", quote: "The levy rises" },
        version: 1,
      });
    }
    expect(await db().event.count({ where: { documentId, type: "annotation.created" } })).toBe(1201);
  });

  test("are told of where they answer what is neither here nor in the file", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const answer = { type: "Annotation", id: "urn:x:2", motivation: "replying", bodyValue: "Yes.", target: "urn:x:1" };
    const text = JSON.stringify(answer);
    for (const operation of [previewCopy, bringBackCopy]) {
      const { counts, changes, warnings } = await as(owner).call(operation, { params, body: { text } });
      expect(counts).toMatchObject({ threadsInCopy: 0, newThreads: 0 });
      expect(changes).toEqual([]);
      expect(warnings).toEqual([expect.stringMatching(/^1 reply was left out: the comment it answers is not in/)]);
    }
  });

  test("come in under the moment of their coming where theirs is none that can be stored", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const created = ["0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"];
    const items = created.map((moment, index) => ({
      ...{ id: `urn:x:${index}`, bodyValue: `No. ${index}.`, created: moment, target: "https://example.org" },
    }));
    const before = new Date().toISOString();
    const body = { text: JSON.stringify({ type: "AnnotationPage", items }) };
    expect((await as(owner).call(bringBackCopy, { params, body })).counts).toMatchObject({ newThreads: 3 });
    const threads = (await as(owner).call(listAnnotations, { params })).items;
    const momentOf = (index: number) => threads.find(({ body }) => body.includes(`${index}`))?.createdAt ?? "";
    expect(momentOf(1)).toBe("0001-01-01T00:00:00.000Z");
    for (const moment of [momentOf(0), momentOf(2)]) {
      expect(moment >= before && moment <= new Date().toISOString()).toBe(true);
    }
  });

  test("have a time though the clock they were written by says one some hours ahead", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const hoursAhead = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const items = [10, 30].map((hours) => ({
      ...{ id: `urn:x:${hours}`, bodyValue: `${hours}`, created: hoursAhead(hours), target: "https://example.org" },
    }));
    const before = new Date().toISOString();
    const body = { text: JSON.stringify({ type: "AnnotationPage", items }) };
    const { changes } = await as(owner).call(previewCopy, { params, body });
    const momentOf = (words: string) => changes.find(({ content }) => content?.[0]?.text === words)?.createdAt ?? "";
    expect(momentOf("10") >= before && momentOf("10") <= new Date().toISOString()).toBe(true);
    expect(momentOf("30")).toBe("");
  });

  test("are known again by a long name that is cut between the halves of a character, and the rest of it is told", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const header = "annotation_id,thread_id,kind,body,author_name,quote";
    const csv = [header, `,,note,One.,${"J".repeat(199)}\u{1f600},The levy rises`].join("\r\n");
    const send = async (operation: typeof previewCopy | typeof bringBackCopy) =>
      (await as(owner).send(operation, { params, body: fileOf(csv, "a.csv") })).data;
    const refused = "Of the 201 characters of the name the first 199 are kept: a name holds no more.";
    for (const operation of [previewCopy, bringBackCopy]) {
      const { counts, changes } = await send(operation);
      expect(counts).toMatchObject({ newThreads: 1, refused: 1 });
      expect(changes[1]).toMatchObject({ change: "author", words: "\u{1f600}", refused, author: "J".repeat(199) });
    }
    expect((await send(bringBackCopy)).counts).toMatchObject({ newThreads: 0, unchanged: 1, refused: 0 });
    const [thread] = (await as(owner).call(listAnnotations, { params })).items;
    expect(thread?.author.name).toBe("J".repeat(199));
  });

  test("lose the null character, which no text can hold, and nothing besides", async () => {
    const { owner } = await scene();
    const params = { documentId: (await given.document(owner)).id };
    const header = "annotation_id,thread_id,kind,body,author_name,quote,codes,proposed_wording";
    const csv = [header, ",,suggestion,One\0.,Ja\0ne,No\0where,a\0b,New\0 words"].join("\r\n");
    const { data } = await as(owner).send(bringBackCopy, { params, body: fileOf(csv, "a.csv") });
    expect(data.counts).toMatchObject({ newThreads: 1, refused: 0 });
    const [thread] = (await as(owner).call(listAnnotations, { params })).items;
    expect(thread).toMatchObject({ author: { name: "Jane" }, codes: ["ab"], proposal: "New words" });
    expect(thread).toMatchObject({ body: "One.", placement: { kind: "orphaned", quote: "Nowhere" } });
  });
});

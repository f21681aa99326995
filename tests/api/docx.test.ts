import { describe, expect, test } from "vitest";
import { createReply, listAnnotations, setStatus } from "#lib/contract/annotations.ts";
import { bringBackCopy, previewCopy } from "#lib/contract/copies.ts";
import { importDocument } from "#lib/contract/documents.ts";
import { exportDocument, prepareExport, WARNINGS_HEADER } from "#lib/contract/exports.ts";
import { readJob } from "#lib/contract/jobs.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { db } from "#lib/server/db.ts";
import { runNext } from "#lib/server/jobs/runner.ts";
import { as } from "../support/api.ts";
import { given } from "../support/given.ts";
import { answeredInWord, p, partText, r, wordFile } from "../support/word-file.ts";

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const comment = (id: number, author: string, words: string) =>
  `<w:comment w:id="${id}" w:author="${author}" w:date="2026-02-03T10:00:00Z"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`;
const FILE = wordFile(
  `${p(r("Levies"), '<w:outlineLvl w:val="0"/>')}${p(`<w:commentRangeStart w:id="3"/>${r("The levy rises")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>${r(" in May.")}`)}`,
  { comments: `<w:comments>${comment(3, "Jane Word", "Is *this* so?")}</w:comments>` },
);

function formOf(bytes: Uint8Array, name = "levies.docx") {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], name, { type: DOCX }));
  return form;
}

async function scene() {
  const owner = await given.person();
  const { data: document, status } = await as(owner).send(importDocument, { body: formOf(FILE) });
  expect(status).toBe(201);
  const params = { documentId: document.id };
  const copy = async (query: object = {}) =>
    (await as(owner).send(exportDocument, { params, query: { format: "docx", ...query } })).bytes;
  const threads = async () => (await as(owner).call(listAnnotations, { params })).items;
  const bringBack = async (bytes: Uint8Array) =>
    (await as(owner).send(bringBackCopy, { params, body: formOf(bytes) })).data;
  return { owner, document, params, copy, threads, bringBack };
}

test("a Word file's comments come in as threads under their authors' names", async () => {
  const { document, threads } = await scene();
  expect(document).toMatchObject({ title: "Levies", revision: { sourceFormat: "docx" } });
  expect(document.warnings.join(" ")).toContain("1 comment came in as a thread");
  const [thread, ...others] = await threads();
  expect(others).toEqual([]);
  expect(thread).toMatchObject({
    author: { name: "Jane Word" },
    createdAt: "2026-02-03T10:00:00.000Z",
    visibility: "public",
    placement: { kind: "exact", quote: "The levy rises" },
  });
  expect(thread?.content.map(({ text }) => text)).toEqual(["Is *this* so?"]);
});

test("an import tells which marks of its comments did not come in", async () => {
  const { owner, copy, threads } = await scene();
  const [thread] = await threads();
  const codes = ["kept", "a//b", "x".repeat(101)];
  await db().annotation.update({ where: { id: thread?.id ?? "" }, data: { codes } });
  const imported = await as(owner).send(importDocument, { body: formOf(await copy()) });
  expect(imported.data.warnings).toEqual(
    expect.arrayContaining([
      "1 comment came in as a thread, under its author’s name.",
      "Left out of a comment: “a//b”. A code has words on both sides of every “/”.",
      `Left out of a comment: “${"x".repeat(100)}…”. A code has at most 100 characters.`,
    ]),
  );
  const { items } = await as(owner).call(listAnnotations, { params: { documentId: imported.data.id } });
  expect(items.map((each) => each.codes)).toEqual([["kept"]]);
});

test("an import keeps the first of a comment with more words than a post may have, and tells of the rest", async () => {
  const owner = await given.person("Olga");
  const words = `${"a".repeat(20_000)} and the end`;
  const commented = wordFile(
    p(
      `<w:commentRangeStart w:id="3"/>${r("Levies")}<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>`,
    ),
    { comments: `<w:comments>${comment(3, "Jane Word", words)}</w:comments>` },
  );
  const form = new FormData();
  form.set("file", new File([Buffer.from(commented)], "levies.docx"));
  const { data } = await as(owner).send(importDocument, { body: form });
  const rest = "Of its 20,012 characters the first 20,000 are kept: a comment holds no more.";
  expect(data.warnings).toContain(`Left out of a comment: “and the end”. ${rest}`);
  const { items } = await as(owner).call(listAnnotations, { params: { documentId: data.id } });
  expect(items.map(({ body }) => body)).toEqual(["a".repeat(20_000)]);
});

describe("a Word copy that was answered comes back", () => {
  test.each([
    ["our own copy", {}],
    ["the original with the notes on it", { on: "original" }],
  ])("%s, with the answer under its author's name and the thread resolved, once", async (_, query) => {
    const { owner, params, copy, threads, bringBack } = await scene();
    const returned = answeredInWord(await copy(query), r("No * longer."));
    const preview = await as(owner).send(previewCopy, { params, body: formOf(returned) });
    expect(preview.data.counts).toMatchObject({ newReplies: 1, newStatuses: 1, newThreads: 0, differing: 0 });
    expect((await bringBack(returned)).counts).toEqual(preview.data.counts);
    const [thread] = await threads();
    expect(thread?.status.state).toBe("resolved");
    expect(thread?.replies).toMatchObject([
      { author: { name: "Rita Reviewer" }, createdAt: "2026-03-01T10:00:00.000Z" },
    ]);
    expect(thread?.replies[0]?.content.map(({ text }) => text)).toEqual(["No * longer."]);
    expect((await bringBack(returned)).counts).toMatchObject({ newReplies: 0, newStatuses: 0, newThreads: 0 });
  });
});

describe("the original Word file with the notes on it", () => {
  test("keeps its own comment once, with what was answered here, and comes back without doubling anything", async () => {
    const { owner, document, copy, threads, bringBack } = await scene();
    const [old] = await threads();
    await given.annotation(owner, document.id, { body: "New." });
    await as(owner).call(createReply, { params: { annotationId: old?.id ?? "" }, body: { body: "It is." } });
    await as(owner).call(setStatus, { params: { annotationId: old?.id ?? "" }, body: { status: "resolved" } });
    const bytes = await copy({ on: "original" });
    expect(partText(bytes, "word/comments.xml")).toContain("<w:t>Is *this* so?</w:t>");
    const found = readDocx(bytes).copy?.threads ?? [];
    expect(found.map(({ author, status, replies }) => [author, status, replies.length])).toEqual([
      ["Jane Word", "resolved", 1],
      [expect.any(String), "open", 0],
    ]);
    const { counts, origin } = await bringBack(bytes);
    expect(counts).toMatchObject({ threadsInCopy: 2, unchanged: 2, newThreads: 0, newReplies: 0, differing: 0 });
    expect(origin).toMatchObject({ isThisDocument: true });
  });

  test("is asked for in one word too, as a form without scripts does, also in the background", async () => {
    const { owner, params, copy } = await scene();
    const asked = { params, query: { format: "docx-on-original", names: "real" } } as const;
    const { status, bytes, headers } = await as(owner).send(exportDocument, asked);
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toContain(".original-annotated.");
    expect(partText(bytes, "word/document.xml")).toBe(partText(await copy({ on: "original" }), "word/document.xml"));
    const { id } = await as(owner).call(prepareExport, asked);
    await runNext();
    const job = await as(owner).call(readJob, { params: { jobId: id } });
    expect(job).toMatchObject({ state: "done", file: { fileName: expect.stringContaining(".original-annotated.") } });
  });

  test("stays a file with macros, and whoever takes it hears that it is signed no longer", async () => {
    const owner = await given.person();
    const zip = readZip(FILE);
    const entries = zip.names.map((name) => ({
      name,
      content: partText(FILE, name).replace(
        `${DOCX}.main+xml`,
        "application/vnd.ms-word.document.macroEnabled.main+xml",
      ),
    }));
    const signature = { name: "_xmlsignatures/sig1.xml", content: "<Signature/>" };
    const body = formOf(writeZip([...entries, signature]), "levies.docm");
    const { data: document } = await as(owner).send(importDocument, { body });
    const query = { format: "docx", on: "original" } as const;
    const { headers, bytes } = await as(owner).send(exportDocument, { params: { documentId: document.id }, query });
    expect(headers.get("content-type")).toBe("application/vnd.ms-word.document.macroEnabled.12");
    expect(headers.get("content-disposition")).toContain('.docm"');
    expect(headers.get(WARNINGS_HEADER)).toContain("signed no longer");
    expect(readZip(bytes).names).not.toContain(signature.name);
  });

  test("cannot be had of a text", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const query = { format: "docx", on: "original" };
    const refused = await as(owner).refused(exportDocument, { params: { documentId: document.id }, query });
    expect(refused).toMatchObject({ code: "invalid", fields: [{ field: "on", message: /not made from a Word file/ }] });
  });
});

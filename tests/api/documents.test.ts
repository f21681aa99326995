import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { importDocument, listDocuments, readDocument, readText, removeDocument } from "#lib/contract/documents.ts";
import { spanOf } from "#lib/core/document/block.ts";
import { db, pool } from "#lib/server/db.ts";
import { as, NOBODY } from "../support/api.ts";
import { given, STATEMENT } from "../support/given.ts";

test("a pasted text becomes a document with numbered blocks over one canonical text", async () => {
  const owner = await given.person();
  const made = await given.document(owner, STATEMENT);
  expect(made).toMatchObject({ title: "Levies", language: "en", slug: expect.stringMatching(/^levies/), warnings: [] });
  const { blocks } = await as(NOBODY).call(readDocument, { params: { documentId: made.slug } });
  const answer = await as(NOBODY).send(readText, { params: { documentId: made.id } });
  expect(blocks.map((block) => answer.text.slice(spanOf(block).start, spanOf(block).end))).toEqual(
    blocks.map((block) => block.text),
  );
  expect(blocks.map((block) => block.ordinal)).toEqual([1, 2, 3, 4, 5]);
  expect(blocks.map((block) => block.number)).toEqual([undefined, undefined, "1.", "2.", undefined]);
  const digest = createHash("sha256").update(answer.text).digest("hex");
  expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
  expect(answer.headers.get("x-text-digest")).toBe(digest);
  expect(made.revision).toMatchObject({ digest, characters: answer.text.length, ordinal: 1 });
});

test("a file is read by its own format, and what is said of it wins over what it says of itself", async () => {
  const owner = await given.person();
  const form = new FormData();
  form.set(
    "file",
    new File(["<html lang=fr><title>Avis</title><main><h1>Avis</h1><p>Texte <b>gras</b>.</p></main>"], "avis.html", {
      type: "text/html",
    }),
  );
  form.set("title", "An opinion");
  form.append("issuingBodies", "Conseil");
  form.append("issuingBodies", "Parlement");
  const { status, data } = await as(owner).send(importDocument, { body: form });
  expect(status).toBe(201);
  expect(data).toMatchObject({ title: "An opinion", language: "fr", issuingBodies: ["Conseil", "Parlement"] });
  const original = await db().original.findFirstOrThrow({ where: { revision: { documentId: data.id } } });
  expect(original).toMatchObject({ fileName: "avis.html", mediaType: "text/html" });
});

test.each([
  ["nothing at all", {}, "invalid", "text"],
  ["white space", { text: "  \n " }, "invalid", "text"],
  ["markup without words", { text: "<script>x</script>", format: "html" }, "unreadable", "text"],
  ["a bad date", { text: "x", adoptedOn: "yesterday" }, "invalid", "adoptedOn"],
  ["a bad address", { text: "x", sourceAddress: "javascript:alert(1)" }, "invalid", "sourceAddress"],
  ["an address that cannot be one", { text: "x", sourceAddress: "http://[" }, "invalid", "sourceAddress"],
  ["a bad language", { text: "x", language: "English please" }, "invalid", "language"],
  ["an unknown format", { text: "x", format: "pages" }, "invalid", "format"],
  ["a field that does not exist", { text: "x", tittle: "x" }, "invalid", "tittle"],
])("%s is refused, the field is named and nothing is written", async (_, body, code, field) => {
  const owner = await given.person();
  const problem = await as(owner).refused(importDocument, { body });
  expect(problem.code).toBe(code);
  expect(problem.fields?.map((each) => each.field)).toContain(field);
  expect(await db().document.count({ where: { createdById: owner.id } })).toBe(0);
});

test("bodies that are no JSON, of another kind or too large are refused with a reason", async () => {
  const owner = await given.person();
  expect(await as(owner).refused(importDocument, { body: "{nope" })).toMatchObject({
    code: "bad-request",
    status: 400,
  });
  const plain = await as(owner).refused(importDocument, { body: "x", headers: { "content-type": "text/plain" } });
  expect(plain).toMatchObject({ code: "unsupported-media", status: 415 });
  const huge = await as(owner).refused(importDocument, { body: JSON.stringify({ text: "word ".repeat(5_000_000) }) });
  expect(huge).toMatchObject({ code: "too-large", status: 413, detail: expect.stringContaining("20 MB") });
});

test("a file that is too large or empty is refused by the name of its field", async () => {
  const owner = await given.person();
  const upload = async (byteLength: number) => {
    const form = new FormData();
    form.set("file", new File([new Uint8Array(byteLength)], "memo.docx"));
    return as(owner).refused(importDocument, { body: form });
  };
  expect(await upload(20_000_001)).toMatchObject({
    code: "too-large",
    fields: [{ field: "file", message: expect.stringMatching(/^This file is larger than the 20 MB/) }],
  });
  const empty = "This file is empty. Choose another, or save it again.";
  expect(await upload(0)).toMatchObject({
    code: "unreadable",
    detail: empty,
    fields: [{ field: "file", message: empty }],
  });
});

test("the same title twice gives two addresses, also at the same moment", async () => {
  const owner = await given.person();
  const made = await Promise.all([1, 2, 3].map(() => given.document(owner, "# Same title here\n\nWords.")));
  expect(new Set(made.map((each) => each.slug)).size).toBe(3);
});

test("a repeated Idempotency-Key makes one document", async () => {
  const owner = await given.person();
  const parts = { body: { text: "# Once\n\nOnly." }, headers: { "idempotency-key": "import-1" } };
  const made = await Promise.all([as(owner).call(importDocument, parts), as(owner).call(importDocument, parts)]);
  expect(made[0]?.id).toBe(made[1]?.id);
});

test("a key that came with another file is refused, not answered with the first", async () => {
  const owner = await given.person();
  const upload = (words: string) => {
    const form = new FormData();
    form.set("file", new File([words], "same-name.md", { type: "text/markdown" }));
    return { body: form, headers: { "idempotency-key": "file-1" } };
  };
  expect((await as(owner).send(importDocument, upload("# One"))).status).toBe(201);
  expect((await as(owner).refused(importDocument, upload("# Two"))).code).toBe("key-reused");
});

test("a removed document is gone for everybody", async () => {
  const { owner, document } = await given.ownerWithDocument();
  const params = { documentId: document.slug };
  expect((await as(owner).send(removeDocument, { params })).status).toBe(204);
  expect((await as(owner).refused(readDocument, { params })).code).toBe("not-found");
  const { items } = await as(owner).call(listDocuments);
  expect(items.map((item) => item.id)).not.toContain(document.id);
});

test.each([
  ["change its text", `UPDATE "Revision" SET "text" = 'other' WHERE "id" = $1`],
  ["change its number", `UPDATE "Revision" SET "ordinal" = 7 WHERE "id" = $1`],
  ["touch it without a change", `UPDATE "Revision" SET "note" = "note" WHERE "id" = $1`],
  ["delete it", `DELETE FROM "Revision" WHERE "id" = $1`],
  ["change its original file", `UPDATE "Original" SET "bytes" = '' WHERE "revisionId" = $1`],
])("plain SQL cannot %s once a revision is published", async (_, statement) => {
  const { document } = await given.ownerWithDocument();
  await expect(pool().query(statement, [document.revision.id])).rejects.toThrow(/cannot be changed/);
});

test("plain SQL cannot empty the table of revisions", async () => {
  await expect(pool().query(`TRUNCATE "Revision" CASCADE`)).rejects.toThrow(/cannot be emptied/);
});

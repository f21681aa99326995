import { describe, expect, test } from "vitest";
import { listAnnotations } from "#lib/contract/annotations.ts";
import { bringBackCopy } from "#lib/contract/copies.ts";
import { importDocument, readText } from "#lib/contract/documents.ts";
import { exportDocument } from "#lib/contract/exports.ts";
import { readPdf } from "#lib/formats/pdf/read.ts";
import { inFormatProcess } from "#lib/server/format-process.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { annotationsOf } from "#tests/support/pdf-annotations.ts";
import { as } from "../support/api.ts";
import { given } from "../support/given.ts";
import { cyclicPages, flateBomb, hugeCount, recursiveForms } from "../support/hostile-pdf.ts";
import { typesetPdf } from "../support/typeset.ts";

const PDF = typesetPdf("= Levies\n\nThe levy rises in May. Nobody likes the levy.\n\n+ Providers keep records.");

function formOf(bytes: Uint8Array, name = "levies.pdf") {
  const form = new FormData();
  form.set("file", new File([Uint8Array.from(bytes)], name, { type: "application/pdf" }));
  return form;
}

async function scene() {
  const owner = await given.person();
  const { data: document } = await as(owner).send(importDocument, { body: formOf(PDF) });
  const thread = await given.annotation(owner, document.id, { body: "Why?" });
  const params = { documentId: document.id };
  const copy = (query: unknown) => as(owner).send(exportDocument, { params, query });
  return { owner, document, thread, params, copy };
}

test("a PDF comes in with its structure and says what it was made from", async () => {
  const { owner, document, params } = await scene();
  expect(document).toMatchObject({ title: "Levies", revision: { sourceFormat: "pdf" } });
  const { text } = await as(owner).send(readText, { params });
  expect(text).toBe("Levies\n\nThe levy rises in May. Nobody likes the levy.\n\nProviders keep records.");
});

describe("the original with the notes on it", () => {
  test("is the same file with annotations behind it, and comes back without doubling anything", async () => {
    const { owner, thread, params, copy } = await scene();
    const { status, bytes, headers } = await copy({ format: "pdf", on: "original" });
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toContain(".original-annotated.");
    expect(Buffer.from(bytes.subarray(0, PDF.length)).equals(Buffer.from(PDF))).toBe(true);
    expect((await annotationsOf(bytes)).map(({ id }) => id)).toContain(thread.id);
    const { data } = await as(owner).send(bringBackCopy, { params, body: formOf(bytes) });
    expect(data.counts).toMatchObject({ threadsInCopy: 1, unchanged: 1, newThreads: 0 });
    expect(data.origin).toMatchObject({ isThisDocument: true });
  });

  test("brings its notes along when it is imported as a document of its own", async () => {
    const { owner, copy } = await scene();
    const { bytes } = await copy({ format: "pdf", on: "original" });
    const { data } = await as(owner).send(importDocument, { body: formOf(bytes) });
    const { items } = await as(owner).call(listAnnotations, { params: { documentId: data.id } });
    expect(items).toMatchObject([{ placement: { kind: "exact", quote: "The levy rises" } }]);
  });

  test("cannot be had of a text, or in a format that no original has", async () => {
    const { owner, document } = await given.ownerWithDocument();
    const params = { documentId: document.id };
    const ofText = await as(owner).refused(exportDocument, { params, query: { format: "pdf", on: "original" } });
    expect(ofText).toMatchObject({ code: "invalid", fields: [{ field: "on", message: /not made from a PDF/ }] });
    const { copy } = await scene();
    expect((await copy({ format: "csv", on: "original" })).status).toBe(422);
  });
});

describe("a hostile PDF is refused, and the server goes on", () => {
  test.each([
    ["a page that unfolds to gigabytes", flateBomb],
    ["forms inside forms without number", recursiveForms],
    ["two thousand million pages", hugeCount],
    ["a page tree that contains itself", cyclicPages],
  ])("%s", { timeout: 90_000 }, async (_, make) => {
    const before = process.memoryUsage().rss;
    const bytes = make();
    expect(bytes.length).toBeLessThan(10_000);
    const error = await inFormatProcess("readDocument", { bytes, fileName: "a.pdf" }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ code: expect.stringMatching(/^(?:unreadable|too-large)$/) });
    const { drafts } = await inFormatProcess("readDocument", { bytes: PDF, fileName: "a.pdf" });
    expect(drafts).toEqual((await readPdf(PDF, installedAssets)).drafts);
    expect(process.memoryUsage().rss - before).toBeLessThan(800_000_000);
  });
});

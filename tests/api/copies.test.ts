import { describe, expect, test } from "vitest";
import { deleteAnnotation, listAnnotations } from "#lib/contract/annotations.ts";
import { bringBackCopy } from "#lib/contract/copies.ts";
import { countExport, exportDocument } from "#lib/contract/exports.ts";
import { openapi } from "#lib/contract/health.ts";
import { partsOf } from "#lib/formats/archive/layout.ts";
import { unpackArchive } from "#lib/formats/archive/pack.ts";
import { REFUSAL_COOKIE, refusalIn } from "#lib/server/http/way-back.ts";
import { hasProgram } from "#tests/support/programs.ts";
import { speltOut } from "#tests/support/spelt-out.ts";
import { FORMATS } from "#tests/support/written.ts";
import { as, NOBODY } from "../support/api.ts";
import { given, type Person } from "../support/given.ts";

const SECRET = "For my eyes alone.";

/** A document with a note for everybody and one that only its owner sees. */
async function scene() {
  const { owner, stranger, document } = await given.ownerWithDocument();
  await given.annotation(owner, document.id, { body: "For everybody." });
  const secret = await given.annotation(owner, document.id, {
    exact: "Nobody likes",
    body: SECRET,
    visibility: "private",
  });
  const params = { documentId: document.id };
  const copy = async (query: object, caller: Person = owner) => {
    const { status, bytes } = await as(caller).send(exportDocument, { params, query: { format: "md", ...query } });
    expect(status).toBe(200);
    return speltOut(bytes);
  };
  const counts = (query: object = {}) => as(owner).call(countExport, { params, query });
  return { owner, stranger, document, secret, params, copy, counts };
}

const isReadable = (format: string) => format !== "pdf" || (hasProgram("qpdf") && hasProgram("pdftotext"));

describe("notes that only the exporter can see", () => {
  test.each(FORMATS.filter(isReadable))("are in no copy as %s unless it is asked for", async (format) => {
    const { copy } = await scene();
    const unsaid = await copy({ format });
    expect(unsaid).toContain("For everybody.");
    expect(unsaid).not.toContain(SECRET);
    expect(await copy({ format, visibility: "public,private" })).toContain(SECRET);
    const only = await copy({ format, visibility: "private" });
    expect(only).toContain(SECRET);
    expect(only).not.toContain("For everybody.");
  });

  test("are told of in the copy that holds them and in the copy that does not", async () => {
    const { stranger, copy } = await scene();
    const told = (text: string) =>
      /private_threads_included: (\d+)\s+private_threads_left_out: (\d+)/.exec(text)?.slice(1);
    expect(told(await copy({}))).toEqual(["0", "1"]);
    expect(told(await copy({ visibility: "public,private" }))).toEqual(["1", "0"]);
    expect(told(await copy({ kind: "question" }))).toEqual(["0", "0"]);
    expect(told(await copy({}, stranger))).toEqual(["0", "0"]);
    expect(await copy({ format: "html" })).toContain("1 note that only the exporter can see was left out");
  });

  test("count no more once they are deleted, nor does any note that nothing holds in place", async () => {
    const { owner, document, secret, counts, copy } = await scene();
    const slip = await given.annotation(owner, document.id, { exact: "Records", body: "A slip." });
    expect(await counts()).toMatchObject({ inDocument: 3, included: 2, privateLeftOut: 1 });
    for (const { id } of [secret, slip]) await as(owner).call(deleteAnnotation, { params: { annotationId: id } });
    expect(await counts()).toMatchObject({ inDocument: 1, included: 1, privateLeftOut: 0 });
    expect(await copy({ visibility: "public,private" })).not.toContain(slip.id);
  });

  test("are always in an archive, which is nobody's but its maker's", async () => {
    const { owner, document, params } = await scene();
    for (const query of [{}, { visibility: ["public", "private"] }]) {
      const asked = { format: "archive" as const, ...query } as { format: "archive" };
      const { status, bytes } = await as(owner).send(exportDocument, { params, query: asked });
      expect(status).toBe(200);
      expect(unpackArchive(bytes).text(partsOf(document.id).threads)).toContain(SECRET);
    }
  });

  test("stay as they are when a copy without them comes back", async () => {
    const { owner, params, copy } = await scene();
    const text = await copy({ format: "jsonld" });
    const report = await as(owner).call(bringBackCopy, { params, body: { text } });
    expect(report.counts).toMatchObject({ threadsInCopy: 1, unchanged: 1, newThreads: 0, differing: 0 });
    const { items } = await as(owner).call(listAnnotations, { params });
    expect(items.map(({ body, visibility }) => [body, visibility])).toEqual([
      ["For everybody.", "public"],
      [SECRET, "private"],
    ]);
  });

  test("are what the description of the API says of visibility", async () => {
    const { paths } = JSON.parse((await as(NOBODY).send(openapi)).text);
    const { parameters } = paths["/api/documents/{documentId}/export"].get;
    const { schema } = parameters.find(({ name }: { name: string }) => name === "visibility");
    expect(schema.description).toMatch(/^When absent, public: /);
  });
});

describe("a choice that is refused", () => {
  const BROWSER = { accept: "text/html,application/xhtml+xml,*/*;q=0.8", "sec-fetch-dest": "document" };
  const asked = { format: "archive", kind: "question", author: "", status: ["open", "resolved"] };

  test("leads a browser that sent the form by itself back to it, filled in, with what is wrong", async () => {
    const { owner, document, params } = await scene();
    const answer = await as(owner).send(exportDocument, { params, query: asked, headers: BROWSER });
    expect(answer.status).toBe(303);
    const location = new URL(answer.headers.get("location") ?? "", "https://notes.example.org");
    expect(location.pathname).toBe(`/documents/${document.id}/copies`);
    expect(location.search).toBe("?format=archive&kind=question&status=open&status=resolved");
    const [, cookie] =
      new RegExp(`^${REFUSAL_COOKIE}=([^;]+); Path=/documents;`).exec(answer.headers.get("set-cookie") ?? "") ?? [];
    const again = new URLSearchParams("status=open&status=resolved&format=archive&kind=question");
    const refusal = refusalIn(cookie, again);
    expect(refusal).toMatchObject({ code: "invalid", retryAfterSeconds: null });
    expect(refusal?.fields.map(({ field }) => field).toSorted()).toEqual(["kind", "status"]);
    expect(refusal?.fields[0]?.message).toMatch(/^must be left out/);
    expect(refusalIn(cookie, new URLSearchParams("format=archive&kind=note"))).toBeNull();
    for (const broken of [undefined, "", "e30", "nonsense"]) expect(refusalIn(broken, again)).toBeNull();
  });

  test.each([
    ["a program", {}],
    ["a link that saves a file", { ...BROWSER, "sec-fetch-dest": "empty" }],
    ["a script of the page", { accept: "*/*", "sec-fetch-dest": "empty" }],
  ])("is told to %s as a problem", async (_, headers) => {
    const { owner, params } = await scene();
    const answer = await as(owner).send(exportDocument, { params, query: asked, headers });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
  });

  test("is no page that reads out what a link from elsewhere made up", async () => {
    const { owner, params } = await scene();
    const query = { format: "md", "Your account is locked. It": "x" } as { format: "md" };
    const answer = await as(owner).send(exportDocument, { params, query, headers: BROWSER });
    expect(answer.status).toBe(422);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });

  test("is none where nothing is wrong with it", async () => {
    const { owner, params } = await scene();
    const answer = await as(owner).send(exportDocument, {
      params,
      query: { format: "csv", kind: "" },
      headers: BROWSER,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("set-cookie")).toBeNull();
  });
});

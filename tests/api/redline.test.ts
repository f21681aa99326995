import { describe, expect, test } from "vitest";
import { compareRevisions, exportRedline, publishRevision } from "#lib/contract/revisions.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { dispatch } from "#lib/server/http/dispatch.ts";
import { as, type Caller, NOBODY } from "../support/api.ts";
import { given } from "../support/given.ts";

const FIRST = "# Rules\n\nProviders keep records for a year.\n\nNothing in this text applies to hospitals.\n";
const SECOND = "# Rules\n\nProviders keep records for two years.\n";

async function twoRevisions() {
  const owner = await given.person("Ana");
  const document = await given.document(owner, FIRST, { title: "Rules of record" });
  const params = { documentId: document.id };
  await as(owner).call(publishRevision, { params, body: { text: SECOND, format: "markdown" } });
  return { owner, document, params };
}

describe("comparing revisions", () => {
  test("by default the current one is compared with the one before", async () => {
    const { params } = await twoRevisions();
    const { from, to, changes } = await as(NOBODY).call(compareRevisions, { params });
    expect([from.revision.ordinal, to.revision.ordinal]).toEqual([1, 2]);
    expect(changes).toEqual([
      {
        kind: "replaced",
        before: expect.objectContaining({ text: "a year", paragraph: 2 }),
        after: expect.objectContaining({ text: "two years", paragraph: 2 }),
      },
      {
        kind: "removed",
        before: expect.objectContaining({ text: "Nothing in this text applies to hospitals.", paragraph: 3 }),
        after: null,
      },
    ]);
  });

  test("two documents can be compared, and one that may not be read is not there", async () => {
    const { owner, params } = await twoRevisions();
    const other = await given.document(owner, SECOND);
    const same = await as(NOBODY).call(compareRevisions, { params, query: { with: other.slug } });
    expect(same.changes).toEqual([]);
    const hidden = await given.document(owner, FIRST, { visibility: "private" });
    expect((await as(NOBODY).refused(compareRevisions, { params, query: { with: hidden.id } })).code).toBe("not-found");
    expect((await as(NOBODY).refused(exportRedline, { params, query: { from: "7" } })).code).toBe("not-found");
  });

  test("the redline leaves as one page that runs nothing and names both texts", async () => {
    const { owner, document, params } = await twoRevisions();
    const { text, headers } = await as(owner).send(exportRedline, { params, query: { from: "1", to: "2" } });
    expect(headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(headers.get("content-disposition")).toContain(`${document.slug}-redline-1-2.html`);
    expect(headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("Rules of record");
    expect(text).toContain(document.revision.digest);
    expect(text).toMatch(/<del id="change-1" tabindex="-1">a year<\/del><ins>two years<\/ins>/);
    expect(text).toContain("by Ana");
  });

  test("the redline leaves as tracked changes: accepted they are the new text, rejected the old", async () => {
    const { owner, params } = await twoRevisions();
    const response = await fetchFile(owner, params.documentId);
    const { drafts, warnings } = readDocx(response);
    expect(drafts.map(({ text }) => text)).toEqual(["Rules", "Providers keep records for two years."]);
    expect(warnings).toHaveLength(1);
  });
});

/** The tracked changes as bytes. */
async function fetchFile(caller: Caller, documentId: string): Promise<Uint8Array> {
  const request = new Request(`http://localhost:3000/api/documents/${documentId}/redline?format=docx`, {
    headers: { authorization: `Bearer ${caller.token}` },
  });
  const response = await dispatch(request);
  expect(response.headers.get("content-disposition")).toContain("-redline-1-2.docx");
  return new Uint8Array(await response.arrayBuffer());
}

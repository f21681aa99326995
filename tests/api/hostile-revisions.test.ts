import { describe, expect, test } from "vitest";
import { readDocument, readText } from "#lib/contract/documents.ts";
import {
  compareRevisions,
  exportRedline,
  listRevisions,
  previewRevision,
  publishRevision,
  readPlacements,
  readReport,
  settlePlacement,
} from "#lib/contract/revisions.ts";
import { db } from "#lib/server/db.ts";
import { as, NOBODY } from "../support/api.ts";
import { given } from "../support/given.ts";

const FIRST = "# Rules\n\nProviders keep records for a year.\n\nNothing in this text applies to hospitals.\n";
const SECOND = "# Rules\n\nProviders keep records for two years.\n";
const markdown = (text: string) => ({ text, format: "markdown" as const });

async function annotated() {
  const { owner, stranger } = await given.ownerWithDocument();
  const document = await given.document(owner, FIRST);
  const note = await given.annotation(stranger, document.id, { exact: "Providers keep records for a year." });
  return { owner, stranger, document, note, params: { documentId: document.id } };
}

/** An upload as a browser's form sends it. */
function upload(bytes: string | Uint8Array<ArrayBuffer>, fileName: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set("file", new File([bytes], fileName));
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const revisionsOf = (documentId: string) => db().revision.count({ where: { documentId } });

describe("what is no text is refused with a reason, and publishes nothing:", () => {
  test.each<[string, () => unknown, readonly number[]]>([
    ["nothing at all", () => ({}), [400, 422]],
    ["blank text", () => markdown(" \n\t\n "), [400, 422]],
    ["text that is only markup", () => ({ text: "<script>alert(1)</script>", format: "html" }), [400, 422]],
    ["a label without end", () => ({ ...markdown(SECOND), label: "x".repeat(101) }), [400, 422]],
    ["a field nobody knows", () => ({ ...markdown(SECOND), ordinal: 7 }), [400, 422]],
    ["a format nobody knows", () => ({ text: SECOND, format: "exe" }), [400, 422]],
    ["half a JSON document", () => '{"text": "# Rul', [400, 422]],
    ["an empty file", () => upload("", "empty.md"), [400, 422]],
    ["bytes that are no text", () => upload(new Uint8Array(5_000).fill(0), "zeros.md"), [400, 415, 422]],
    [
      "a program",
      () => upload(Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0xff, 0]), "tool"),
      [400, 415, 422],
    ],
    ["a file larger than may be sent", () => upload("x".repeat(21 * 1024 * 1024), "large.txt"), [413]],
  ])("%s", async (_, body, statuses) => {
    const { owner, document, params } = await annotated();
    for (const operation of [previewRevision, publishRevision]) {
      const problem = await as(owner).refused(operation, { params, body: body() });
      expect(statuses).toContain(problem.status);
      expect(problem.title).not.toBe("");
    }
    expect(await revisionsOf(document.id)).toBe(1);
  });

  test("a base that is no revision of this document", async () => {
    const { owner, document, params } = await annotated();
    const other = await given.document(owner, FIRST);
    for (const basedOn of [other.revision.id, "not-an-id"]) {
      const answer = await as(owner).send(publishRevision, { params, body: { ...markdown(SECOND), basedOn } });
      expect([409, 412, 422, 400]).toContain(answer.status);
    }
    expect(await revisionsOf(document.id)).toBe(1);
  });
});

describe("hostile text", () => {
  const HOSTILE =
    '# Rules\n\nProviders keep <img src=x onerror=alert(1)> records "><script>alert(2)</script> for a year.\n\n' +
    "[press](javascript:alert(3)) \u202egnp.exe </ins></del></article> {{7*7}} %00 ' OR 1=1 --\n";

  test("is text wherever it is shown", async () => {
    const { owner, params } = await annotated();
    const { changes } = await as(owner).call(previewRevision, { params, body: markdown(HOSTILE) });
    expect(changes.length).toBeGreaterThan(0);
    await as(owner).call(publishRevision, { params, body: { ...markdown(HOSTILE), label: "<b>two</b>", note: "<i>" } });
    const page = await as(NOBODY).send(exportRedline, { params, query: { from: "1", to: "2" } });
    expect(page.text).not.toMatch(/<script|<img|href="javascript:|onerror=alert\(1\)>|<b>two/i);
    expect(page.text.match(/<\/article>/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });

  test("of many thousand paragraphs is carried and compared", { timeout: 60_000 }, async () => {
    const { owner, document, params } = await annotated();
    const body = markdown(FIRST + "\n\n> - nested\n".repeat(20_000));
    const made = await as(owner).send(publishRevision, { params, body });
    expect([201, 202]).toContain(made.status);
    if (made.status === 201) expect(await revisionsOf(document.id)).toBe(2);
  });
});

describe("two people at once", () => {
  test("publish one revision from one base, and the other hears that it came late", async () => {
    const { owner, document, params } = await annotated();
    const admin = await given.person("Ada", { isAdmin: true });
    const basedOn = document.revision.id;
    const answers = await Promise.all([
      as(owner).send(publishRevision, { params, body: { ...markdown(SECOND), basedOn } }),
      as(admin).send(publishRevision, { params, body: { ...markdown(`${SECOND}\n\nMore.`), basedOn } }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await revisionsOf(document.id)).toBe(2);
  });

  test("settle one passage, and the history has both, in turn", async () => {
    const { owner, stranger, note, params } = await annotated();
    const { id: revision } = await as(owner).call(publishRevision, { params, body: markdown(SECOND) });
    const settle = { params: { annotationId: note.id }, body: { action: "confirm" as const, revision } };
    const answers = await Promise.all([
      as(owner).send(settlePlacement, settle),
      as(stranger).send(settlePlacement, settle),
    ]);
    expect(answers.map(({ status }) => status).filter((status) => ![200, 409].includes(status))).toEqual([]);
    const { items } = await as(NOBODY).call(readPlacements, { params: { annotationId: note.id } });
    expect(items[0]?.decisions.filter(({ action }) => action === "confirmed").length).toBeGreaterThan(0);
  });
});

describe("comparing", () => {
  test("a revision with itself finds nothing, by number and by id", async () => {
    const { document, params } = await annotated();
    for (const key of ["1", document.revision.id]) {
      const same = await as(NOBODY).call(compareRevisions, { params, query: { from: key, to: key } });
      expect(same.changes).toEqual([]);
      expect((await as(NOBODY).send(exportRedline, { params, query: { from: key, to: key } })).status).toBe(200);
    }
    expect((await as(NOBODY).call(compareRevisions, { params, query: { with: document.slug } })).changes).toEqual([]);
  });

  test("backwards shows what came as what went", async () => {
    const { owner, params } = await annotated();
    await as(owner).call(publishRevision, { params, body: markdown(SECOND) });
    const { changes } = await as(NOBODY).call(compareRevisions, { params, query: { from: "2", to: "1" } });
    expect(changes.map(({ kind }) => kind)).toContain("added");
  });

  test("with a stranger's private document is as if it were not there, from either side", async () => {
    const { owner, stranger, document, params } = await annotated();
    const hidden = await given.document(owner, "# Secret\n\nThe codename is Heron.\n", { visibility: "private" });
    for (const operation of [compareRevisions, exportRedline]) {
      for (const caller of [NOBODY, stranger]) {
        const there = await as(caller).refused(operation, { params, query: { with: hidden.id } });
        const query = { with: document.id };
        const back = await as(caller).refused(operation, { params: { documentId: hidden.id }, query });
        expect([there.code, back.code]).toEqual(["not-found", "not-found"]);
        expect(JSON.stringify([there, back])).not.toContain("Heron");
      }
    }
  });

  test("a revision that is another document's is not found", async () => {
    const { owner, params } = await annotated();
    const hidden = await given.document(owner, "# Secret\n\nThe codename is Heron.\n", { visibility: "private" });
    for (const query of [{ from: hidden.revision.id }, { to: hidden.revision.id }, { from: "99" }])
      expect((await as(NOBODY).refused(compareRevisions, { params, query })).code).toBe("not-found");
    const key = { ...params, revisionId: hidden.revision.id };
    expect((await as(NOBODY).refused(readReport, { params: key })).code).toBe("not-found");
    const text = await as(NOBODY).refused(readText, { params, query: { revision: hidden.revision.id } });
    expect(text.code).toBe("not-found");
  });

  test.each([["0"], ["-1"], ["1.5"], ["NaN"], ["1; drop table"], ["9".repeat(40)]])(
    "from %s is refused",
    async (from) => {
      const { params } = await annotated();
      expect((await as(NOBODY).refused(compareRevisions, { params, query: { from } })).status).toBeLessThan(500);
    },
  );
});

describe("new words for a passage", () => {
  test.each([
    [{ start: 5, end: 5 }],
    [{ start: 9, end: 2 }],
    [{ start: -1, end: 4 }],
    [{ start: 0, end: 1_000_000 }],
    [{ start: 0.5, end: 3 }],
  ])("%o lie outside the text and are refused", async (span) => {
    const { owner, stranger, note, params } = await annotated();
    const { id: revision } = await as(owner).call(publishRevision, { params, body: markdown(SECOND) });
    const body = { action: "adjust", revision, span };
    const problem = await as(stranger).refused(settlePlacement, { params: { annotationId: note.id }, body });
    expect(problem.status).toBeGreaterThanOrEqual(400);
    expect(problem.status).toBeLessThan(500);
  });
});

describe("the database itself", () => {
  test.each([
    ["its text", `UPDATE "Revision" SET text = 'forged' WHERE id = $1::uuid`],
    ["its blocks", `UPDATE "Revision" SET blocks = '[]'::jsonb WHERE id = $1::uuid`],
    ["its digest", `UPDATE "Revision" SET digest = repeat('0', 64) WHERE id = $1::uuid`],
    ["its number", `UPDATE "Revision" SET ordinal = 9 WHERE id = $1::uuid`],
    ["the file it came from", `UPDATE "Original" SET bytes = ''::bytea WHERE "revisionId" = $1::uuid`],
    ["that it is there", `DELETE FROM "Revision" WHERE id = $1::uuid`],
  ])("refuses to change %s once it is published", async (_, statement) => {
    const { document, params } = await annotated();
    const before = await as(NOBODY).send(readText, { params });
    await expect(db().$executeRawUnsafe(statement, document.revision.id)).rejects.toThrow(/cannot be changed/);
    const after = await as(NOBODY).send(readText, { params });
    expect(after.text).toBe(before.text);
    expect((await as(NOBODY).call(readDocument, { params })).revision).toEqual(document.revision);
    expect((await as(NOBODY).call(listRevisions, { params })).items).toHaveLength(1);
  });
});

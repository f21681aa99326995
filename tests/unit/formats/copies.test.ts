import { describe, expect, test } from "vitest";
import type { Problem } from "#lib/core/problem.ts";
import { readCopy } from "#lib/formats/copies.ts";
import { writeCsv } from "#lib/formats/csv/write.ts";
import type { Dossier, Post } from "#lib/formats/dossier.ts";
import { writeEpub } from "#lib/formats/epub/write.ts";
import { writeJsonLd } from "#lib/formats/jsonld/write.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { returnOf, type ThreadHere } from "#lib/formats/returning.ts";
import { writeXlsx } from "#lib/formats/xlsx/write.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { copyOf } from "#tests/support/copied.ts";
import { dossierOf, people, post, richDossier } from "#tests/support/dossier.ts";
import { p, r, wordFile } from "#tests/support/word-file.ts";

const marked = dossierOf("# Levy\n\nThe levy rises in May. It falls in June.\n", ({ on }) => [
  on("rises", "Say more.", {
    kind: "suggestion",
    stance: "oppose",
    codes: ["tax/timing", "levy"],
    proposal: "grows",
    replies: [post("An answer.", { author: people.BEN })],
  }),
  on("June", "Out with it.", { kind: "suggestion", proposal: "", stance: "mixed" }),
]);

const read = async (content: string | Uint8Array, fileName = "") =>
  readCopy(
    { bytes: typeof content === "string" ? new TextEncoder().encode(content) : content, fileName },
    installedAssets,
  );

/** The threads as the database has them. */
const threadsHere = (dossier: Dossier): readonly ThreadHere[] =>
  notesOf(dossier).map(({ thread, quote }) => ({
    ...postHere(thread),
    status: thread.status.state,
    quote: quote.exact,
    stance: thread.stance,
    codes: thread.codes,
    proposal: thread.proposal,
    replies: thread.replies.map(postHere),
  }));

const postHere = ({ id, author, body, createdAt, deletedAt }: Post) => ({
  id,
  author: author.name,
  body,
  createdAt,
  isDeleted: deletedAt !== null,
});

const FORMATS: readonly (readonly [string, (dossier: Dossier) => string | Uint8Array])[] = [
  ["jsonld", writeJsonLd],
  ["csv", writeCsv],
  ["xlsx", writeXlsx],
];

describe.each(FORMATS)("a %s copy gives back", (extension, write) => {
  test("every thread of a rich dossier, field by field", async () => {
    const dossier = richDossier();
    const { copy, document } = await read(write(dossier), `copy.${extension}`);
    expect(document).toBeNull();
    expect(copy).toEqual(copyOf(dossier));
  });

  test("stances, themes and proposals", async () => {
    const { copy } = await read(write(marked), `copy.${extension}`);
    expect(copy).toEqual(copyOf(marked));
  });
});

describe.each(FORMATS)("a %s copy that nobody touched", (extension, write) => {
  test.each([
    ["with everything", {}],
    ["in the comment form", { preset: "iec" as const }],
  ])("brings nothing new, %s", async (_, form) => {
    const dossier = { ...richDossier(), ...form };
    const { copy } = await read(write(dossier), `copy.${extension}`);
    const { newThreads, newReplies, newStatuses, differing } = returnOf(copy, threadsHere(dossier));
    expect({ newThreads, newReplies, newStatuses, differing }).toEqual({
      newThreads: [],
      newReplies: [],
      newStatuses: [],
      differing: [],
    });
  });
});

test("a file is known by what it holds, not by its name", async () => {
  const { copy } = await read(writeJsonLd(marked), "notes.docx");
  expect(copy.threads).toHaveLength(2);
});

/** A workbook of ours in which every cell is empty. */
const workbook = (() => {
  const zip = readZip(writeXlsx(marked));
  return writeZip(zip.names.map((name) => ({ name, content: withoutCells(zip.read(name)) })));
})();

function withoutCells(content: Uint8Array = new Uint8Array()): string {
  return new TextDecoder().decode(content).replace(/<c [^>]*>.*?<\/c>/gs, "");
}

test.each([
  ["a text", "Just words.", "words.txt", "no-comments", /a changed text becomes a new revision/],
  ["a web page", "<p>Words.</p>", "page.html", "no-comments", /come back from Word, PDF/],
  [
    "a Word file without comments",
    wordFile(p(r("Dear all."))),
    "a.docx",
    "no-comments",
    /publish it as a new revision/,
  ],
  ["JSON of another kind", '{"a":1}', "a.json", "no-comments", /come back from Word, PDF/],
  ["broken JSON", '{"a":', "a.json", "unreadable", /not valid JSON, or not all of it/],
  ["no JSON at all", "words", "a.jsonld", "unreadable", /not valid JSON/],
  ["a foreign table", "a,b\r\n1,2\r\n", "table.csv", "unreadable", /neither the columns.*fill that in/],
  ["a foreign workbook", workbook, "book.xlsx", "unreadable", /neither the columns/],
  ["half a Word file", wordFile(p(r("Dear all."))).subarray(0, 400), "a.docx", "unreadable", /damaged or not complete/],
  ["half a PDF", "%PDF-1.7\n%%EOF", "a.pdf", "unreadable", /damaged or not complete/],
  ["a picture", Buffer.from("\u0089PNG\r\n", "latin1"), "a.docx", "unsupported-media", /picture, not a copy.*Choose/],
  ["a book", writeEpub(marked), "a.epub", "unsupported-media", /e-book.*Choose/],
  ["a Rich Text file", "{\\rtf1 words}", "a.rtf", "unsupported-media", /Save it as Word/],
])("%s is refused in one sentence that says what to do", async (_, content, fileName, code, words) => {
  const refusal = await read(content, fileName).then(
    () => null,
    (error: Problem) => error,
  );
  expect(refusal).toMatchObject({ code, message: expect.stringMatching(words) });
  expect(refusal?.details.fields).toEqual([{ field: "file", message: refusal?.message }]);
});

import { describe, expect, test } from "vitest";
import { readCopy } from "#lib/formats/copies.ts";
import { writeCsv } from "#lib/formats/csv/write.ts";
import type { Dossier, Post } from "#lib/formats/dossier.ts";
import { writeJsonLd } from "#lib/formats/jsonld/write.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { returnOf, type ThreadHere } from "#lib/formats/returning.ts";
import { writeXlsx } from "#lib/formats/xlsx/write.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { copyOf } from "#tests/support/copied.ts";
import { dossierOf, people, post, richDossier } from "#tests/support/dossier.ts";

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

test.each([
  ["a text without comments", "Just words.", "words.txt"],
  ["a foreign table", "a,b\r\n1,2\r\n", "table.csv"],
  ["JSON of another kind", '{"a":1}', "a.json"],
  ["broken JSON", '{"a":', "a.json"],
])("%s is refused", async (_, content, fileName) => {
  await expect(read(content, fileName)).rejects.toMatchObject({ code: "unreadable" });
});

import { beforeAll, describe, expect, test } from "vitest";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import { plainBody } from "#lib/formats/bodies.ts";
import { readCopy } from "#lib/formats/copies.ts";
import { addressIn, type Post, type Thread } from "#lib/formats/dossier.ts";
import { notesOf } from "#lib/formats/notes.ts";
import { momentInWords, PLACEMENT_WORDS, VISIBILITY_WORDS } from "#lib/formats/words.ts";
import type { WrittenFormat } from "#lib/formats/writers.ts";
import { installedAssets } from "#lib/worker/assets.ts";
import { annotatedDossier } from "#tests/support/annotated-fixture.ts";
import { copyOf } from "#tests/support/copied.ts";
import { wordsByThread } from "#tests/support/thread-words.ts";
import { FORMATS, written } from "#tests/support/written.ts";

const dossier = annotatedDossier();
const notes = new Map(notesOf(dossier).map((note) => [note.thread, note]));

/** Something a copy must say: any one of these spellings. */
type Said = readonly string[];

const postsOf = (thread: Thread): readonly Post[] => [thread, ...thread.replies];

/** As a program writes a moment, as a person reads it, and as a PDF does. */
const moment = (at: string | null): readonly Said[] => {
  if (at === null) return [];
  const second = at.slice(0, 19);
  return [[second, momentInWords(at), second.replace("T", "")]];
};

/** A long passage is told by its beginning and its end. */
const passage = (words: string): readonly Said[] => (words === "" ? [] : [[words.slice(0, 25)], [words.slice(-25)]]);

const FIELDS: Readonly<Record<string, (thread: Thread) => readonly Said[]>> = {
  author: (thread) => postsOf(thread).map(({ author }) => [author.name]),
  "who brought words in": (thread) =>
    postsOf(thread).flatMap(({ author }) => (author.broughtInBy ? [[author.broughtInBy]] : [])),
  body: (thread) => postsOf(thread).map((post) => [post.body, plainBody(post)]),
  written: (thread) => postsOf(thread).flatMap(({ createdAt }) => moment(createdAt)),
  edited: (thread) => moment(thread.editedAt),
  "reply edited": ({ replies }) => replies.flatMap(({ editedAt }) => moment(editedAt)),
  deleted: (thread) => postsOf(thread).flatMap(({ deletedAt }) => moment(deletedAt)),
  permalink: (thread) => [[addressIn(dossier, thread.link)]],
  kind: ({ kind }) => [[kind, KIND_WORDS[kind]]],
  stance: ({ stance }) => (stance === null ? [] : [[stance, STANCE_WORDS[stance]]]),
  codes: ({ codes }) => codes.map((code) => [code]),
  "proposed wording": ({ proposal }) => (proposal ? [[proposal]] : []),
  "proposed deletion": ({ proposal }) =>
    proposal === "" ? [["striking out", "strike the passage out", "deletion"]] : [],
  visibility: ({ visibility }) => [[visibility, VISIBILITY_WORDS[visibility]]],
  status: ({ status }) => [[status.state, STATUS_WORDS[status.state]]],
  "who settled it": ({ status }) => (status.by === null ? [] : [[status.by]]),
  "when it was settled": ({ status }) => moment(status.at),
  passage: (thread) => passage(notes.get(thread)?.quote.exact ?? ""),
  "former passage": (thread) => passage(notes.get(thread)?.formerQuote ?? ""),
  "whole paragraph": ({ placement }) => (placement.scope === "block" ? [["block", "whole paragraph"]] : []),
  placement: ({ placement: { kind } }) => (kind === "exact" ? [] : [[kind, PLACEMENT_WORDS[kind]]]),
};

const IN_THE_TEXT = "the note's range is the passage itself, and the round trip below finds it again";
const BESIDE = "a note on a whole paragraph stands beside it and does not repeat it";

/** What does not stand with the thread in a format, and why. */
const ELSEWHERE: Partial<Readonly<Record<WrittenFormat, Readonly<Record<string, string>>>>> = {
  html: { passage: BESIDE },
  epub: { passage: BESIDE },
  docx: { passage: IN_THE_TEXT, "reply edited": "a comment of Word has one moment, and a reply has no line of facts" },
  pdf: { passage: IN_THE_TEXT },
};

/** Letters, figures, marks and pictures: markup and spacing are each format's own. */
const bare = (words: string) =>
  words
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/gu, "");

describe("the document that carries everything", () => {
  test("has 50 annotations and 20 replies", () => {
    expect(dossier.threads).toHaveLength(50);
    expect(dossier.counts).toMatchObject({ replies: 20, notPlaced: 1 });
  });

  test("needs every field", () => {
    for (const [name, said] of Object.entries(FIELDS)) expect(dossier.threads.flatMap(said), name).not.toEqual([]);
  });
});

describe.each(FORMATS)("a copy as %s", (format) => {
  let wordsOf: (thread: Thread) => string;
  beforeAll(async () => {
    wordsOf = await wordsByThread[format]({ dossier, content: await written(dossier, format) });
  }, 60_000);

  const missingIn = (said: (thread: Thread) => readonly Said[]) =>
    dossier.threads.flatMap((thread) => {
      const words = bare(wordsOf(thread));
      return said(thread).filter((spellings) => !spellings.some((each) => words.includes(bare(each))));
    });

  test.each(Object.entries(FIELDS))("says of every thread: %s", (name, said) => {
    const missing = missingIn(said);
    if (ELSEWHERE[format]?.[name]) expect(missing).not.toEqual([]);
    else expect(missing).toEqual([]);
  });
});

/** The formats whose threads are all there is to them; Word's and PDF's tell the place in their own text besides. */
const BACK: readonly WrittenFormat[] = ["jsonld", "csv", "xlsx", "docx", "pdf"];

test.each(BACK)("a copy as %s comes back with the same threads", async (format) => {
  const content = await written(dossier, format);
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const { copy } = await readCopy({ bytes, fileName: `copy.${format}` }, installedAssets);
  const threads = copy.threads.map((thread) => ({ ...thread, target: { ...thread.target, place: null } }));
  expect({ ...copy, threads }).toEqual(copyOf(dossier));
});

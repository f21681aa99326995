import { describe, expect, test } from "vitest";
import { askedFor, type Search } from "#components/copies/asked-for.ts";
import { countable, isNarrowed } from "#components/copies/chosen.ts";
import { chosenWords } from "#components/copies/chosen-words.ts";
import { formatsFor } from "#components/copies/formats.ts";
import { copiesAddress, EVERYTHING, type Filter } from "#lib/client/filters.ts";
import { countExport } from "#lib/contract/exports.ts";
import { queryIn } from "#lib/contract/query.ts";
import { wordsOf } from "#lib/core/language/message.ts";
import { english } from "#lib/languages/en.ts";
import { french } from "#lib/languages/fr.ts";
import type { Message } from "#lib/languages/interface-words.ts";

const FACETS = {
  people: [
    { id: "ana", name: "Ana" },
    { id: "ben", name: "Ben" },
  ],
  codes: ["access", "access/decryption"],
  sections: [{ words: "Scope", level: 1, span: "0-120" }],
};

const asked = (search: Search) => askedFor(search, FACETS, formatsFor("docx")).toString();

describe("the address of the page fills the fields in", () => {
  test.each([
    [
      "a filter of the reader",
      { status: "open,in_progress", author: "ana" },
      "author=ana&status=open&status=in_progress",
    ],
    ["a code with all below it", { code: "access" }, "code=access"],
    ["codes with commas, used or not", { code: ["a, b", "access"] }, "code=a%2C+b&code=access"],
    ["a passage that is a section", { passage: "0-120" }, "passage=0-120"],
    ["days", { since: "2026-01-01", until: "2026-02-28" }, "since=2026-01-01&until=2026-02-28"],
    [
      "how it is shown",
      { order: "code", names: "pseudonyms", preset: "iec", replies: "false" },
      "order=code&names=pseudonyms&preset=iec&replies=false",
    ],
    ["private notes, however they are asked for", { visibility: ["private", "public"] }, "visibility=public%2Cprivate"],
    ["a format", { format: "docx-on-original" }, "format=docx-on-original"],
    ["a format, as a program asks for it", { format: "docx", on: "original" }, "format=docx-on-original"],
  ] as const)("with %s", (_, search, query) => {
    expect(asked(search)).toBe(query);
  });

  test.each([
    ["what there is not", { status: "lost", kind: "rant", stance: "", format: "rtf", order: "random" }],
    ["who did not write here", { author: "carl" }],
    ["a passage that is no section", { passage: "7-9" }],
    ["days that are none, and moments", { since: "2026-02-30", until: "2026-01-01T10:00:00Z" }],
    ["codes that are none", { code: ["a//b", ""] }],
    ["what only says what is so anyway", { names: "real", order: "position", replies: "true", visibility: "public" }],
    ["what belongs to no field", { annotation: "a1" }],
  ] as const)("but not with %s", (_, search) => {
    expect(asked(search)).toBe("");
  });

  test.each([
    { mine: "true" },
    { passage: "0-120" },
    { since: "2026-01-01", until: "2026-02-28" },
    { order: "code", names: "pseudonyms", preset: "iec", replies: "false" },
    { visibility: "public,private", code: ["a, b", "access"], status: "open,resolved" },
  ])("with what can be counted: %j", (search) => {
    const query = queryIn(countable(new URLSearchParams(asked(search))));
    expect(Object.keys(query).toSorted()).toEqual(Object.keys(search).toSorted());
    expect(countExport.query.safeParse(query).error).toBeUndefined();
  });

  test("as the reader's menu asks, for every filter it has", () => {
    const filter: Filter = {
      show: "mine",
      kind: "question",
      status: null,
      person: "ben",
      stance: "mixed",
      code: "access",
    };
    const search = (of: Filter) => Object.fromEntries(new URL(copiesAddress("d", of), "https://x").searchParams);
    expect(asked(search(filter))).toBe("author=ben&kind=question&stance=mixed&code=access&mine=true");
    expect(asked(search({ ...EVERYTHING, show: "open" }))).toBe("status=open&status=in_progress");
    expect(copiesAddress("a b", { ...filter, show: "none" })).toBe("/documents/a%20b/copies");
  });
});

test("the panel of choices is open where one of its fields is filled in", () => {
  const isOpen = (query: string) => isNarrowed(new URLSearchParams(query));
  expect(isOpen("format=csv&visibility=public%2Cprivate")).toBe(false);
  expect(isOpen("format=csv&kind=note")).toBe(true);
});

test("what is counted is the choice, and of an archive everything", () => {
  const counted = (query: string) => countable(new URLSearchParams(query)).toString();
  expect(counted("format=csv&on=original&kind=note")).toBe("kind=note");
  expect(counted("format=archive&kind=note")).toBe("visibility=public%2Cprivate");
});

describe("what was chosen for a copy is said as the fields say it", () => {
  const say = (query: Record<string, string | string[]>) =>
    chosenWords(wordsOf<Message>("en", english.messages), { format: "csv", ...query }, FACETS);
  test.each([
    [{}, "All notes that every reader may see"],
    [{ format: "archive" }, "Everything that you may see"],
    [
      { status: ["open", "in_progress"], author: ["ana"], replies: "false" },
      "Person: Ana · Status: Open, In progress · Without replies",
    ],
    [
      { passage: "0-120", mine: "true", kind: ["note"], stance: ["oppose"], code: ["access"] },
      "Passage: Scope · Only threads that I began · Kind: Note · Stance: Opposes · Code: access",
    ],
    [{ since: "2026-01-05", until: "2026-02-28" }, "From Jan 5, 2026 · To Feb 28, 2026"],
    [
      { visibility: ["public", "private"], names: "pseudonyms", order: "code" },
      "With your private notes · Pseudonyms for names · In the order of codes",
    ],
    [{ visibility: ["private"], preset: "iec" }, "Only your private notes · As the IEC/ISO comment form"],
    [{ passage: "7-9", author: ["gone"] }, "Passage: … · Person: …"],
  ])("%j", (query, words) => {
    expect(say(query)).toBe(words);
  });

  test("in the reader's language", () => {
    const inFrench = wordsOf<Message>("fr", french.messages);
    const words = chosenWords(inFrench, { format: "csv", status: ["open"], replies: "false" }, FACETS);
    expect(words).toBe("Statut\u00a0: Ouvert · Sans les réponses");
  });
});

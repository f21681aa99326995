import { describe, expect, test } from "vitest";
import { IMPORT_LIMITS } from "#lib/formats/import-limits.ts";
import { readJsonLd } from "#lib/formats/jsonld/read.ts";

const passage = (exact: string, start: number, end: number) => ({
  source: "https://example.org/statement",
  selector: [
    { type: "TextPositionSelector", start, end },
    { type: "TextQuoteSelector", exact, prefix: "before ", suffix: " behind" },
  ],
});

test("what Hypothesis answers: accounts, tags, answers to answers", () => {
  const rows = [
    {
      id: "one",
      created: "2026-01-05T09:00:00.123456+00:00",
      user: "acct:ana@hypothes.is",
      text: "Which *levy*?",
      tags: ["tax"],
      target: [passage("levy", 4, 8)],
    },
    { id: "two", user: "acct:ben@hypothes.is", text: "Both.", references: ["one"], target: [{ source: "x" }] },
    {
      id: "three",
      user: "acct:eve@hypothes.is",
      user_info: { display_name: "Eve" },
      text: "Neither.",
      references: ["one", "two"],
      target: [{ source: "x" }],
    },
  ];
  const { origin, threads } = readJsonLd(JSON.stringify({ total: 3, rows }));
  expect(origin).toBeNull();
  expect(threads).toEqual([
    {
      id: null,
      author: "ana",
      body: "Which *levy*?",
      createdAt: "2026-01-05T09:00:00.123Z",
      isDeleted: false,
      kind: "note",
      stance: null,
      codes: ["tax"],
      proposal: null,
      visibility: null,
      status: null,
      target: {
        scope: "span",
        place: null,
        quote: { exact: "levy", prefix: "before ", suffix: " behind" },
        span: { start: 4, end: 8 },
      },
      replies: [
        { id: null, author: "ben", body: "Both.", createdAt: null, isDeleted: false },
        { id: null, author: "Eve", body: "Neither.", createdAt: null, isDeleted: false },
      ],
    },
  ]);
});

describe("a single annotation of the W3C model", () => {
  const read = (annotation: object, text?: string) =>
    readJsonLd(JSON.stringify({ type: "Annotation", id: "urn:x:1", ...annotation }), text).threads[0];

  test("counts code points over the document's text", () => {
    const text = "😀😀 The levy.";
    expect(read({ target: passage("levy", 7, 11) }, text)?.target.span).toEqual({ start: 9, end: 13 });
  });

  test("has words as a string, as HTML, or as several bodies with purposes", () => {
    expect(read({ bodyValue: "Plain.", target: "https://example.org" })?.body).toBe("Plain.");
    expect(
      read({
        target: passage("levy", 0, 4),
        body: [
          { type: "TextualBody", value: "<p>One <b>two</b>.</p><script>alert(1)</script>", format: "text/html" },
          { type: "TextualBody", value: "tax", purpose: "tagging" },
        ],
      }),
    ).toMatchObject({ body: "One **two**.", codes: ["tax"] });
  });

  test.each([
    ["questioning", "question"],
    ["oa:highlighting", "highlight"],
    ["http://www.w3.org/ns/oa#editing", "suggestion"],
    ["commenting", "note"],
  ])("made for %s is a %s", (motivation, kind) => {
    expect(read({ motivation, bodyValue: "x", target: passage("levy", 0, 4) })?.kind).toBe(kind);
  });

  test("is about the document where it selects nothing, and about words in selectors that refine others", () => {
    expect(read({ target: "https://example.org" })?.target.scope).toBe("document");
    const selector = {
      type: "FragmentSelector",
      value: "p1",
      refinedBy: { type: "TextQuoteSelector", exact: "levy" },
    };
    expect(read({ target: { source: "https://example.org", selector } })?.target).toMatchObject({
      scope: "span",
      quote: { exact: "levy", prefix: "", suffix: "" },
    });
  });
});

test("an answer to one of our threads finds it by its address", () => {
  const id = "0190b000-0000-7000-8000-000000000001";
  const [thread] = readJsonLd(
    JSON.stringify([
      {
        type: "Annotation",
        id: "urn:x:1",
        motivation: "replying",
        bodyValue: "Yes.",
        creator: "Eve",
        target: `https://notes.example.org/api/annotations/${id}`,
      },
    ]),
  ).threads;
  expect(thread).toMatchObject({ id, isDeleted: true, replies: [{ id: null, author: "Eve", body: "Yes." }] });
});

test("answers to annotations of others that are not in the file are counted, for they belong nowhere", () => {
  const asked = { id: "urn:x:1", type: "Annotation", bodyValue: "Why?", target: passage("levy", 4, 8) };
  const answer = (id: string, target: string) => ({ id, motivation: "replying", bodyValue: `Words of ${id}`, target });
  const reading = (...items: readonly object[]) => readJsonLd(JSON.stringify({ type: "AnnotationPage", items }));
  expect(reading(asked, answer("a", "urn:x:1"))).not.toHaveProperty("warnings");

  const one = reading(asked, answer("a", "urn:x:2"));
  expect(one.threads.map(({ body, replies }) => [body, replies])).toEqual([["Why?", []]]);
  expect(one.warnings).toEqual([expect.stringMatching(/^1 reply was left out/)]);
  const more = reading(answer("a", "urn:x:2"), answer("b", "a"), answer("c", "urn:x:3"));
  expect(more.threads).toEqual([]);
  expect(more.warnings).toEqual([expect.stringMatching(/^3 replies were left out/)]);
});

test("answers that are listed beside the rows join them", () => {
  const root = { rows: [answering("a")], replies: [answering("b", "a")] };
  const [thread] = readJsonLd(JSON.stringify(root)).threads;
  expect(thread?.replies.map(({ body }) => body)).toEqual(["b"]);
});

test.each([{ type: "AnnotationPage", items: [] }, { "@type": "oa:AnnotationCollection", total: 0 }, { rows: [] }])(
  "%j holds nothing, and that is no fault",
  (empty) => {
    expect(readJsonLd(JSON.stringify(empty)).threads).toEqual([]);
  },
);

const answering = (id: string, ...references: string[]) => ({ id, references, text: id, target: [{ source: "x" }] });
const inThreads = (rows: readonly object[]) =>
  readJsonLd(JSON.stringify({ rows })).threads.map(({ body, replies }) => [body, ...replies.map((each) => each.body)]);

test("annotations that answer each other in a circle stand under the first of them, and none is lost", () => {
  const rows = [answering("d", "c"), answering("a", "b"), answering("b", "c"), answering("c", "a")];
  expect(inThreads(rows)).toEqual([["a", "d", "b", "c"]]);
  expect(inThreads([answering("a", "a")])).toEqual([["a"]]);
});

test("a chain of as many answers as a file may hold is one thread, in whatever order it comes", () => {
  const names = Array.from({ length: IMPORT_LIMITS.blocks }, (_, index) => String(index));
  const rows = names.map((name, index) => (index === 0 ? answering(name) : answering(name, String(index - 1))));
  expect(inThreads(rows)).toEqual([names]);
  expect(inThreads(rows.toReversed())).toEqual([["0", ...names.slice(1).toReversed()]]);
});

test("an answer to an answer joins their thread, also where only targets say so", () => {
  const made = (id: string, target: unknown) => ({ id, type: "Annotation", bodyValue: `Words of ${id}`, target });
  const items = [made("a", passage("levy", 4, 8)), made("b", "a"), made("c", "b")];
  const { threads } = readJsonLd(JSON.stringify({ type: "AnnotationPage", items }));
  expect(threads.map(({ replies }) => replies.map(({ body }) => body))).toEqual([["Words of b", "Words of c"]]);
});

test("characters that no text can hold are left out", () => {
  const item = { id: "a", type: "Annotation", bodyValue: "one\0two", target: passage("levy", 4, 8) };
  expect(readJsonLd(JSON.stringify(item)).threads[0]?.body).toBe("onetwo");
});

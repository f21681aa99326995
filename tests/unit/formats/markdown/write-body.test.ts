import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlockDraft, Container } from "#lib/core/document/block.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";
import { writeBody } from "#lib/formats/markdown/write-body.ts";
import { anyDrafts } from "#tests/support/any-drafts.ts";
import { sketch } from "#tests/support/sketch.ts";

const paragraph = (text: string, within: readonly Container[] = []): BlockDraft => ({
  kind: "paragraph",
  text,
  marks: [],
  within,
});

const item = (text: string, list: string, label?: string, around: readonly Container[] = []) =>
  paragraph(text, [
    ...around,
    { kind: "list", id: list, ordered: label !== undefined },
    { kind: "item", id: `${list} ${text}`, ...(label !== undefined && { label }) },
  ]);

describe("a body that is written", () => {
  test.each([
    "I **disagree** with *this*: `x` ~~y~~",
    "a\nb\n\nc",
    "Of [ours](<https://e.org/a>).",
    "- a\n- b\n\n1. c\n2. d\n\n> e",
    "1. a\n   - b\n2. c",
    "https://e.org/a_b and https://e.org/b on",
    "\\# no heading, \\*no\\* stress, a &lt;b&gt;",
    "```\ncode\n```",
  ])("is read as it was: %j", (markdown) => {
    const content = readBody(markdown);
    expect(sketch(readBody(writeBody(content)))).toEqual(sketch(content));
  });

  test.each<readonly [string, readonly BlockDraft[], readonly string[]]>([
    ["that do not count on by one", [item("a", "x", "1."), item("b", "x", "4.")], ["1. a", "4. b"]],
    ["that begin anew", [item("a", "x", "1."), item("b", "y", "1."), item("c", "y", "2.")], ["1. a", "1. b", "2. c"]],
    ["in letters", [item("a", "x", "(a)"), item("b", "x", "(b)")], ["(a) a", "(b) b"]],
    ["that begin late", [item("a", "x", "7)"), item("b", "x", "8)")], ["7) a", "8) b"]],
    [
      "within a list",
      [
        item("a", "x"),
        item("b", "y", "1.", [
          { kind: "list", id: "x", ordered: false },
          { kind: "item", id: "x a" },
        ]),
      ],
      ["• a", "‧ 1. b"],
    ],
  ])("keeps the numbers of lists %s", (_, drafts, lines) => {
    expect(sketch(readBody(writeBody(drafts)))).toEqual(lines);
  });

  test("holds no HTML, which would be seen", () => {
    const marks = ["underline", "superscript", "subscript"].map((kind, at) => ({ kind, start: at, end: at + 1 }));
    const cell = (id: string): Container => ({ kind: "cell", id, header: false, columns: 1, rows: 1 });
    const row: readonly Container[] = [
      { kind: "table", id: "t" },
      { kind: "row", id: "r" },
    ];
    const drafts = [
      { ...paragraph("abc"), marks: marks as BlockDraft["marks"] },
      paragraph("one", [...row, cell("1")]),
      paragraph("two\nlines", [...row, cell("2")]),
    ];
    expect(writeBody(drafts)).toBe("abc\n\none\n\ntwo\\\nlines");
  });

  test("writes an address that stands for itself as itself", () => {
    const link = (href: string) => [{ kind: "link" as const, href, start: 0, end: 14 }];
    expect(writeBody([{ ...paragraph("https://e.org/"), marks: link("https://e.org") }])).toBe("https://e.org/");
    expect(writeBody([{ ...paragraph("https://e.org/"), marks: link("https://f.org") }])).toContain(
      "](<https://f.org/>)",
    );
  });

  test("leads to no place in another document", () => {
    const link = { kind: "link", href: "#b-1", start: 0, end: 1 } as const;
    expect(writeBody([{ ...paragraph("a"), marks: [link] }])).toBe("a");
  });

  test("has the words that were written, whatever they are", () => {
    const words = (drafts: readonly BlockDraft[]) =>
      drafts
        .map(({ text, within }) => [...within.map((each) => (each.kind === "item" ? each.label : "")), text].join(" "))
        .join(" ")
        .replace(/\s+/g, "");
    fc.assert(
      fc.property(anyDrafts, (drafts) => {
        expect(words(readBody(writeBody(drafts)))).toBe(words(drafts));
      }),
      { numRuns: 1000 },
    );
  });
});

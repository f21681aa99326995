import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "#lib/formats/front-matter.ts";

const matter = (yaml: string) => splitFrontMatter(`---\n${yaml}\n---\ntext`);

describe("front matter", () => {
  test("becomes metadata under any of its usual names", () => {
    expect(
      matter(
        'title: "A: b"\nissuing_bodies: [Australia, Canada]\nmeeting: Gold Coast\nadopted: 2018-08-29\nkind: joint statement\nlang: en_AU\ncopy_status: restated\nedition: 2\nchanges: Clause 4 split\nsource: https://example.org/a\nlicense: CC0',
      ),
    ).toEqual({
      text: "text",
      warnings: [],
      metadata: {
        title: "A: b",
        issuingBodies: ["Australia", "Canada"],
        meeting: "Gold Coast",
        adoptedOn: "2018-08-29",
        documentKind: "joint statement",
        language: "en-AU",
        copyStatus: "restated",
        edition: "2",
        changes: "Clause 4 split",
        sourceAddress: "https://example.org/a",
        licence: "CC0",
      },
    });
  });

  test.each([
    ["a single issuer", "issuing_bodies: Australia", { issuingBodies: ["Australia"] }],
    ["a month", "date: 2018-08", { adoptedOn: "2018-08" }],
    ["a year", "date: 2018", { adoptedOn: "2018" }],
    ["a date with a time", "date: 2018-08-29T10:00:00Z", { adoptedOn: "2018-08-29" }],
    ["entries nobody knows", "layout: post\ntags: [a]", {}],
    ["names with capitals and hyphens", "Title: a\nCopy-Status: b", { title: "a", copyStatus: "b" }],
    ["a folded title", "title: >\n  a\n  b", { title: "a b" }],
    ["an empty entry", "title:\nmeeting: a", { meeting: "a" }],
    ["a title that is no text", "title: {a: b}", {}],
  ])("may hold %s", (_, yaml, metadata) => {
    expect(matter(yaml).metadata).toEqual(metadata);
  });

  test.each([
    ["a date that is none", "date: 2018-02-30", "2018-02-30"],
    ["a language that is none", "language: english language", "english language"],
    ["an address that is none", "source: javascript:alert(1)", "javascript:alert(1)"],
  ])("says when it leaves out %s", (_, yaml, named) => {
    const { metadata, warnings } = matter(yaml);
    expect(metadata).toEqual({});
    expect(warnings).toEqual([expect.stringContaining(named)]);
  });

  test.each([
    ["broken", "title: [a"],
    ["with two entries of one name", "title: a\ntitle: b"],
    ["nested without end", `title: ${"[".repeat(9000)}`],
    ["with an alias", "title: &a [x]\nkind: [*a, *a]"],
  ])("%s is a warning, not a failure", (_, yaml) => {
    const { text, metadata, warnings } = matter(yaml);
    expect({ text, metadata }).toEqual({ text: "text", metadata: {} });
    expect(warnings).toEqual([expect.stringMatching(/front matter/)]);
  });

  test.each([
    ["a text that opens with a rule", "---\n\nA sentence: with a colon.\n\n---\nb"],
    ["a text without a second fence", "---\ntitle: a\nb"],
    ["a text without any", "title: a"],
    ["an empty one", ""],
  ])("is not seen in %s", (_, source) => {
    expect(splitFrontMatter(source)).toEqual({ text: source, metadata: {}, warnings: [] });
  });

  test("long values are cut at a whole character", () => {
    const { metadata } = matter(`title: ${"😀".repeat(400)}`);
    expect(metadata.title).toHaveLength(499);
    expect(metadata.title?.isWellFormed()).toBe(true);
  });
});

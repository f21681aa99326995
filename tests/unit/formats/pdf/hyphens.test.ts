import { describe, expect, test } from "vitest";
import { hyphensOf } from "#lib/formats/pdf/hyphens.ts";
import type { Line } from "#lib/formats/pdf/printed-line.ts";

/** Lines of which only the words matter here. */
const linesOf = (...texts: readonly string[]): readonly Line[] =>
  texts.map((text) => ({ page: 0, glyphs: [], text, box: [0, 0, 0, 0], baseline: 0, size: 10, cell: null }));

describe("the hyphen at the end of a line", () => {
  const HYPHENATES = ["The document and the paragraph.", "A docu-", "ment has a para-", "graph."];

  test.each([
    ["breaks a word that stands whole elsewhere", "docu-", "ment", ["A document."], true],
    ["belongs to a word that keeps it elsewhere", "user-", "submitted", ["user-submitted words"], false],
    ["belongs to a name", "Anglo-", "Saxon", HYPHENATES, false],
    ["breaks where the document breaks words", "inspec-", "tion", HYPHENATES, true],
    ["stays where the document breaks none", "citizen-", "facing", ["One line.", "Another."], false],
    ["breaks where it is one that shows only there", "in\u00ad", "spection", [], true],
    ["is none", "10-", "20", HYPHENATES, false],
  ])("%s: %s%s", (_, before, after, lines, breaksWord) => {
    expect(hyphensOf(linesOf(...lines)).breaksWord(before, after)).toBe(breaksWord);
  });
});

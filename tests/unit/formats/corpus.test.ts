import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Block, enclosing } from "#lib/core/document/block.ts";
import { outlineOf } from "#lib/core/document/outline.ts";
import { assemble } from "#lib/core/document/text.ts";
import { readDocument } from "#lib/formats/readers.ts";
import { sketch } from "#tests/support/sketch.ts";
import { wordsOfBlocks, wordsOfHtml, wordsOfMarkdown } from "./source-words.ts";

const folder = path.resolve("../shared/corpus");
if (!existsSync(folder)) console.warn(`Real policy documents are not tried: there is no folder ${folder}.`);

function real(fileName: string, sourceAddress?: string) {
  const bytes = readFileSync(path.join(folder, fileName));
  const imported = readDocument({ bytes, fileName, ...(sourceAddress && { sourceAddress }) });
  return { source: bytes.toString("utf8"), imported, ...assemble(imported.drafts) };
}

const headings = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === "heading");
const marksOf = (blocks: readonly Block[], kind: string) =>
  blocks.flatMap((block) => block.marks.filter((mark) => mark.kind === kind));
const itemsOf = (blocks: readonly Block[]) =>
  new Set(blocks.flatMap((block) => enclosing(block, "item")?.id ?? [])).size;
const notesOf = (blocks: readonly Block[]) =>
  new Set(blocks.flatMap((block) => enclosing(block, "footnote")?.id ?? [])).size;
const times = (source: string, pattern: RegExp) => source.match(pattern)?.length ?? 0;

describe.skipIf(!existsSync(folder))("real policy documents", () => {
  test.each([
    "us-m-16-21-source-code-policy.md",
    "us-m-15-13-https-only.md",
    "github-acceptable-use.2022-09.md",
    "github-acceptable-use.2023-03.md",
  ])("%s is read without losing a word", (fileName) => {
    const { source, blocks } = real(fileName);
    expect(wordsOfBlocks(blocks)).toEqual(wordsOfMarkdown(source));
  });

  test("a page that Pandoc wrote is read without losing a word", () => {
    const { source, blocks } = real("us-m-15-13-https-only.html");
    expect(wordsOfBlocks(blocks)).toEqual(wordsOfHtml(source));
  });

  test("M-16-21 keeps its 39 notes, each under the number that cites it", () => {
    const { source, blocks } = real("us-m-16-21-source-code-policy.md");
    expect(notesOf(blocks)).toBe(times(source, /<li id="fn\d+"/g));
    const references = blocks.flatMap((block) =>
      block.marks.flatMap((mark) => (mark.kind === "reference" ? [{ block, mark }] : [])),
    );
    expect(references).toHaveLength(times(source, /<sup id="fnr\d+"/g));
    for (const { block, mark } of references) {
      const note = blocks.find((each) => enclosing(each, "footnote")?.id === mark.footnote);
      expect(note?.number).toBe(block.text.slice(mark.start, mark.end));
    }
    expect(marksOf(blocks, "superscript")).toEqual([]);
  });

  test("M-16-21 keeps its headings, lists, labels and links", () => {
    const { source, imported, blocks } = real("us-m-16-21-source-code-policy.md");
    expect(headings(blocks)).toHaveLength(times(source, /^#{2,3} /gm) + times(source, /<h3>/g));
    expect(itemsOf(blocks)).toBe(times(source, /<li>/g) + times(source, /^\* /gm));
    const labels = blocks.flatMap((block) => (enclosing(block, "item") && block.number ? [block.number] : []));
    expect(labels).toEqual([
      "A.",
      "B.",
      "C.",
      "D.",
      "E.",
      "i.",
      "ii.",
      "A.",
      "B.",
      "C.",
      "D.",
      "E.",
      "F.",
      "i.",
      "ii.",
      "iii.",
      "iv.",
      "v.",
      "1.",
      "2.",
      "3.",
      "4.",
      "5.",
    ]);
    expect(marksOf(blocks, "underline")).toHaveLength(times(source, /<u>/g));
    expect(marksOf(blocks, "link")).toHaveLength(times(source, /<a href="http/g) + times(source, /\]\(http/g));
    expect(imported.warnings).toEqual([]);
    expect(imported.metadata.title).toBe("M-16-21 MEMORANDUM FOR THE HEADS OF DEPARTMENTS AND AGENCIES");
  });

  test("M-16-21 prints its section numbers in the outline", () => {
    const sections = outlineOf(real("us-m-16-21-source-code-policy.md").blocks).map(
      (section) => section.heading.number,
    );
    expect(sections).toEqual([undefined, "1.", "2.", "3.", "4.", "5.", "6.", "7.", "Appendix A"]);
  });

  test("M-15-13 is the same document as Markdown and as the page Pandoc made of it", () => {
    const straight = (line: string) => line.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
    const address = "https://https.cio.gov/";
    const markdown = sketch(real("us-m-15-13-https-only.md", address).blocks).map(straight);
    const html = sketch(real("us-m-15-13-https-only.html", address).blocks).map(straight);
    const withoutIds = (lines: readonly string[]) => lines.map((line) => line.replace(/#b-[\w-]+/g, "#"));
    expect(html[0]).toBe("# M-15-13");
    expect(withoutIds(html.slice(1))).toEqual(withoutIds(markdown));
  });

  test("M-15-13 keeps its headings, items, notes and links", () => {
    const { source, blocks } = real("us-m-15-13-https-only.md", "https://https.cio.gov/");
    expect(headings(blocks)).toHaveLength(times(source, /^#{1,2} /gm));
    expect(itemsOf(blocks)).toBe(times(source, /^\* /gm));
    expect(notesOf(blocks)).toBe(times(source, /^<a name="footnote-\d"/gm));
    expect(marksOf(blocks, "reference")).toHaveLength(times(source, /\[\[\d\]\]/g));
    expect(marksOf(blocks, "link")).toHaveLength(times(source, /(?<!\[\[\d\]\])(?<=\])\((?:https?:|\/)/g));
  });

  test.each(["github-acceptable-use.2022-09.md", "github-acceptable-use.2023-03.md"])(
    "%s keeps its headings, items, links and its rule",
    (fileName) => {
      const { source, blocks } = real(fileName, "https://docs.github.com/");
      expect(headings(blocks).map((block) => block.number)).toEqual(source.match(/(?<=^## )\d+\./gm));
      expect(itemsOf(blocks)).toBe(times(source, /^ *[-*] /gm));
      expect(marksOf(blocks, "link")).toHaveLength(times(source, /\]\((?:https?:|\/)/g));
      expect(blocks.filter((block) => block.kind === "rule")).toHaveLength(times(source, /^---$/gm));
      const nested = blocks.filter((block) => block.within.filter((each) => each.kind === "item").length === 2);
      expect(nested).toHaveLength(times(source, /^ {2,}\* /gm));
    },
  );

  test("of two revisions, what did not change keeps its address", () => {
    const before = real("github-acceptable-use.2022-09.md", "https://docs.github.com/").blocks;
    const after = new Map(
      real("github-acceptable-use.2023-03.md", "https://docs.github.com/").blocks.map((block) => [
        block.id,
        block.text,
      ]),
    );
    const same = before.filter((block) => after.get(block.id) === block.text);
    expect(same.length).toBeGreaterThan(before.length * 0.9);
  });
});

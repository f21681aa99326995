import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { enclosing } from "#lib/core/document/block.ts";
import { outlineOf } from "#lib/core/document/outline.ts";
import { assemble } from "#lib/core/document/text.ts";
import { readDocument } from "#lib/formats/readers.ts";
import { wordsOfBlocks, wordsOfMarkdown } from "./source-words.ts";

const folder = path.resolve("prisma/samples");
const fileNames = readdirSync(folder).filter((name) => name.endsWith(".md"));

function sample(fileName: string) {
  const source = readFileSync(path.join(folder, fileName), "utf8");
  const imported = readDocument({ text: source, fileName });
  return { source, imported, ...assemble(imported.drafts) };
}

describe.each(fileNames)("%s", (fileName) => {
  const { source, imported, blocks } = sample(fileName);
  const count = (pattern: RegExp) => source.match(pattern)?.length ?? 0;
  const inside = (kind: Parameters<typeof enclosing>[1]) => blocks.filter((block) => enclosing(block, kind));

  test("is read without a warning and without losing a word", () => {
    expect(imported.warnings).toEqual([]);
    expect(wordsOfBlocks(blocks)).toEqual(wordsOfMarkdown(source));
  });

  test("says what it is", () => {
    expect(imported.metadata).toMatchObject({
      title: /^title: "(.*)"$/m.exec(source)?.[1],
      language: "en",
      documentKind: /^kind: (.*)$/m.exec(source)?.[1],
      copyStatus: /^copy_status: "(.*)"$/m.exec(source)?.[1],
      adoptedOn: /^(?:adopted|date): (.*)$/m.exec(source)?.[1],
    });
  });

  test("keeps every heading, clause, bullet, quotation, table cell and note", () => {
    expect(blocks.filter((block) => block.kind === "heading")).toHaveLength(count(/^#{1,6} /gm));
    const labels = blocks.flatMap((block) => enclosing(block, "item")?.label ?? []);
    expect([...new Set(labels)]).toEqual(source.match(/^\d+\./gm) ?? []);
    expect(inside("item").filter((block) => !enclosing(block, "item")?.label)).toHaveLength(count(/^- /gm));
    expect(inside("quote")).toHaveLength(count(/^ *> /gm));
    const rows = source.match(/^\|(?! ?-).*\|$/gm) ?? [];
    expect(inside("cell")).toHaveLength(rows.flatMap((row) => row.slice(1, -1).split("|")).length);
    expect(inside("footnote")).toHaveLength(count(/^\[\^\w+\]:/gm));
  });

  test("has one title in its outline and the sections below it", () => {
    const outline = outlineOf(blocks);
    expect(outline).toHaveLength(1);
    expect(outline[0]?.sections).toHaveLength(count(/^## /gm));
  });
});

test("the quotation of the statement stands inside its second clause", () => {
  const { blocks } = sample("statement-on-encryption.edition-1.md");
  const quotation = blocks.find((block) => enclosing(block, "quote"));
  expect(quotation && enclosing(quotation, "item")?.label).toBe("2.");
  expect(quotation?.text).toMatch(/^"The increasing use .* detection and prosecution\."$/);
  expect(quotation?.number).toBeUndefined();
});

test("the memo's note is named where it is cited", () => {
  const { blocks } = sample("ministerial-memo.md");
  const citing = blocks.find((block) => block.marks.some((mark) => mark.kind === "reference"));
  const mark = citing?.marks.find((each) => each.kind === "reference");
  expect(citing?.number).toBe("12.");
  expect(mark && citing?.text.slice(mark.start, mark.end)).toBe("1");
  const note = blocks.find((block) => enclosing(block, "footnote"));
  expect(note && enclosing(note, "footnote")?.id).toBe(mark?.kind === "reference" ? mark.footnote : undefined);
  expect(note?.text).toMatch(/^This is an editorial remark/);
});

import { describe, expect, test } from "vitest";
import type { Block, BlockDraft, Container } from "#lib/core/document/block.ts";
import { enclosing, roleOf } from "#lib/core/document/block.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import { assemble } from "#lib/core/document/text.ts";
import { isBlock, type Tree, treeOf } from "#lib/core/document/tree.ts";
import { paragraph } from "#tests/support/draft.ts";

const list: Container = { kind: "list", id: "list-1", ordered: true };
const item = (id: string): Container => ({ kind: "item", id });
const quote = (id: string): Container => ({ kind: "quote", id });
const heading = (level: 1 | 2 | 3 | 4, text: string, within: readonly Container[] = []): BlockDraft => ({
  ...paragraph(text, { within }),
  kind: "heading",
  level,
});

const written = (node: Tree | Block): string =>
  isBlock(node) ? node.text : `${node.container?.kind ?? ""}(${node.children.map(written).join(" ")})`;
const treeWritten = (drafts: readonly BlockDraft[]) => written(treeOf(assemble(drafts).blocks));

describe("the tree of blocks", () => {
  test.each([
    ["paragraphs stand side by side", [paragraph("a"), paragraph("b")], "(a b)"],
    [
      "blocks that name one item share it",
      [
        paragraph("a", { within: [list, item("1")] }),
        paragraph("b", { within: [list, item("1")] }),
        paragraph("c", { within: [list, item("2")] }),
      ],
      "(list(item(a b) item(c)))",
    ],
    [
      "a quotation inside an item ends before the item does",
      [paragraph("a", { within: [list, item("1"), quote("q")] }), paragraph("b", { within: [list, item("1")] })],
      "(list(item(quote(a) b)))",
    ],
    [
      "neighbouring quotations with two ids are two",
      [paragraph("a", { within: [quote("p")] }), paragraph("b", { within: [quote("q")] })],
      "(quote(a) quote(b))",
    ],
    [
      "a container that comes back after another block is opened anew",
      [paragraph("a", { within: [quote("q")] }), paragraph("b"), paragraph("c", { within: [quote("q")] })],
      "(quote(a) b quote(c))",
    ],
  ])("%s", (_, drafts, expected) => {
    expect(treeWritten(drafts)).toBe(expected);
  });
});

const outlineWritten = (sections: readonly Section[]): string =>
  sections
    .map(
      (section) =>
        `${section.heading.text}${section.sections.length > 0 ? `(${outlineWritten(section.sections)})` : ""}`,
    )
    .join(" ");

describe("the outline", () => {
  test.each([
    ["nests by level", [heading(1, "A"), heading(2, "B"), heading(2, "C"), heading(1, "D")], "A(B C) D"],
    ["nests a skipped level one step", [heading(1, "A"), heading(4, "B"), heading(2, "C")], "A(B C)"],
    ["begins at any level", [heading(3, "A"), heading(2, "B"), heading(3, "C")], "A B(C)"],
    ["passes over quoted headings", [heading(1, "A"), heading(2, "B", [quote("q")])], "A"],
    ["takes in headings of list items", [heading(1, "A"), heading(2, "B", [list, item("1")])], "A(B)"],
    ["is empty without headings", [paragraph("a")], ""],
  ])("%s", (_, drafts, expected) => {
    expect(outlineWritten(outlineOf(assemble(drafts).blocks))).toBe(expected);
  });
});

describe("what a block is called", () => {
  const cell: Container = { kind: "cell", id: "c", header: false, columns: 1, rows: 1 };
  test.each([
    [paragraph("a"), "paragraph"],
    [heading(2, "a", [quote("q")]), "heading"],
    [paragraph("a", { within: [quote("q"), list, item("1")] }), "list item"],
    [paragraph("a", { within: [list, item("1"), quote("q")] }), "quotation"],
    [paragraph("a", { within: [cell] }), "table cell"],
    [paragraph("a", { within: [{ kind: "footnote", id: "n", label: "1" }] }), "footnote"],
  ])("%#: %o", (draft, role) => {
    expect(roleOf(draft)).toBe(role);
  });

  test("follows the innermost container of a kind", () => {
    expect(enclosing(paragraph("a", { within: [item("1"), list, item("2")] }), "item")?.id).toBe("2");
  });
});

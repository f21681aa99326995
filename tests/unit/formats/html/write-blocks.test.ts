import fc from "fast-check";
import { parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import type { Block, BlockDraft, Container, Mark } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import { type BlocksMarkup, writeBlocks } from "#lib/formats/html/write-blocks.ts";

const paragraph = (text: string, within: readonly Container[] = [], marks: readonly Mark[] = []): BlockDraft => ({
  kind: "paragraph",
  text,
  marks,
  within,
});
const heading = (level: 1 | 2 | 3 | 4 | 5 | 6, text: string): BlockDraft => ({
  kind: "heading",
  level,
  text,
  marks: [],
  within: [],
});
const blocksOf = (...drafts: BlockDraft[]) => assemble(drafts).blocks;
/** The markup without wrappers and data attributes: the structure alone. */
const structure = (blocks: readonly Block[], markup?: BlocksMarkup) =>
  writeBlocks(blocks, markup)
    .replace(/<div class="block"[^>]*>(.*?)<\/div>/gs, "$1")
    .replace(/ data-text/g, "");

describe("the wrapper of a block", () => {
  test("carries its id, its offset, its ordinal and its language", () => {
    const [first, second] = blocksOf(paragraph("One."), { ...paragraph("Deux."), language: "fr" });
    expect(writeBlocks([first, second].filter((block) => block !== undefined))).toBe(
      `<div class="block" id="${first?.id}" data-start="0" data-ordinal="1"><p data-text>One.</p></div>` +
        `<div class="block" id="${second?.id}" data-start="6" data-ordinal="2" lang="fr"><p data-text>Deux.</p></div>`,
    );
  });

  test("holds the furniture around the text", () => {
    const html = structure(blocksOf(paragraph("Words.")), {
      beforeText: (block) => `<i>${block.ordinal}</i>`,
      afterText: () => "<b>after</b>",
    });
    expect(html).toBe("<i>1</i><p>Words.</p><b>after</b>");
  });

  test("says its own direction where its words run right to left", () => {
    expect(writeBlocks(blocksOf(paragraph("المادة 1")))).toContain('<p data-text dir="auto">');
    expect(writeBlocks(blocksOf(paragraph("Article 1")))).not.toContain("dir=");
  });

  test.each([
    ["en", "المادة 1", undefined, "auto"],
    ["en", "المادة 1", "ar", "rtl"],
    ["en", "In Arabic: المادة 1", "en", "ltr"],
    ["en", "Article 1", "fr", undefined],
    ["ar", "المادة 1", undefined, undefined],
    ["ar", "Article 1", undefined, "auto"],
    ["ar", "Article 1", "en", "ltr"],
  ])("in a text in %s, “%s” in %s says the direction %s", (language, text, own, direction) => {
    const block = { ...paragraph(text), ...(own && { language: own }) };
    const html = writeBlocks(blocksOf(block), { language });
    expect(/ dir="(\w+)"/.exec(html)?.[1]).toBe(direction);
  });
});

describe("structure", () => {
  test("headings never skip a level and end at six", () => {
    const html = structure(
      blocksOf(heading(1, "A"), heading(4, "B"), heading(4, "C"), heading(2, "D"), heading(1, "E")),
    );
    expect(html).toBe("<h2>A</h2><h3>B</h3><h3>C</h3><h3>D</h3><h2>E</h2>");
    const deep = structure(blocksOf(...([1, 2, 3, 4, 5, 6] as const).map((level) => heading(level, `${level}`))));
    expect(deep).toBe("<h2>1</h2><h3>2</h3><h4>3</h4><h5>4</h5><h6>5</h6><h6>6</h6>");
    const titled = blocksOf(heading(1, "Title"), heading(1, "Part"), heading(3, "Section"), heading(1, "Part 2"));
    expect(structure(titled, { topHeadingLevel: 1 })).toBe(
      "<h1>Title</h1><h2>Part</h2><h3>Section</h3><h2>Part 2</h2>",
    );
    expect(structure(blocksOf(heading(1, "Title"), heading(2, "Part")), { topHeadingLevel: 1 })).toBe(
      "<h1>Title</h1><h2>Part</h2>",
    );
  });

  test("a list keeps the labels its source prints", () => {
    const list: Container = { kind: "list", id: "l", ordered: true };
    const item = (id: string, label: string): Container[] => [list, { kind: "item", id, label }];
    const html = structure(blocksOf(paragraph("First.", item("a", "(iv)")), paragraph("Second.", item("b", "(v)"))));
    expect(html).toBe(
      '<ol class="labelled" role="list"><li><span class="label">(iv) </span><p>First.</p></li>' +
        '<li><span class="label">(v) </span><p>Second.</p></li></ol>',
    );
  });

  test("a bulleted list nests and quotes hold paragraphs", () => {
    const outer: Container[] = [
      { kind: "list", id: "l", ordered: false },
      { kind: "item", id: "i" },
    ];
    const inner: Container[] = [...outer, { kind: "list", id: "m", ordered: false }, { kind: "item", id: "j" }];
    const quote: Container[] = [{ kind: "quote", id: "q" }];
    const html = structure(blocksOf(paragraph("a", outer), paragraph("b", inner), paragraph("c", quote)));
    expect(html).toBe("<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><blockquote><p>c</p></blockquote>");
  });
});

describe("tables, pictures and notes", () => {
  test("a table has its head, its scopes and its spans", () => {
    const cell = (row: string, id: string, header: boolean, columns = 1, rows = 1): Container[] => [
      { kind: "table", id: "t" },
      { kind: "row", id: row },
      { kind: "cell", id, header, columns, rows },
    ];
    const html = structure(
      blocksOf(
        paragraph("H", cell("r1", "c1", true, 2)),
        paragraph("S", cell("r2", "c2", true, 1, 2)),
        paragraph("x", cell("r2", "c3", false)),
        paragraph("", cell("r3", "c4", false)),
      ),
    );
    expect(html).toBe(
      '<div class="table"><table><thead><tr><th scope="col" colspan="2"><p>H</p></th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2"><p>S</p></th><td><p>x</p></td></tr><tr><td><p></p></td></tr></tbody></table></div>',
    );
  });

  test("a picture is named and linked, never loaded", () => {
    const figure = { ...paragraph("A chart"), kind: "figure" as const, address: "https://example.org/c.png" };
    const html = structure(blocksOf(figure, { ...figure, address: "javascript:alert(1)" }));
    expect(html).not.toContain("<img");
    expect(html).toContain('<a href="https://example.org/c.png">');
    expect(html).not.toContain("javascript:");
  });

  test("a rule is a line without text", () => {
    expect(writeBlocks(blocksOf({ ...paragraph(""), kind: "rule" }))).toMatch(
      /^<hr class="block" id="b-[^"]+" data-start="0">$/,
    );
  });

  test("footnotes and their marks lead to each other", () => {
    const note: Container[] = [{ kind: "footnote", id: "1", label: "1" }];
    const marks: Mark[] = [
      { kind: "reference", footnote: "1", start: 3, end: 4 },
      { kind: "reference", footnote: "1", start: 5, end: 6 },
      { kind: "reference", footnote: "gone", start: 7, end: 8 },
    ];
    const html = structure(blocksOf(paragraph("See1 1 2", [], marks), paragraph("The note.", note)));
    expect(html).toBe(
      '<p>See<sup class="reference"><a id="reference-1" href="#note-1" role="doc-noteref">1</a></sup> ' +
        '<sup class="reference"><a href="#note-1" role="doc-noteref">1</a></sup> <sup>2</sup></p>' +
        '<section class="footnotes" role="doc-endnotes" aria-label="Footnotes"><ol role="list"><li id="note-1">' +
        '<span class="label">1 </span><p>The note.</p>' +
        '<a class="back" role="doc-backlink" href="#reference-1" aria-label="Back to reference 1">↩</a></li></ol></section>',
    );
  });
});

describe("inline content", () => {
  test("links go to the web, mail, telephones and this page only, and never hold another", () => {
    const link = (href: string, start: number, end: number): Mark => ({ kind: "link", href, start, end });
    const write = (...marks: Mark[]) => structure(blocksOf(paragraph("ab", [], marks)));
    expect(write(link('HTTPS://example.org/?a=1&b="2"', 0, 1))).toBe(
      '<p><a href="HTTPS://example.org/?a=1&amp;b=&quot;2&quot;">a</a>b</p>',
    );
    for (const href of [
      "javascript:alert(1)",
      " javascript:alert(1)",
      "data:text/html,x",
      "//example.org",
      "vbscript:x",
    ]) {
      expect(write(link(href, 0, 1))).toBe("<p>ab</p>");
    }
    expect(write(link("https://example.org", 0, 2), link("https://example.com", 1, 2))).toBe(
      '<p><a href="https://example.org">ab</a></p>',
    );
  });

  test("a highlight is one mark per segment and block, wherever its formatting ends", () => {
    const blocks = blocksOf(
      paragraph("Grow the levy now.", [], [{ kind: "strong", start: 5, end: 13 }]),
      paragraph("Then stop."),
    );
    const highlights = [
      { id: "x", start: 9, end: 24 },
      { id: "y", start: 14, end: 17 },
    ];
    expect(structure(blocks, { highlights })).toBe(
      '<p>Grow <strong>the </strong><mark data-ids="x"><strong>levy</strong> </mark><mark data-ids="y x">now</mark>' +
        '<mark data-ids="x">.</mark></p><p><mark data-ids="x">Then</mark> stop.</p>',
    );
  });

  test("segments are described in offsets of the canonical text and may be followed by markup", () => {
    const seen: number[] = [];
    const html = structure(blocksOf(paragraph("One."), paragraph("Two.")), {
      highlights: [{ id: "x", start: 6, end: 9 }],
      segmentAttributes: (segment, block) => {
        seen.push(segment.start, segment.end, block.start);
        return { class: "note" };
      },
      afterSegment: ({ ids }) => `<sup>${ids.length}</sup>`,
    });
    expect(seen).toEqual([6, 9, 6]);
    expect(html).toBe('<p>One.</p><p><mark class="note">Two</mark><sup>1</sup>.</p>');
  });
});

describe("fidelity", () => {
  type Tree = { nodeName: string; value?: string; childNodes?: Tree[]; attrs?: { name: string; value: string }[] };
  const textOf = (node: Tree): string => node.value ?? (node.childNodes ?? []).map(textOf).join("");
  const textElements = (node: Tree): Tree[] =>
    node.attrs?.some(({ name }) => name === "data-text") ? [node] : (node.childNodes ?? []).flatMap(textElements);

  const text = fc.string({
    unit: fc.constantFrom("a", " ", "\n", "<", ">", "&", '"', "'", "&amp;", "</p>", "<mark>", "🔒", "é", "العقد"),
    maxLength: 12,
  });
  const draft = fc
    .tuple(fc.constantFrom("paragraph", "preformatted", "heading", "figure"), text)
    .map(([kind, words]): BlockDraft => {
      const base = { text: words, marks: [], within: [] };
      if (kind === "heading") return { ...base, kind, level: 2 };
      if (kind === "figure") return { ...base, kind, address: "https://example.org/" };
      return { ...base, kind: kind === "paragraph" ? kind : "preformatted" };
    });

  test("a parser finds exactly the text of every block in its text element", () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 6 }), fc.array(fc.tuple(fc.nat(60), fc.nat(60))), (drafts, spans) => {
        const { blocks } = assemble(drafts);
        const highlights = spans.map(([a, b], index) => ({
          id: `n${index}`,
          start: Math.min(a, b),
          end: Math.max(a, b),
        }));
        const fragment = parseFragment(writeBlocks(blocks, { highlights })) as Tree;
        expect(textElements(fragment).map(textOf)).toEqual(blocks.map((block) => block.text));
      }),
    );
  });
});

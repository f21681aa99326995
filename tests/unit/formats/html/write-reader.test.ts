import { describe, expect, test } from "vitest";
import type { BlockDraft } from "#lib/core/document/block.ts";
import { outlineOf } from "#lib/core/document/outline.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import { assemble } from "#lib/core/document/text.ts";
import { ENGLISH_TEXT_WORDS } from "#lib/core/document/text-words.ts";
import { writeOutline, writeReader } from "#lib/formats/html/write-reader.ts";

const paragraph = (text: string): BlockDraft => ({ kind: "paragraph", text, marks: [], within: [] });
const heading = (level: 1 | 2, text: string): BlockDraft => ({ ...paragraph(text), kind: "heading", level });
const passage = (id: string, start: number, end: number, change: Partial<Passage> = {}): Passage => ({
  id,
  start,
  end,
  kind: "note",
  isClosed: false,
  ...change,
});

describe("the reading page's text", () => {
  const { blocks } = assemble([paragraph("One two."), paragraph("Three."), { ...paragraph(""), kind: "rule" }]);
  const html = writeReader({
    title: "",
    blocks,
    passages: [passage("x", 0, 14), passage("y", 4, 7, { kind: "question" }), passage("z", 10, 12, { isClosed: true })],
  });

  test("numbers every block and gives it its buttons", () => {
    expect(html).toContain(`<a class="number" href="#${blocks[0]?.id}" aria-label="¶1, link to this paragraph">¶1</a>`);
    expect(html).toContain('<button type="button" class="annotate">Annotate ¶2</button>');
    expect(html.match(/class="annotate"/g)).toHaveLength(2);
  });

  test("counts the notes that begin in each paragraph", () => {
    expect(html).toContain('aria-label="2 notes on ¶1">2</button>');
    expect(html).toContain('aria-label="1 note on ¶2">1</button>');
  });

  test("says of every highlight what lies under it", () => {
    expect(html).toContain('<mark data-ids="x" data-kinds="note">One </mark>');
    expect(html).toContain('<mark data-ids="y x" data-kinds="note question" data-depth="2">two</mark>');
    const closed = writeReader({ title: "", blocks, passages: [passage("z", 10, 12, { isClosed: true })] });
    expect(closed).toContain('<mark data-ids="z" data-kinds="note" data-closed="">Th</mark>');
  });

  test("hides the count where there is nothing to count", () => {
    expect(writeReader({ title: "", blocks, passages: [] })).toContain(
      'class="notes" hidden aria-label="0 notes on ¶1"',
    );
  });
});

test("in another language than the text's, what is said of it bears that language", () => {
  const { blocks } = assemble([paragraph("One two.")]);
  const words = { ...ENGLISH_TEXT_WORDS, language: "fr", annotate: (ordinal: number) => `Annoter "¶${ordinal}"` };
  const written = (language: string) => writeReader({ title: "", blocks, passages: [], language, words });
  expect(written("en")).toContain('<span class="tools" lang="fr"><button type="button" class="annotate">');
  expect(written("en")).toContain("Annoter &quot;¶1&quot;");
  expect(written("en")).toMatch(/<a class="number" href="#[^"]+" lang="fr"/);
  expect(written("fr")).not.toContain("lang=");
});

describe("the title", () => {
  const { blocks } = assemble([heading(1, "A Policy\non Levies"), heading(2, "Scope"), heading(1, "Annex <1>")]);
  const outline = outlineOf(blocks);

  test("is the page's own where the text opens with it", () => {
    expect(writeReader({ title: "A policy on levies: a draft", blocks, passages: [] })).toMatch(/<h1.*<h2.*<h2/s);
    expect(writeReader({ title: "Something else", blocks, passages: [] })).toMatch(/<h2.*<h3.*<h2/s);
  });

  test("goes without saying in the outline", () => {
    const [, scope, annex] = blocks;
    expect(writeOutline("A policy on levies", outline)).toBe(
      `<ol role="list"><li><a href="#${scope?.id}">Scope</a></li><li><a href="#${annex?.id}">Annex &lt;1&gt;</a></li></ol>`,
    );
    expect(writeOutline("Something else", outline)).toContain("A Policy on Levies</a><ol");
    expect(writeOutline("Something else", outline, "ar")).toMatch(/^<ol role="list" lang="ar" dir="rtl">/);
  });
});

import fc from "fast-check";
import markdownIt, { type Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { type BlockDraft, enclosing } from "#lib/core/document/block.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import { type Dossier, isUnplaced } from "#lib/formats/dossier.ts";
import { readMarkdown } from "#lib/formats/markdown/read.ts";
import { writeMarkdown } from "#lib/formats/markdown/write.ts";
import { anyDrafts, spanBetween } from "#tests/support/any-drafts.ts";
import { dossierOf, people, postsOf, richDossier } from "#tests/support/dossier.ts";

const bodyOf = (markdown: string) => markdown.replace(/^---\n[\s\S]*?\n---\n+/, "");
const written = (source: string) => bodyOf(writeMarkdown(dossierOf(source, () => []))).trim();

/** The words of the document itself as an import of the copy reads them, without the marks of annotations. */
function wordsReadBack(dossier: Dossier): readonly string[] {
  const { drafts } = readMarkdown(writeMarkdown(dossier));
  return drafts
    .filter((draft) => !enclosing(draft, "footnote"))
    .map(withoutReferences)
    .filter((text) => text !== "");
}

/** A note's number may have a narrow space before it, which parts it from another. */
function withoutReferences({ text, marks }: BlockDraft): string {
  const references = marks.filter((mark) => mark.kind === "reference").toSorted((a, b) => b.start - a.start);
  const ends = new Set(references.map(({ end }) => end));
  return references.reduce((rest, { start, end }) => {
    const isParted = rest[start - 1] === "\u202f" && ends.has(start - 1);
    return rest.slice(0, isParted ? start - 1 : start) + rest.slice(end);
  }, text);
}

const wordsOf = ({ blocks }: Dossier) => blocks.map((block) => block.text).filter((text) => text !== "");

describe("the document reads back word for word", () => {
  test("whatever signs its words, marks and containers hold", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyDrafts, (drafts) => {
        const dossier = dossierOf(drafts, () => []);
        expect(wordsReadBack(dossier)).toEqual(wordsOf(dossier));
      }),
      { numRuns: 150 },
    );
  });

  test("wherever in it notes begin and end", { timeout: 60_000 }, () => {
    const anyEnds = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 5 });
    fc.assert(
      fc.property(anyDrafts, anyEnds, (drafts, ends) => {
        const bare = dossierOf(drafts, () => []);
        const spans = ends.flatMap(
          ([one, other]) => spanBetween(bare.text, one % (bare.text.length + 1), other % (bare.text.length + 1)) ?? [],
        );
        const dossier = dossierOf(drafts, ({ at }) => spans.map((span) => at(span, "A note.")));
        expect(wordsReadBack(dossier)).toEqual(wordsOf(dossier));
      }),
      { numRuns: 150 },
    );
  });

  test("with the source's own footnotes, tables, code and scripts", () => {
    const dossier = { ...richDossier(), threads: [] };
    const { drafts } = readMarkdown(writeMarkdown(dossier));
    expect(drafts.map((draft) => draft.text).filter(Boolean)).toEqual(wordsOf(dossier));
    expect(drafts.map((draft) => draft.within.map(({ kind }) => kind))).toEqual(
      dossier.blocks.map((block) => block.within.map(({ kind }) => kind)),
    );
  });

  test("with its metadata, which an import understands", () => {
    const { document } = richDossier();
    expect(readMarkdown(writeMarkdown(richDossier())).metadata).toMatchObject({
      title: document.title,
      issuingBodies: document.issuingBodies,
      documentKind: document.documentKind,
      meeting: document.meeting,
      adoptedOn: document.adoptedOn,
      language: document.language,
      licence: document.licence,
      copyStatus: document.copyStatus,
      sourceAddress: document.sourceAddress,
      edition: "edition 2",
    });
  });
});

describe("formatting", () => {
  test.each([
    ["emphasis in emphasis", "**bold with *italic* inside**"],
    ["emphasis that touches", "**bold***italic*"],
    ["emphasis beside brackets within a word", "fo&#111;**(bar)**"],
    ["struck words", "~~gone~~ and here"],
    ["code with a backtick", "``a`b``"],
    ["a link with formatted words", "[a **b** c](<https://example.org/?a=1>)"],
    ["raised and underlined words", "m<sup>2</sup> and <u>this</u>"],
    ["nested lists with their printed numbers", "3. three\n\n   - bullet\n   - bullet\n\n4. four"],
    ["a list that skips a number", "1. one\n\n<!-- -->\n\n4. four"],
    ["numbers with brackets", "1) one\n2) two"],
    ["two bullet lists in a row", "- one\n\n* two"],
    ["a quotation with two paragraphs", "> one\n>\n> two"],
    ["a table", "| A | B |\n| --- | --- |\n| 1\\|2 | `x\\|y` |"],
    ["code with a fence in it", "````\n```\n````"],
    ["line breaks", "one\\\ntwo"],
    ["a rule", "one\n\n___\n\ntwo"],
    ["a picture", "![A map, \\[old\\]](<https://example.org/map.png>)"],
    ["its own footnotes", "One.[^1] Two.[^2]\n\n[^1]: First.\n\n[^2]: Second, with *stress*."],
    ["a footnote's mark in brackets", "One \\[[^1]\\].\n\n[^1]: First."],
    ["an address without a link", "See https&#58;//x.org/a%20b for it"],
  ])("is kept: %s", (_, markdown) => {
    expect(written(markdown)).toBe(markdown);
  });

  test("a note's reference stands in the run of emphasis and never cuts it", () => {
    const { threads: _, ...dossier } = dossierOf("**bold and *all* bold**", () => []);
    const copy = dossierOf("**bold and *all* bold**", ({ on }) => [
      on("bold and", "x"),
      on("all", "y"),
      on("all bold", "z"),
    ]);
    expect(bodyOf(writeMarkdown(copy))).toMatch(/^\*\*bold and\[\^a1\] \*all\*\[\^a\d\] bold\*\*\[\^a\d\]\n/);
    expect(copy.text).toBe(dossier.text);
  });

  test("a note's reference follows a link or code that it could not stand in", () => {
    const copy = dossierOf("[a link here](https://example.org) and `code here` end", ({ on }) => [
      on("a link", "x"),
      on("code", "y"),
    ]);
    expect(bodyOf(writeMarkdown(copy))).toMatch(
      /^\[a link here\]\(<https:\/\/example\.org\/>\)\[\^a1\] and `code here`\[\^a2\] end/,
    );
  });
});

describe("every thread of a rich dossier", () => {
  const dossier = richDossier();
  const markdown = writeMarkdown(dossier);
  const parser = markdownIt({ html: true }).use(footnotes);
  const tokens = parser.parse(bodyOf(markdown), {});
  const inline = tokens.flatMap((token) => [token, ...(token.children ?? [])]);

  /** The plain words and addresses below a note's heading or in its footnote. */
  function noteText(number: number): string {
    const from = tokens.findIndex(
      (token, index) =>
        (token.type === "footnote_open" && token.meta?.label === `a${number}`) ||
        (token.type === "heading_open" && tokens[index + 1]?.content === `a${number}`),
    );
    const isEnd = ({ type }: Token) =>
      type === "footnote_close" || type === "heading_open" || type === "footnote_block_open";
    const length = tokens.slice(from + 1).findIndex(isEnd) + 1;
    const own = tokens.slice(from, from + length);
    const addresses = own.flatMap((token) => token.children ?? []).map((child) => String(child.attrGet("href") ?? ""));
    return [...own.map(plain), ...addresses].join("\n");
  }

  const plain = (token: Token): string =>
    token.children ? token.children.map(plain).join("") : token.type === "hardbreak" ? "\n" : token.content;

  const numbers = [...markdown.matchAll(/(?:^### |^\[\^)a(\d+)(?:\]:|$)/gm)].map((match) => Number(match[1]));

  test("is numbered once", () => {
    expect(numbers.toSorted((a, b) => a - b)).toEqual(dossier.threads.map((_, index) => index + 1));
  });

  test("says its kind, author, times, visibility, status, permalink, words and replies", () => {
    const texts = numbers.map(noteText);
    for (const thread of dossier.threads) {
      const text = texts.find((each) => each.includes(`?annotation=${thread.id}`)) ?? "";
      expect(text).toContain(`${KIND_WORDS[thread.kind]} by ${thread.author.name}`);
      expect(text).toContain(thread.createdAt.slice(0, 16).replace("T", " "));
      expect(text).toContain(thread.visibility === "private" ? "only its author" : "everyone");
      expect(text.toLowerCase()).toContain(`status: ${thread.status.state.replace("_", " ")}`);
      for (const moment of [thread.editedAt, thread.deletedAt, thread.status.at]) {
        expect(text).toContain(moment === null ? "" : moment.slice(0, 16).replace("T", " "));
      }
      expect(text).toContain(thread.status.by ?? "");
      for (const { text: words } of thread.content) expect(text).toContain(words);
      for (const reply of thread.replies) {
        expect(text).toContain(`Reply by ${reply.author.name}`);
        expect(text).toContain(`https://notes.example.org/documents/access-evidence?annotation=${reply.id}`);
        for (const { text: words } of reply.content) expect(text).toContain(words);
      }
      if (isUnplaced(thread)) for (const words of thread.placement.quote.split("\n\n")) expect(text).toContain(words);
    }
  });

  test("is referred to once from the text if it has a passage, and never otherwise", () => {
    const referred = inline.filter((token) => token.type === "footnote_ref").map((token) => String(token.meta?.label));
    const expected = dossier.threads.filter((thread) => thread.placement.span).length;
    expect(referred.filter((label) => label.startsWith("a"))).toHaveLength(expected);
    expect(new Set(referred).size).toBe(referred.length);
  });

  test("puts no markup of its own into the copy", () => {
    const markup = inline.filter((token) => token.type === "html_block" || token.type === "html_inline");
    expect(markup.map((token) => token.content)).toEqual([]);
    expect(parser.render(bodyOf(markdown))).not.toMatch(/<(?:script|img|style)|href="javascript/i);
  });

  test("is counted in the front matter, with the digest and the filters", () => {
    const front = parseYaml(/^---\n([\s\S]*?)\n---/.exec(markdown)?.[1] ?? "");
    expect(front.annotated_copy).toMatchObject({
      revision: 2,
      text_sha256: dossier.revision.digest,
      exported_at: dossier.exportedAt,
      exported_by: dossier.exportedBy,
      filters: "notes or questions",
      threads_in_document: dossier.counts.inDocument,
      threads_included: dossier.threads.length,
      replies_included: postsOf(dossier).length - dossier.threads.length,
      private_threads_included: 1,
      private_threads_left_out: 0,
      threads_not_placed: 1,
      not_placed: [{ note: "a21", quote: "words that are gone, [with] *signs*\n\nand a second paragraph" }],
    });
  });

  test("parts the numbers of notes on the same words, and from a footnote before them", () => {
    const markdown = writeMarkdown(
      dossierOf("One **two**.[^1]\n\n[^1]: Three.", ({ on }) => [on("two", "a"), on("One two", "b"), on("two.1", "c")]),
    );
    expect(bodyOf(markdown)).toContain("One **two**[^a1]\u202f[^a3].[^1]\u202f[^a2]\n");
  });

  test("and no name begins anything", () => {
    const author = { ...people.ANA, name: "Eve\n\n# Heading\n[^a1]: \u202efalse" };
    const status = { state: "resolved", by: "محمد\n# Two", at: "2026-02-03T10:00:00.000Z" } as const;
    const dossier = dossierOf("One.", ({ on }) => [on("One", "a", { author, status })]);
    const markdown = bodyOf(writeMarkdown({ ...dossier, document: { ...dossier.document, title: "Half \ud800" } }));
    expect(markdown).not.toMatch(/^#|\u202e/m);
    expect(markdown).toContain("**Eve # Heading \\[^a1\\]: false** on 2026-01-05 09:00 UTC");
    expect(markdown).toContain("Resolved by محمد # Two on 2026-02-03 10:00 UTC");
  });
});

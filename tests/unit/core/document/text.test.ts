import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BlockDraft, Container, MarkStyle } from "#lib/core/document/block.ts";
import { spanOf } from "#lib/core/document/block.ts";
import { BLOCK_SEPARATOR } from "#lib/core/document/block-separator.ts";
import { assemble } from "#lib/core/document/text.ts";
import { marked, paragraph } from "#tests/support/draft.ts";

const item = (id: string, label?: string): Container => ({ kind: "item", id, ...(label && { label }) });
const note = (id: string): Container => ({ kind: "footnote", id, label: "1" });
const link = (href: string) => ({ kind: "link", href }) as const;
const marksOf = (blocks: readonly BlockDraft[]) => blocks.flatMap((block) => block.marks);

describe("the canonical text of a revision", () => {
  test("is its blocks with a blank line between them", () => {
    expect(assemble([paragraph("One."), paragraph("Two.")]).text).toBe("One.\n\nTwo.");
  });

  test("gives no room to blocks without text", () => {
    const { text, blocks } = assemble([
      paragraph("One."),
      { ...paragraph(""), kind: "rule" },
      paragraph(""),
      paragraph("Two."),
    ]);
    expect(text).toBe("One.\n\nTwo.");
    expect(blocks.map((block) => block.ordinal)).toEqual([1, undefined, undefined, 2]);
  });

  test("is in canonical form", () => {
    expect(assemble([paragraph("cafe\u0301\r\nnoir\u0000")]).text).toBe("café\nnoir");
  });
});

describe("ids", () => {
  test("stay when something is added elsewhere", () => {
    const [before] = assemble([paragraph("The levy rises.")]).blocks;
    const after = assemble([paragraph("New."), paragraph("The levy rises.")]).blocks[1];
    expect(after?.id).toBe(before?.id);
  });

  test("tell repeated paragraphs apart, and a heading from a paragraph of the same words", () => {
    const { blocks } = assemble([
      paragraph("Same."),
      paragraph("Same."),
      { ...paragraph("Same."), kind: "heading", level: 2 },
    ]);
    expect(new Set(blocks.map((block) => block.id)).size).toBe(3);
  });
});

describe("links within the document", () => {
  test("point at the block that the source names", () => {
    const { blocks } = assemble([marked("see [the goal]", link("#goal")), paragraph("Goal", { anchors: ["goal"] })]);
    expect(marksOf(blocks)).toEqual([expect.objectContaining({ href: `#${blocks[1]?.id}` })]);
  });

  test("are plain words where they point nowhere", () => {
    expect(marksOf(assemble([marked("see [the goal]", link("#goal"))]).blocks)).toEqual([]);
  });

  test("leave the names of the source behind", () => {
    expect(assemble([paragraph("Goal", { anchors: ["goal"] })]).blocks[0]).not.toHaveProperty("anchors");
  });

  test("to other addresses stay", () => {
    expect(marksOf(assemble([marked("[here]", link("https://example.org/#goal"))]).blocks)).toHaveLength(1);
  });
});

describe("footnote references", () => {
  const reference: MarkStyle = { kind: "reference", footnote: "note-1" };
  const cited = paragraph("Cited.1", { marks: [{ ...reference, start: 6, end: 7 }] });

  test("name their note", () => {
    const { blocks } = assemble([cited, paragraph("The note.", { within: [note("note-1")] })]);
    expect(blocks[0]?.marks[0]?.kind).toBe("reference");
  });

  test("are raised figures where the note is missing", () => {
    expect(assemble([cited]).blocks[0]?.marks).toEqual([{ kind: "superscript", start: 6, end: 7 }]);
  });
});

describe("printed numbers", () => {
  test("of an item stand at its first block only", () => {
    const { blocks } = assemble([
      paragraph("First.", { within: [item("i1", "7.")] }),
      paragraph("More.", { within: [item("i1", "7.")] }),
      paragraph("Next.", { within: [item("i2", "8.")] }),
    ]);
    expect(blocks.map((block) => block.number)).toEqual(["7.", undefined, "8."]);
  });

  test("of an item without label are read from its text", () => {
    expect(assemble([paragraph("(a) the levy", { within: [item("i1")] })]).blocks[0]?.number).toBe("(a)");
  });
});

const words = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\n", "é", "e\u0301", "😀", "\ud83d", "\r\n", "\u0000", "文", "("),
  maxLength: 12,
});
const container: fc.Arbitrary<Container> = fc.oneof(
  fc.record({ kind: fc.constant("list"), id: fc.constantFrom("list-1", "list-2"), ordered: fc.boolean() }),
  fc.record({
    kind: fc.constant("item"),
    id: fc.constantFrom("item-1", "item-2"),
    label: fc.constantFrom("1.", "(a)"),
  }),
  fc.record({ kind: fc.constant("footnote"), id: fc.constant("note-1"), label: fc.constant("1") }),
);
const style: fc.Arbitrary<MarkStyle> = fc.oneof(
  fc.record({ kind: fc.constantFrom("strong", "emphasis") }),
  fc.record({ kind: fc.constant("link"), href: fc.constantFrom("#x", "#y", "https://example.org/") }),
  fc.record({ kind: fc.constant("reference"), footnote: fc.constantFrom("note-1", "note-9") }),
);
const draft: fc.Arbitrary<BlockDraft> = fc
  .record({
    text: words,
    within: fc.array(container, { maxLength: 3 }),
    styles: fc.array(fc.tuple(style, fc.nat(), fc.nat()), { maxLength: 3 }),
    names: fc.array(fc.constantFrom("x", "z"), { maxLength: 1 }),
  })
  .map(({ text, within, styles, names }) => {
    const marks = styles.flatMap(([each, a, b]) => {
      const start = a % (text.length + 1);
      const end = start + (b % (text.length - start + 1));
      return start < end ? [{ ...each, start, end }] : [];
    });
    return paragraph(text, { within, marks, ...(names.length > 0 && { anchors: names }) });
  });

describe("every assembled text", () => {
  const drafts = fc.array(draft, { maxLength: 12 });

  test("holds each block at its span, in order, with only separators between", () => {
    fc.assert(
      fc.property(drafts, (source) => {
        const { blocks, text } = assemble(source);
        for (const block of blocks) expect(text.slice(spanOf(block).start, spanOf(block).end)).toBe(block.text);
        expect(
          blocks
            .map((block) => block.text)
            .filter(Boolean)
            .join(BLOCK_SEPARATOR),
        ).toBe(text);
        expect(text).toBe(text.normalize("NFC").toWellFormed());
      }),
    );
  });

  test("numbers blocks from one without a gap and names each differently", () => {
    fc.assert(
      fc.property(drafts, (source) => {
        const { blocks } = assemble(source);
        const ordinals = blocks.flatMap((block) => block.ordinal ?? []);
        expect(ordinals).toEqual(ordinals.map((_, index) => index + 1));
        expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
      }),
    );
  });

  test("keeps marks inside their block and pointing at something", () => {
    fc.assert(
      fc.property(drafts, (source) => {
        const { blocks } = assemble(source);
        const ids = new Set<string>(blocks.map((block) => block.id));
        for (const block of blocks) {
          for (const mark of block.marks) {
            expect(0 <= mark.start && mark.start < mark.end && mark.end <= block.text.length).toBe(true);
            if (mark.kind === "link" && mark.href.startsWith("#")) expect(ids).toContain(mark.href.slice(1));
            if (mark.kind === "reference") expect(mark.footnote).toBe("note-1");
          }
        }
      }),
    );
  });

  test("is the same when it is assembled again", () => {
    fc.assert(
      fc.property(drafts, (source) => {
        const once = assemble(source);
        expect(assemble(once.blocks)).toEqual(once);
      }),
    );
  });
});

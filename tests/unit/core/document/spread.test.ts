import fc from "fast-check";
import { expect, test } from "vitest";
import { type BlockDraft, spanOf } from "#lib/core/document/block.ts";
import { overlaps } from "#lib/core/document/span.ts";
import { highlightsByBlock } from "#lib/core/document/spread.ts";
import { assemble } from "#lib/core/document/text.ts";

const paragraph = (text: string): BlockDraft => ({ kind: "paragraph", text, marks: [], within: [] });

test("every block gets exactly the highlights that share a character with it", () => {
  const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 9 }), { maxLength: 9 }), fc.array(span), (texts, spans) => {
      const { blocks } = assemble(texts.map(paragraph));
      const highlights = spans.map((each, index) => ({ ...each, id: `n${index}` }));
      const spread = highlightsByBlock(blocks, highlights);
      for (const block of blocks) {
        const expected = highlights.filter((each) => block.text && overlaps(each, spanOf(block)));
        expect(new Set(spread.get(block) ?? [])).toEqual(new Set(expected));
      }
    }),
  );
});

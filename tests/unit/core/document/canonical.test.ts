import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical, canonicalDraft } from "#lib/core/document/canonical.ts";
import { marked, notated } from "#tests/support/draft.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });
const troublesome = fc
  .array(
    fc.constantFrom(
      "e",
      "\u0301",
      "\u0323",
      "\r",
      "\n",
      "\0",
      "\ufeff",
      "\u1112",
      "\u1161",
      "\u11ab",
      "\ud83d",
      "\ude00",
      "\u2028",
      "a",
    ),
  )
  .map((parts) => parts.join(""));

describe("the canonical form", () => {
  test.each([
    ["composes letters and accents", "e\u0301", "é"],
    ["makes every line end a line feed", "a\r\nb\rc\u2028d\u2029e", "a\nb\nc\nd\ne"],
    ["drops control characters, keeps tab and line feed", "a\u0000b\u0007c\u0085d\te\nf", "abcd\te\nf"],
    ["drops a byte order mark wherever it stands", "\ufeffa\ufeffb", "ab"],
    ["replaces a lone surrogate", "a\ud83db", "a\ufffdb"],
    ["joins what a control character kept apart", "e\u0000\u0301", "é"],
    ["keeps no-break spaces, joiners and isolates", "a\u00a0b\u200dc\u2068d\u2069", "a\u00a0b\u200dc\u2068d\u2069"],
  ])("%s", (_, source, expected) => {
    expect(canonical(source)).toBe(expected);
  });

  test.each([
    ["any text", anyText],
    ["text made of what changes", troublesome],
  ])("is reached in one step: %s", (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = canonical(text);
        expect(canonical(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
        expect(once).toBe(once.normalize("NFC"));
        for (const dropped of ["\r", "\u0000", "\u0085", "\u2028", "\ufeff"]) expect(once).not.toContain(dropped);
      }),
    );
  });
});

describe("the marks of a text brought into canonical form", () => {
  test.each([
    ["stay where nothing changed", "the [levy] rises", "the [levy] rises"],
    ["move with what shrinks before them", "cafe\u0301 [levy]", "café [levy]"],
    ["cover what shrinks inside them", "[cafe\u0301] levy", "[café] levy"],
    ["move with dropped characters", "\u0007a\r\n[b]", "a\n[b]"],
    ["take in a whole character that they would cut at their end", "[cafe]\u0301 noir", "[café] noir"],
    ["take in a whole character that they would cut at their start", "cafe[\u0301 noir]", "caf[é noir]"],
    ["stop before a character they do not touch", "[caf]e\u0301", "[caf]é"],
    ["go when nothing is left of them", "a[\u0007]b", "ab"],
  ])("%s", (_, source, expected) => {
    expect(notated(canonicalDraft(marked(source)))).toBe(expected);
  });

  test("stay within the text and cover the same words, whatever changes", () => {
    fc.assert(
      fc.property(troublesome, fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ];
        fc.pre(start < end);
        const draft = canonicalDraft({ kind: "paragraph", text, marks: [{ kind: "strong", start, end }], within: [] });
        for (const mark of draft.marks) {
          expect(mark.start).toBeLessThan(mark.end);
          expect(mark.end).toBeLessThanOrEqual(draft.text.length);
        }
        expect(draft.text).toBe(canonical(text));
      }),
    );
  });
});

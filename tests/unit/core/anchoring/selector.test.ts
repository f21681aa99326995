import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointCounter, toCodePoints, toSpan } from "#lib/core/anchoring/selector.ts";

/** Texts in the scripts that break careless counting. */
const anyText = fc
  .array(
    fc.constantFrom("a", "Ω", "é", "e\u0301", "👍🏽", "👩‍⚖️", "🇫🇷", "العقد", "條款", "𝒜", "\ud83d", "\udc4d", " ", "\n"),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

const spanIn = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const textAndSpan = anyText.chain((text) => fc.tuple(fc.constant(text), spanIn(text)));

describe("the conversion between spans and code points", () => {
  test("counts a character beyond the basic plane as one", () => {
    expect(toCodePoints("🔒 keys", { start: 3, end: 7 })).toEqual({ type: "TextPositionSelector", start: 2, end: 6 });
    expect(toSpan("🔒 keys", { start: 2, end: 6 })).toEqual({ start: 3, end: 7 });
  });

  test("widens a span that cuts a surrogate pair", () => {
    expect(toCodePoints("a🔒b", { start: 2, end: 3 })).toMatchObject({ start: 1, end: 2 });
    expect(toCodePoints("a🔒b", { start: 0, end: 2 })).toMatchObject({ start: 0, end: 2 });
  });

  test.each([
    [{ start: 0, end: 5 }],
    [{ start: -1, end: 2 }],
    [{ start: 3, end: 2 }],
    [{ start: 0.5, end: 2 }],
    [{ start: Number.NaN, end: 2 }],
  ])("refuses %o, which does not lie in the text", (selector) => {
    expect(toSpan("a🔒bc", selector)).toBeNull();
  });

  test("agrees with the language's own iteration by code points", () => {
    fc.assert(
      fc.property(textAndSpan, ([text, span]) => {
        const { start, end } = toCodePoints(text, span);
        const expected = Array.from(text).slice(start, end).join("");
        const back = toSpan(text, { start, end });
        expect(back && text.slice(back.start, back.end)).toBe(expected);
        expect(back && back.start <= span.start && back.end >= span.end).toBe(true);
      }),
    );
  });

  test("answers many questions about one text alike", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const counter = codePointCounter(text);
        let units = 0;
        let points = 0;
        for (const character of text) {
          const span = { start: units, end: units + character.length };
          expect(counter.toCodePoints(span)).toMatchObject({ start: points, end: points + 1 });
          expect(counter.toSpan({ start: points, end: points + 1 })).toEqual(span);
          units = span.end;
          points += 1;
        }
      }),
    );
  });
});

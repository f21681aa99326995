// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { spanOfRange } from "#lib/client/selection.ts";
import { blocksIn, rangeOf, wordsOf } from "#lib/client/text-map.ts";
import { articleOf, paragraph, passage } from "./article.ts";

function between(start: [Node | null | undefined, number], end: [Node | null | undefined, number]): Range {
  const range = document.createRange();
  if (!start[0] || !end[0]) throw new Error("an end of the range is not in the page");
  range.setStart(start[0], start[1]);
  range.setEnd(end[0], end[1]);
  return range;
}

const wordsElements = (article: HTMLElement) => [...article.querySelectorAll<HTMLElement>("[data-text]")];

describe("the span of a selection", () => {
  test("counts over formatting and highlights", () => {
    const { map, article, text } = articleOf(
      [paragraph("Grow the levy now.", [{ kind: "strong", start: 5, end: 13 }])],
      [passage("x", 9, 16)],
    );
    const mark = article.querySelectorAll("mark strong")[0]?.firstChild;
    const span = spanOfRange(between([mark, 1], [mark?.parentNode?.nextSibling, 3]), map);
    expect(span && text.slice(span.start, span.end)).toBe("evy no");
  });

  test("runs across blocks and over their buttons", () => {
    const { map, article, text } = articleOf(["One two.", "Three.", "Four five."]);
    const [first, , third] = wordsElements(article);
    const span = spanOfRange(between([first?.firstChild, 4], [third?.firstChild, 4]), map);
    expect(span && text.slice(span.start, span.end)).toBe("two.\n\nThree.\n\nFour");
  });

  test("ends on numbers and buttons move to the text inside", () => {
    const { map, article, text } = articleOf(["One.", "Two.", "Three."]);
    const [first, second, third] = [...article.querySelectorAll(".block")];
    const number = second?.querySelector(".number")?.firstChild;
    const button = second?.querySelector(".annotate")?.firstChild;
    const words = (range: Range) => {
      const span = spanOfRange(range, map);
      return span && text.slice(span.start, span.end);
    };
    expect(words(between([number, 0], [button, 2]))).toBe("Two.");
    expect(words(between([number, 1], [third?.querySelector(".number")?.firstChild, 1]))).toBe("Two.");
    expect(words(between([first, 0], [article, article.childNodes.length]))).toBe("One.\n\nTwo.\n\nThree.");
    expect(words(between([button, 0], [third, 0]))).toBeNull();
    expect(words(between([document.body, 0], [document.body, document.body.childNodes.length]))).toBe(text);
  });

  test("a triple click, which ends before the next block, takes the paragraph alone", () => {
    const { map, article } = articleOf(["One.", "Two."]);
    const [first, second] = wordsElements(article);
    expect(spanOfRange(between([first?.firstChild, 0], [second, 0]), map)).toEqual({ start: 0, end: 4 });
  });

  test("is nothing outside the text, or over white space alone", () => {
    const { map, article } = articleOf(["One.  Two.", "Three."]);
    const [first, second] = wordsElements(article);
    expect(spanOfRange(between([first?.firstChild, 4], [first?.firstChild, 6]), map)).toBeNull();
    expect(spanOfRange(between([first?.firstChild, 10], [second?.firstChild, 0]), map)).toBeNull();
    const before = document.body.firstChild?.firstChild;
    expect(spanOfRange(between([before, 0], [before, 3]), map)).toBeNull();
  });

  test("never splits a surrogate pair", () => {
    const { map, article, text } = articleOf(["a🔒b"]);
    const words = wordsElements(article)[0]?.firstChild;
    const span = spanOfRange(between([words, 2], [words, 4]), map);
    expect(span && text.slice(span.start, span.end)).toBe("🔒b");
  });

  const texts = fc.array(
    fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "🔒", "é"), minLength: 1, maxLength: 8 }),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  test("finds back any span from the range that shows it, but for white space at its ends", () => {
    fc.assert(
      fc.property(texts, fc.nat(40), fc.nat(40), (texts, a, b) => {
        const { map, text } = articleOf(texts, [passage("x", 1, 5), passage("y", 3, 9)]);
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const range = rangeOf(map, span);
        const found = range && spanOfRange(range, map);
        const words = text.slice(span.start, span.end);
        if (!found) expect(words.trim()).toBe("");
        else
          expect(text.slice(found.start, found.end).replaceAll("🔒", "")).toBe(
            words
              .trim()
              .toWellFormed()
              .replaceAll(/🔒|\ufffd/gu, ""),
          );
      }),
      { numRuns: 200 },
    );
  });
});

test("the words of a span are those of the canonical text", () => {
  const { map, text } = articleOf(["One two.", "Three.", "Four five."]);
  expect(wordsOf(map, { start: 4, end: 20 })).toBe(text.slice(4, 20));
  expect(blocksIn(map, { start: 8, end: 10 })).toEqual([]);
  expect(blocksIn(map, { start: 7, end: 11 }).map(({ ordinal }) => ordinal)).toEqual([1, 2]);
});

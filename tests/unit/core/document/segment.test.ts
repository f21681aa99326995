import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Highlight, segmentsOf } from "#lib/core/document/segment.ts";
import { clip, contains, lengthOf, overlaps, splitsPair } from "#lib/core/document/span.ts";

const written = (highlights: readonly Highlight[], end = 100) =>
  segmentsOf(highlights, { start: 0, end }).map(({ start, end: to, ids }) => `${start}-${to}:${ids.join("")}`);

describe("segments", () => {
  test.each([
    ["one highlight is one segment", [{ id: "a", start: 2, end: 5 }], ["2-5:a"]],
    [
      "two apart are two",
      [
        { id: "a", start: 2, end: 5 },
        { id: "b", start: 7, end: 9 },
      ],
      ["2-5:a", "7-9:b"],
    ],
    [
      "an overlap is a segment of both, smallest first",
      [
        { id: "a", start: 0, end: 9 },
        { id: "b", start: 5, end: 12 },
      ],
      ["0-5:a", "5-9:ba", "9-12:b"],
    ],
    [
      "a nested one splits the outer",
      [
        { id: "a", start: 0, end: 9 },
        { id: "b", start: 3, end: 5 },
      ],
      ["0-3:a", "3-5:ba", "5-9:a"],
    ],
    [
      "equal ones are one segment",
      [
        { id: "a", start: 1, end: 4 },
        { id: "b", start: 1, end: 4 },
      ],
      ["1-4:ab"],
    ],
    ["an empty one is none", [{ id: "a", start: 3, end: 3 }], []],
    ["what reaches out of the bounds is cut", [{ id: "a", start: 90, end: 200 }], ["90-100:a"]],
  ])("%s", (_, highlights, expected) => {
    expect(written(highlights)).toEqual(expected);
  });

  const highlight = fc.tuple(fc.nat(40), fc.nat(15)).map(([start, length]) => ({ start, end: start + length }));

  test("say at every character exactly the highlights that cover it, in the fewest stretches", () => {
    fc.assert(
      fc.property(fc.array(highlight, { maxLength: 12 }), (spans) => {
        const highlights = spans.map((span, index) => ({ ...span, id: String.fromCharCode(97 + index) }));
        const segments = segmentsOf(highlights, { start: 5, end: 45 });
        for (let at = 5; at < 45; at++) {
          const here = segments.filter((segment) => segment.start <= at && at < segment.end);
          const covering = highlights.filter((each) => each.start <= at && at < each.end).map((each) => each.id);
          expect(here.length).toBeLessThanOrEqual(1);
          expect([...(here[0]?.ids ?? [])].toSorted()).toEqual(covering.toSorted());
        }
        const cuts = new Set(highlights.flatMap((each) => [each.start, each.end]));
        for (const [index, segment] of segments.entries()) {
          const next = segments[index + 1];
          if (next && next.start === segment.end) expect(cuts).toContain(next.start);
        }
      }),
    );
  });
});

describe("spans", () => {
  test("share text, hold one another and are cut as half-open stretches", () => {
    expect(overlaps({ start: 0, end: 2 }, { start: 2, end: 4 })).toBe(false);
    expect(overlaps({ start: 0, end: 3 }, { start: 2, end: 4 })).toBe(true);
    expect(contains({ start: 0, end: 4 }, { start: 0, end: 4 })).toBe(true);
    expect(contains({ start: 1, end: 4 }, { start: 0, end: 4 })).toBe(false);
    expect(clip({ start: 0, end: 9 }, { start: 4, end: 6 })).toEqual({ start: 4, end: 6 });
    expect(clip({ start: 0, end: 4 }, { start: 4, end: 6 })).toBeNull();
    expect(lengthOf({ start: 3, end: 7 })).toBe(4);
  });

  test("may not begin inside a character", () => {
    expect([0, 1, 2, 3].map((offset) => splitsPair("a😀b", offset))).toEqual([false, false, true, false]);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { countsBySection, heatOf } from "#lib/core/insights/heat.ts";

test("each part of a text counts what begins in it", () => {
  expect(heatOf([0, 9, 10, 39, 40], 40, 4)).toEqual([2, 1, 0, 2]);
  expect(heatOf([], 0, 3)).toEqual([0, 0, 0]);
});

test("a section counts what begins in it and not in those below it", () => {
  expect(countsBySection([3, 10, 12, 25, 99], [10, 20, 30])).toEqual([2, 1, 1]);
});

test("no offset is lost or counted twice", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(500)),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 1, max: 60 }),
      (at, length, parts) => {
        expect(heatOf(at, length, parts).reduce((sum, count) => sum + count, 0)).toBe(at.length);
        expect(countsBySection(at, [0, length]).reduce((sum, count) => sum + count, 0)).toBe(at.length);
      },
    ),
  );
});

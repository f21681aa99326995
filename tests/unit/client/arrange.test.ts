import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arrange, type Standing } from "#lib/client/arrange.ts";

const standing = (key: string, desired: number, height = 100): Standing => ({ key, desired, height });
const GAP = 10;

describe("arrange", () => {
  test.each<[string, Standing[], string | null, Record<string, number>]>([
    ["cards with room stand at their passages", [standing("a", 0), standing("b", 300)], null, { a: 0, b: 300 }],
    [
      "a crowd is pushed down",
      [standing("a", 0), standing("b", 20), standing("c", 400)],
      null,
      { a: 0, b: 110, c: 400 },
    ],
    [
      "the active one stands at its passage and pushes both ways",
      [standing("a", 200), standing("b", 220), standing("c", 230)],
      "b",
      { a: 110, b: 220, c: 330 },
    ],
    [
      "those that have no room above follow the active one",
      [standing("a", 0), standing("b", 0), standing("c", 130)],
      "c",
      { a: 0, c: 130, b: 240 },
    ],
    ["an unknown active card changes nothing", [standing("a", 5)], "z", { a: 5 }],
    ["nothing stands nowhere", [], null, {}],
  ])("%s", (_, standings, active, expected) => {
    expect(Object.fromEntries(arrange(standings, active, GAP))).toEqual(expected);
  });

  const crowd = fc
    .array(fc.tuple(fc.nat(2000), fc.integer({ min: 1, max: 400 })), { maxLength: 30 })
    .map((pairs) =>
      pairs.toSorted((a, b) => a[0] - b[0]).map(([top, height], index) => standing(`${index}`, top, height)),
    );

  test("no two cards overlap, none is above the column, and the active one is exactly at its passage", () => {
    fc.assert(
      fc.property(crowd, fc.nat(29), (standings, chosen) => {
        const active = standings[chosen] ?? null;
        const tops = arrange(standings, active?.key ?? null, GAP);
        expect([...tops.keys()].toSorted()).toEqual(standings.map(({ key }) => key).toSorted());
        if (active) expect(tops.get(active.key)).toBe(active.desired);

        const boxes = standings
          .map(({ key, height }) => ({ top: tops.get(key) ?? Number.NaN, height }))
          .toSorted((a, b) => a.top - b.top);
        expect(boxes.every(({ top }) => top >= 0)).toBe(true);
        boxes.forEach(({ top }, index) => {
          const above = boxes[index - 1];
          if (above) expect(top).toBeGreaterThanOrEqual(above.top + above.height + GAP);
        });
      }),
    );
  });

  test("without an active card every card is at its passage or right below another", () => {
    fc.assert(
      fc.property(crowd, (standings) => {
        const tops = arrange(standings, null, GAP);
        standings.forEach(({ key, desired }, index) => {
          const above = standings[index - 1];
          const floor = above ? (tops.get(above.key) ?? 0) + above.height + GAP : 0;
          expect(tops.get(key)).toBe(Math.max(desired, floor));
        });
      }),
    );
  });
});

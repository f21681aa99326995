import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Placed, type Room, standees } from "#lib/client/stacks.ts";

const ROOM: Room = { cardHeight: 100, stackHeight: 40, slack: 300, opened: new Set(), activeId: null };
const threads = (...places: [top: number, ordinal: number, count: number][]): Placed[] =>
  places.flatMap(([top, ordinal, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${ordinal}.${index}`, top, ordinal })),
  );
const sketch = (shown: ReturnType<typeof standees>) =>
  shown.map((each) => (each.kind === "thread" ? each.id : `${each.ids.length} on ${each.from}-${each.to}`));

describe("standees", () => {
  test("with room every thread has its card", () => {
    expect(sketch(standees(threads([0, 1, 2], [400, 2, 1]), ROOM))).toEqual(["1.0", "1.1", "2.0"]);
  });

  test("a crowd that would push the next passage's cards away becomes a stack", () => {
    expect(sketch(standees(threads([0, 1, 9], [100, 2, 1]), ROOM))).toEqual(["9 on 1-1", "2.0"]);
  });

  test("the open thread stands beside its stack", () => {
    const shown = standees(threads([0, 1, 9], [100, 2, 1]), { ...ROOM, activeId: "1.4" });
    expect(sketch(shown)).toEqual(["1.4", "8 on 1-1", "2.0"]);
  });

  test("a stack that the reader opens shows all its threads, whichever of them is active", () => {
    const crowd = threads([0, 1, 9], [100, 2, 1]);
    const [stack] = standees(crowd, ROOM);
    const opened = standees(crowd, { ...ROOM, opened: new Set([stack?.key ?? ""]), activeId: "1.0" });
    expect(opened).toHaveLength(10);
  });

  test("paragraphs that begin side by side are stacked together", () => {
    expect(sketch(standees(threads([0, 1, 3], [10, 2, 3], [90, 3, 1]), ROOM))).toEqual(["6 on 1-2", "3.0"]);
  });

  test("every thread is shown once, and cards stay near their passages however many there are", () => {
    const paragraphs = fc.array(fc.tuple(fc.integer({ min: 45, max: 400 }), fc.integer({ min: 1, max: 30 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(paragraphs, (paragraphs) => {
        const topOf = (index: number) => paragraphs.slice(0, index).reduce((sum, [height]) => sum + height, 0);
        const crowd = threads(
          ...paragraphs.map(([, count], index): [number, number, number] => [topOf(index), index + 1, count]),
        );
        const shown = standees(crowd, ROOM);
        expect(shown.flatMap((each) => (each.kind === "thread" ? [each.id] : each.ids))).toEqual(
          crowd.map(({ id }) => id),
        );

        let floor = 0;
        for (const each of shown) {
          const at = Math.max(floor, each.top);
          if (each.kind === "stack") expect(at - each.top).toBeLessThanOrEqual(2 * ROOM.slack);
          floor = at + (each.kind === "stack" ? ROOM.stackHeight : ROOM.cardHeight);
        }
      }),
    );
  });
});

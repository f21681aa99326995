import { expect, test } from "vitest";
import { keepPlace, readPlace } from "#lib/client/reading-places.ts";

/** A storage as browsers have it; one that refuses throws at every access, as in private windows. */
function storage(given: { refuses?: boolean; holds?: string } = {}): Storage {
  const held = new Map<string, string>(given.holds === undefined ? [] : [["glossator.places", given.holds]]);
  const access = () => {
    if (given.refuses) throw new Error("denied");
    return held;
  };
  return {
    getItem: (key) => access().get(key) ?? null,
    setItem: (key, value) => void access().set(key, value),
    removeItem: (key) => void access().delete(key),
    clear: () => access().clear(),
    key: (index) => [...access().keys()][index] ?? null,
    get length() {
      return access().size;
    },
  };
}

test("each document has its own place, and the latest counts", () => {
  const here = storage();
  keepPlace(here, "a", { blockId: "p4", ordinal: 4 });
  keepPlace(here, "b", { blockId: "p9", ordinal: 9 });
  keepPlace(here, "a", { blockId: "p12", ordinal: 12 });
  expect(readPlace(here, "a")).toEqual({ blockId: "p12", ordinal: 12 });
  expect(readPlace(here, "b")).toEqual({ blockId: "p9", ordinal: 9 });
  keepPlace(here, "a", null);
  expect(readPlace(here, "a")).toBeNull();
});

test("the places of the 200 documents read last are remembered", () => {
  const here = storage();
  for (let index = 0; index <= 200; index++) keepPlace(here, `d${index}`, { blockId: "p2", ordinal: 2 });
  expect(readPlace(here, "d0")).toBeNull();
  expect(readPlace(here, "d1")).toEqual({ blockId: "p2", ordinal: 2 });
});

test.each(["", "no json", "{}", '[["a",1,2]]', '[["a"]]'])("what others left there is no place: %j", (holds) => {
  expect(readPlace(storage({ holds }), "a")).toBeNull();
});

test("a browser that keeps nothing stops nobody", () => {
  const here = storage({ refuses: true });
  keepPlace(here, "a", { blockId: "p4", ordinal: 4 });
  expect(readPlace(here, "a")).toBeNull();
  expect(readPlace(null, "a")).toBeNull();
});

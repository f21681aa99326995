import fc from "fast-check";
import { expect, test } from "vitest";
import { rootsOf } from "#lib/formats/roots.ts";

/** What every item answers, by index; -1 for nothing. */
const answering = (parents: readonly number[]) => {
  const items = parents.map((_, index) => index);
  const rootOf = rootsOf(items, (item) => (parents[item] === -1 ? undefined : parents[item]));
  return items.map(rootOf);
};

/** The definition: go up until nothing is answered, or until every item of a circle has been passed; then its first. */
function rootByDefinition(parents: readonly number[], item: number): number {
  let at = item;
  for (let step = 0; step < parents.length; step++) {
    const parent = parents[at] ?? -1;
    if (parent === -1) return at;
    at = parent;
  }
  let first = at;
  for (let next = parents[at] ?? at; next !== at; next = parents[next] ?? at) first = Math.min(first, next);
  return first;
}

test.each([
  ["nothing is answered", [-1, -1], [0, 1]],
  ["one answers the other", [-1, 0, 1, 1], [0, 0, 0, 0]],
  ["answers come first", [1, 2, -1], [2, 2, 2]],
  ["one answers itself", [0], [0]],
  ["all answer in a circle", [2, 0, 1], [0, 0, 0]],
  ["a chain ends in a circle that begins later", [2, 3, 3, 1], [1, 1, 1, 1]],
])("the roots where %s", (_, parents, roots) => {
  expect(answering(parents)).toEqual(roots);
});

test("they are what the definition says, whatever answers what", () => {
  const graphs = fc
    .integer({ min: 1, max: 30 })
    .chain((size) => fc.array(fc.integer({ min: -1, max: size - 1 }), { minLength: size, maxLength: size }));
  fc.assert(
    fc.property(graphs, (parents) => {
      expect(answering(parents)).toEqual(parents.map((_, item) => rootByDefinition(parents, item)));
    }),
    { numRuns: 1000 },
  );
});

const LENGTH = 100_000;

test.each([
  ["from its beginning on", (index: number) => index - 1, 0],
  ["from its end on", (index: number) => (index === LENGTH - 1 ? -1 : index + 1), LENGTH - 1],
  ["in a circle", (index: number) => (index + 1) % LENGTH, 0],
])("a chain of a hundred thousand is gone %s, asking each once", (_, parentOf, root) => {
  let asked = 0;
  const items = Array.from({ length: LENGTH }, (_, index) => index);
  const rootOf = rootsOf(items, (item) => {
    asked += 1;
    const parent = parentOf(item);
    return parent === -1 ? undefined : parent;
  });
  expect(new Set(items.map(rootOf))).toEqual(new Set([root]));
  expect(asked).toBe(LENGTH);
});

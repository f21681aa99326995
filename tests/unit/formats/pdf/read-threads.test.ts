import { expect, test } from "vitest";
import type { FoundAnnotation } from "#lib/formats/pdf/found-annotations.ts";
import { threadsIn } from "#lib/formats/pdf/read-threads.ts";

const found = (number: number, answers: number | null): FoundAnnotation => ({
  ...{ number, answers, page: 0, subtype: "text", rect: [0, 0, 0, 0], quads: [], contents: "Words", author: "Ana" },
  ...{ createdAt: null, changedAt: null, name: "", isContinuation: false, state: "" },
});

const numbersIn = (annotations: readonly FoundAnnotation[]) =>
  threadsIn(annotations).map(({ root, replies }) => [root.number, ...replies.map(({ number }) => number)]);

test("a long chain of answers is one thread", () => {
  const numbers = Array.from({ length: 5000 }, (_, index) => index);
  expect(numbersIn(numbers.map((number) => found(number, number === 0 ? null : number - 1)))).toEqual([numbers]);
});

test("answers in a circle stand under the first of them, those to nothing for themselves", () => {
  expect(numbersIn([found(1, 3), found(2, 1), found(3, 2), found(4, 99)])).toEqual([[1, 2, 3], [4]]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codeFault, codesWithParents, isUnder, trimmedCode } from "#lib/core/codes/code-path.ts";

describe("a code", () => {
  test.each([
    [" privacy / oversight ", "privacy/oversight", null],
    ["data  protection", "data protection", null],
    [" ", "", "must not be empty"],
    ["/a", "/a", "must have words on both sides of every /"],
    ["a//b", "a//b", "must have words on both sides of every /"],
    ["a/ ", "a/", "must have words on both sides of every /"],
    ["x".repeat(101), "x".repeat(101), "must be at most 100 characters"],
  ])("%j is stored as %j, and what is wrong with it: %j", (typed, stored, fault) => {
    expect(trimmedCode(typed)).toBe(stored);
    expect(codeFault(stored)).toBe(fault);
  });

  test.each([
    ["privacy", "privacy", true],
    ["privacy/oversight", "privacy", true],
    ["privacyrights", "privacy", false],
    ["privacy", "privacy/oversight", false],
  ])("%j under %j: %j", (code, path, expected) => expect(isUnder(code, path)).toBe(expected));

  test("trimming is done once and for all", () => {
    fc.assert(fc.property(fc.string(), (code) => trimmedCode(trimmedCode(code)) === trimmedCode(code)));
  });
});

test("codes are offered with those above them, each once and in order", () => {
  expect(codesWithParents(["b/c/d", "a", "b/e", "a"])).toEqual(["a", "b", "b/c", "b/c/d", "b/e"]);
});

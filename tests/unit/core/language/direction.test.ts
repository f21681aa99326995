import { expect, test } from "vitest";
import { directionOf, dirOf } from "#lib/core/language/direction.ts";

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["AR-eg", "rtl"],
  ["he", "rtl"],
  ["az-Arab", "rtl"],
  ["ku-Latn", "ltr"],
  ["ar-Latn", "ltr"],
] as const)("a text in %s is written %s", (language, direction) => {
  expect(directionOf(language)).toBe(direction);
  expect(dirOf(language)).toBe(direction);
});

test.each([[undefined], [""], ["und"], ["mul"], ["zxx-x-code"]])("of %j the words themselves tell", (language) => {
  expect(dirOf(language)).toBe("auto");
});

test.each([
  ["en", "one word", "ltr"],
  ["en", "كلمة", "auto"],
  ["ar", "UNESCO تقول", "rtl"],
  ["ar", "one word", "auto"],
] as const)("in a text in %s, “%s” stands %s", (language, words, direction) => {
  expect(dirOf(language, words)).toBe(direction);
});

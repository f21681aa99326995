import { expect, test } from "vitest";
import { onOneLine } from "#lib/core/document/one-line.ts";

test.each([
  ["white space and line breaks", "  Ana\n\tExample ", "Ana Example"],
  ["control characters", "Ana\u0007\u0000 Example", "Ana Example"],
  ["signs that turn what follows", "Ana \u202e(admin)\u2066", "Ana (admin)"],
  ["half of a character", "Ana \ud800", "Ana \ufffd"],
  ["joiners within a word, which are letters of it", "می‌خواهم", "می‌خواهم"],
])("a line holds no %s", (_, words, expected) => {
  expect(onOneLine(words)).toBe(expected);
});

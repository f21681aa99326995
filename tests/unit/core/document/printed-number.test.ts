import { describe, expect, test } from "vitest";
import { printedNumber } from "#lib/core/document/printed-number.ts";
import { paragraph } from "#tests/support/draft.ts";

describe("the number printed at the head of a paragraph", () => {
  test.each([
    ["1. The levy rises.", "1."],
    ["12) The levy rises.", "12)"],
    ["3.2 The levy rises.", "3.2"],
    ["3.2.1. The levy rises.", "3.2.1."],
    ["(a) the levy", "(a)"],
    ["(aa) the levy", "(aa)"],
    ["(iv) the levy", "(iv)"],
    ["(12) the levy", "(12)"],
    ["(3a) the levy", "(3a)"],
    ["IV. The levy", "IV."],
    ["b) the levy", "b)"],
    ["Article 4. The levy rises.", "Article 4."],
    ["Article 4", "Article 4"],
    ["Annex A: Rates", "Annex A"],
    ["§ 7 – Rates", "§ 7"],
    ["Section II\nRates", "Section II"],
  ])("%s → %s", (text, number) => {
    expect(printedNumber(paragraph(text))).toBe(number);
  });

  test.each([
    ["a quantity", "3.5 million people"],
    ["a year", "2018 was the year."],
    ["a reference that begins a sentence", "Section 6 of this policy applies."],
    ["a word in brackets", "(The levy) rises."],
    ["an abbreviation in brackets", "(NSS) is exempt."],
    ["a word made of the letters of numerals", "Civil. Mixed."],
    ["an initial", "A. Smith said so."],
    ["the word I", "I agree."],
    ["a figure in the text", "The 3. item"],
  ])("%s is none", (_, text) => {
    expect(printedNumber(paragraph(text))).toBeUndefined();
  });
});

describe("the number of a heading", () => {
  test.each([
    ["Principle 1: Responsibility is shared", "Principle 1"],
    ["Article 4 Rates", "Article 4"],
    ["Annex C Rates", "Annex C"],
    ["Chapter IX", "Chapter IX"],
    ["A. Secure Rights", "A."],
    ["7.1 Roles and Responsibilities", "7.1"],
    ["1. Objectives", "1."],
    ["A free and open internet", undefined],
    ["Articles of association", undefined],
  ])("%s → %s", (text, number) => {
    expect(printedNumber({ kind: "heading", text })).toBe(number);
  });

  test("a picture's words have none", () => {
    expect(printedNumber({ kind: "figure", text: "1. A chart" })).toBeUndefined();
  });
});

import { expect, test } from "vitest";
import { sentencesOf, toggled } from "#lib/client/sentences.ts";

test.each([
  ["en", "One levy. Two levies! Three?", ["One levy.", "Two levies!", "Three?"]],
  ["en", "  Spaces around.  And\nbetween. ", ["Spaces around.", "And\nbetween."]],
  ["el", "Πρώτη; Δεύτερη.", ["Πρώτη;", "Δεύτερη."]],
  ["zh", "第一條。第二條。", ["第一條。", "第二條。"]],
  ["not a language!", "One. Two.", ["One.", "Two."]],
  ["en", "   ", []],
])("%s: %j", (language, text, expected) => {
  expect(sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test.each([
  ["a sentence behind extends the run", { first: 1, last: 2 }, 4, { first: 1, last: 4 }],
  ["a sentence before extends the run", { first: 3, last: 3 }, 0, { first: 0, last: 3 }],
  ["the first leaves", { first: 0, last: 3 }, 0, { first: 1, last: 3 }],
  ["the last leaves", { first: 0, last: 3 }, 3, { first: 0, last: 2 }],
  ["one in the middle leaves with all that follow", { first: 0, last: 3 }, 2, { first: 0, last: 1 }],
  ["the only one stays", { first: 2, last: 2 }, 2, { first: 2, last: 2 }],
])("%s", (_, run, index, expected) => {
  expect(toggled(run, index)).toEqual(expected);
});

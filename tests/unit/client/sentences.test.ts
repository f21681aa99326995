import { expect, test } from "vitest";
import { sentencesOf } from "#lib/client/sentences.ts";

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

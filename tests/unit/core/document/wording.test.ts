import fc from "fast-check";
import { expect, test } from "vitest";
import { wordingRuns } from "#lib/core/document/wording.ts";

const SIGNS = { kept: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
const shown = (passage: string, proposal: string) =>
  wordingRuns(passage, proposal)
    .map(({ kind, text }) => SIGNS[kind].join(text))
    .join("");

test.each([
  ["the levy rises in May", "the levy falls in May", "the levy [-rises-]{+falls+} in May"],
  ["the levy rises", "the levy rises", "the levy rises"],
  ["the levy rises", "", "[-the levy rises-]"],
  ["one\n\ntwo", "one\ntwo", "one\ntwo"],
])("%j reworded as %j reads %j", (passage, proposal, expected) => expect(shown(passage, proposal)).toBe(expected));

test("no word of the new wording is lost", () => {
  const words = fc.array(fc.constantFrom("levy", "rises", "in", "May", "not"), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = wordingRuns(before.join(" "), after.join(" ")).filter(({ kind }) => kind !== "removed");
      expect(runs.flatMap(({ text }) => text.split(/\s+/)).join("")).toBe(after.join(""));
    }),
  );
});

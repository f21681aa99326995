import { expect, test } from "vitest";
import { inBrief } from "#lib/contract/in-brief.ts";
import { ThreadInBrief } from "#lib/contract/threads.ts";
import { placed, reply, thread, words } from "#tests/component/annotations/thread.ts";

const long = "word ".repeat(100);

test("a list tells how a note begins and not all it says", () => {
  const { opening } = inBrief(thread("a", { content: [words(long), words(long)] }));
  expect(opening).toBe(`${"word ".repeat(44).trimEnd()}…`);
  expect(inBrief(thread("a", { content: [words("One."), words("Two.")] })).opening).toBe("One. Two.");
});

test("no character is cut in two", () => {
  const { opening } = inBrief(thread("a", { content: [words(`${"x".repeat(219)}🌍🌍`)] }));
  expect(opening).toBe(`${"x".repeat(219)}…`);
});

test.each([
  ["a note does not repeat the text", {}, ""],
  ["a suggestion brings what it rewords", { proposal: "other words" }, "the quoted words"],
  [
    "an orphan brings the beginning of what it was on",
    { placement: { ...placed(0, 0), kind: "orphaned" as const, span: null, quote: long } },
    `${"word ".repeat(24).trimEnd()}…`,
  ],
])("%s", (_, change, quote) => {
  expect(inBrief(thread("a", change)).placement.quote).toBe(quote);
});

test("every field that is listed is one the contract names", () => {
  const brief = inBrief(thread("a", { replies: [reply("b", "a")], codes: ["x/y"] }));
  expect(Object.keys(brief).sort()).toEqual(Object.keys(ThreadInBrief.shape).sort());
  expect(Object.keys(brief.placement).sort()).toEqual(Object.keys(ThreadInBrief.shape.placement.shape).sort());
});

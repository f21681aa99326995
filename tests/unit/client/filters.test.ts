import { describe, expect, test } from "vitest";
import {
  EVERYTHING,
  exportAddress,
  type Filter,
  filterFrom,
  matches,
  peopleIn,
  withFilter,
} from "#lib/client/filters.ts";
import { ANA, BEN, brief, reply } from "#tests/component/annotations/thread.ts";

const filter = (change: Partial<Filter>): Filter => ({ ...EVERYTHING, ...change });
const resolved = brief("r", { status: { state: "resolved", by: "Ana", at: null } });
const broughtIn = brief("i", { author: { ...ANA, name: "Jane", broughtInBy: ANA.name } });
const answered = brief("n", { replies: [reply("x", "n", { author: BEN })] });

describe("a filter", () => {
  test.each([
    ["everything", EVERYTHING, resolved, true],
    ["none", filter({ show: "none" }), answered, false],
    ["open leaves out what is resolved", filter({ show: "open" }), resolved, false],
    [
      "open keeps what is in progress",
      filter({ show: "open" }),
      brief("p", { status: { state: "in_progress", by: null, at: null } }),
      true,
    ],
    ["mine", filter({ show: "mine" }), answered, true],
    ["not mine", filter({ show: "mine" }), brief("b", { author: BEN }), false],
    ["not mine, though I brought it in", filter({ show: "mine" }), broughtIn, false],
    ["a kind", filter({ kind: "question" }), answered, false],
    ["a status", filter({ status: "resolved" }), resolved, true],
    ["a status says more than open", filter({ show: "open", status: "resolved" }), resolved, true],
    ["a stance", filter({ stance: "oppose" }), brief("o", { stance: "oppose" }), true],
    ["another stance", filter({ stance: "oppose" }), answered, false],
    ["a code and those below it", filter({ code: "tax" }), brief("c", { codes: ["tax/levy"] }), true],
    ["a code that only begins alike", filter({ code: "tax" }), brief("c", { codes: ["taxi"] }), false],
    ["a person who only answered", filter({ person: BEN.id }), answered, true],
    ["a person who is not there", filter({ person: "carl" }), answered, false],
  ])("%s", (_, given, candidate, expected) => {
    expect(matches(candidate, given, "ana")).toBe(expected);
  });

  test("nobody who is signed out has notes of their own", () => {
    expect(matches(answered, filter({ show: "mine" }), null)).toBe(false);
  });

  test.each([
    EVERYTHING,
    filter({ show: "mine" }),
    filter({ show: "open", kind: "question", status: "in_progress", person: "ben" }),
    filter({ kind: "suggestion", stance: "mixed", code: "tax/levy" }),
  ])("survives in the address beside what else is there: %j", (given) => {
    const search = withFilter(new URLSearchParams("annotation=a1"), given);
    expect(filterFrom(search)).toEqual(given);
    expect(search.get("annotation")).toBe("a1");
  });

  test("what an address makes up counts as absent", () => {
    expect(filterFrom(new URLSearchParams("show=everything&kind=rant&status=lost"))).toEqual(EVERYTHING);
    expect(withFilter(new URLSearchParams("show=mine"), EVERYTHING).toString()).toBe("");
  });
});

test("the export carries the filter", () => {
  expect(exportAddress("d1", "html", EVERYTHING)).toBe("/api/documents/d1/export?format=html");
  expect(exportAddress("d1", "csv", filter({ show: "open", kind: "note", person: "ben" }))).toBe(
    "/api/documents/d1/export?format=csv&status=open%2Cin_progress&kind=note&author=ben",
  );
  expect(exportAddress("d1", "md", filter({ show: "mine", status: "resolved" }))).toBe(
    "/api/documents/d1/export?format=md&mine=true&status=resolved",
  );
  expect(exportAddress("d1", "md", filter({ show: "open", status: "resolved", stance: "mixed", code: "a/b" }))).toBe(
    "/api/documents/d1/export?format=md&status=resolved&stance=mixed&code=a%2Fb",
  );
});

test("everybody who wrote is named once", () => {
  expect(peopleIn([answered, brief("m", { author: BEN })]).map(({ name }) => name)).toEqual(["Ana", "Ben"]);
});

test("words from a copy count as those of whoever brought them in", () => {
  const brought = brief("b", { author: { ...BEN, name: "Jane", broughtInBy: "Ben" } });
  expect(peopleIn([brought]).map(({ name }) => name)).toEqual(["Ben"]);
});

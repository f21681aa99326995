import { describe, expect, test } from "vitest";
import { commentType, IEC_COLUMNS, readComment } from "#lib/formats/matrix/iec.ts";
import { observationsOf, readObservations } from "#lib/formats/matrix/observations.ts";
import { tableOf } from "#lib/formats/matrix/table.ts";
import { deleted, dossierOf, people, post, richDossier } from "#tests/support/dossier.ts";

const { ANA, BEN } = people;
const TEXT = "# Levy\n\n## 3.2 Rates\n\n4. The levy rises.\n\n| Year | Rate |\n| --- | --- |\n| 2018 | High |\n";
const form = (make: Parameters<typeof dossierOf>[1]) => {
  const { columns, rows } = tableOf({ ...dossierOf(TEXT, make), preset: "iec" });
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
};

describe("the comment form", () => {
  test("has exactly the eight columns of IEC and ISO", () => {
    expect(tableOf({ ...richDossier(), preset: "iec" }).columns).toEqual([
      "MB/NC",
      "Line number",
      "Clause/ Subclause",
      "Paragraph/ Figure/ Table",
      "Type of comment",
      "Comments",
      "Proposed change",
      "Observations of the secretariat",
    ]);
    expect(IEC_COLUMNS).toHaveLength(8);
  });

  test("says who, where, what kind, on which words, what instead, and what was answered", () => {
    const [row] = form(({ on }) => [
      on("levy rises", "By how much?", { proposal: "levy falls", replies: [post("By half.", { author: ANA })] }),
    ]);
    expect(row).toEqual({
      "MB/NC": "Ana Example",
      "Line number": "",
      "Clause/ Subclause": "3.2",
      "Paragraph/ Figure/ Table": "4",
      "Type of comment": "te",
      Comments: "“levy rises”\n\nBy how much?",
      "Proposed change": "levy falls",
      "Observations of the secretariat": "By half.\n— Ana Example, 2026-01-05 09:00 UTC",
    });
  });

  test("says before the observations where a comment is no longer open", () => {
    const status = { state: "resolved", by: "Ben Ortiz", at: "2026-02-03T10:00:00.000Z" } as const;
    const rows = form(({ on }) => [
      on("levy", "Open?"),
      on("levy rises", "By how much?", { status, replies: [post("By half.", { author: ANA })] }),
      on("rises", "Why?", { status: { state: "in_progress", by: null, at: null } }),
    ]);
    expect(Object.fromEntries(rows.map((row) => [row.Comments, row["Observations of the secretariat"]]))).toEqual({
      "“levy”\n\nOpen?": "",
      "“levy rises”\n\nBy how much?":
        "Status: Resolved by Ben Ortiz on 2026-02-03 10:00 UTC\n\nBy half.\n— Ana Example, 2026-01-05 09:00 UTC",
      "“rises”\n\nWhy?": "Status: In progress",
    });
  });

  test("names a table, and a deletion in words", () => {
    const [row] = form(({ on }) => [on("High", "", { proposal: "" })]);
    expect(row).toMatchObject({
      "Paragraph/ Figure/ Table": expect.stringMatching(/^Table, ¶ \d+$/),
      Comments: "“High”",
      "Proposed change": "Delete the passage.",
    });
  });

  test("has no row for a tombstone", () => {
    expect(form(({ on }) => [on("High", "", deleted), on("Rate", "Which?")])).toHaveLength(1);
  });
});

test.each([
  ["on the whole document", "document", null, "ge"],
  ["on a passage", "span", null, "te"],
  ["proposing other words", "span", "The duty rises.", "te"],
  ["proposing other case", "span", "the Levy rises.", "ed"],
  ["proposing other signs and spaces", "span", "The levy,  rises", "ed"],
  ["proposing a deletion", "span", "", "te"],
] as const)("a comment %s is of the right type", (_, about, proposal, type) => {
  const [thread] = dossierOf("The levy rises.", ({ on }) => [on("levy", "x", { proposal })]).threads;
  if (!thread) throw new Error("no thread");
  const quote = { exact: "The levy rises.", prefix: "", suffix: "" };
  expect(commentType({ about, thread, quote })).toBe(type);
});

describe("observations", () => {
  test("come back with their authors and times to the minute, and what is not signed is nobody's yet", () => {
    const cell = observationsOf([
      post("First.\n\nWith a second paragraph.", { author: ANA }),
      post("", { author: BEN, ...deleted }),
      post("Second.", { author: { ...BEN, name: "Ben, of B" } }),
    ]);
    expect(readObservations(`${cell}\n\nNoted; to be discussed.`)).toEqual([
      { body: "First.\n\nWith a second paragraph.", author: "Ana Example", createdAt: "2026-01-05T09:00:00.000Z" },
      { body: "Second.", author: "Ben, of B", createdAt: "2026-01-05T09:00:00.000Z" },
      { body: "Noted; to be discussed.", author: "", createdAt: null },
    ]);
  });

  test("of people whom others brought in, with dashes at the beginning of lines, come back as they were", () => {
    const author = { ...ANA, name: "Eve", broughtInBy: "Ana Example" };
    const body = "Points:\n— Ana Example, 2026-01-01\n– one";
    const [observation, ...others] = readObservations(observationsOf([post(body, { author })]));
    expect(others).toEqual([]);
    expect(observation?.author).toBe("Eve");
    expect(observation?.body.replace(/^ /gm, "")).toBe(body);
  });

  test.each(["Accepted:\n– strike the first\n– keep the second", "Accepted:\n— strike it.", "— one\n— two"])(
    "by hand may hold lists: %j",
    (cell) => {
      expect(readObservations(cell)).toEqual([{ body: cell, author: "", createdAt: null }]);
    },
  );

  test("may be signed by hand", () => {
    expect(readObservations("Accepted.\r\n— The secretary")).toEqual([
      { body: "Accepted.", author: "The secretary", createdAt: null },
    ]);
    expect(readObservations("  \n")).toEqual([]);
  });
});

test.each([
  ["“the levy”\n\nWhy?", { quote: "the levy", body: "Why?" }],
  ["“the levy”", { quote: "the levy", body: "" }],
  ["Why “the levy”?", { quote: "", body: "Why “the levy”?" }],
])("the comment %j is taken apart again", (cell, parts) => {
  expect(readComment(cell)).toEqual(parts);
});

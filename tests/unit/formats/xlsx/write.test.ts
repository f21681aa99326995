import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Dossier } from "#lib/formats/dossier.ts";
import { tableOf } from "#lib/formats/matrix/table.ts";
import { writeXlsx } from "#lib/formats/xlsx/write.ts";
import { columnName } from "#lib/formats/xlsx/write-sheet.ts";
import { dossierOf, richDossier } from "#tests/support/dossier.ts";
import { parseCsv } from "#tests/support/parse-csv.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";

const EVERY_SHEET_AS_CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

/** Every sheet as LibreOffice reads it. */
function sheetsOf(dossier: Dossier) {
  const files = convertedByOffice({ name: "copy.xlsx", bytes: writeXlsx(dossier) }, EVERY_SHEET_AS_CSV);
  const sheets = [...files].map(([name, csv]) => [name.replace(/^copy-|\.csv$/g, ""), csv.replace(/^\ufeff/, "")]);
  return Object.fromEntries(sheets.map(([name = "", csv = ""]) => [name, parseCsv(csv, "\n")]));
}

const cells = ({ columns, rows }: ReturnType<typeof tableOf>) => [
  [...columns],
  ...rows.map((row) =>
    row.map((cell) =>
      typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell ?? "").replaceAll("\r", ""),
    ),
  ),
];

describe.skipIf(!hasProgram("soffice"))("LibreOffice reads", () => {
  const rich = richDossier();

  test("every cell of the full matrix, formulas as words", () => {
    const sheets = sheetsOf(rich);
    expect(Object.keys(sheets).toSorted()).toEqual(["About", "Comments"]);
    expect(sheets.Comments).toEqual(cells(tableOf(rich)));
    expect(sheets.About).toContainEqual(["SHA-256 of the text", rich.revision.digest]);
    expect(sheets.About).toContainEqual([
      expect.stringMatching(/^Not placed: note \d+$/),
      "words that are gone, [with] *signs*\n\nand a second paragraph",
    ]);
  }, 60_000);

  test("the comment form, with the threads of its rows on a hidden sheet", () => {
    const form: Dossier = { ...rich, preset: "iec" };
    const { Comments, Identifiers } = sheetsOf(form);
    expect(Comments).toEqual(cells(tableOf(form)));
    expect(Identifiers?.[1]?.slice(0, 2)).toEqual(["document", rich.document.id]);
    expect(Identifiers?.slice(3)).toHaveLength((Comments?.length ?? 0) - 1);
  }, 60_000);
});

describe("the workbook", () => {
  const sheet = (dossier: Dossier) =>
    strFromU8(unzipSync(writeXlsx(dossier))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
  const withBody = (body: string) => sheet(dossierOf("Words.", ({ on }) => [{ ...on("Words", ""), body }]));

  test("opens with what it says about itself, the comment form with the form", () => {
    const rich = richDossier();
    const namesOf = (dossier: Dossier) => {
      const workbook = strFromU8(unzipSync(writeXlsx(dossier))["xl/workbook.xml"] ?? new Uint8Array());
      return [...workbook.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    };
    expect(namesOf(rich)).toEqual(["About", "Comments"]);
    expect(namesOf({ ...rich, preset: "iec" })).toEqual(["Comments", "About", "Identifiers"]);
  });

  test.each([
    ["the full table", {}, "add a row with the number of the note"],
    ["the comment form", { preset: "iec" }, "Write below the last observation"],
  ] as const)("says how to answer in it, as %s", (_, form, words) => {
    const parts = Object.entries(unzipSync(writeXlsx({ ...richDossier(), ...form })));
    expect(parts.map(([, content]) => strFromU8(content)).join("\n")).toContain(words);
  });

  test("has no formula in it", () => {
    expect(withBody("=1+1")).not.toContain("<f>");
    expect(withBody("=1+1")).toContain('<t xml:space="preserve">=1+1</t>');
  });

  test("escapes what XML and SpreadsheetML would read otherwise", () => {
    expect(withBody("<b> & _x0041_ \u0001")).toContain(">&lt;b&gt; &amp; _x005F_x0041_ \ufffd<");
  });

  test("cuts what no cell can hold, and says so", () => {
    const words = withBody("😀".repeat(20_000));
    const [, cell = ""] = /preserve">(😀[^<]*)</u.exec(words) ?? [];
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/… \(cut: a cell holds no more\)$/);
  });

  test("gives every row the room that its words need", () => {
    const height = (body: string) => Number(/<row r="2" ht="(\d+)">/.exec(withBody(body))?.[1]);
    expect(height("Short.")).toBe(15);
    expect(height("One.\n\nTwo.")).toBe(45);
    expect(height("word ".repeat(60))).toBeGreaterThan(60);
    expect(height("法".repeat(120))).toBeGreaterThanOrEqual(60);
    expect(height("line\n".repeat(500))).toBe(409);
  });

  test("keeps its header in view, and beside the others which note on which paragraph it is", () => {
    const rich = richDossier();
    const frozen = '<pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/>';
    expect(sheet(rich)).toContain(frozen);
    const workbook = strFromU8(unzipSync(writeXlsx(rich))["xl/workbook.xml"] ?? new Uint8Array());
    expect(workbook).toContain("Comments!$A:$C,Comments!$1:$1");
    const form = strFromU8(
      unzipSync(writeXlsx({ ...rich, preset: "iec" }))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
    );
    expect(form).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  });
});

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is called %s", (index, name) => {
  expect(columnName(index)).toBe(name);
});

import { describe, expect, test } from "vitest";
import { readCsv } from "#lib/formats/csv/read.ts";
import { writeCsv } from "#lib/formats/csv/write.ts";
import type { Dossier } from "#lib/formats/dossier.ts";
import { readMatrix } from "#lib/formats/matrix/read.ts";
import { readXlsx } from "#lib/formats/xlsx/read.ts";
import { readSheet, sharedStrings } from "#lib/formats/xlsx/read-sheet.ts";
import { writeXlsx } from "#lib/formats/xlsx/write.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { copyOf } from "#tests/support/copied.ts";
import { richDossier } from "#tests/support/dossier.ts";
import { hasProgram, savedByOffice } from "#tests/support/programs.ts";

const bytesOf = (xml: string) => new TextEncoder().encode(xml);

describe.skipIf(!hasProgram("soffice"))("a workbook that LibreOffice saved", () => {
  test("gives back every thread of the full matrix", () => {
    const saved = savedByOffice({ name: "copy.xlsx", bytes: writeXlsx(richDossier()) }, "xlsx");
    expect(readXlsx(saved)).toEqual(copyOf(richDossier()));
  }, 60_000);

  test("gives back the threads of the comment form by their ids", () => {
    const form: Dossier = { ...richDossier(), preset: "iec" };
    const { origin, threads } = readXlsx(savedByOffice({ name: "form.xlsx", bytes: writeXlsx(form) }, "xlsx"));
    const expected = copyOf(form);
    expect(origin).toEqual(expected.origin);
    expect(threads.map(({ id, author }) => ({ id, author }))).toEqual(
      expected.threads
        .filter(({ isDeleted, body, target }) => !isDeleted && body + target.quote.exact !== "")
        .map(({ id, author }) => ({ id, author })),
    );
  }, 60_000);
});

test("a form as CSV is read as the form in a workbook is, but for the ids", () => {
  const form: Dossier = { ...richDossier(), preset: "iec" };
  const fromCsv = readMatrix(readCsv(bytesOf(writeCsv(form))));
  const fromXlsx = readXlsx(writeXlsx(form));
  const said = ({ threads }: typeof fromCsv) =>
    threads.map(({ author, target, replies }) => ({ author, target, replies }));
  expect(said(fromCsv)).toEqual(said(fromXlsx));
  expect(fromCsv.threads.every(({ id }) => id === null)).toBe(true);
});

test("cells hold shared strings with their runs, inline strings, results, truths and numbers, and may be missing", () => {
  const strings = sharedStrings(
    bytesOf("<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>spoken</t></rPh></si></sst>"),
  );
  const sheet = `<worksheet><sheetData>
    <row><c r="A1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>_x005F_x0041_</t></is></c></row>
    <row><c t="str"><f>A1</f><v>result</v></c><c t="b"><v>1</v></c><c><v>12.5</v></c><c r="AA2" t="s"><v>0</v></c></row>
  </sheetData></worksheet>`;
  const [first, second] = readSheet(bytesOf(sheet), strings);
  expect(first).toEqual(["two", "", "_x0041_"]);
  expect(second?.slice(0, 3)).toEqual(["result", "true", "12.5"]);
  expect(second?.[26]).toBe("one");
});

test.each([
  ["without a workbook part", [{ name: "a", content: "b" }], /not complete/],
  [
    "without one of our sheets",
    [
      { name: "xl/workbook.xml", content: "<workbook><sheets/></workbook>" },
      { name: "xl/_rels/workbook.xml.rels", content: "<Relationships/>" },
    ],
    /neither the columns/,
  ],
])("a workbook %s is refused", (_, entries, words) => {
  expect(() => readXlsx(writeZip(entries))).toThrow(words);
});

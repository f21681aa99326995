import { expect, test } from "vitest";
import { wordsOf } from "#lib/core/language/message.ts";
import { Problem } from "#lib/core/problem.ts";
import { FOREIGN_COPIES } from "#lib/formats/copies.ts";
import { FOREIGN } from "#lib/formats/format-of.ts";
import { readDocument } from "#lib/formats/readers.ts";
import { arabic } from "#lib/languages/ar.ts";
import { spanish } from "#lib/languages/es.ts";
import { french } from "#lib/languages/fr.ts";
import { fittingCodes, fittingProposal } from "#lib/server/fitting-marks.ts";

const LANGUAGES = [french, spanish, arabic];
const said = (sentence: string) =>
  LANGUAGES.map(({ code, messages }) => wordsOf<string>(code, messages).said(sentence));

const FRONT_MATTER = "---\ntitle: Levies\ndate: soon\nlanguage: none at all\n---\n\n[one](/a) and [two](/b)\n";

function refusalOf(source: Parameters<typeof readDocument>[0]): string {
  try {
    readDocument(source);
    return "";
  } catch (error) {
    return error instanceof Problem ? error.message : "";
  }
}

test("what a reader warns of is said in every language, with what is filled in", () => {
  const { warnings } = readDocument({ text: FRONT_MATTER, format: "markdown" });
  expect(warnings).toHaveLength(3);
  for (const warning of warnings) for (const words of said(warning)) expect(words).not.toBe(warning);
  expect(warnings.map((warning) => said(warning)[0])).toEqual([
    expect.stringMatching(/^«\snone at all\s» dans l’en-tête YAML n’est pas un code de langue/),
    expect.stringMatching(/^«\ssoon\s» dans l’en-tête YAML n’est pas une date telle que 2018-08-29/),
    expect.stringMatching(/^2 liens sont relatifs/),
  ]);
});

test.each([
  ...fittingCodes(["a//b", "x".repeat(101), ...Array.from({ length: 21 }, (_, index) => `c${index}`)]).leftOut,
  ...fittingProposal("suggestion", "x".repeat(20_001)).leftOut,
  ...fittingProposal("note", "Other words").leftOut,
])("why $mark are left out of a note is said in every language", ({ fault }) => {
  expect(fault).toMatch(/^[A-Z].*\.$/);
  for (const words of said(fault)) expect(words).not.toBe(fault);
});

/** English that other languages have no word of. */
const ADVICE = /Save it|Choose|bring it back|Unpack|Paste/;

test.each([
  ["a broken PDF", "pdf"],
  ["a broken Word document", "docx"],
  ["JSON", "json"],
  ["a table", "csv"],
])("why %s is refused is said in every language", (_, ending) => {
  const refusal = refusalOf({ bytes: Buffer.from("words"), fileName: `a.${ending}` });
  expect(refusal).not.toBe("");
  for (const words of said(refusal)) {
    expect(words).not.toBe(refusal);
    // Advice that ends many sentences is said too.
    expect(words).not.toMatch(ADVICE);
  }
});

test.each([
  ["document", FOREIGN],
  ["copy", FOREIGN_COPIES],
])("why files of other kinds are refused as a %s is said in every language", (_, sentences) => {
  for (const sentence of Object.values(sentences)) {
    for (const words of said(sentence)) {
      expect(words).not.toBe(sentence);
      expect(words).not.toMatch(ADVICE);
    }
  }
});

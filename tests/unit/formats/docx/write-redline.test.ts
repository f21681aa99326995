import { describe, expect, test } from "vitest";
import { redlineOf } from "#lib/core/document/redline.ts";
import { assemble } from "#lib/core/document/text.ts";
import { readDocx } from "#lib/formats/docx/read.ts";
import { writeRedlineDocx } from "#lib/formats/docx/write-redline.ts";
import { readMarkdown } from "#lib/formats/markdown/read.ts";
import { readZip } from "#lib/formats/zip/read-zip.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { convertedByOffice, hasProgram } from "#tests/support/programs.ts";

const textOf = (markdown: string) => assemble(readMarkdown(markdown).drafts);

function redline(before: string, after: string): Uint8Array {
  return writeRedlineDocx({
    rows: redlineOf(textOf(before), textOf(after)),
    title: "Rules",
    language: "en",
    from: { words: "revision 1", digest: "a".repeat(64) },
    to: { words: "revision 2", digest: "b".repeat(64), publishedAt: "2026-01-05T09:00:00.000Z" },
    publishedBy: "Ana Example",
    exportedAt: "2026-01-06T09:00:00.000Z",
    exportedBy: null,
    address: "https://notes.example.org/documents/rules/compare",
  });
}

const words = (bytes: Uint8Array) => readDocx(bytes).drafts.map(({ text }) => text);

/** The file with every change rejected: what came is gone, what went is back. */
function rejected(bytes: Uint8Array): Uint8Array {
  const zip = readZip(bytes);
  const document = new TextDecoder()
    .decode(zip.read("word/document.xml"))
    .replace(/<w:ins [^>]*\/>/g, "")
    .replace(/<w:ins [^>]*>.*?<\/w:ins>/g, "")
    .replace(/<w:del [^>]*\/>|<w:del [^>]*>|<\/w:del>/g, "")
    .replaceAll("w:delText", "w:t");
  return writeZip(
    zip.names.map((name) => ({ name, content: name === "word/document.xml" ? document : (zip.read(name) ?? "") })),
  );
}

const CASES: readonly (readonly [name: string, before: string, after: string])[] = [
  ["words are replaced", "# A\n\nThe levy rises in May.", "# A\n\nThe levy falls in June."],
  ["a paragraph goes and another comes", "# A\n\nOne stays.\n\nTwo goes away.", "# A\n\nNew at the top.\n\nOne stays."],
  [
    "a paragraph moves",
    "# A\n\nThe first paragraph of this text is long enough to be known.\n\nAnother one stands here for good.\n\nAnd a third one.",
    "# A\n\nAnother one stands here for good.\n\nAnd a third one.\n\nThe first paragraph of this text is long enough to be known.",
  ],
  [
    "a paragraph is split",
    "# A\n\nProviders keep records for a year. The office may ask for them at any time.",
    "# A\n\nProviders keep records for a year.\n\nThe office may ask for them at any time.",
  ],
  [
    "formatting and links are in it",
    "A **bold** word and [a link](https://example.org/).",
    "A **bold** term and [a link](https://example.org/).",
  ],
  ["lists and quotes change", "1. one\n2. two\n\n> Said.", "1. one\n2. three\n\n> Said so."],
  ["everything is new", "Nothing of this stays.", "Completely different words."],
];

describe("tracked changes in Word", () => {
  test.each(CASES)("give the new text when accepted and the old when rejected: %s", (_, before, after) => {
    const bytes = redline(before, after);
    const textsOf = (markdown: string) => textOf(markdown).blocks.map(({ text }) => text);
    expect(words(bytes)).toEqual(textsOf(after));
    expect(words(rejected(bytes))).toEqual(textsOf(before));
  });

  test("name who published and when, and number every change once", () => {
    const document = new TextDecoder().decode(readZip(redline("One two.", "One three.")).read("word/document.xml"));
    const changes = [...document.matchAll(/<w:(?:ins|del) w:id="(\d+)" w:author="([^"]+)" w:date="([^"]+)"/g)];
    expect(changes.map(([, id]) => id)).toEqual(["1", "2"]);
    for (const [, , author, date] of changes) expect([author, date]).toEqual(["Ana Example", "2026-01-05T09:00:00Z"]);
  });

  test.skipIf(!hasProgram("soffice"))("are tracked changes for LibreOffice too", () => {
    const bytes = redline("The levy rises in May.", "The levy falls in May.");
    const [odt = ""] = convertedByOffice({ name: "redline.docx", bytes }, "fodt").values();
    expect(odt).toContain("text:tracked-changes");
    expect(odt.match(/<text:(?:insertion|deletion)>/g)).toHaveLength(2);
  });
});

import { describe, expect, test } from "vitest";
import { Problem } from "#lib/core/problem.ts";
import { writeEpub } from "#lib/formats/epub/write.ts";
import { formatOf } from "#lib/formats/format-of.ts";
import { formatIn } from "#lib/formats/readers.ts";
import { writeXlsx } from "#lib/formats/xlsx/write.ts";
import { writeZip } from "#lib/formats/zip/write-zip.ts";
import { richDossier } from "#tests/support/dossier.ts";
import { p, r, wordFile } from "#tests/support/word-file.ts";

describe("the format of a document", () => {
  test.each([
    ["its name", "a.MD", "text/plain", "<p>", "markdown"],
    ["its name", "a.b.htm", undefined, "# a", "html"],
    ["its name", "a.txt", undefined, "# a", "text"],
    ["its media type, where the name says nothing", "a.doc2", "text/html; charset=utf-8", "a", "html"],
    ["its media type", undefined, "text/markdown", "a", "markdown"],
    ["how it begins, where plain text may be anything", "page", "text/plain", "<!DOCTYPE html><p>", "html"],
    ["how it begins", undefined, undefined, '\ufeff<?xml version="1.0"?>\n<!-- a -->\n<html>', "html"],
    ["how it begins", undefined, undefined, "<h1>a</h1>", "html"],
    ["front matter", undefined, undefined, "---\ntitle: a\n---", "markdown"],
    ["a heading", undefined, undefined, "a\n\n## b", "markdown"],
    ["a link", undefined, undefined, "see [a](https://e.org)", "markdown"],
    ["a table", undefined, undefined, "| a | b |\n| --- | --- |", "markdown"],
    ["a footnote", undefined, undefined, "a[^1]", "markdown"],
    ["how it begins, whatever its name", "a.txt", "text/plain", "%PDF-1.7", "pdf"],
    ["its name, where something stands before the file proper", "a.pdf", undefined, "\n\n%PDF-1.4", "pdf"],
    ["its name, for a Word file with macros", "a.docm", undefined, "PK\u0003\u0004", "docx"],
    [
      "its media type, for a Word file with macros",
      undefined,
      "application/vnd.ms-word.document.macroEnabled.12",
      "PK\u0003\u0004",
      "docx",
    ],
    ["nothing", undefined, undefined, "1. a\n\n- b, 2 * 3 * 4, #5", "text"],
  ] as const)("follows %s: %s, %s", (_, fileName, mediaType, head, format) => {
    expect(formatOf(fileName, mediaType, head)).toBe(format);
  });

  test("a file is refused that is not what its name says", () => {
    expect(() => formatOf("a.pdf", undefined, "Dear all")).toThrow(/not the PDF/);
  });

  test.each([
    ["\u00d0\u00cf\u0011\u00e0", /Word/],
    ["{\\rtf1", /Rich Text/],
    ["\u0089PNG", /picture/],
  ])("%j is refused with what to do instead, whatever its name", (head, words) => {
    const refused = () => formatOf("a.txt", "text/plain", head);
    expect(refused).toThrow(Problem);
    expect(refused).toThrow(words);
  });
});

const zipOf = (...names: string[]) => writeZip(names.map((name) => ({ name, content: "" })));
const latin1 = (words: string) => Buffer.from(words, "latin1");
const OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

describe("a file", () => {
  test.each([
    ["a workbook", writeXlsx(richDossier()), /Excel workbook.*bring it back on the page “Copies”/],
    ["a book", writeEpub(richDossier()), /e-book/],
    ["a presentation", zipOf("[Content_Types].xml", "ppt/presentation.xml"), /presentation.*PDF/],
    ["an OpenDocument text", zipOf("mimetype", "content.xml"), /OpenDocument.*\.docx/],
    ["an archive of ours", zipOf("manifest.json", "people.json"), /archive of Glossator.*administrator/],
    ["any other zip", zipOf("notes/statement.docx"), /zip file. Unpack it/],
    ["a Word file of before 2007", latin1(`${OLE} W o r d`), /old version of Word/],
    [
      "a Word file with a password",
      Buffer.concat([latin1(OLE), Buffer.from("EncryptedPackage", "utf16le")]),
      /protected with a password/,
    ],
    ["a photograph", latin1("\u00ff\u00d8\u00ff\u00e0 JFIF"), /picture.*text recognition/],
    ["a drawing", latin1('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), /picture/],
    ["a program", latin1("MZ\u0090\0"), /program/],
  ])("that is %s is refused for what it is, whatever its name", (_, bytes, words) => {
    expect(() => formatIn({ bytes, fileName: "statement.docx" })).toThrow(words);
    // Wherever in memory it lies.
    const moved = Buffer.concat([new Uint8Array(1), bytes]).subarray(1);
    expect(() => formatIn({ bytes: moved, fileName: "statement" })).toThrow(words);
  });

  test("that is a Word file is read as one, though a workbook lies in it as it is", () => {
    const bytes = wordFile(p(r("Dear all.")), { "embeddings/chart": "xl/workbook.xml>" });
    expect(formatIn({ bytes, fileName: "a" })).toBe("docx");
  });

  test.each(["a.json", "a.jsonld", "a.csv", "a.TSV"])(
    "with comments and no text, %s, is sent where they come in",
    (fileName) => {
      expect(() => formatIn({ bytes: latin1("words"), fileName })).toThrow(/not a text. If it is a copy with comments/);
    },
  );
});

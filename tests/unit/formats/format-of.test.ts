import { describe, expect, test } from "vitest";
import { Problem } from "#lib/core/problem.ts";
import { formatOf } from "#lib/formats/format-of.ts";

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
    ["PK\u0003\u0004", /zip/],
    ["\u00d0\u00cf\u0011\u00e0", /Word/],
    ["{\\rtf1", /Rich Text/],
    ["\u0089PNG", /picture/],
  ])("%j is refused with what to do instead, whatever its name", (head, words) => {
    const refused = () => formatOf("a.txt", "text/plain", head);
    expect(refused).toThrow(Problem);
    expect(refused).toThrow(words);
  });
});

import { describe, expect, test } from "vitest";
import { readDocument } from "#lib/formats/readers.ts";
import { sketch } from "#tests/support/sketch.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);

describe("a document", () => {
  test.each([
    ["is read in the format its sender names", { text: "# a", format: "text" }, "text", ["# a"]],
    ["is read in the format its file name names", { text: "# a", fileName: "a.md" }, "markdown", ["# a"]],
    ["is read in the format it looks like", { bytes: utf8("<p>a <b>b</b>") }, "html", ["a *b*"]],
    ["is recognised in other encodings too", { bytes: utf16("<!doctype html><p>é") }, "html", ["é"]],
    ["may be empty", { text: " \n", fileName: "a.md" }, "markdown", []],
  ] as const)("%s", (_, source, format, expected) => {
    const read = readDocument(source);
    expect({ format: read.format, blocks: sketch(read) }).toEqual({ format, blocks: expected });
  });

  test("says what its encoding was taken for", () => {
    const { drafts, warnings } = readDocument({ bytes: Uint8Array.from([0x93, 0x61, 0x94]), fileName: "a.txt" });
    expect(drafts[0]?.text).toBe("“a”");
    expect(warnings).toEqual([expect.stringMatching(/Windows-1252/)]);
  });

  test.each([
    ["markdown", "[a](/b)"],
    ["html", '<p><a href="/b">a</a>'],
  ] as const)("has the links of its source address (%s)", (format, text) => {
    const { drafts, metadata, warnings } = readDocument({ text, format, sourceAddress: "https://example.org/x" });
    expect(sketch(drafts)).toEqual(["{a|https://example.org/b}"]);
    expect(metadata.sourceAddress).toBe("https://example.org/x");
    expect(warnings).toEqual([]);
  });
});

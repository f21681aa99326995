import { describe, expect, test } from "vitest";
import { decodeText } from "#lib/formats/decode.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from([...text].map((character) => character.charCodeAt(0)));

describe("bytes become text", () => {
  test.each([
    ["as UTF-8", utf8("é—文😀"), "é—文😀"],
    ["as UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, ...utf8("é")), "é"],
    ["as UTF-16, little end first", bytes(0xff, 0xfe, 0xe9, 0x00, 0x3d, 0xd8, 0x00, 0xde), "é😀"],
    ["as UTF-16, big end first", bytes(0xfe, 0xff, 0x00, 0xe9), "é"],
    ["when there are none", bytes(), ""],
  ])("%s", (_, source, text) => {
    expect(decodeText(source, false)).toEqual({ text, warnings: [] });
  });

  test("as Windows-1252, with a warning, when nothing else fits", () => {
    const { text, warnings } = decodeText(bytes(0x93, 0xe9, 0x94, 0x80), false);
    expect(text).toBe("“é”€");
    expect(warnings).toEqual([expect.stringMatching(/Windows-1252/)]);
  });
});

describe("a web page's declaration", () => {
  test.each([
    ["is honoured", latin('<meta charset="iso-8859-2">\xb1'), "ą"],
    [
      "is honoured in its long form",
      latin('<META http-equiv=Content-Type content="text/html; charset=windows-1251">\xe0'),
      "а",
    ],
    ["of Latin-1 means Windows-1252", latin('<meta charset="iso-8859-1">\x97'), "—"],
    ["of UTF-16 is in truth UTF-8", utf8('<meta charset="utf-16">é'), "é"],
    ["of nothing known is passed over", utf8('<meta charset="klingon">é'), "é"],
    ["of UTF-8 that is none gives way", latin('<meta charset="utf-8">\xe9'), "é"],
  ])("%s", (_, source, end) => {
    expect(decodeText(source, true).text.at(-1)).toBe(end);
  });

  test("counts in web pages only", () => {
    expect(decodeText(utf8('<meta charset="iso-8859-2">é'), false).text.at(-1)).toBe("é");
  });
});

test("bytes that are no text are refused", () => {
  expect(() => decodeText(new Uint8Array(5000), false)).toThrow(/not a text/);
  expect(decodeText(latin("a\0b"), false).text).toBe("a\0b");
});

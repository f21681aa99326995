import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fileResponse } from "#lib/server/file-response.ts";

/** The header with both forms of a name. */
const named = (fileName: string) =>
  fileResponse({ fileName, mediaType: "text/plain", content: "" }, "attachment").headers.get("content-disposition");

describe("the name of a file that leaves", () => {
  test.each([
    ["levies.csv", "levies.csv", "levies.csv"],
    ["it's (a) *draft*.pdf", "it's (a) *draft*.pdf", "it%27s%20%28a%29%20%2Adraft%2A.pdf"],
    ["Übersicht 50%.md", "_bersicht 50_.md", "%C3%9Cbersicht%2050%25.md"],
    ['a"b\\c.txt', "a_b_c.txt", "a%22b%5Cc.txt"],
    ["half \ud83d.txt", "half _.txt", "half%20%EF%BF%BD.txt"],
  ])("%j is told in ASCII and as it is", (fileName, ascii, extended) => {
    expect(named(fileName)).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${extended}`);
  });

  test("is an extended value of RFC 8187 whatever it is, and comes out of it again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (fileName) => {
        const [, value = ""] = /filename\*=UTF-8''(.*)$/.exec(named(fileName) ?? "") ?? [];
        expect(value).toMatch(/^(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*$/);
        expect(decodeURIComponent(value)).toBe(fileName);
      }),
    );
  });
});

import { describe, expect, test } from "vitest";
import { isRelative, safeAddress, webAddress } from "#lib/formats/addresses.ts";

const BASE = "https://example.org/a/page?x=1";

describe("an address that a link may keep", () => {
  test.each([
    ["https://e.org/ä b", "https://e.org/%C3%A4%20b"],
    [" HTTP://E.org ", "http://e.org/"],
    ["mailto:a@e.org", "mailto:a@e.org"],
    ["tel:+61-2", "tel:+61-2"],
    ["https://user:pass@e.org/", "https://e.org/"],
    ["#caf%C3%A9", "#café"],
    ["#%zz", "#%zz"],
  ])("%s → %s", (href, address) => {
    expect(safeAddress(href)).toBe(address);
  });

  test.each([
    "",
    "#",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "\u0001javascript:x",
    "vbscript:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "blob:https://e.org/1",
    "ftp://e.org/",
    "/a",
    "a",
    "//e.org",
    "https://",
    `https://e.org/${"a".repeat(5000)}`,
  ])("%j is none", (href) => {
    expect(safeAddress(href)).toBeUndefined();
  });

  test.each([
    ["b", "https://example.org/a/b"],
    ["/b", "https://example.org/b"],
    ["//e.org/b", "https://e.org/b"],
    ["?y", "https://example.org/a/page?y"],
    ["#b", "#b"],
    ["page?x=1#b", "#b"],
    ["https://example.org/a/page?x=1#b", "#b"],
    ["https://example.org/a/page#b", "https://example.org/a/page#b"],
    ["javascript:x", undefined],
  ])("against a base, %s → %s", (href, address) => {
    expect(safeAddress(href, BASE)).toBe(address);
  });

  test("of a source is a web address", () => {
    expect(webAddress("https://e.org/")).toBe("https://e.org/");
    expect(webAddress("mailto:a@e.org")).toBeUndefined();
    expect(webAddress("#a")).toBeUndefined();
  });

  test.each([
    ["/a", true],
    ["../a", true],
    ["?a", true],
    ["a.html", true],
    ["a/b:c", true],
    ["#a", false],
    ["javascript:a", false],
    ["https://e.org", false],
    ["", false],
  ])("%j is relative: %s", (href, relative) => {
    expect(isRelative(href)).toBe(relative);
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { attributesOf, PLAIN, readLook, SIZES, SPACINGS, THEMES, writeLook } from "#lib/core/look.ts";

const looks = fc.record({
  theme: fc.constantFrom(...THEMES),
  size: fc.constantFrom(...SIZES),
  spacing: fc.constantFrom(...SPACINGS),
});

test("every look survives being kept", () => {
  fc.assert(
    fc.property(looks, (look) => {
      expect(readLook(writeLook(look))).toEqual(look);
    }),
  );
});

test("whatever is kept, a look comes of it", () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const look = readLook(word);
      expect(THEMES).toContain(look.theme);
      expect(SIZES).toContain(look.size);
      expect(SPACINGS).toContain(look.spacing);
    }),
  );
});

test.each([
  ["nothing", undefined, PLAIN],
  ["a theme alone", "dark", { ...PLAIN, theme: "dark" }],
  ["a size that does not exist", "light.9.wide", { theme: "light", size: "3", spacing: "wide" }],
])("%s is read as far as it goes", (_, word, look) => {
  expect(readLook(word)).toEqual(look);
});

test("the look as designed needs no attributes", () => {
  expect(Object.values(attributesOf(PLAIN)).filter((value) => value !== undefined)).toEqual([]);
  expect(attributesOf(readLook("contrast.5.close"))).toEqual({
    "data-theme": "contrast",
    "data-size": "5",
    "data-spacing": "close",
  });
});

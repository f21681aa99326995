import { expect, test } from "vitest";
import { negotiate } from "#lib/core/language/negotiate.ts";

test.each([
  ["what was chosen comes first", "ar", "fr", "ar"],
  ["a choice that is none counts for nothing", "tlh", "fr", "fr"],
  ["a regional form asks for its language", undefined, "es-MX", "es"],
  ["the most wanted that there is", undefined, "de, fr;q=0.5, es;q=0.9", "es"],
  ["what is not wanted is not given", undefined, "fr;q=0, ar;q=0.1", "ar"],
  ["capitals and blanks do not matter", undefined, " FR-ca ; Q=0.8 ", "fr"],
  ["without a wish", undefined, null, "en"],
  ["with one that makes no sense", undefined, ";;q=,,*;q=x", "en"],
])("%s", (_, chosen, header, expected) => {
  expect(negotiate(["en", "fr", "es", "ar"], chosen, header)).toBe(expected);
});

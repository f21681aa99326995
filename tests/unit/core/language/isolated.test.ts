import fc from "fast-check";
import { expect, test } from "vitest";
import { isolated } from "#lib/core/language/isolated.ts";
import { wordsOf } from "#lib/core/language/message.ts";

/** Isolates made visible. */
const shown = (words: string) => words.replaceAll("\u2068", "⟨").replaceAll("\u2069", "⟩");

test.each([
  ["en", "Levies (2018)", "Levies (2018)"],
  ["en", "قانون الرسوم (2018)", "⟨قانون الرسوم (2018)⟩"],
  ["en", "The word قانون", "⟨The word قانون⟩"],
  ["ar", "قانون الرسوم (2018)", "قانون الرسوم (2018)"],
  ["ar", "Levies (2018)", "⟨Levies (2018)⟩"],
  ["ar", "¶12", "¶12"],
  ["ar", "الملف notes.csv", "⟨الملف notes.csv⟩"],
  ["fr", "Élan", "Élan"],
])("in %s, %s stands as %s", (language, words, expected) => {
  expect(shown(isolated(words, language))).toBe(expected);
});

test("what is set apart already, in whatever it is filled into, is not set apart again", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("en", "ar"),
      fc.string({ unit: fc.constantFrom("a", "ب", "1", " ", "(") }),
      (code, words) => {
        const once = isolated(words, code);
        const own = code === "ar" ? "قبل" : "before";
        expect(isolated(once, code)).toBe(once);
        expect(isolated(`${own} ${once}`, code)).toBe(`${own} ${once}`);
      },
    ),
  );
});

test("a message sets apart what is filled into it, and leaves figures and other pieces alone", () => {
  const t = wordsOf<"Notes on {title}" | "{count} of {name}">("ar", {
    "Notes on {title}": "ملاحظات على {title}",
    "{count} of {name}": "{count} من {name}",
  });
  const name = { bdi: "Ana" };
  expect(shown(t("Notes on {title}", { title: "Levies (2018)" }))).toBe("ملاحظات على ⟨Levies (2018)⟩");
  expect(shown(t("{count} of {name}", { count: 3, name: "Ana" }))).toBe("3 من ⟨Ana⟩");
  expect(t.rich("{count} of {name}", { count: 3, name })).toEqual(["3", " من ", name]);
});

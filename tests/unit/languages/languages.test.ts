import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Catalogue, Translation } from "#lib/core/language/message.ts";
import { LANGUAGES } from "#lib/languages/languages.ts";

const formsOf = (translation: Translation): string[] =>
  typeof translation === "string" ? [translation] : Object.values(translation);
const namesIn = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(LANGUAGES.map((language) => [language.name, language] as const))(
  "in %s every message fills in what the English one does, and counts in every way the language counts",
  (_, { code, messages }) => {
    const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
    const wrong = Object.entries<Translation>(messages).flatMap(([message, translation]) => {
      const known = namesIn(message);
      // "One note" and "two notes" need no figure.
      const left = formsOf(translation).filter(
        (form) =>
          !namesIn(form).every((name) => known.includes(name)) ||
          known.some((name) => name !== "count" && !namesIn(form).includes(name)),
      );
      const counts = typeof translation !== "string";
      const missing = counts
        ? categories.filter((category) => !isSpare(code, category) && !(category in translation))
        : [];
      return left.length > 0 || missing.length > 0 ? [{ message, left, missing }] : [];
    });
    expect(wrong).toEqual([]);
  },
);

/** Forms for millions, and Arabic's for nothing, read like the general one wherever they are not written out. */
const isSpare = (code: string, category: Intl.LDMLPluralRule) =>
  category === "zero" || (category === "many" && code !== "ar");

/** What no sentence of a language has. */
const SLIPS = {
  en: /[’'] | {2}/,
  // Two-part signs and quotation marks are never parted from their words by a line's end.
  fr: /'|"|(?<![\u202f\u00a0])[;!?»]|(?<![\u00a0])(?<=\s):|[^\s\u00a0]:(?=\s)|«(?!\u00a0)/,
  es: /'|"|[“”]|[\u00a0\u202f]|^[^¿]*\?|^[^¡]*!/,
  // Its own comma, semicolon and question mark; one way of writing a final alif with two vowels.
  ar: /[\u0600-\u06ff}][,;?]|[“”"]|ًّا/,
} as const;

test.each(LANGUAGES.map((language) => [language.name, language] as const))(
  "%s is set as it is printed",
  (_, language) => {
    const forms = Object.values<Translation>(language.messages).flatMap(formsOf);
    expect(forms.filter((form) => SLIPS[language.code].test(form))).toEqual([]);
  },
);

test("no language keeps a message that nothing says any more", () => {
  const sources = ["app", "components", "lib"].map(sourcesIn).join("\n");
  // A sentence of the server is written with the values in it: `At most ${limit} bytes` is "At most {limit} bytes".
  const said = sources.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "{}") + sources.replace(/\{\w+\}/g, "{}");
  const unsaid = Object.keys(LANGUAGES[1].messages satisfies Catalogue).filter(
    (message) => !said.includes(message.replace(/\{\w+\}/g, "{}")),
  );
  expect(unsaid).toEqual([]);
});

function sourcesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) => !path.includes("lib/languages/") && !path.includes("generated/"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
}

import { expect, test } from "vitest";
import { type Catalogue, wordsOf } from "#lib/core/language/message.ts";

const ENGLISH: Catalogue = { "{count} notes": { one: "{count} note", other: "{count} notes" } };
const FRENCH: Catalogue = {
  "Open|verb": "Ouvrir",
  "Open|status": "Ouvert",
  "{count} notes": { one: "{count} note", other: "{count} notes" },
  "{shown} of {total} shown": "{shown} affichées sur {total}",
  "Read {library} first.": "Lisez d’abord {library}.",
  "{count} minutes": { one: "{count} minute", other: "{count} minutes" },
  "Too many requests. Try again in {time}.": "Trop de demandes. Réessayez dans {time}.",
  "This PDF holds too much text. Split it.": "Ce PDF contient trop de texte. Divisez-le.",
  "The document has more than {limit} lines. Split it.": "Le document compte plus de {limit} lignes. Divisez-le.",
  "{a} {b}": "{b}, {a}",
};
const ARABIC: Catalogue = {
  "{count} notes": {
    zero: "لا",
    one: "واحدة",
    two: "اثنتان",
    few: "{count} قليلة",
    many: "{count} كثيرة",
    other: "{count} أخرى",
  },
};

const words = (language: string, catalogue: Catalogue) =>
  wordsOf<string>(language, catalogue) as (message: string, values?: Record<string, string | number>) => string;

test.each([
  ["en", ENGLISH, "Open|verb", {}, "Open"],
  ["en", ENGLISH, "{shown} of {total} shown", { shown: 3, total: 1200 }, "3 of 1,200 shown"],
  ["en", ENGLISH, "{count} notes", { count: 1 }, "1 note"],
  ["en", ENGLISH, "{count} notes", { count: 0 }, "0 notes"],
  ["fr", FRENCH, "Open|verb", {}, "Ouvrir"],
  ["fr", FRENCH, "Open|status", {}, "Ouvert"],
  ["fr", FRENCH, "{count} notes", { count: 0 }, "0 note"],
  ["fr", FRENCH, "{shown} of {total} shown", { total: 12, shown: 3 }, "3 affichées sur 12"],
  ["fr", FRENCH, "not yet translated", {}, "not yet translated"],
  ["fr", FRENCH, "{shown} of {total} shown", { shown: "{total}", total: 5 }, "{total} affichées sur 5"],
  ["ar", ARABIC, "{count} notes", { count: 0 }, "لا"],
  ["ar", ARABIC, "{count} notes", { count: 2 }, "اثنتان"],
  ["ar", ARABIC, "{count} notes", { count: 5 }, "5 قليلة"],
  ["ar", ARABIC, "{count} notes", { count: 40 }, "40 كثيرة"],
  ["ar", ARABIC, "{count} notes", { count: 100 }, "100 أخرى"],
] as const)("%s, %#: %s with %j", (language, catalogue, message, values, expected) => {
  expect(words(language, catalogue)(message, values)).toBe(expected);
});

test("anything can stand between the pieces of a message", () => {
  const link = { to: "/" };
  const t = wordsOf<"Read {library} first.">("fr", FRENCH);
  expect(t.rich("Read {library} first.", { library: link })).toEqual(["Lisez d’abord ", link, "."]);
});

test.each([
  ["a whole sentence", "This PDF holds too much text. Split it.", "Ce PDF contient trop de texte. Divisez-le."],
  [
    "one with something filled in that is known too",
    "Too many requests. Try again in 5 minutes.",
    "Trop de demandes. Réessayez dans 5 minutes.",
  ],
  ["one that counts, its figure written as the language writes it", "1,000 notes", "1\u202f000 notes"],
  [
    "one with a large number",
    "The document has more than 50,000 lines. Split it.",
    "Le document compte plus de 50\u202f000 lignes. Divisez-le.",
  ],
  ["one that has no figure where it should count", "some notes", "some notes"],
  ["one that nobody translated", "The moon is down.", "The moon is down."],
  ["one that only a template without words of its own would fit", "two words", "two words"],
  ["the name of something every object has", "constructor", "constructor"],
])("of the server's sentences, %s is said as far as it is known", (_, sentence, expected) => {
  expect(wordsOf<string>("fr", FRENCH).said(sentence)).toBe(expected);
});

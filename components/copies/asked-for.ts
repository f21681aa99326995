import { DayOrMoment } from "#lib/contract/marks.ts";
import { codeFault } from "#lib/core/codes/code-path.ts";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import { valuesOf, WITH_PRIVATE } from "./chosen.ts";
import type { Facets } from "./export-fields.tsx";
import type { Format } from "./format-choice.tsx";

/** The parameters of a page's address, as the framework gives them. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** Any of the values that a field offers, or that its control can show. */
type Fits = (value: string) => boolean;

const oneOf =
  (...values: readonly string[]): Fits =>
  (value) =>
    values.includes(value);

/** A control for days shows no moments. */
const isDay: Fits = (value) => value.length === 10 && DayOrMoment.safeParse(value).success;

/**
 * What the address of the page asks for, spelt as the API's query is: what the form's fields are filled in with. What no
 * field could show is left out, so that what is counted is what is seen.
 */
export function askedFor(search: Search, facets: Facets, formats: readonly Format[]): URLSearchParams {
  const asked = new URLSearchParams();
  const one = (name: string, fits: Fits, given = valuesOf(search[name])) => {
    const value = given.find(fits);
    if (value !== undefined) asked.set(name, value);
  };
  const several = (name: string, fits: Fits, given = valuesOf(search[name]).flatMap((each) => each.split(","))) => {
    for (const value of new Set(given.filter(fits))) asked.append(name, value);
  };
  one("format", oneOf(...formats.map(({ value }) => value)), [formatIn(search)]);
  one("passage", oneOf(...facets.sections.map(({ span }) => span)));
  one("author", oneOf(...facets.people.map(({ id }) => id)));
  several("kind", oneOf(...Object.keys(KIND_WORDS)));
  several("status", oneOf(...Object.keys(STATUS_WORDS)));
  several("stance", oneOf(...Object.keys(STANCE_WORDS)));
  // A comma is part of a code.
  several("code", (code) => codeFault(code) === null, valuesOf(search.code).slice(0, MOST_CODES));
  one("since", isDay);
  one("until", isDay);
  one("mine", oneOf("true"));
  one("visibility", oneOf(WITH_PRIVATE), [visibilityIn(search)]);
  one("order", oneOf("code"));
  one("names", oneOf("pseudonyms"));
  one("preset", oneOf("iec"));
  one("replies", oneOf("false"));
  return asked;
}

/** As many as the API takes. */
const MOST_CODES = 100;

/** `format=docx&on=original` is one choice of the form. */
function formatIn(search: Search): string {
  const [format = ""] = valuesOf(search.format);
  return valuesOf(search.on).includes("original") ? `${format}-on-original` : format;
}

function visibilityIn(search: Search): string {
  const named = new Set(valuesOf(search.visibility).flatMap((each) => each.split(",")));
  return named.has("public") && named.has("private") ? WITH_PRIVATE : "";
}

import { arabic } from "./ar.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import type { Language } from "./language.ts";

/** The languages of the interface, the one for those who ask for none of them first. */
export const LANGUAGES = [english, french, spanish, arabic] as const satisfies readonly Language[];

export type LanguageCode = (typeof LANGUAGES)[number]["code"];

/** Their codes, in the same order. */
export const LANGUAGE_CODES = LANGUAGES.map(({ code }) => code) as [LanguageCode, ...LanguageCode[]];

/** The language of a code. */
export const languageOf = (code: LanguageCode): Language => LANGUAGES.find((each) => each.code === code) ?? english;

import { cookies, headers } from "next/headers";
import { cache } from "react";
import { wordsOf } from "#lib/core/language/message.ts";
import { LANGUAGE_COOKIE, negotiate } from "#lib/core/language/negotiate.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";
import type { Language } from "#lib/languages/language.ts";
import { LANGUAGE_CODES, languageOf } from "#lib/languages/languages.ts";

/** The language of this request: what its reader chose, else what the browser asks for. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return languageOf(negotiate(LANGUAGE_CODES, chosen, (await headers()).get("accept-language")));
});

/** The words of this request, for what runs on the server. */
export const requestWords = cache(async (): Promise<InterfaceWords> => wordsIn(await requestLanguage()));

/** Made once for each language: the rules and number formats of `Intl` are dear. */
const made = new Map<Language, InterfaceWords>();

function wordsIn(language: Language): InterfaceWords {
  const words = made.get(language) ?? wordsOf<Message>(language.code, language.messages);
  made.set(language, words);
  return words;
}

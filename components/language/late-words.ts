"use client";

import { useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { wordsOf } from "#lib/core/language/message.ts";
import { LANGUAGE_COOKIE, negotiate } from "#lib/core/language/negotiate.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";
import type { Language } from "#lib/languages/language.ts";

type LateWords = { readonly t: InterfaceWords; readonly direction: Language["direction"] };

/**
 * The words of a page that the server could give none: English at first, and the reader's language once the catalogues
 * have come. Only where nothing else can be done, because all of them come.
 */
export function useLateWords(): LateWords {
  const [words, setWords] = useState<LateWords>({ t: useWords(), direction: "ltr" });
  useEffect(() => {
    let isShown = true;
    const take = (found: LateWords) => isShown && setWords(found);
    // Where they cannot be had either, English stays.
    readersWords().then(take, () => undefined);
    return () => {
      isShown = false;
    };
  }, []);
  return words;
}

async function readersWords(): Promise<LateWords> {
  const { LANGUAGE_CODES, languageOf } = await import("#lib/languages/languages.ts");
  const { code, direction, messages } = languageOf(
    negotiate(LANGUAGE_CODES, chosenLanguage(), navigator.languages.join(",")),
  );
  return { t: wordsOf<Message>(code, messages), direction };
}

const chosenLanguage = () =>
  document.cookie
    .split("; ")
    .find((cookie) => cookie.startsWith(`${LANGUAGE_COOKIE}=`))
    ?.slice(LANGUAGE_COOKIE.length + 1);

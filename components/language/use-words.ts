"use client";

import { createContext, useContext } from "react";
import { wordsOf } from "#lib/core/language/message.ts";
import { english } from "#lib/languages/en.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";

/** The words of this page. Without a provider they are English. */
export const WordsContext = createContext<InterfaceWords>(wordsOf<Message>(english.code, english.messages));

/** The words of the reader's language. In server components `package.json` puts `use-words.server.ts` in this file's place. */
export const useWords = (): InterfaceWords => useContext(WordsContext);

"use client";

import { type ReactNode, useMemo } from "react";
import { WordsContext } from "#components/language/use-words.ts";
import { type Catalogue, wordsOf } from "#lib/core/language/message.ts";
import type { Message } from "#lib/languages/interface-words.ts";

type Props = { language: string; messages: Catalogue; children: ReactNode };

/** Gives the page's own script the words that the server chose. */
export function WordsProvider({ language, messages, children }: Props) {
  const words = useMemo(() => wordsOf<Message>(language, messages), [language, messages]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

"use client";

import type { ReactNode } from "react";
import { useCatalogue } from "#components/language/catalogue.ts";
import { WordsProvider } from "./words-provider.tsx";

/** `address` is where the browser gets what the language says. */
type Props = { language: string; address: string; children: ReactNode };

/** Gives a page the words that the server chose, without sending them with every page. */
export function PageWords({ language, address, children }: Props) {
  return (
    <WordsProvider language={language} messages={useCatalogue(language, address)}>
      {children}
    </WordsProvider>
  );
}

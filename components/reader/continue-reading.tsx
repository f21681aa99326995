"use client";

import { createContext, useContext } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { Place } from "#lib/client/reading-places.ts";
import styles from "./document-header.module.css";

/** Where a text was left; null where there is nothing to go on from. */
export const LeftContext = createContext<Place | null>(null);

/** The way to where one stopped reading. It stands in the page, so it covers nothing, whatever opens. */
export function ContinueReading() {
  const t = useWords();
  const left = useContext(LeftContext);
  if (!left) return null;
  return (
    <a href={`#${left.blockId}`} className={styles.continue}>
      {t("Continue at ¶{ordinal}", { ordinal: String(left.ordinal) })}
    </a>
  );
}

"use client";

import { useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./quote.module.css";

const LONG = 180;

/** The words a note is about; a long passage shows its beginning until it is opened. */
export function Quote({ words, language }: { words: string; language?: string | undefined }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  if (!words) return null;
  const isLong = words.length > LONG;
  const shown = isLong && !isOpen ? `${words.slice(0, LONG).trimEnd()}…` : words;
  return (
    <blockquote className={styles.quote}>
      <p lang={language} dir={dirOf(language, words)}>
        {shown}
      </p>
      {isLong && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "Show less of the passage" : "Show the whole passage")}
        </button>
      )}
    </blockquote>
  );
}

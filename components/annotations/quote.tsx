"use client";

import { useState } from "react";
import styles from "./quote.module.css";

const LONG = 180;

/** The words a note is about; a long passage shows its beginning until it is opened. */
export function Quote({ words, language }: { words: string; language?: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  if (!words) return null;
  const isLong = words.length > LONG;
  const shown = isLong && !isOpen ? `${words.slice(0, LONG).trimEnd()}…` : words;
  return (
    <blockquote className={styles.quote}>
      <p lang={language}>{shown}</p>
      {isLong && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Show less of the passage" : "Show the whole passage"}
        </button>
      )}
    </blockquote>
  );
}

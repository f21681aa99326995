"use client";

import { useEffect, useId, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import styles from "./body-field.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  hasFocus?: boolean;
  /** While the words are on their way nothing can be added that would not go with them. */
  isLocked: boolean;
};

/** Where the words of a note are typed. It grows with them; the form around it hears the key that posts them. */
export function BodyField({ label, value, onChange, placeholder, hasFocus = true, isLocked }: Props) {
  const t = useWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const helpId = useId();

  useEffect(() => {
    // Scrolling is left to whoever opened the field: it knows where the passage is.
    if (hasFocus) area.current?.focus({ preventScroll: true });
  }, [hasFocus]);

  return (
    <div className={styles.field}>
      <textarea
        ref={area}
        className={styles.area}
        dir="auto"
        aria-label={label}
        aria-describedby={helpId}
        rows={3}
        value={value}
        readOnly={isLocked}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
      />
      <p id={helpId} className={styles.help}>
        {t("Markdown: **bold**, *italic*, > quote, - list.")}{" "}
        <span className={styles.keys}>{t("Ctrl+Enter posts.")}</span>
      </p>
    </div>
  );
}

"use client";

import { useEffect, useId, useRef } from "react";
import { useWords } from "#components/language/use-words.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./marks.module.css";
import { Wording } from "./wording.tsx";

type Props = {
  passage: string;
  value: string;
  language?: string | undefined;
  isLocked: boolean;
  hasFocus?: boolean;
  onChange: (proposal: string) => void;
};

/** The new wording, begun from the old one, and under it what that changes. */
export function ProposalField({ passage, value, language, isLocked, hasFocus = true, onChange }: Props) {
  const t = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (hasFocus) area.current?.focus({ preventScroll: true });
  }, [hasFocus]);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("New wording (leave empty to strike the words out)")}</label>
      <textarea
        ref={area}
        id={id}
        lang={language}
        dir={dirOf(language, value || passage)}
        rows={3}
        value={value}
        readOnly={isLocked}
        onChange={(event) => onChange(event.target.value)}
      />
      <Wording passage={passage} proposal={value} language={language} />
    </div>
  );
}

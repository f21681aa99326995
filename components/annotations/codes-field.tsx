"use client";

import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { CODES_LIMIT, codeFault, trimmedCode } from "#lib/core/codes/code-path.ts";
import { useDesk } from "./desk.ts";
import styles from "./marks.module.css";
import { isSendKey } from "./send-by-key.ts";

type Props = { codes: readonly string[]; onChange: (codes: readonly string[]) => void };

/** Themes of a note: typed and added by comma or Enter, offered where they are in use, and each one removable. */
export function CodesField({ codes, onChange }: Props) {
  const t = useWords();
  const { codesInUse } = useDesk();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  /** True when there is nothing wrong with them. */
  const take = (words: string): boolean => {
    const added = words.split(",").map(trimmedCode).filter(Boolean);
    const all = [...new Set([...codes, ...added])];
    const wrong = added.map(codeFault).find(Boolean);
    const tooMany = all.length > CODES_LIMIT && t("At most {limit} codes.", { limit: CODES_LIMIT });
    const problem = wrong ? t("A code {fault}.", { fault: t.said(wrong) }) : tooMany || null;
    setFault(problem);
    setTyped(problem ? words.replace(/,\s*$/, "") : "");
    if (!problem && added.length > 0) onChange(all);
    return !problem;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (isSendKey(event)) {
      // What is typed here goes with the form.
      if (!take(typed)) event.preventDefault();
    } else if (event.key === "Enter" || event.key === ",") {
      event.preventDefault();
      take(typed);
    } else if (event.key === "Backspace" && typed === "" && codes.length > 0) {
      onChange(codes.slice(0, -1));
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const words = event.clipboardData.getData("text");
    if (!words.includes(",")) return;
    event.preventDefault();
    take(typed + words);
  };
  const remove = (code: string) => {
    onChange(codes.filter((each) => each !== code));
    input.current?.focus();
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t("Codes")}</label>
      <Chips codes={codes} onRemove={remove} />
      <input
        ref={input}
        id={id}
        list={`${id}-offered`}
        value={typed}
        autoComplete="off"
        dir="auto"
        placeholder={codes.length === 0 ? t("For example privacy/oversight") : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => take(typed)}
      />
      <datalist id={`${id}-offered`}>
        {codesInUse()
          .filter((code) => !codes.includes(code))
          .map((code) => (
            <option key={code} value={code} />
          ))}
      </datalist>
      <p id={`${id}-hint`} className={styles.lead}>
        {t("Comma or Enter adds one; / puts one below another.")}
      </p>
      {fault && (
        <p role="alert" className={styles.problem}>
          {fault}
        </p>
      )}
    </div>
  );
}

function Chips({ codes, onRemove }: { codes: readonly string[]; onRemove: (code: string) => void }) {
  const t = useWords();
  if (codes.length === 0) return null;
  return (
    <ul className={styles.codes} aria-label={t("Chosen codes")}>
      {codes.map((code) => (
        <li key={code} className={styles.chip}>
          <bdi>{code}</bdi>
          <button type="button" aria-label={t("Remove the code {code}", { code })} onClick={() => onRemove(code)}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

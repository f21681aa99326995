"use client";

import { type ClipboardEvent, type KeyboardEvent, useId, useRef, useState } from "react";
import { CODES_LIMIT, codeFault, trimmedCode } from "#lib/core/codes/code-path.ts";
import { useDesk } from "./desk.ts";
import styles from "./marks.module.css";

type Props = { codes: readonly string[]; onChange: (codes: readonly string[]) => void };

/** Themes of a note: typed and added by comma or Enter, offered where they are in use, and each one removable. */
export function CodesField({ codes, onChange }: Props) {
  const { codesInUse } = useDesk();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();

  const take = (words: string) => {
    const added = words.split(",").map(trimmedCode).filter(Boolean);
    const all = [...new Set([...codes, ...added])];
    const wrong = added.map(codeFault).find(Boolean) ?? null;
    const problem = wrong ? `A code ${wrong}.` : all.length > CODES_LIMIT ? `At most ${CODES_LIMIT} codes.` : null;
    setFault(problem);
    setTyped(problem ? words.replace(/,\s*$/, "") : "");
    if (!problem && added.length > 0) onChange(all);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === ",") {
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
      <label htmlFor={id}>Codes</label>
      <Chips codes={codes} onRemove={remove} />
      <input
        ref={input}
        id={id}
        list={`${id}-offered`}
        value={typed}
        autoComplete="off"
        placeholder={codes.length === 0 ? "For example privacy/oversight" : undefined}
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
        Comma or Enter adds one; / puts one below another.
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
  if (codes.length === 0) return null;
  return (
    <ul className={styles.codes} aria-label="Chosen codes">
      {codes.map((code) => (
        <li key={code} className={styles.chip}>
          {code}
          <button type="button" aria-label={`Remove the code ${code}`} onClick={() => onRemove(code)}>
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

"use client";

import { type DragEvent, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { byteWords } from "#components/ui/byte-words.ts";
import { classes } from "#components/ui/classes.ts";
import { Field } from "#components/ui/field.tsx";
import type { Message } from "#lib/languages/interface-words.ts";
import { LABELS } from "./import-draft.ts";
import styles from "./import-form.module.css";

type Props = {
  file: File | null;
  maxUploadMb: number;
  error: string | undefined;
  /** What may be chosen, as the file field's `accept` says it and in words. */
  accepted?: { readonly accept: string; readonly words: Message };
  onPick: (file: File | null) => void;
};

const DOCUMENTS = {
  accept: ".docx,.docm,.pdf,.md,.markdown,.html,.htm,.xhtml,.txt,text/markdown,text/html,text/plain,application/pdf",
  words: "Word, PDF, Markdown, HTML or plain text",
} as const;

/** One file, by the browser's own picker or dropped onto the box. It stands first in its form, below its notice. */
export function FilePicker({ file, maxUploadMb, error, accepted = DOCUMENTS, onPick }: Props) {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped) onPick(dropped);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const remove = () => {
    if (input.current) input.current.value = "";
    onPick(null);
    input.current?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the file field is the first.
    <div
      className={classes(styles.drop, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Field
        id={LABELS.file.id}
        label={t("Choose a file, or drop one here")}
        hint={t("{formats}, up to {size}.", {
          formats: t.said(accepted.words),
          size: byteWords(t, maxUploadMb * 1_000_000),
        })}
        error={error}
        isErrorAbove
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept={accepted.accept}
            className={styles.file}
            onChange={(event) => onPick(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </Field>
      {file && (
        <p className={styles.chosen}>
          <span>
            {t.rich("{file}, {size}", {
              file: (
                <strong key="file">
                  <bdi>{file.name}</bdi>
                </strong>
              ),
              size: byteWords(t, file.size),
            })}
          </span>
          <Button look="quiet" onClick={remove}>
            {t("Remove this file")}
          </Button>
        </p>
      )}
    </div>
  );
}

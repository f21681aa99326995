"use client";

import { type DragEvent, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { classes } from "#components/ui/classes.ts";
import { Field } from "#components/ui/field.tsx";
import { LABELS } from "./import-draft.ts";
import styles from "./import-form.module.css";

type Props = {
  file: File | null;
  maxUploadMb: number;
  error: string | undefined;
  onPick: (file: File | null) => void;
};

const ACCEPTED = ".md,.markdown,.html,.htm,.xhtml,.txt,text/markdown,text/html,text/plain";

/** One file, by the browser's own picker or dropped onto the box. */
export function FilePicker({ file, maxUploadMb, error, onPick }: Props) {
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
        label="Choose a file, or drop one here"
        hint={`Markdown, HTML or plain text, up to ${maxUploadMb} MB.`}
        error={error}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="file"
            accept={ACCEPTED}
            className={styles.file}
            onChange={(event) => onPick(event.currentTarget.files?.[0] ?? null)}
          />
        )}
      </Field>
      {file && (
        <p className={styles.chosen}>
          <span>
            <strong>{file.name}</strong>, {sizeOf(file)}
          </span>
          <Button look="quiet" onClick={remove}>
            Remove this file
          </Button>
        </p>
      )}
    </div>
  );
}

function sizeOf({ size }: File): string {
  const [amount, unit] = size < 1_000_000 ? [size / 1000, "kilobyte"] : [size / 1_000_000, "megabyte"];
  return new Intl.NumberFormat("en-GB", { style: "unit", unit, maximumFractionDigits: 1 }).format(amount);
}

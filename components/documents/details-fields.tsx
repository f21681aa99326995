"use client";

import { useWords } from "#components/language/use-words.ts";
import { TextArea, TextField } from "#components/ui/field.tsx";
import { errorOf, labelsIn } from "#components/ui/field-errors.ts";
import type { FieldProblem } from "#lib/core/problem.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import { type ImportDraft, LABELS } from "./import-draft.ts";
import styles from "./import-form.module.css";

type Props = {
  draft: ImportDraft;
  problems: readonly FieldProblem[];
  onChange: (changes: Partial<ImportDraft>) => void;
};

const HINTS = {
  adoptedOn: "Such as 2018-08-29, 2018-08 or 2018",
  documentKind: "Such as joint statement, consultation paper, terms",
  meeting: "Where it was adopted",
  sourceAddress: "The web address it comes from",
  licence: "What may be done with the text",
  language: "Such as en or fr-CA",
  copyStatus: "Such as official wording, or reading edition",
} as const satisfies Partial<Record<keyof ImportDraft, Message>>;

const NAMES = ["adoptedOn", "documentKind", "meeting", "sourceAddress", "licence", "language", "copyStatus"] as const;

/** What is known about the text. Every field may stay empty. */
export function DetailsFields({ draft, problems, onChange }: Props) {
  const t = useWords();
  const labels = labelsIn(t, LABELS);
  const bind = (name: keyof ImportDraft & keyof typeof LABELS) => ({
    ...labels[name],
    name,
    value: draft[name],
    error: errorOf(t, name, problems, labels),
  });
  return (
    <div className={styles.details}>
      <div className={styles.whole}>
        <TextField
          {...bind("title")}
          autoComplete="off"
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </div>
      <div className={styles.whole}>
        <TextArea
          {...bind("issuingBodies")}
          rows={3}
          hint={t("One body on each line.")}
          onChange={(event) => onChange({ issuingBodies: event.target.value })}
        />
      </div>
      {NAMES.map((name) => (
        <TextField
          key={name}
          {...bind(name)}
          hint={t(HINTS[name])}
          autoComplete="off"
          inputMode={name === "sourceAddress" ? "url" : "text"}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      ))}
    </div>
  );
}

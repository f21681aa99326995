"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { SelectField } from "#components/ui/field.tsx";
import styles from "./comparison-form.module.css";

export type Choice = { readonly value: string; readonly words: string };

type Props = {
  action: string;
  revisions: readonly Choice[];
  /** Other documents to compare with; `to` then means a revision of the other one. */
  documents: readonly Choice[];
  /** The revisions of the document named by `with`, or of this one. */
  targets: readonly Choice[];
  chosen: { readonly from: string; readonly to: string; readonly with: string; readonly view: string };
};

/** Which two texts to compare. A plain form, so that it works without scripts and the address says it all. */
export function ComparisonForm({ action, revisions, documents, targets, chosen }: Props) {
  const t = useWords();
  return (
    <form action={action} className={styles.form}>
      <Options id="compare-from" name="from" label={t("From|revision")} choices={revisions} chosen={chosen.from} />
      <Options id="compare-to" name="to" label={t("To|revision")} choices={targets} chosen={chosen.to} />
      {documents.length > 0 && (
        <Options
          id="compare-with"
          name="with"
          label={t("Of|document")}
          choices={[{ value: "", words: t("This document") }, ...documents]}
          chosen={chosen.with}
        />
      )}
      {chosen.view === "side" && <input type="hidden" name="view" value="side" />}
      <Button type="submit">{t("Compare")}</Button>
    </form>
  );
}

type OptionsProps = { id: string; name: string; label: string; choices: readonly Choice[]; chosen: string };

function Options({ id, name, label, choices, chosen }: OptionsProps) {
  return (
    <SelectField id={id} name={name} label={label} defaultValue={chosen}>
      {choices.map(({ value, words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

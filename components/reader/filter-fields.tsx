"use client";

import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import { SelectField } from "#components/ui/field.tsx";
import { codesIn, EVERYTHING, type Filter, peopleIn } from "#lib/client/filters.ts";
import type { Kind, Stance, Status } from "#lib/contract/annotations.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { isUnder } from "#lib/core/codes/code-path.ts";
import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import styles from "./notes-head.module.css";

type Props = { threads: readonly ThreadInBrief[]; filter: Filter; onFilter: (filter: Filter) => void };

const KINDS: readonly Kind[] = ["note", "question", "suggestion", "highlight"];
const STANCES: readonly Stance[] = ["support", "oppose", "mixed", "neutral"];
const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** Narrows the notes by kind, status, person, stance and code; each choice says how many there are. */
export function FilterFields({ threads, filter, onFilter }: Props) {
  const t = useWords();
  const { show, kind, status, person, stance, code } = filter;
  const isNarrowed = show !== "all" || [kind, status, person, stance, code].some((part) => part !== null);
  const counted = (name: string, test: (thread: ThreadInBrief) => boolean) =>
    t("{name} ({count})|a choice", { name, count: threads.filter(test).length });
  const people = new Map(peopleIn(threads).map(({ id, name }) => [id, name]));
  const codes = codesIn(threads);
  const known = code !== null && !codes.includes(code) ? [code, ...codes] : codes;
  return (
    <div className={styles.filters}>
      <Choice
        {...{ name: "kind", label: t("Kind"), every: t("Every kind"), value: kind, among: KINDS }}
        wordsOf={(each) => counted(t(KIND_WORDS[each]), (thread) => thread.kind === each)}
        onChoose={(chosen) => onFilter({ ...filter, kind: chosen })}
      />
      <Choice
        {...{ name: "status", label: t("Status"), every: t("Every status"), value: status, among: STATUSES }}
        wordsOf={(each) => counted(t(STATUS_WORDS[each]), (thread) => thread.status.state === each)}
        onChoose={(chosen) => onFilter(withStatus(filter, chosen))}
      />
      <Choice
        {...{ name: "person", label: t("Person"), every: t("Everybody"), value: person, among: [...people.keys()] }}
        wordsOf={(id) => people.get(id)}
        onChoose={(chosen) => onFilter({ ...filter, person: chosen })}
      />
      <Choice
        {...{ name: "stance", label: t("Stance"), every: t("Every stance"), value: stance, among: STANCES }}
        wordsOf={(each) => counted(t(STANCE_WORDS[each]), (thread) => thread.stance === each)}
        onChoose={(chosen) => onFilter({ ...filter, stance: chosen })}
      />
      {known.length > 0 && (
        <Choice
          {...{ name: "code", label: t("Code"), every: t("Every code"), value: code, among: known }}
          wordsOf={(path) => counted(path, ({ codes }) => codes.some((each) => isUnder(each, path)))}
          onChoose={(chosen) => onFilter({ ...filter, code: chosen })}
        />
      )}
      {isNarrowed && (
        <button type="button" onClick={() => onFilter(EVERYTHING)}>
          {t("Show all notes")}
        </button>
      )}
    </div>
  );
}

/** A status that was chosen takes the place of "open" alone, which could contradict it. */
const withStatus = (filter: Filter, status: Status | null): Filter => ({
  ...filter,
  status,
  show: status && filter.show === "open" ? "all" : filter.show,
});

type ChoiceProps<Value extends string> = {
  name: string;
  label: string;
  /** What choosing nothing is called. */
  every: string;
  value: Value | null;
  among: readonly Value[];
  wordsOf: (value: Value) => ReactNode;
  onChoose: (value: Value | null) => void;
};

function Choice<Value extends string>({ name, label, every, value, among, wordsOf, onChoose }: ChoiceProps<Value>) {
  return (
    <SelectField
      id={`filter-${name}`}
      label={label}
      value={value ?? ""}
      onChange={(event) => onChoose(among.find((each) => each === event.target.value) ?? null)}
    >
      <option value="">{every}</option>
      {among.map((each) => (
        <option key={each} value={each}>
          {wordsOf(each)}
        </option>
      ))}
    </SelectField>
  );
}

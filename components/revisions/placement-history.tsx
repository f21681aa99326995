"use client";
import { type SyntheticEvent, useState } from "react";
import { type PlacementRecord, useDesk } from "#components/annotations/desk.ts";
import { Quoted } from "#components/annotations/quoted.tsx";
import { useWords } from "#components/language/use-words.ts";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";
import styles from "./thread-passage.module.css";

type Props = { thread: Annotation; language?: string | undefined };
type Decision = PlacementRecord["decisions"][number];

/** Where a thread stood in each revision, and who said so. It is asked for when it is opened. */
export function PlacementHistory({ thread, language }: Props) {
  const t = useWords();
  const { actions } = useDesk();
  const [records, setRecords] = useState<readonly PlacementRecord[] | null>(null);
  const { problem, submit } = useSubmission();

  const onToggle = (event: SyntheticEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open && !records) void submit(async () => setRecords(await actions.placements(thread.id)));
  };
  return (
    <details className={styles.history} onToggle={onToggle}>
      <summary>{t("Where this note stood")}</summary>
      {problem && <p role="alert">{t.said(problem.message)}</p>}
      <ol aria-label={t("Where this note stood, newest first")} aria-busy={!records && !problem}>
        {records?.map((record) => (
          <li key={record.revision.id}>
            <p>
              <strong>{t("Revision {number}", { number: record.revision.ordinal })}</strong>
              {record.paragraph && <> · ¶{record.paragraph.ordinal}</>}
            </p>
            {record.decisions.length === 0 && <p>{t("Written on it")}</p>}
            {record.decisions.map((decision) => (
              <p key={`${decision.at} ${decision.action}`}>
                {decisionWords(t, decision)} <Time moment={decision.at} />
              </p>
            ))}
            {record.quote && record.scope !== "document" && (
              <p className={styles.words} dir={dirOf(language, record.quote)}>
                <Quoted words={shortened(record.quote)} language={language} />
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

const CARRIED = {
  exact: "Carried over, same words in the same place",
  moved: "Carried over, moved with its words",
  changed: "Carried over, words changed",
  orphaned: "Carried over, words not found",
} as const satisfies Readonly<Record<Decision["kind"], Message>>;

function decisionWords(t: InterfaceWords, { action, kind, by }: Decision): string {
  switch (action) {
    case "carried":
      return t(CARRIED[kind]);
    case "confirmed":
      return by ? t("Confirmed by {name}", { name: by.name }) : t("Confirmed");
    case "adjusted":
      return by ? t("Put on other words by {name}", { name: by.name }) : t("Put on other words");
    case "orphaned":
      return by ? t("Taken off its words by {name}", { name: by.name }) : t("Taken off its words");
  }
}

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, 90).trimEnd()}…` : words);

"use client";

import { type SyntheticEvent, useState } from "react";
import { type PlacementRecord, useDesk } from "#components/annotations/desk.ts";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./thread-passage.module.css";

type Props = { thread: Annotation; language?: string | undefined };
type Decision = PlacementRecord["decisions"][number];

/** Where a thread stood in each revision, and who said so. It is asked for when it is opened. */
export function PlacementHistory({ thread, language }: Props) {
  const { actions } = useDesk();
  const [records, setRecords] = useState<readonly PlacementRecord[] | null>(null);
  const { problem, submit } = useSubmission();

  const onToggle = (event: SyntheticEvent<HTMLDetailsElement>) => {
    if (event.currentTarget.open && !records) void submit(async () => setRecords(await actions.placements(thread.id)));
  };
  return (
    <details className={styles.history} onToggle={onToggle}>
      <summary>Where this note stood</summary>
      {problem && <p role="alert">{problem.message}</p>}
      <ol aria-label="Where this note stood, newest first" aria-busy={!records && !problem}>
        {records?.map((record) => (
          <li key={record.revision.id}>
            <p>
              <strong>Revision {record.revision.ordinal}</strong>
              {record.paragraph && <> · ¶{record.paragraph.ordinal}</>}
            </p>
            {record.decisions.length === 0 && <p>Written on it</p>}
            {record.decisions.map((decision) => (
              <p key={`${decision.at} ${decision.action}`}>
                {decisionWords(decision)} <Time moment={decision.at} />
              </p>
            ))}
            {record.quote && record.scope !== "document" && (
              <p lang={language} dir={dirOf(language, record.quote)} className={styles.words}>
                “{shortened(record.quote)}”
              </p>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}

const CARRIED: Readonly<Record<Decision["kind"], string>> = {
  exact: "Carried over, same words in the same place",
  moved: "Carried over, moved with its words",
  changed: "Carried over, words changed",
  orphaned: "Carried over, words not found",
};

function decisionWords({ action, kind, by }: Decision): string {
  const who = by ? ` by ${by.name}` : "";
  switch (action) {
    case "carried":
      return CARRIED[kind];
    case "confirmed":
      return `Confirmed${who}`;
    case "adjusted":
      return `Put on other words${who}`;
    case "orphaned":
      return `Taken off its words${who}`;
  }
}

const shortened = (words: string) => (words.length > 90 ? `${words.slice(0, 90).trimEnd()}…` : words);

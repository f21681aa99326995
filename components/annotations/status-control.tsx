"use client";

import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { isClosed } from "#lib/client/filters.ts";
import type { Annotation, Status } from "#lib/contract/annotations.ts";
import { useDesk } from "./desk.ts";
import styles from "./status-control.module.css";
import { placeWords, STATUS_WORDS } from "./words.ts";

type Props = { thread: Annotation };

const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** Where a thread stands, who said so and when; and for those who may, saying it. */
export function StatusControl({ thread }: Props) {
  const { actions } = useDesk();
  const { isBusy, problem, submit } = useSubmission();
  const { state, by, at } = thread.status;
  const set = (status: Status) => void submit(() => actions.setStatus(thread, status));
  const where = placeWords(thread);
  return (
    <div className={styles.status}>
      <p className={styles.said}>
        <strong>{STATUS_WORDS[state]}</strong>
        {by && at && (
          <>
            {" "}
            · {by} <Time moment={at} />
          </>
        )}
      </p>
      {thread.may.setStatus && (
        <div className={styles.controls}>
          <Button
            busy={isBusy}
            aria-label={`${isClosed(thread) ? "Reopen" : "Resolve"} thread on ${where}`}
            onClick={() => set(isClosed(thread) ? "open" : "resolved")}
          >
            {isBusy ? "Saving…" : isClosed(thread) ? "Reopen" : "Resolve"}
          </Button>
          <Menu label="Status">
            {STATUSES.map((status) => (
              <button key={status} type="button" aria-pressed={status === state} onClick={() => set(status)}>
                {STATUS_WORDS[status]}
              </button>
            ))}
          </Menu>
        </div>
      )}
      {problem && <p role="alert">{problem.message}</p>}
    </div>
  );
}

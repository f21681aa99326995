"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu } from "#components/ui/menu.tsx";
import { Time } from "#components/ui/time.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { isClosed } from "#lib/client/filters.ts";
import type { Annotation, Status } from "#lib/contract/annotations.ts";
import { STATUS_WORDS } from "#lib/core/threads/words.ts";
import { useDesk } from "./desk.ts";
import styles from "./status-control.module.css";
import { placeWords } from "./words.ts";

type Props = { thread: Annotation };

const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** Where a thread stands, who said so and when. */
export function StatusLine({ thread }: Props) {
  const t = useWords();
  const { state, by, at } = thread.status;
  return (
    <p className={styles.said}>
      <strong>{t(STATUS_WORDS[state])}</strong>
      {by && at && (
        <>
          {" "}
          · <bdi>{by}</bdi> <Time moment={at} />
        </>
      )}
    </p>
  );
}

/** Says where a thread stands, for those who may. */
export function StatusControl({ thread }: Props) {
  const t = useWords();
  const { actions } = useDesk();
  const { isBusy, problem, submit } = useSubmission();
  if (!thread.may.setStatus) return null;
  const set = (status: Status) => void submit(() => actions.setStatus(thread, status));
  const closed = isClosed(thread);
  const name = closed ? "Reopen the thread on {place}" : "Resolve the thread on {place}";
  return (
    <>
      <Button
        busy={isBusy}
        aria-label={t(name, { place: placeWords(t, thread) })}
        onClick={() => set(closed ? "open" : "resolved")}
      >
        {t(isBusy ? "Saving…" : closed ? "Reopen" : "Resolve")}
      </Button>
      <div className={styles.menu}>
        <Menu label={t("Status")}>
          {STATUSES.map((status) => (
            <button
              key={status}
              type="button"
              aria-pressed={status === thread.status.state}
              onClick={() => set(status)}
            >
              {t(STATUS_WORDS[status])}
            </button>
          ))}
        </Menu>
      </div>
      {problem && <p role="alert">{t.said(problem.message)}</p>}
    </>
  );
}

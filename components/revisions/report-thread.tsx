"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { useToast } from "#components/ui/toasts.tsx";
import { useSubmission } from "#components/ui/use-submission.ts";
import { call } from "#lib/client/call.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import styles from "./report-thread.module.css";

export type ReportedThread = Pick<Annotation, "id" | "version" | "link"> & {
  readonly author: string;
  readonly words: string;
  /** Null where nothing had to be settled, or has to be in a later revision that was published. */
  readonly now: Pick<Annotation["placement"], "kind" | "doubtful"> | null;
  readonly maySettle: boolean;
  readonly revisionId: Annotation["placement"]["revision"]["id"];
};

/** Whose note it is, whether its passage is settled by now, and the ways to settle it. */
export function ReportThread({ thread }: { thread: ReportedThread }) {
  const t = useWords();
  const router = useRouter();
  const { isBusy, problem, submit } = useSubmission();
  const { announce } = useToast();
  const [isSettledHere, setSettledHere] = useState(false);
  const { author, words, now, maySettle, link } = thread;
  const isDoubtful = now?.doubtful ?? false;
  const state = now ? stateWords(now) : isSettledHere && "Settled";
  const outcome = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isSettledHere && !isDoubtful) moveOn(outcome.current);
  }, [isSettledHere, isDoubtful]);
  const settle = (action: "confirm" | "orphan") =>
    void submit(async () => {
      const headers = { "if-match": `"${thread.version}"` };
      const body = { action, revision: thread.revisionId };
      await call("settlePlacement", { params: { annotationId: thread.id }, body, headers });
      announce(t(SETTLED[action]));
      setSettledHere(true);
      router.refresh();
    });

  return (
    <div className={styles.thread}>
      <p className={styles.words}>
        <strong>
          <bdi>{author}</bdi>
        </strong>{" "}
        <bdi>{words}</bdi>
      </p>
      {state && (
        <p ref={outcome} tabIndex={-1} className={styles.state}>
          {t(state)}
        </p>
      )}
      {now?.doubtful && maySettle && (
        <div className={styles.ways} data-ways>
          <Button busy={isBusy} onClick={() => settle("confirm")}>
            {t("Confirm")}
          </Button>
          <ButtonLink href={link}>{t("Adjust in the text")}</ButtonLink>
          <Button busy={isBusy} onClick={() => settle("orphan")}>
            {t("Not the same passage")}
          </Button>
        </div>
      )}
      {now?.kind === "orphaned" && maySettle && (
        <div className={styles.ways} data-ways>
          <ButtonLink href={link}>{t("Re-anchor in the text")}</ButtonLink>
        </div>
      )}
      {problem && <p role="alert">{t.said(problem.message)}</p>}
    </div>
  );
}

function stateWords({ kind, doubtful }: NonNullable<ReportedThread["now"]>) {
  if (doubtful) return "Not confirmed yet";
  return kind === "orphaned" ? "Without a passage" : "Settled";
}

const SETTLED = {
  confirm: "Confirmed: this is the passage",
  orphan: "The note has no passage in this revision now",
} as const;

/** The button that was pressed is gone: the focus goes to what can be done next, or else stays at what came of it. */
function moveOn(outcome: HTMLElement | null): void {
  if (!outcome || document.activeElement !== document.body) return;
  const card = outcome.parentElement;
  const ways = [...document.querySelectorAll<HTMLElement>("[data-ways] > :first-child")];
  const next = ways.find(
    (way) => !card?.contains(way) && outcome.compareDocumentPosition(way) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  (next ?? outcome).focus();
}

"use client";

import { useRouter } from "next/navigation";
import { useWords } from "#components/language/use-words.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
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
  const { author, words, now, maySettle, link } = thread;
  const settle = (action: "confirm" | "orphan") =>
    void submit(async () => {
      const headers = { "if-match": `"${thread.version}"` };
      const body = { action, revision: thread.revisionId };
      await call("settlePlacement", { params: { annotationId: thread.id }, body, headers });
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
      {now && <p className={styles.state}>{t(stateWords(now))}</p>}
      {now?.doubtful && maySettle && (
        <div className={styles.ways}>
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
        <div className={styles.ways}>
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

"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { ProblemError } from "#lib/client/problem-error.ts";
import styles from "./draft-problem.module.css";

type Props = { problem: ProblemError | null; isKept: boolean; onSignIn: () => void };

/** Why a draft was not saved, and that it still is where it was. */
export function DraftProblem({ problem, isKept, onSignIn }: Props) {
  const t = useWords();
  if (!problem) return null;
  const [field] = problem.fields;
  return (
    <Notice tone="danger" role="alert" className={styles.problem}>
      <p>
        <strong>{t("Not saved.")}</strong> {problem.code === "key-reused" ? t(EARLIER_SAVED) : t.said(problem.message)}
        {field && ` (${t.said(field.message)})`}
      </p>
      {problem.code === "signed-out" && (
        <Button look="primary" onClick={onSignIn}>
          {t("Sign in and come back")}
        </Button>
      )}
      <p className={styles.kept}>
        {t(isKept ? "Your words are kept in this browser." : "Copy your words before you leave.")}
      </p>
    </Notice>
  );
}

const EARLIER_SAVED =
  "An earlier attempt with other words has arrived after all. Post again to add these words as a second note.";

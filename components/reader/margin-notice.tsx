import type { ReactNode } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { EVERYTHING, type Filter } from "#lib/client/filters.ts";
import type { ProblemError } from "#lib/client/problem-error.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import styles from "./reader.module.css";

type Props = {
  all: readonly ThreadInBrief[] | null;
  shown: readonly ThreadInBrief[] | null;
  problem: ProblemError | null;
  filter: Filter;
  isSignedIn: boolean;
  onFilter: (filter: Filter) => void;
  onReload: () => void;
};

/** Why the margin is empty, and the way on. */
export function MarginNotice({ all, shown, problem, filter, isSignedIn, onFilter, onReload }: Props) {
  const t = useWords();
  if (problem) {
    return (
      <Notice tone="danger" role="alert">
        <p>{t("The notes could not be loaded. {reason}", { reason: t.said(problem.message) })}</p>
        <Button onClick={onReload}>{t("Try again")}</Button>
      </Notice>
    );
  }
  if (!all || !shown || shown.length > 0) return null;
  if (all.length === 0) {
    return (
      <Empty>
        <p>{t("No notes yet. Select words in the text, or press Annotate beside a paragraph, and write the first.")}</p>
      </Empty>
    );
  }
  return (
    <Empty>
      <p>{t(emptyWords(filter, isSignedIn))}</p>
      <Button onClick={() => onFilter(EVERYTHING)}>{t("Show all notes")}</Button>
    </Empty>
  );
}

const Empty = ({ children }: { children: ReactNode }) => <div className={styles.empty}>{children}</div>;

function emptyWords({ show }: Filter, isSignedIn: boolean) {
  if (show === "none") return "Notes and highlights are hidden.";
  if (show === "mine" && !isSignedIn) return "Sign in to see your own notes.";
  return "No note matches what you chose to see.";
}

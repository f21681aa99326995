"use client";

import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Post } from "#lib/client/threads.ts";
import styles from "./draft-problem.module.css";
import { Prose } from "./prose.tsx";

type Props = { post: Post; onKeep: () => void };

/** The words that got there first, beside one's own. */
export function OtherWording({ post, onKeep }: Props) {
  const t = useWords();
  return (
    <Notice tone="danger" role="alert" className={styles.problem}>
      <p>
        <strong>{t("Not saved yet.")}</strong> {t("This was changed elsewhere while you were writing. It now says:")}
      </p>
      {post.deletedAt ? <p>{t("Nothing: it was deleted.")}</p> : <Prose content={post.content} />}
      <Button onClick={onKeep}>{t("Keep that wording")}</Button>
      <p>{t("Or change yours below, and save it instead. The other one stays in the history.")}</p>
    </Notice>
  );
}

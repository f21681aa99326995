"use client";

import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Post } from "#lib/client/threads.ts";
import styles from "./draft-problem.module.css";
import { Prose } from "./prose.tsx";

type Props = { post: Post; onKeep: () => void };

/** The words that got there first, beside one's own. */
export function OtherWording({ post, onKeep }: Props) {
  return (
    <Notice tone="danger" role="alert" className={styles.problem}>
      <p>
        <strong>Not saved yet.</strong> This was changed elsewhere while you were writing. It now says:
      </p>
      {post.deletedAt ? <p>Nothing: it was deleted.</p> : <Prose content={post.content} />}
      <Button onClick={onKeep}>Keep that wording</Button>
      <p>Or change yours below, and save it instead. The other one stays in the history.</p>
    </Notice>
  );
}

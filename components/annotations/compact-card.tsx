"use client";

import { memo } from "react";
import { classes } from "#components/ui/classes.ts";
import { Time } from "#components/ui/time.tsx";
import { isClosed } from "#lib/client/filters.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { counted } from "#lib/core/threads/words.ts";
import styles from "./compact-card.module.css";
import { Marks } from "./marks.tsx";
import { PersonName } from "./person-name.tsx";
import { KindLabel, ThreadLabels } from "./thread-labels.tsx";
import { Wording } from "./wording.tsx";
import { placeWords } from "./words.ts";

type Props = { thread: Annotation; onOpen: (threadId: string) => void; onPoint?: (threadId: string | null) => void };

const SNIPPET = 220;

/** A thread at rest: enough to know whether to open it. Resolved ones are one line. */
export const CompactCard = memo(function CompactCard({ thread, onOpen, onPoint }: Props) {
  const closed = isClosed(thread);
  const words = snippetOf(thread);
  return (
    <article
      className={classes(styles.card, thread.kind === "highlight" && styles.light, closed && styles.closed)}
      data-thread={thread.id}
      onPointerEnter={() => onPoint?.(thread.id)}
      onPointerLeave={() => onPoint?.(null)}
    >
      <h3 className={styles.line}>
        <button type="button" aria-expanded="false" className={styles.open} onClick={() => onOpen(thread.id)}>
          <KindLabel kind={thread.kind} /> <span className={styles.place}>{placeWords(thread)}</span>{" "}
          <PersonName person={thread.author} />
        </button>
        <ThreadLabels thread={thread} />
      </h3>
      {thread.placement.kind === "orphaned" && <p className={styles.lost}>“{shortened(thread.placement.quote)}”</p>}
      {!closed && thread.proposal !== null && (
        <Wording passage={thread.placement.quote} proposal={thread.proposal} isShort />
      )}
      {!closed && words && <p className={styles.words}>{words}</p>}
      {!closed && <Marks marked={thread} />}
      <p className={styles.state}>
        {thread.replies.length > 0 && <>{counted(thread.replies.length, "reply", "replies")} · </>}
        <Time moment={thread.createdAt} />
      </p>
    </article>
  );
});

const shortened = (words: string) => (words.length > 120 ? `${words.slice(0, 120).trimEnd()}…` : words);

function snippetOf(thread: Annotation): string {
  if (thread.deletedAt) return "Deleted; its replies remain.";
  const words = thread.content.map((block) => block.text).join(" ");
  return words.length > SNIPPET ? `${words.slice(0, SNIPPET)}…` : words;
}

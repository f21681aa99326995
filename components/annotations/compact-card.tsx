"use client";

import { memo, useContext } from "react";
import { useWords } from "#components/language/use-words.ts";
import { classes } from "#components/ui/classes.ts";
import { Time } from "#components/ui/time.tsx";
import { isClosed } from "#lib/client/filters.ts";
import { cardIdOf } from "#lib/client/shown-threads.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import styles from "./compact-card.module.css";
import { DeskContext } from "./desk.ts";
import { Marks } from "./marks.tsx";
import { PersonName } from "./person-name.tsx";
import { Quoted } from "./quoted.tsx";
import { KindLabel, ThreadLabels } from "./thread-labels.tsx";
import { Wording } from "./wording.tsx";
import { placeWords } from "./words.ts";

type Props = {
  thread: ThreadInBrief;
  onOpen: (threadId: string) => void;
  onPoint?: (threadId: string | null) => void;
  /** Its words are on their way. */
  isOpening?: boolean;
};

/** A thread at rest: enough to know whether to open it. Resolved ones are one line. */
export const CompactCard = memo(function CompactCard({ thread, onOpen, onPoint, isOpening = false }: Props) {
  const t = useWords();
  const language = useContext(DeskContext)?.language;
  const closed = isClosed(thread);
  const words = thread.deletedAt ? t("Deleted; its replies remain.") : thread.opening;
  return (
    <article
      className={classes(styles.card, thread.kind === "highlight" && styles.light, closed && styles.closed)}
      id={cardIdOf(thread.id)}
      data-thread={thread.id}
      onPointerEnter={() => onPoint?.(thread.id)}
      onPointerLeave={() => onPoint?.(null)}
    >
      <h3 className={styles.line}>
        <button type="button" aria-expanded={isOpening} className={styles.open} onClick={() => onOpen(thread.id)}>
          <KindLabel kind={thread.kind} /> <span className={styles.place}>{placeWords(t, thread)}</span>{" "}
          <PersonName person={thread.author} />
        </button>
        <ThreadLabels thread={thread} />
      </h3>
      {thread.placement.kind === "orphaned" && (
        <p className={styles.lost} dir={dirOf(language, thread.placement.quote)}>
          <Quoted words={thread.placement.quote} language={language} />
        </p>
      )}
      {!closed && thread.proposal !== null && (
        <Wording passage={thread.placement.quote} proposal={thread.proposal} language={language} isShort />
      )}
      {!closed && words && (
        <p className={styles.words} dir="auto">
          {words}
        </p>
      )}
      {!closed && <Marks marked={thread} />}
      <p className={styles.state}>
        {thread.replies.length > 0 && <>{t("{count} replies", { count: thread.replies.length })} · </>}
        <Time moment={thread.createdAt} />
      </p>
    </article>
  );
});

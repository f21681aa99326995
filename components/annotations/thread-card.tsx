"use client";

import { type ReactNode, useId } from "react";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { cardIdOf } from "#lib/client/shown-threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { useDesk } from "./desk.ts";
import { PostView } from "./post-view.tsx";
import { Quoted } from "./quoted.tsx";
import { ReplyForm } from "./reply-form.tsx";
import { StatusControl, StatusLine } from "./status-control.tsx";
import styles from "./thread-card.module.css";
import { KindLabel, ThreadLabels } from "./thread-labels.tsx";
import { placeWords, threadWords } from "./words.ts";

type Props = {
  thread: Annotation;
  /** The words it is about. */
  passage: ReactNode;
  /** Other threads under the same words. */
  others: readonly Other[];
  onOpen: (threadId: string) => void;
  onClose: () => void;
  /** Leads the eye and the focus to the passage; absent for a note on the whole document. */
  onShowPassage?: (() => void) | undefined;
};

/** Another thread, with the words of the text that it is on. */
export type Other = { readonly thread: ThreadInBrief; readonly words: string };

/** One conversation about one passage, open. What the viewer may do arrives as data in `thread.may`. */
export function ThreadCard({ thread, passage, others, onOpen, onClose, onShowPassage }: Props) {
  const t = useWords();
  const headingId = useId();
  return (
    <article
      className={styles.card}
      aria-labelledby={headingId}
      tabIndex={-1}
      id={cardIdOf(thread.id)}
      data-thread={thread.id}
    >
      <header className={styles.head}>
        <h3 id={headingId} className={styles.title}>
          {t.rich("{kind} on {place}", {
            kind: <KindLabel key="kind" kind={thread.kind} />,
            place: placeWords(t, thread),
          })}
          <ThreadLabels thread={inBrief(thread)} />
        </h3>
        <Button
          look="quiet"
          className={styles.close}
          aria-label={t("Close {thread}", { thread: threadWords(t, thread) })}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </Button>
      </header>
      {passage}
      {onShowPassage && (
        <button type="button" className={styles.back} onClick={onShowPassage}>
          {t("Back to {place} in the text", { place: placeWords(t, thread) })}
        </button>
      )}
      <PostView post={thread} />
      {thread.replies.length > 0 && (
        <ol className={styles.replies} aria-label={t("Replies")}>
          {thread.replies.map((reply) => (
            <li key={reply.id}>
              <PostView post={reply} />
            </li>
          ))}
        </ol>
      )}
      {thread.kind !== "highlight" && <StatusLine thread={thread} />}
      <div className={styles.foot}>
        <ReplyForm thread={thread} />
        {thread.kind !== "highlight" && <StatusControl thread={thread} />}
      </div>
      <Others others={others} onOpen={onOpen} />
    </article>
  );
}

/** What else a press on the same words could have meant. */
function Others({ others, onOpen }: { others: readonly Other[]; onOpen: (threadId: string) => void }) {
  const t = useWords();
  const { language } = useDesk();
  if (others.length === 0) return null;
  return (
    <details className={styles.others}>
      <summary>{t("{count} more on these words", { count: others.length })}</summary>
      <ul className={styles.list}>
        {others.map(({ thread, words }) => (
          <li key={thread.id}>
            <button type="button" onClick={() => onOpen(thread.id)}>
              {t.rich("{kind} by {name}: {quote}", {
                kind: <KindLabel key="kind" kind={thread.kind} />,
                name: <bdi key="name">{thread.author.name}</bdi>,
                quote: <Quoted key="quote" words={shortened(words)} language={language} />,
              })}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words);

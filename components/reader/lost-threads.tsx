"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { useWords } from "#components/language/use-words.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { CardList } from "./card-list.tsx";
import styles from "./lost-threads.module.css";

type Props = {
  threads: readonly ThreadInBrief[];
  activeId: string | null;
  openThread: ReactNode;
  onOpen: (threadId: string) => void;
};

/** Threads whose words this revision no longer has. They stay, with their old words, until they are put on new ones. */
export function LostThreads({ threads, activeId, openThread, onOpen }: Props) {
  const t = useWords();
  const section = useRef<HTMLDetailsElement>(null);
  const hasActive = threads.some(({ id }) => id === activeId);

  // Before the focus is given to what it holds.
  useLayoutEffect(() => {
    if (hasActive && section.current) section.current.open = true;
  }, [hasActive]);

  if (threads.length === 0) return null;
  return (
    <details ref={section} className={styles.lost}>
      <summary>{t("{count} notes without a passage here", { count: threads.length })}</summary>
      <div className={styles.list}>
        <CardList
          threads={threads}
          upTo={activeId}
          cardOf={(thread) =>
            thread.id === activeId ? (
              <div key={thread.id}>{openThread}</div>
            ) : (
              <CompactCard key={thread.id} thread={thread} onOpen={onOpen} />
            )
          }
        />
      </div>
    </details>
  );
}

/** Divides threads into those that have a place in the text, or need none, and those that lost theirs. */
export function parted(threads: readonly ThreadInBrief[]): {
  placed: readonly ThreadInBrief[];
  lost: readonly ThreadInBrief[];
} {
  const isLost = ({ placement }: ThreadInBrief) => placement.kind === "orphaned";
  return { placed: threads.filter((thread) => !isLost(thread)), lost: threads.filter(isLost) };
}

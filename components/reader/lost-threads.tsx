"use client";

import { type ReactNode, useState } from "react";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { useWords } from "#components/language/use-words.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { CardList } from "./card-list.tsx";
import styles from "./lost-threads.module.css";

type Props = {
  threads: readonly ThreadInBrief[];
  activeId: string | null;
  /** A thread that is in the page wherever it stands among these. */
  upTo: string | null;
  openThread: ReactNode;
  section: LostSection;
  onOpen: (threadId: string) => void;
};

type LostSection = { readonly isOpen: boolean; readonly onToggle: (isOpen: boolean) => void };

/**
 * Whether the section of lost threads is open: it opens with a thread in it, and is still open where that covered it for
 * a while.
 */
export function useLostSection(threads: readonly ThreadInBrief[], activeId: string | null): LostSection {
  const hasActive = threads.some(({ id }) => id === activeId);
  const [isOpen, setOpen] = useState(hasActive);
  const [hadActive, setHadActive] = useState(hasActive);
  if (hasActive !== hadActive) {
    setHadActive(hasActive);
    if (hasActive) setOpen(true);
  }
  return { isOpen, onToggle: setOpen };
}

/** Threads whose words this revision no longer has. They stay, with their old words, until they are put on new ones. */
export function LostThreads({ threads, activeId, upTo, openThread, section, onOpen }: Props) {
  const t = useWords();
  if (threads.length === 0) return null;
  return (
    <details
      className={styles.lost}
      open={section.isOpen}
      onToggle={({ currentTarget }) => section.onToggle(currentTarget.open)}
    >
      <summary>{t("{count} notes without a passage here", { count: threads.length })}</summary>
      <div className={styles.list}>
        <CardList
          threads={threads}
          upTo={upTo}
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

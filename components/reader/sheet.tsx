"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { CompactCard } from "#components/annotations/compact-card.tsx";
import { useReturnFocus } from "#components/annotations/use-return-focus.ts";
import { useWords } from "#components/language/use-words.ts";
import { Button } from "#components/ui/button.tsx";
import { cardIdOf } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { CardList } from "./card-list.tsx";
import styles from "./sheet.module.css";
import { useCardTies } from "./use-card-ties.ts";
import type { Discussion } from "./use-discussion.ts";

type Props = {
  map: TextMap | null;
  threads: readonly ThreadInBrief[];
  discussion: Discussion;
  /** Filters and the like, above the list. */
  head: ReactNode;
  composer: ReactNode;
  openThread: ReactNode;
  /** Those without a passage here, below the others. */
  lostThreads: (upTo: string | null) => ReactNode;
  count: number;
  isLoaded: boolean;
};

/** The threads where there is no room beside the text: behind one button, in a sheet over the lower half. */
export function Sheet({ map, threads, discussion, head, composer, openThread, lostThreads, count, isLoaded }: Props) {
  const { composing, activeId, isListOpen, open, close, openList } = discussion;
  const t = useWords();
  useCardTies(map);
  const isOpen = composing !== null || activeId !== null || isListOpen;
  const body = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const closer = useRef<HTMLButtonElement>(null);
  useReturnFocus(isListOpen, opener);
  const lastId = useLastOpened(activeId, isListOpen);

  useEffect(() => {
    if (isListOpen) closer.current?.focus();
  }, [isListOpen]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: Another content begins at its top, and the list where it was left.
  useEffect(() => {
    if (body.current) body.current.scrollTop = 0;
    if (lastId && activeId === null) document.getElementById(cardIdOf(lastId))?.scrollIntoView({ block: "center" });
  }, [activeId, composing]);

  if (!isOpen) {
    return (
      <Button ref={opener} className={styles.opener} look="primary" onClick={openList} aria-expanded="false">
        {isLoaded ? t("Notes ({count})", { count }) : t("Notes")}
      </Button>
    );
  }
  const isList = !composing && activeId === null;
  return (
    <section className={styles.sheet} aria-label={t("Notes sheet")}>
      {isList && (
        <div className={styles.bar}>
          <Button ref={closer} look="quiet" onClick={close}>
            {t("Close notes")}
          </Button>
        </div>
      )}
      <div ref={body} className={styles.body}>
        {composing ? composer : (openThread ?? head)}
        {isList && (
          <div className={styles.list}>
            <CardList
              threads={threads}
              upTo={lastId}
              cardOf={(thread) => <CompactCard key={thread.id} thread={thread} onOpen={open} />}
            />
            {lostThreads(lastId)}
          </div>
        )}
      </div>
    </section>
  );
}

/** The thread that was opened from the list, for as long as the list stays open behind it and after it. */
function useLastOpened(activeId: string | null, isListOpen: boolean): string | null {
  const [lastId, setLastId] = useState<string | null>(null);
  const id = isListOpen ? (activeId ?? lastId) : null;
  if (id !== lastId) setLastId(id);
  return id;
}

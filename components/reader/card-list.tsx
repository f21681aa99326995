"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ThreadInBrief } from "#lib/contract/threads.ts";

type Props = {
  threads: readonly ThreadInBrief[];
  /** The thread that is open, which is in the page wherever it stands. */
  activeId?: string | null;
  cardOf: (thread: ThreadInBrief) => ReactNode;
};

/** How many cards are added at a time. */
const PORTION = 60;
/** The next ones are there before the last one comes into view. */
const AHEAD = "800px";

/** Threads one below the other. Thousands would take seconds to draw, so they come as the list is read. */
export function CardList({ threads, activeId = null, cardOf }: Props) {
  const [asked, setAsked] = useState(PORTION);
  const end = useRef<HTMLDivElement>(null);
  const count = Math.max(asked, threads.findIndex(({ id }) => id === activeId) + 1);
  const isCut = threads.length > count;

  // biome-ignore lint/correctness/useExhaustiveDependencies: An end that is still in view after more has come is looked at again.
  useEffect(() => {
    if (!isCut || !end.current) return;
    const showMore = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setAsked((before) => before + PORTION);
    };
    const observer = new IntersectionObserver(showMore, { rootMargin: AHEAD, scrollMargin: AHEAD });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isCut, count]);

  return (
    <>
      {threads.slice(0, count).map(cardOf)}
      {isCut && <div ref={end} />}
    </>
  );
}

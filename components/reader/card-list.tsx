"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ThreadInBrief } from "#lib/contract/threads.ts";

type Props = {
  threads: readonly ThreadInBrief[];
  /** A thread that is in the page wherever it stands, with all that stand before it. */
  upTo?: string | null;
  cardOf: (thread: ThreadInBrief) => ReactNode;
};

/** How many cards are added at a time. */
const PORTION = 60;
/** The next ones are there before the last one comes into view. */
const AHEAD = "800px";

/** Threads one below the other. Thousands would take seconds to draw, so they come as the list is read. */
export function CardList({ threads, upTo = null, cardOf }: Props) {
  const [count, setCount] = useState(PORTION);
  const end = useRef<HTMLDivElement>(null);
  const needed = threads.findIndex(({ id }) => id === upTo) + 1;
  // What was drawn stays: the focus goes back to a card that was open.
  if (needed > count) setCount(needed);
  const isCut = threads.length > count;

  // biome-ignore lint/correctness/useExhaustiveDependencies: An end that is still in view after more has come is looked at again.
  useEffect(() => {
    if (!isCut || !end.current) return;
    const showMore = (entries: readonly IntersectionObserverEntry[]) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setCount((before) => before + PORTION);
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

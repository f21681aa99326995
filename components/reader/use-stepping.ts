import { useCallback, useEffect, useRef } from "react";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { countWhile } from "#lib/core/count-while.ts";
import { beginsAbove, isInWindow, paragraphOf, readingLine } from "./passage-focus.ts";

/** The page has come to where a thread is after this time. */
const LONGEST_WAY_MS = 1000;

type Stepping = {
  /** Called when the page sets out to where a thread is that opens. */
  readonly setOut: () => void;
  /** The thread after (1) or before (-1) the place that is read. */
  readonly following: (direction: 1 | -1) => ThreadInBrief | undefined;
};

/**
 * Steps from thread to thread in the order of the text: from the one that is open, else from the card that has the focus
 * or the thread that was open last, for as long as one sees it, else from what is at the top of the window.
 */
export function useStepping(map: TextMap | null, threads: readonly ThreadInBrief[], activeId: string | null): Stepping {
  const last = useRef<Passed | null>(null);
  const arrivesAt = useRef(0);
  const setOut = useCallback(() => {
    arrivesAt.current = performance.now() + LONGEST_WAY_MS;
  }, []);

  useEffect(() => {
    const thread = threads.find(({ id }) => id === activeId);
    if (!map || !thread) return;
    last.current?.forget();
    last.current = passed(map, thread, arrivesAt.current);
  }, [map, threads, activeId]);
  useEffect(() => () => last.current?.forget(), []);

  const following = useCallback(
    (direction: 1 | -1) => {
      const from = activeId ?? focusedCard() ?? last.current?.idInSight();
      const index = threads.findIndex(({ id }) => id === from);
      if (index !== -1) return threads.at((index + direction) % threads.length);
      const line = map ? readingLine(map) : 0;
      const above = map ? countWhile(threads, (thread) => beginsAbove(map, thread, line)) : 0;
      return threads.at(direction === 1 ? above % threads.length : above - 1);
    },
    [map, threads, activeId],
  );
  return { setOut, following };
}

/** The thread at rest whose card has the focus, where one sees it. */
function focusedCard(): string | undefined {
  const card = document.activeElement?.closest<HTMLElement>("[data-thread]");
  return card && isInWindow(card) ? card.dataset.thread : undefined;
}

type Passed = ReturnType<typeof passed>;

/** A thread that was open. It counts until one has scrolled away from it, also for those who come back. */
function passed(map: TextMap, thread: ThreadInBrief, arrivesAt: number) {
  const paragraph = paragraphOf(map, thread);
  let hasArrived = false;
  let isInSight = true;
  const look = () => {
    const isHere = isInWindow(paragraph);
    hasArrived ||= isHere || performance.now() > arrivesAt;
    isInSight &&= isHere || !hasArrived;
  };
  look();
  window.addEventListener("scroll", look, { passive: true });
  return {
    idInSight: () => {
      look();
      return isInSight ? thread.id : undefined;
    },
    forget: () => window.removeEventListener("scroll", look),
  };
}

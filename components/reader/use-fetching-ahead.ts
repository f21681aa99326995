import { useCallback, useEffect } from "react";
import { idsUnder } from "#lib/client/shown-threads.ts";
import type { ThreadList } from "#lib/client/thread-list.ts";
import { PENDING } from "./compose.ts";

/**
 * Fetches a thread when a press on its highlight or its card begins: by the time it ends, the words are mostly here.
 * Returns what does so for any thread. One that cannot be had is asked for again when it is shown, and says why then.
 */
export function useFetchingAhead(list: ThreadList): (threadId: string) => void {
  const fetchAhead = useCallback((threadId: string) => void list.prepare(threadId).catch(() => undefined), [list]);

  useEffect(() => {
    const onPress = ({ target }: Event) => {
      const threadId = target instanceof Element && threadAround(target);
      if (threadId) fetchAhead(threadId);
    };
    document.addEventListener("pointerdown", onPress, { passive: true });
    return () => document.removeEventListener("pointerdown", onPress);
  }, [fetchAhead]);
  return fetchAhead;
}

/** The thread of a card, or the smallest one that a highlight belongs to. */
function threadAround(element: Element): string | undefined {
  const pressed = element.closest<HTMLElement>("[data-thread], mark");
  return pressed?.dataset.thread ?? (pressed ? idsUnder(pressed).find((id) => id !== PENDING) : undefined);
}

import { useCallback, useEffect } from "react";
import { idsUnder } from "#lib/client/shown-threads.ts";
import type { ThreadList } from "#lib/client/thread-list.ts";
import { PENDING } from "./compose.ts";

/** A mouse that rests this long on a highlight or a card may be about to press it. */
const REST_MILLISECONDS = 80;

/**
 * Fetches a thread when a mouse rests on its highlight or its card, or when a press on it begins: by the time it is
 * opened, its words are mostly here. Returns what does so for any thread. One that cannot be had is asked for again
 * when it is shown, and says why then.
 */
export function useFetchingAhead(list: ThreadList): (threadId: string) => void {
  const fetchAhead = useCallback((threadId: string) => void list.prepare(threadId).catch(() => undefined), [list]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onPress = ({ target }: Event) => {
      const threadId = target instanceof Element && threadAround(target);
      if (threadId) fetchAhead(threadId);
    };
    const onOver = (event: PointerEvent) => {
      clearTimeout(timer);
      if (event.pointerType === "mouse") timer = setTimeout(() => onPress(event), REST_MILLISECONDS);
    };
    document.addEventListener("pointerdown", onPress, { passive: true });
    document.addEventListener("pointerover", onOver, { passive: true });
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointerdown", onPress);
      document.removeEventListener("pointerover", onOver);
    };
  }, [fetchAhead]);
  return fetchAhead;
}

/** The thread of a card, or the smallest one that a highlight belongs to. */
function threadAround(element: Element): string | undefined {
  const pressed = element.closest<HTMLElement>("[data-thread], mark");
  return pressed?.dataset.thread ?? (pressed ? idsUnder(pressed).find((id) => id !== PENDING) : undefined);
}

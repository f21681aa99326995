import { useCallback, useMemo, useState } from "react";
import type { DraftTarget } from "#lib/client/drafts.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import type { Composing } from "./compose.ts";
import { focusThread, scrollToPassage } from "./passage-focus.ts";
import { type Origin, useOrigin } from "./use-origin.ts";
import { useStepping } from "./use-stepping.ts";

/** What is open beside the text, and the ways to open and close it. */
export type Discussion = {
  readonly activeId: string | null;
  readonly composing: Composing | null;
  /** What the composer is about at this moment. */
  readonly target: DraftTarget | null;
  readonly openedStacks: ReadonlySet<string>;
  readonly isListOpen: boolean;
  /** `from` is what was pressed where that cannot have the focus. */
  readonly open: (threadId: string, from?: HTMLElement | null) => void;
  /** Opens a thread that was not asked for by a press just now. The focus stays where somebody has taken it since. */
  readonly show: (threadId: string) => void;
  readonly compose: (composing: Composing) => void;
  readonly setTarget: (target: DraftTarget) => void;
  readonly openStack: (key: string) => void;
  readonly openList: () => void;
  /** Closes what is open and gives the focus back to where it came from. */
  readonly close: () => void;
  readonly handOver: Origin["handOver"];
  /** Opens the thread after (1) or before (-1) the place that is read. */
  readonly step: (direction: 1 | -1) => void;
};

type Given = {
  map: TextMap | null;
  threads: readonly ThreadInBrief[];
  /** Has a thread's words fetched, so that they are under way before it is drawn. */
  fetchAhead: (threadId: string) => void;
};

export function useDiscussion({ map, threads, fetchAhead }: Given): Discussion {
  const [chosenId, setActiveId] = useState<string | null>(null);
  // A thread that was deleted, or that the filter hides, is not open; it is again when it comes back.
  const activeId = useMemo(() => threads.find(({ id }) => id === chosenId)?.id ?? null, [threads, chosenId]);
  const [composing, setComposing] = useState<Composing | null>(null);
  const [target, setTarget] = useState<DraftTarget | null>(null);
  const [openedStacks, setOpenedStacks] = useState<ReadonlySet<string>>(new Set());
  const [isListOpen, setListOpen] = useState(false);
  const { remember, expect, handOver, giveBack } = useOrigin();
  const { setOut, following } = useStepping(map, threads, activeId);

  const enter = useCallback(
    (threadId: string) => {
      fetchAhead(threadId);
      setComposing(null);
      setTarget(null);
      setActiveId(threadId);
      const thread = threads.find(({ id }) => id === threadId);
      if (map && thread && scrollToPassage(map, thread)) setOut();
    },
    [map, threads, fetchAhead, setOut],
  );
  const open = useCallback(
    (threadId: string, from?: HTMLElement | null) => {
      remember(from);
      enter(threadId);
    },
    [remember, enter],
  );
  const show = useCallback(
    (threadId: string) => {
      expect();
      enter(threadId);
    },
    [expect, enter],
  );
  const compose = useCallback(
    (next: Composing) => {
      remember();
      setActiveId(null);
      setTarget(next.begin.target);
      setComposing(next);
    },
    [remember],
  );
  const close = useCallback(() => {
    const thread = threads.find(({ id }) => id === activeId);
    setActiveId(null);
    setComposing(null);
    setTarget(null);
    if (activeId === null && !composing) setListOpen(false);
    // The card at rest is in the page only after this has been drawn.
    requestAnimationFrame(() => giveBack() || (map && thread && focusThread(map, thread)));
  }, [map, threads, activeId, composing, giveBack]);
  const step = useCallback(
    (direction: 1 | -1) => {
      const next = following(direction);
      if (next) open(next.id);
    },
    [following, open],
  );
  const openStack = useCallback((key: string) => setOpenedStacks((before) => new Set([...before, key])), []);
  const openList = useCallback(() => setListOpen(true), []);

  const state = { activeId, composing, target, openedStacks, isListOpen };
  return { ...state, open, show, compose, setTarget, openStack, openList, close, handOver, step };
}

import { useCallback, useEffect, useMemo, useState } from "react";
import { useDesk } from "#components/annotations/desk.ts";
import { type Draft, draftKeyOf } from "#lib/client/drafts.ts";
import { EVERYTHING, matches } from "#lib/client/filters.ts";
import { rebaseDrafts } from "#lib/client/rebase-drafts.ts";
import type { Shortcut } from "#lib/client/shortcuts.ts";
import { type TextMap, textMapOf } from "#lib/client/text-map.ts";
import type { Annotation, Kind } from "#lib/contract/annotations.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { type Composing, composeDocument, composeDraft, composeSpan, PENDING, pendingPassage } from "./compose.ts";
import { scrollIntoWindow } from "./passage-focus.ts";
import type { ReadDocument } from "./read-document.ts";
import { threadOfDraft, useArrival } from "./use-arrival.ts";
import { useArticlePresses } from "./use-article-presses.ts";
import { useDiscussion } from "./use-discussion.ts";
import { useFetchingAhead } from "./use-fetching-ahead.ts";
import { useFilter } from "./use-filter.ts";
import { usePainting } from "./use-painting.ts";
import { usePlacing } from "./use-placing.ts";
import { selectedIn, useSelectedSpan } from "./use-selected-span.ts";
import { useThreads } from "./use-threads.ts";

const NONE: readonly ThreadInBrief[] = [];

/** Everything that happens on the reading page: text, threads, what is selected, open and being written. */
export function useReader(document: ReadDocument) {
  const { revisionId, language, isCurrent } = document;
  const { viewer, drafts, actions } = useDesk();
  const viewerId = viewer?.id ?? null;
  const [map, setMap] = useState<TextMap | null>(null);
  const [filter, setFilter] = useFilter();
  const { all, shown, problem, reload, list } = useThreads(document, filter, viewerId);
  const threads = shown ?? NONE;
  const fetchAhead = useFetchingAhead(list);
  const discussion = useDiscussion({ map, threads, fetchAhead });
  const { activeId, target, compose, open, show } = discussion;

  const onReady = useCallback(
    (article: HTMLElement) => {
      const read = textMapOf(article);
      if (isCurrent) rebaseDrafts(drafts, read, revisionId);
      setMap(read);
    },
    [drafts, revisionId, isCurrent],
  );
  const selected = useSelectedSpan(map);
  const placing = usePlacing(map, selected, activeId);
  const composed = useMemo(() => map && pendingPassage(map, target), [map, target]);
  const pending = placing.passage ?? composed;
  const painted = usePainting({ map, threads: shown, pending, activeId });
  useComposedInView(map, discussion.composing);
  const mayChoose = isCurrent && placing.threadId === null;
  const onShowAll = useCallback(() => setFilter(EVERYTHING), [setFilter]);
  const arrival = useArrival({ map, all, shown, discussion, drafts, read: actions.read, language, onShowAll });
  useArticlePresses({ map, threads: shown, discussion, placing, revisionId, language });

  const choose = useCallback(
    (kind: Kind) => {
      // A key may come before the selection counts as settled.
      const chosen = map && (selectedIn(map) ?? selected);
      if (!map || !chosen || !mayChoose) return false;
      compose(composeSpan(map, revisionId, chosen.span, kind));
      window.getSelection()?.removeAllRanges();
      return true;
    },
    [map, selected, mayChoose, compose, revisionId],
  );
  const onPosted = (thread: Annotation) => {
    if (!matches(inBrief(thread), filter, viewerId)) setFilter(EVERYTHING);
    show(thread.id);
  };
  const onDraft = (draft: Draft) => {
    const composing = map && composeDraft(draft, map, language);
    const thread = composing ? undefined : threadOfDraft(draft, all ?? NONE);
    if (composing) compose(composing);
    else if (thread) open(thread.id);
    else drafts.remove(draftKeyOf(draft.target));
  };
  const onNoteOnDocument = () => compose(composeDocument());
  const heard = { onReady, choose, onPosted, onDraft, onNoteOnDocument, setFilter, reload };
  const told = { list, map, filter, all, shown, threads, problem, discussion, painted, arrival, viewerId, placing };
  return { ...told, selected: mayChoose ? selected : null, ...heard };
}

/** What is being written about is in the window when writing begins: a draft may be taken up from anywhere. */
function useComposedInView(map: TextMap | null, composing: Composing | null) {
  useEffect(() => {
    const mark = composing && map?.article.querySelector(`mark[data-ids~="${PENDING}"]`);
    if (mark) scrollIntoWindow(mark);
  }, [map, composing]);
}

export type ReaderState = ReturnType<typeof useReader>;

/** What the reading page's shortcuts do; true when there was something to do. */
export function useReaderShortcuts({ discussion, choose, threads, placing }: ReaderState, openHelp: () => void) {
  const { step, close, activeId, composing, isListOpen } = discussion;
  return useCallback(
    (shortcut: Shortcut): boolean => {
      switch (shortcut) {
        case "next":
        case "previous":
          if (threads.length > 0) step(shortcut === "next" ? 1 : -1);
          return threads.length > 0;
        case "close":
          if (placing.threadId !== null) {
            placing.end();
            return true;
          }
          if (activeId === null && !composing && !isListOpen) return false;
          close();
          return true;
        case "help":
          openHelp();
          return true;
        default:
          return choose(shortcut);
      }
    },
    [threads, step, close, choose, openHelp, placing, activeId, composing, isListOpen],
  );
}

import { useEffect, useRef, useState } from "react";
import type { Draft, DraftStore } from "#lib/client/drafts.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { threadWith } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { composeDraft } from "./compose.ts";
import { DRAFT } from "./use-desk-of.ts";
import type { Discussion } from "./use-discussion.ts";
import { replaceSearch } from "./use-filter.ts";

type Given = {
  map: TextMap | null;
  all: readonly Annotation[] | null;
  shown: readonly Annotation[] | null;
  discussion: Discussion;
  drafts: DraftStore;
  language: string;
  /** Called when the filter hides what the address asks for. */
  onShowAll: () => void;
};

/**
 * Opens what the address asks for, once: `?annotation=` a thread, `?draft=` a draft that waited for signing in.
 * True when an annotation was asked for that is not here.
 */
export function useArrival({ map, all, shown, discussion, drafts, language, onShowAll }: Given) {
  const [isMissing, setMissing] = useState(false);
  const isDone = useRef(false);
  const { open, compose } = discussion;

  useEffect(() => {
    if (!map || !all || !shown || isDone.current) return;
    const search = new URLSearchParams(window.location.search);
    const draftKey = search.get(DRAFT);
    const draft = draftKey === null ? null : drafts.read(draftKey);
    const composing = draft && composeDraft(draft, map, language);
    const asked = draft && !composing ? threadOfDraft(draft, all)?.id : search.get("annotation");
    const thread = asked ? threadWith(all, asked) : undefined;
    if (thread && !shown.includes(thread)) return onShowAll();

    isDone.current = true;
    if (draftKey !== null) replaceSearch(withoutDraft);
    if (composing) compose(composing);
    else if (thread) open(thread.id);
    else if (asked) setMissing(true);
  }, [map, all, shown, drafts, language, open, compose, onShowAll]);

  return { isMissing, dismiss: () => setMissing(false) };
}

/** The thread in which a reply or an edit was being written. */
export function threadOfDraft({ target }: Draft, threads: readonly Annotation[]): Annotation | undefined {
  if (target.type === "reply") return threadWith(threads, target.rootId);
  return target.type === "edit" ? threadWith(threads, target.postId) : undefined;
}

function withoutDraft(search: URLSearchParams): URLSearchParams {
  search.delete(DRAFT);
  return search;
}

import { useEffect, useRef, useState } from "react";
import type { Actions } from "#components/annotations/desk.ts";
import type { Draft, DraftStore } from "#lib/client/drafts.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { threadWith } from "#lib/client/threads.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { composeDraft } from "./compose.ts";
import { DRAFT } from "./use-desk-of.ts";
import type { Discussion } from "./use-discussion.ts";
import { replaceSearch } from "./use-filter.ts";

type Given = {
  map: TextMap | null;
  all: readonly ThreadInBrief[] | null;
  shown: readonly ThreadInBrief[] | null;
  discussion: Discussion;
  drafts: DraftStore;
  read: Actions["read"];
  language: string;
  /** Called when the filter hides what the address asks for. */
  onShowAll: () => void;
};

/** What became of an annotation that the address asks for and the page does not show. */
export type Missing =
  | { readonly kind: "deleted"; readonly author: string; readonly at: string }
  /** It was written on a later revision than the one that is read. */
  | { readonly kind: "later"; readonly link: string }
  /** There is none, or none that the viewer may see; the server does not say which. */
  | { readonly kind: "unseen" };

/** Opens what the address asks for, once: `?annotation=` a thread, `?draft=` a draft that waited for signing in. */
export function useArrival({ map, all, shown, discussion, drafts, read, language, onShowAll }: Given) {
  const [missing, setMissing] = useState<Missing | null>(null);
  const isDone = useRef(false);
  const { show, compose } = discussion;

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
    else if (thread) show(thread.id);
    else if (asked) void missingOf(asked, read).then(setMissing);
  }, [map, all, shown, drafts, read, language, show, compose, onShowAll]);

  return { missing, dismiss: () => setMissing(null) };
}

async function missingOf(annotationId: string, read: Actions["read"]): Promise<Missing> {
  try {
    const { deletedAt, author, link } = await read(annotationId);
    return deletedAt ? { kind: "deleted", author: author.name, at: deletedAt } : { kind: "later", link };
  } catch {
    return { kind: "unseen" };
  }
}

/** The thread in which a reply or an edit was being written. */
export function threadOfDraft({ target }: Draft, threads: readonly ThreadInBrief[]): ThreadInBrief | undefined {
  if (target.type === "reply") return threadWith(threads, target.rootId);
  return target.type === "edit" ? threadWith(threads, target.postId) : undefined;
}

function withoutDraft(search: URLSearchParams): URLSearchParams {
  search.delete(DRAFT);
  return search;
}

import { useMemo } from "react";
import { signInPath } from "#components/account/next-path.ts";
import type { Desk } from "#components/annotations/desk.ts";
import { draftKeyOf, draftStore, lastingStorage } from "#lib/client/drafts.ts";
import { codesIn } from "#lib/client/filters.ts";
import { threadListOf } from "#lib/client/thread-list.ts";
import type { ReadDocument } from "./read-document.ts";
import { useActions } from "./use-actions.ts";

/** The address parameter that brings a draft back after signing in. */
export const DRAFT = "draft";

/** What cards and composers of one document need. */
export function useDeskOf(document: ReadDocument, viewer: Desk["viewer"]): Desk {
  const { id: documentId, revisionId, language, isCurrent } = document;
  const list = useMemo(() => threadListOf(documentId, revisionId), [documentId, revisionId]);
  const actions = useActions(documentId, list);
  return useMemo(() => {
    const drafts = draftStore(documentId, typeof window === "undefined" ? null : lastingStorage(), viewer?.id ?? null);
    return {
      viewer,
      isRecord: !isCurrent,
      language,
      drafts,
      codesInUse: () => codesIn(list.get().threads ?? []),
      actions,
      signIn: (draft) => {
        drafts.write(draft);
        const key = encodeURIComponent(draftKeyOf(draft.target));
        window.location.assign(signInPath(`${window.location.pathname}?${DRAFT}=${key}`));
      },
    };
  }, [list, documentId, viewer, isCurrent, language, actions]);
}

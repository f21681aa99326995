import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { signInPath } from "#components/account/next-path.ts";
import type { Desk } from "#components/annotations/desk.ts";
import { draftKeyOf, draftStore, lastingStorage } from "#lib/client/drafts.ts";
import { codesIn } from "#lib/client/filters.ts";
import { threadsKey } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { useActions } from "./use-actions.ts";

/** The address parameter that brings a draft back after signing in. */
export const DRAFT = "draft";

/** What cards and composers of one document need. */
export function useDeskOf(documentId: string, viewer: Desk["viewer"], isRecord: boolean, language: string): Desk {
  const client = useQueryClient();
  const actions = useActions(documentId);
  return useMemo(() => {
    const drafts = draftStore(documentId, typeof window === "undefined" ? null : lastingStorage(), viewer?.id ?? null);
    return {
      viewer,
      isRecord,
      language,
      drafts,
      codesInUse: () => codesIn(client.getQueryData<readonly Annotation[]>(threadsKey(documentId)) ?? []),
      actions,
      signIn: (draft) => {
        drafts.write(draft);
        const key = encodeURIComponent(draftKeyOf(draft.target));
        window.location.assign(signInPath(`${window.location.pathname}?${DRAFT}=${key}`));
      },
    };
  }, [client, documentId, viewer, isRecord, language, actions]);
}

import { useMemo } from "react";
import type { Actions } from "#components/annotations/desk.ts";
import { useWords } from "#components/language/use-words.ts";
import { useToast } from "#components/ui/toasts.tsx";
import { call } from "#lib/client/call.ts";
import type { Draft } from "#lib/client/drafts.ts";
import { asProblem } from "#lib/client/problem-error.ts";
import type { ThreadList } from "#lib/client/thread-list.ts";
import { isReply, type Post } from "#lib/client/threads.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import { STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/**
 * What can be done to this document's annotations. Every answer of the server goes into the one list of threads, placed
 * as everything in it is: in the revision that is read, also when a newer one has been published since.
 */
export function useActions(documentId: string, list: ThreadList): Actions {
  const { toast, announce } = useToast();
  const t = useWords();
  return useMemo(() => {
    const given = { documentId, list, toast, announce, t };
    return { ...writing(given), ...deciding(given), ...deleting(given), ...looking(given) };
  }, [list, documentId, toast, announce, t]);
}

type Given = Pick<ReturnType<typeof useToast>, "toast" | "announce"> & {
  readonly documentId: string;
  readonly list: ThreadList;
  readonly t: InterfaceWords;
};

const writing = ({ documentId, list, announce, t }: Given) =>
  ({
    annotate: async (draft) => {
      const { kind, visibility, stance } = draft;
      const marks = { stance, codes: [...draft.codes], proposal: kind === "suggestion" ? draft.proposal : null };
      const body = { kind, visibility, body: draft.body, ...marks, target: targetOf(draft) };
      const { data } = await call("createAnnotation", { params: { documentId }, body, headers: keyOf(draft) });
      list.keep(data);
      announce(data.visibility === "public" ? t("Saved for everyone") : t("Saved for only you"));
      return data;
    },
    reply: async (draft, rootId) => {
      const body = { body: draft.body };
      const headers = keyOf(draft);
      list.keep((await call("createReply", { params: { annotationId: rootId }, body, headers })).data);
      announce(t("Reply saved"));
      // The answer has the reply alone: what it answers may have been changed or deleted while it was being written.
      void list.fetch(rootId).catch(() => undefined);
    },
    edit: async (post, change, version) => {
      list.keep((await call("editAnnotation", { ...at(list, post), body: change, headers: ifVersion(version) })).data);
      announce(t("Saved"));
    },
  }) satisfies Partial<Actions>;

const deciding = ({ list, announce, t }: Given) =>
  ({
    setStatus: async (thread, status) => {
      list.keep((await call("setStatus", { ...at(list, thread), body: { status } })).data);
      announce(t("Thread is now: {status}", { status: t(STATUS_WORDS[status]) }));
    },
    settle: async (thread, settlement) => {
      const headers = ifVersion(thread.version);
      list.keep((await call("settlePlacement", { ...at(list, thread), body: settlement, headers })).data);
      announce(t(SETTLED[settlement.action]));
    },
  }) satisfies Partial<Actions>;

function deleting({ list, toast, announce, t }: Given) {
  const restore = async (post: Post) => {
    list.keep((await call("restoreAnnotation", at(list, post))).data);
    announce(t("Restored"));
  };
  const undo = (post: Post) =>
    void restore(post).catch((thrown: unknown) => toast({ message: t.said(asProblem(thrown).message) }));
  const remove = async (post: Post) => {
    list.keep((await call("deleteAnnotation", { ...at(list, post), headers: ifVersion(post.version) })).data);
    toast({ message: t(deletedWords(post), { name: post.author.name }), undo: () => undo(post) });
  };
  return { remove, restore };
}

const looking = ({ list, toast, t }: Given) =>
  ({
    placements: async (threadId) => (await call("readPlacements", { params: { annotationId: threadId } })).data.items,
    latest: async (postId) => {
      const { data } = await call("readAnnotation", at(list, { id: postId as Post["id"] }));
      list.keep(data);
      return data;
    },
    read: async (postId) => (await call("readAnnotation", { params: { annotationId: postId as Post["id"] } })).data,
    history: async (postId) => (await call("readHistory", { params: { annotationId: postId } })).data.items,
    copyLink: async (post) => toast({ message: await copied(t, new URL(post.link, window.location.href).href) }),
  }) satisfies Partial<Actions>;

/** A post as it is placed in the revision that is read. */
const at = (list: ThreadList, { id }: Pick<Post, "id">) => ({
  params: { annotationId: id },
  query: { revision: list.revisionId as RevisionId },
});

const SETTLED = {
  confirm: "Confirmed: this is the passage",
  adjust: "The note is on these words now",
  orphan: "The note has no passage in this revision now",
} as const;

const deletedWords = (post: Post) =>
  isReply(post) ? ("The reply by {name} is deleted." as const) : DELETED[post.kind];

const DELETED = {
  note: "The note by {name} is deleted.",
  question: "The question by {name} is deleted.",
  suggestion: "The suggestion by {name} is deleted.",
  highlight: "The highlight by {name} is deleted.",
} as const;

const keyOf = (draft: Draft) => ({ "idempotency-key": draft.idempotencyKey });

const ifVersion = (version: number) => ({ "if-match": `"${version}"` });

function targetOf({ target }: Draft) {
  switch (target.type) {
    case "span":
      return { revision: target.revisionId, span: { ...target.span } };
    case "block":
      return {
        revision: target.revisionId,
        ...(target.span ? { span: { ...target.span } } : { block: target.blockId }),
      };
    default:
      return { document: true as const };
  }
}

/** Puts an address on the clipboard; browsers refuse that on plain-http addresses, so then the message shows it. */
async function copied(t: InterfaceWords, address: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(address);
    return t("Link copied.");
  } catch {
    return t("The link is {address}", { address });
  }
}

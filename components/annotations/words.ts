import { isReply, type Post } from "#lib/client/threads.ts";
import type { Annotation, Kind, Visibility } from "#lib/contract/annotations.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";

export const VISIBILITY_WORDS = {
  private: "Only me",
  public: "Everyone",
} as const satisfies Readonly<Record<Visibility, Message>>;

type Standing = { readonly placement: Pick<Annotation["placement"], "scope" | "paragraph"> };

/** Where a thread stands: "¶7", or the document as a whole. */
export function placeWords(t: InterfaceWords, { placement }: Standing): string {
  if (placement.scope === "document") return t("the whole document");
  return placement.paragraph ? `¶${placement.paragraph.ordinal}` : t("a passage that is gone");
}

/** "Question on ¶7". */
export const threadWords = (t: InterfaceWords, thread: Standing & Pick<Annotation, "kind">) =>
  t("{kind} on {place}", { kind: t(KIND_WORDS[thread.kind]), place: placeWords(t, thread) });

/** A name for a post that no other post on the page is likely to share. It stands within sentences. */
export function postWords(t: InterfaceWords, post: Post): string {
  return t(isReply(post) ? "reply by {name}" : BY_WORDS[post.kind], { name: post.author.name });
}

const BY_WORDS = {
  note: "note by {name}",
  highlight: "highlight by {name}",
  question: "question by {name}",
  suggestion: "suggestion by {name}",
} as const satisfies Record<Kind, Message>;

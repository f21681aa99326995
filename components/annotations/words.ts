import { isReply, type Post } from "#lib/client/threads.ts";
import type { Annotation, Visibility } from "#lib/contract/annotations.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";

export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = {
  private: "Only me",
  public: "Everyone",
};

/** Where a thread stands: "¶7", or the document as a whole. */
export function placeWords({ placement }: Annotation): string {
  if (placement.scope === "document") return "the whole document";
  return placement.paragraph ? `¶${placement.paragraph.ordinal}` : "a passage that is gone";
}

/** "Question on ¶7". */
export const threadWords = (thread: Annotation) => `${KIND_WORDS[thread.kind]} on ${placeWords(thread)}`;

/** A name for a post that no other post on the page is likely to share. */
export function postWords(post: Post): string {
  return isReply(post)
    ? `reply by ${post.author.name}`
    : `${KIND_WORDS[post.kind].toLowerCase()} by ${post.author.name}`;
}

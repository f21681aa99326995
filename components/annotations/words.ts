import { isReply, type Post } from "#lib/client/threads.ts";
import type { Annotation, Kind, Status, Visibility } from "#lib/contract/annotations.ts";

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  note: "Note",
  highlight: "Highlight",
  question: "Question",
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  open: "Open",
  in_progress: "In progress",
  resolved: "Resolved",
  declined: "Declined",
};

export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = {
  private: "Only me",
  public: "Everyone",
};

/** "1 note", "12 notes". */
export const counted = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

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

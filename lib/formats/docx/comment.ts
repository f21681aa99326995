import type { Post } from "../dossier.ts";
import type { Note } from "../notes.ts";

/** One comment of Word: a thread's first post or a reply. */
export type Comment = {
  readonly id: string;
  readonly durableId: string;
  /** `contentKey` of it. */
  readonly key: string;
  readonly post: Post;
  readonly note: Note;
  readonly isReply: boolean;
  /** True for a comment that the file has in its author's own form, which stays as it is. */
  readonly isTheirs: boolean;
  /** Of its last paragraph, by which the other parts know it. */
  readonly lastParagraph: string;
  /** Eight hexadecimal digits for each paragraph, each once in the file. */
  readonly paragraphs: readonly { readonly id: string; readonly markup: string }[];
};

/** A comment as the parts of a file hold it. Only of its last paragraph must the id be told. */
export type WrittenComment = Pick<Comment, "id" | "durableId" | "lastParagraph"> & {
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly paragraphs: readonly { readonly id?: string; readonly markup: string }[];
};

/** Ids of the styles that comments and their references have in a file. */
export type CommentStyles = { readonly text: string; readonly reference: string };

export const OWN_STYLES: CommentStyles = { text: "CommentText", reference: "CommentReference" };

/** The comments of every note, the thread's first and then its replies. */
export type Comments = ReadonlyMap<Note, readonly Comment[]>;

/** A comment that a file has already for a post: what names it there. `paragraphId` and `durableId` may be empty. */
export type HeldComment = Pick<Comment, "id" | "durableId" | "key" | "isTheirs"> & { readonly paragraphId: string };

/** To the second, in UTC: Word writes local time without saying so, and commentsExtensible says which it is. */
export const secondOf = (moment: string) => `${new Date(moment).toISOString().slice(0, 19)}Z`;

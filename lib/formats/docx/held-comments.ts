import type { Dossier, Post } from "../dossier.ts";
import { grouped } from "../grouped.ts";
import { writeBody } from "../markdown/write-body.ts";
import { postKey } from "../returning.ts";
import { isAbout } from "./about-comment.ts";
import type { HeldComment } from "./comment.ts";
import type { CustomPost } from "./custom-part.ts";
import type { WordPackage } from "./open-package.ts";
import { commentsIn, type FoundComment, rootsAmong } from "./read-comments.ts";

/** What the comments of a file have to do with the threads that are added to it. */
export type HeldComments = {
  readonly found: readonly FoundComment[];
  /** The comments that posts have already, by the ids of the posts. */
  readonly byPost: ReadonlyMap<string, HeldComment>;
  /** What an earlier copy said about itself; null where there is none. */
  readonly about: FoundComment | null;
  /** Comments of an earlier copy that are written anew, that one among them. */
  readonly replaced: readonly FoundComment[];
  /** What our own part goes on saying of comments whose posts are not added now. */
  readonly otherPosts: readonly CustomPost[];
};

/**
 * A thread may be in its file already: added by an earlier copy, known by its id, or brought in from the file's own
 * comments, known by its words and its author or moment. The first is replaced, the second stays as its author wrote it.
 */
export function heldComments(word: WordPackage, { threads }: Dossier): HeldComments {
  const found = commentsIn(word);
  const rootOf = rootsAmong(found);
  const abouts = found.filter(isAbout);
  const holding = new Holding(found.filter((comment) => !abouts.includes(comment)));
  for (const thread of threads) {
    const root = holding.take(thread, (comment) => rootOf(comment) === comment);
    for (const reply of thread.replies) {
      holding.take(reply, (comment) => root !== null && comment !== root && rootOf(comment) === root);
    }
  }
  const { taken } = holding;
  const isTheirs = ({ known }: FoundComment) => known === null || known.isTheirs === true;
  const there = new Set(found.map(({ known }) => known));
  return {
    found,
    byPost: new Map([...taken].map(([id, comment]) => [id, { ...comment, isTheirs: isTheirs(comment) }])),
    about: abouts[0] ?? null,
    replaced: [...abouts, ...[...taken.values()].filter((comment) => !isTheirs(comment))],
    otherPosts: (word.custom?.posts ?? []).filter((post) => there.has(post) && !taken.has(post.id)),
  };
}

class Holding {
  /** By the ids of the posts. */
  readonly taken = new Map<string, FoundComment>();
  private readonly known = new Map<string, FoundComment>();
  private readonly byWords: ReadonlyMap<string, FoundComment[]>;

  constructor(found: readonly FoundComment[]) {
    for (const comment of found) if (comment.known) this.known.set(comment.known.id, comment);
    const foreign = found.filter(({ known }) => !known);
    // As they are read when they come in: with the numbers of their lists.
    this.byWords = grouped(foreign, ({ drafts }) => postKey({ author: "", body: writeBody(drafts()) }));
  }

  /** The comment that is this post, if there is one; `isPossible` says whether it stands where the post does. */
  take(post: Post, isPossible: (comment: FoundComment) => boolean): FoundComment | null {
    const comment = this.known.get(post.id) ?? this.sought(post, isPossible);
    if (!comment) return null;
    this.taken.set(post.id, comment);
    return comment;
  }

  private sought({ body, author, createdAt }: Post, isPossible: (comment: FoundComment) => boolean) {
    if (body.trim() === "" || this.byWords.size === 0) return undefined;
    const candidates = this.byWords.get(postKey({ author: "", body })) ?? [];
    const isSame = (comment: FoundComment) => comment.author === author.name || comment.moment === createdAt;
    const index = candidates.findIndex((comment) => isSame(comment) && isPossible(comment));
    return index < 0 ? undefined : candidates.splice(index, 1)[0];
  }
}

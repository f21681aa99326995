import type { AnnotatedCopy, CopiedPost, CopiedThread } from "./annotated-copy.ts";
import type { Status } from "./dossier.ts";
import { grouped } from "./grouped.ts";

/** A post as it stands here, as far as a copy can be compared with it. */
export type PostHere = {
  readonly id: string;
  readonly author: string;
  /** Markdown; empty for a tombstone. */
  readonly body: string;
  readonly createdAt: string;
  readonly isDeleted: boolean;
};

export type ThreadHere = PostHere & {
  readonly status: Status;
  readonly quote: string;
  readonly replies: readonly PostHere[];
};

/** What bringing a copy back would change. Nothing that is here is ever taken away or overwritten. */
export type Return = {
  readonly newThreads: readonly CopiedThread[];
  readonly newReplies: readonly { readonly threadId: string; readonly post: CopiedPost }[];
  /** Threads settled in the copy that are still going on here. */
  readonly newStatuses: readonly { readonly threadId: string; readonly from: Status; readonly to: Status }[];
  /** Posts whose words in the copy are others than here; those here stay. */
  readonly differing: readonly { readonly threadId: string; readonly postId: string; readonly post: CopiedPost }[];
  /** Threads that are here as the copy has them, or further on. */
  readonly unchanged: number;
};

/**
 * Compares a copy with the threads of its document. Posts are the same when they have the same id or, where the copy
 * has lost the ids, the same author and words (those closest in time first, each taken once): bringing the same copy
 * back twice adds nothing the second time. A status only moves forward, because an open thread in a copy may simply
 * be older than its resolution here.
 */
export function returnOf(copy: AnnotatedCopy, here: readonly ThreadHere[]): Return {
  const pairs = paired(underRoots(copy.threads, here), here, copiedThreadKey, threadKey);
  const known = pairs.flatMap(({ copied, known }) => (known ? [compared(copied, known)] : []));
  return {
    newThreads: pairs.filter(({ copied, known }) => !known && saysSomething(copied)).map(({ copied }) => copied),
    newReplies: known.flatMap((each) => each.newReplies),
    newStatuses: known.flatMap((each) => each.newStatus),
    differing: known.flatMap((each) => each.differing),
    unchanged: known.filter((each) => each.newReplies.length + each.newStatus.length + each.differing.length === 0)
      .length,
  };
}

/**
 * The threads, with what stands alone in the copy and is a reply here put under its thread: that was deleted elsewhere,
 * or the file has nothing of it but an answer to a reply.
 */
function underRoots(threads: readonly CopiedThread[], here: readonly ThreadHere[]): readonly CopiedThread[] {
  const rootOf = new Map(here.flatMap(({ id: root, replies }) => replies.map(({ id }) => [id, root] as const)));
  const byRoot = grouped(threads, ({ id }) => rootOf.get(id ?? ""));
  const roots = byRoot.get(undefined) ?? [];
  const named = new Set(roots.map(({ id }) => id));
  const joined = roots.map((root) => {
    const alone = root.id === null ? undefined : byRoot.get(root.id);
    return alone ? withReplies(root, alone) : root;
  });
  const others = [...byRoot].flatMap(([id, [first, ...rest]]) => {
    if (id === undefined || named.has(id) || !first) return [];
    return [withReplies({ ...first, id, isDeleted: true, status: null, replies: [] }, [first, ...rest])];
  });
  return [...joined, ...others];
}

const withReplies = (root: CopiedThread, alone: readonly CopiedThread[]): CopiedThread => ({
  ...root,
  replies: [...root.replies, ...alone.flatMap((each) => [each, ...each.replies])],
});

function compared(copied: CopiedThread, known: ThreadHere) {
  const threadId = known.id;
  const replies = paired(copied.replies, known.replies, postKey, postKey);
  const posts = [{ copied, known }, ...replies];
  return {
    newReplies: replies
      .filter((each) => !each.known && !each.copied.isDeleted && each.copied.body.trim() !== "")
      .map(({ copied: post }) => ({ threadId, post })),
    newStatus: movesForward(known.status, copied.status) ? [{ threadId, from: known.status, to: copied.status }] : [],
    differing: posts.flatMap(({ copied: post, known: one }) =>
      one && saysOtherwise(post, one) ? [{ threadId, postId: one.id, post }] : [],
    ),
  };
}

const RANK: Readonly<Record<Status, number>> = { open: 0, in_progress: 1, resolved: 2, declined: 2 };

function movesForward(from: Status, to: Status | null): to is Status {
  return to !== null && RANK[to] > RANK[from];
}

/** A tombstone without replies brings nothing back. */
const saysSomething = (copied: CopiedThread) => !copied.isDeleted || copied.replies.length > 0;

const saysOtherwise = (copied: CopiedPost, known: PostHere) =>
  !copied.isDeleted && !known.isDeleted && wordsOf(copied.body) !== wordsOf(known.body);

type Copied = { readonly id: string | null; readonly createdAt: string | null };
type Known = { readonly id: string; readonly createdAt: string };
type Pair<C, K> = { readonly copied: C; readonly known: K | null };

/** Every copied post with the one it is here, first by id and then by what `keyOf` says of it. */
function paired<C extends Copied, K extends Known>(
  copied: readonly C[],
  here: readonly K[],
  keyOf: (post: C) => string,
  keyHere: (post: K) => string,
): readonly Pair<C, K>[] {
  const byId = new Map(here.map((post) => [post.id, post]));
  const named = copied.map((post) => (post.id === null ? undefined : byId.get(post.id)));
  const taken = new Set<K>(named.filter((post) => post !== undefined));
  // Reading the words of everything that is here is spared a copy that still names all its posts.
  const isNamed = named.every((post) => post !== undefined);
  const byKey = grouped(isNamed ? [] : here.filter((post) => !taken.has(post)), keyHere);
  return copied.map((post, index) => ({
    copied: post,
    known: named[index] ?? takeClosest(byKey.get(keyOf(post)) ?? [], post.createdAt),
  }));
}

/** Of posts that all say the same only the next few are told apart by their time. */
const MOST_COMPARED = 100;

/** Takes the one that is closest in time out of the candidates. */
function takeClosest<K extends Known>(candidates: K[], createdAt: string | null): K | null {
  const distance = (post: K) => (createdAt === null ? 0 : Math.abs(Date.parse(post.createdAt) - Date.parse(createdAt)));
  const [best] = candidates.slice(0, MOST_COMPARED).toSorted((a, b) => distance(a) - distance(b));
  if (best) candidates.splice(candidates.indexOf(best), 1);
  return best ?? null;
}

/** What tells a post by its author and words where ids are lost, here and in a copy. */
export const postKey = ({ author, body }: Pick<PostHere, "author" | "body">) => `${author}\n${wordsOf(body)}`;
const threadKey = (thread: ThreadHere) => `${postKey(thread)}\n${collapsed(thread.quote)}`;
const copiedThreadKey = (thread: CopiedThread) => `${postKey(thread)}\n${collapsed(thread.target.quote.exact)}`;

/**
 * The letters and digits of a body, which formatting does not change: a copy may have lost that, or written it in its own
 * way. Bodies are not parsed for it, because a hostile one takes long. One of signs alone is these, however escaped.
 */
function wordsOf(body: string): string {
  const signs = body.replace(REFERENCE, (_, code: string) => String.fromCodePoint(Number(code))).replaceAll("\\", "");
  const words = signs
    .replace(/\]\([^)\s]*\)/g, "]")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  return words || collapsed(signs);
}

/** A character as `plainAsMarkdown` writes one that would mean something. */
const REFERENCE = /&#(\d{1,6});/g;

const collapsed = (text: string) => text.replace(/\s+/g, " ").trim();

import type { Annotation, Reply } from "#lib/contract/annotations.ts";
import type { AnnotationId } from "#lib/contract/fields.ts";
import { inBrief, replyInBrief } from "#lib/contract/in-brief.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import { call } from "./call.ts";
import { isClosed } from "./filters.ts";
import { shareParts } from "./share-parts.ts";

export type Post = Annotation | Reply;

type Read = { readonly documentId: string; readonly revisionId: string; readonly signal: AbortSignal };

/** All threads that the viewer may see in brief, as they are placed in a revision and in the order of its text. */
export async function fetchThreads({ documentId, revisionId, signal }: Read): Promise<readonly ThreadInBrief[]> {
  const { data } = await call("listThreads", { params: { documentId }, query: { revision: revisionId }, signal });
  return shareParts(data).items;
}

/** One thread with all its words, as it is placed in a revision. */
export async function fetchThread(threadId: string, revisionId: string): Promise<Annotation> {
  const params = { annotationId: threadId as AnnotationId };
  const { data } = await call("readAnnotation", { params, query: { revision: revisionId } });
  if (isReply(data)) throw new Error("a reply is no thread");
  return data;
}

export const isReply = (post: Post): post is Reply => "rootId" in post;

/** The threads with a post as the server now gives it: a new or changed thread, or a reply within its thread. */
export function withPost(threads: readonly ThreadInBrief[], post: Post): readonly ThreadInBrief[] {
  if (!isReply(post)) return withThread(threads, inBrief(post));
  return threads.map((thread) => (thread.id === post.rootId ? withReply(thread, replyInBrief(post)) : thread));
}

function withThread(threads: readonly ThreadInBrief[], changed: ThreadInBrief): readonly ThreadInBrief[] {
  const known = threads.some(({ id }) => id === changed.id);
  if (known) return threads.map((thread) => (thread.id === changed.id ? changed : thread));
  return [...threads, changed].toSorted(inTextOrder);
}

/** A thread with a reply in the place of the one it had of that id, or after the others. */
export function withReply<Answer extends { readonly id: string }, Thread extends { readonly replies: Answer[] }>(
  thread: Thread,
  changed: Answer,
): Thread {
  const known = thread.replies.some(({ id }) => id === changed.id);
  const replies = known
    ? thread.replies.map((reply) => (reply.id === changed.id ? changed : reply))
    : [...thread.replies, changed];
  return { ...thread, replies };
}

/** The order the server gives: by where the passage begins, the longer first, then by age. */
function inTextOrder(a: ThreadInBrief, b: ThreadInBrief): number {
  const [first, second] = [a.placement.span, b.placement.span];
  return (
    (first?.start ?? -1) - (second?.start ?? -1) ||
    (second?.end ?? 0) - (first?.end ?? 0) ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id)
  );
}

/** False for a tombstone that no reply holds in place: it has nothing left to show. */
export const isAlive = (thread: Mortal & { readonly replies: readonly Mortal[] }) =>
  thread.deletedAt === null || thread.replies.some((reply) => reply.deletedAt === null);

type Mortal = { readonly deletedAt: string | null };

/** A thread as a record of an old revision: it is answered, and anything else done to it, in the current one. */
export function asRecord(thread: Annotation): Annotation {
  const may = { reply: false, edit: false, delete: false, setStatus: false, settle: false };
  const replies = thread.replies.map((reply) => ({ ...reply, may: { edit: false, delete: false } }));
  return { ...thread, replies, may };
}

/** What the page highlights for a thread; null for a note on the whole document, and for one that lost its place. */
export function passageOf(thread: ThreadInBrief): Passage | null {
  const { span } = thread.placement;
  return span && { id: thread.id, ...span, kind: thread.kind, isClosed: isClosed(thread) };
}

/** The thread that an annotation or a reply belongs to. */
export function threadWith(threads: readonly ThreadInBrief[], postId: string): ThreadInBrief | undefined {
  return threads.find((thread) => thread.id === postId || thread.replies.some(({ id }) => id === postId));
}

/** Everything else under the same words, smallest passage first: what a press on a highlight could also have meant. */
export function othersUnder(
  threads: readonly ThreadInBrief[],
  thread: Pick<ThreadInBrief, "id"> & { readonly placement: Pick<ThreadInBrief["placement"], "span"> },
): readonly ThreadInBrief[] {
  const { span } = thread.placement;
  if (!span) return [];
  return threads
    .filter((other) => {
      const there = other.placement.span;
      return other.id !== thread.id && there !== null && there.start < span.end && span.start < there.end;
    })
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
}

const lengthOf = ({ placement: { span } }: ThreadInBrief) => (span ? span.end - span.start : 0);

import type { Annotation, Reply } from "#lib/contract/annotations.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import { call } from "./call.ts";
import { isClosed } from "./filters.ts";
import { shareParts } from "./share-parts.ts";

export type Post = Annotation | Reply;

/** The most threads that one answer may carry. */
const PAGE = 5000;

/** All threads that the viewer may see, as they are placed in a revision and in the order of its text. */
export async function fetchThreads(
  documentId: string,
  signal: AbortSignal,
  revisionId: string,
): Promise<readonly Annotation[]> {
  const threads: Annotation[] = [];
  let after: string | null = null;
  do {
    const query: ThreadsQuery = {
      limit: PAGE,
      ...(after !== null && { after }),
      revision: revisionId,
    };
    const { data }: Awaited<ReturnType<typeof listAnnotations>> = await listAnnotations(documentId, query, signal);
    threads.push(...shareParts(data).items);
    after = data.next;
  } while (after !== null);
  return threads;
}

type ThreadsQuery = { limit: number; after?: string; revision: string };

const listAnnotations = (documentId: string, query: ThreadsQuery, signal: AbortSignal) =>
  call("listAnnotations", { params: { documentId }, query, signal });

export const isReply = (post: Post): post is Reply => "rootId" in post;

/** The threads with a post as the server now gives it: a new or changed thread, or a reply within its thread. */
export function withPost(threads: readonly Annotation[], post: Post): readonly Annotation[] {
  if (!isReply(post)) return withThread(threads, post);
  return threads.map((thread) => (thread.id === post.rootId ? withReply(thread, post) : thread));
}

function withThread(threads: readonly Annotation[], changed: Annotation): readonly Annotation[] {
  const known = threads.some(({ id }) => id === changed.id);
  if (known) return threads.map((thread) => (thread.id === changed.id ? changed : thread));
  return [...threads, changed].toSorted(inTextOrder);
}

function withReply(thread: Annotation, changed: Reply): Annotation {
  const known = thread.replies.some(({ id }) => id === changed.id);
  const replies = known
    ? thread.replies.map((reply) => (reply.id === changed.id ? changed : reply))
    : [...thread.replies, changed];
  return { ...thread, replies };
}

/** The order the server gives: by where the passage begins, the longer first, then by age. */
function inTextOrder(a: Annotation, b: Annotation): number {
  const [first, second] = [a.placement.span, b.placement.span];
  return (
    (first?.start ?? -1) - (second?.start ?? -1) ||
    (second?.end ?? 0) - (first?.end ?? 0) ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id)
  );
}

/** False for a tombstone that no reply holds in place: it has nothing left to show. */
export const isAlive = (thread: Annotation) =>
  thread.deletedAt === null || thread.replies.some((reply) => reply.deletedAt === null);

/** A thread as a record of an old revision: it is answered, and anything else done to it, in the current one. */
export function asRecord(thread: Annotation): Annotation {
  const may = { reply: false, edit: false, delete: false, setStatus: false, settle: false };
  const replies = thread.replies.map((reply) => ({ ...reply, may: { edit: false, delete: false } }));
  return { ...thread, replies, may };
}

/** What the page highlights for a thread; null for a note on the whole document, and for one that lost its place. */
export function passageOf(thread: Annotation): Passage | null {
  const { span } = thread.placement;
  return span && { id: thread.id, ...span, kind: thread.kind, isClosed: isClosed(thread) };
}

/** The thread that an annotation or a reply belongs to. */
export function threadWith(threads: readonly Annotation[], postId: string): Annotation | undefined {
  return threads.find((thread) => thread.id === postId || thread.replies.some(({ id }) => id === postId));
}

/** Everything else under the same words, smallest passage first: what a press on a highlight could also have meant. */
export function othersUnder(threads: readonly Annotation[], thread: Annotation): readonly Annotation[] {
  const { span } = thread.placement;
  if (!span) return [];
  return threads
    .filter((other) => {
      const there = other.placement.span;
      return other.id !== thread.id && there !== null && there.start < span.end && span.start < there.end;
    })
    .toSorted((a, b) => lengthOf(a) - lengthOf(b));
}

const lengthOf = ({ placement: { span } }: Annotation) => (span ? span.end - span.start : 0);

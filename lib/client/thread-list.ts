import type { Annotation } from "#lib/contract/annotations.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { asProblem, type ProblemError } from "./problem-error.ts";
import { retried } from "./retry.ts";
import { fetchThread, fetchThreads, isReply, type Post, withPost, withReply } from "./threads.ts";

/** The threads of one text as far as this page knows them. */
export type KnownThreads = {
  /** Null until the first answer. */
  readonly threads: readonly ThreadInBrief[] | null;
  /** Why the last reading failed; what was read before stays. */
  readonly problem: ProblemError | null;
};

/** What is known before anything was read; on the server, always. */
export const UNREAD: KnownThreads = { threads: null, problem: null };

/** What was read this long ago is shown, and read anew. */
const FRESH_MILLISECONDS = 30_000;
/** Whole threads that are kept: somebody who steps through them comes back to the last ones. */
const MOST_WHOLE = 30;

/**
 * The threads of one document in one revision: read from the server when somebody looks, anew whenever the reader comes
 * back to the window or the connection comes back, and changed by what this page itself has posted.
 */
export class ThreadList {
  readonly #documentId: string;
  /** The revision in which the threads are placed here, whichever is the newest by now. */
  readonly revisionId: string;
  readonly #listeners = new Set<() => void>();
  #known = UNREAD;
  #readAt = Number.NEGATIVE_INFINITY;
  #reading: AbortController | null = null;
  /** What was posted since the reading began that is under way: its answer may be older. */
  #posted: Post[] = [];
  /** Threads with all their words, those asked for last at the end. */
  readonly #wholes = new Map<string, Annotation>();
  readonly #lookedAt = new Set<string>();
  readonly #asked = new Map<string, Promise<void>>();
  #changes = 0;

  constructor(documentId: string, revisionId: string) {
    this.#documentId = documentId;
    this.revisionId = revisionId;
  }

  get = (): KnownThreads => this.#known;

  /** Reads as long as anybody listens. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#begin();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#end();
    };
  };

  /** Takes in a post as the server now gives it. */
  keep(post: Post): void {
    this.#changes++;
    if (this.#reading) this.#posted.push(post);
    const whole = isReply(post) ? this.#wholes.get(post.rootId) : undefined;
    if (!isReply(post)) this.#hold(post);
    else if (whole) this.#hold(withReply(whole, post));
    this.#take(post);
  }

  /** A thread with all its words; null until `prepare` has fetched it. */
  whole = (threadId: string): Annotation | null => this.#wholes.get(threadId) ?? null;

  /** From now until the returned function is called, a thread that is looked at gives way to no other. */
  lookAt(threadId: string): () => void {
    this.#lookedAt.add(threadId);
    return () => this.#lookedAt.delete(threadId);
  }

  /** Has a thread here with all its words. Throws a `ProblemError` when it cannot be had. */
  prepare(threadId: string): Promise<void> {
    const here = this.#wholes.get(threadId);
    if (here) {
      this.#hold(here);
      return Promise.resolve();
    }
    const asked = this.#asked.get(threadId) ?? this.fetch(threadId);
    this.#asked.set(threadId, asked);
    return asked.finally(() => this.#asked.delete(threadId));
  }

  /** Fetches a thread with all its words, also one that is here. Throws a `ProblemError` when it cannot be had. */
  async fetch(threadId: string): Promise<void> {
    const change = this.#changes;
    const thread = await retried(() => fetchThread(threadId, this.revisionId));
    // What was changed here in the meantime may not be in the answer.
    if (this.#changes !== change) return this.fetch(threadId);
    this.#hold(thread);
    this.#take(thread);
  }

  #hold(thread: Annotation): void {
    this.#wholes.delete(thread.id);
    this.#wholes.set(thread.id, thread);
    if (this.#wholes.size <= MOST_WHOLE) return;
    const oldest = [...this.#wholes.keys()].find((id) => !this.#lookedAt.has(id));
    if (oldest) this.#wholes.delete(oldest);
  }

  #take(post: Post): void {
    const { threads, problem } = this.#known;
    this.#show({ threads: threads && unchangedParts(threads, withPost(threads, post)), problem });
  }

  /** Reads the threads from the server; a reading that is under way is given up for it. */
  read = async (): Promise<void> => {
    this.#reading?.abort();
    const reading = new AbortController();
    this.#reading = reading;
    this.#posted = [];
    try {
      const { signal } = reading;
      const asked = { documentId: this.#documentId, revisionId: this.revisionId, signal };
      const read = await retried(() => fetchThreads(asked), signal);
      // One that came in the moment in which it was given up is the older of two.
      signal.throwIfAborted();
      const threads = this.#posted.reduce(withPost, unchangedParts(this.#known.threads, read));
      this.#readAt = Date.now();
      this.#show({ threads, problem: null });
      this.#renew(threads);
    } catch (thrown) {
      if (!reading.signal.aborted) this.#show({ threads: this.#known.threads, problem: asProblem(thrown) });
    } finally {
      if (this.#reading === reading) this.#reading = null;
    }
  };

  /** Fetches those threads anew whose words here are not what the list tells of them any more. */
  #renew(threads: readonly ThreadInBrief[]): void {
    const briefs = new Map(threads.map((thread) => [thread.id, thread]));
    for (const [id, whole] of this.#wholes) {
      const brief = briefs.get(id);
      if (!brief) this.#wholes.delete(id);
      // Until it is here, and if it cannot be had, the one that was read before stays open.
      else if (!isSame(inBrief(whole), brief)) void this.fetch(id).catch(() => undefined);
    }
  }

  #begin(): void {
    document.addEventListener("visibilitychange", this.#onReturn);
    window.addEventListener("online", this.#onReturn);
    if (Date.now() - this.#readAt > FRESH_MILLISECONDS) void this.read();
  }

  #end(): void {
    document.removeEventListener("visibilitychange", this.#onReturn);
    window.removeEventListener("online", this.#onReturn);
    this.#reading?.abort();
  }

  #onReturn = () => {
    if (document.visibilityState === "visible") void this.read();
  };

  #show(known: KnownThreads): void {
    // What says nothing new is not drawn anew: every highlight would have to be measured for it.
    if (!isSameList(known, this.#known)) this.#known = known;
    for (const listener of this.#listeners) listener();
  }
}

const lists = new Map<string, ThreadList>();

/** The one list of a text in this page: whoever comes back to a text finds what was known of it. */
export function threadListOf(documentId: string, revisionId: string): ThreadList {
  // A server has many pages at once, and reads for none of them.
  if (typeof window === "undefined") return new ThreadList(documentId, revisionId);
  const key = `${documentId} ${revisionId}`;
  const list = lists.get(key) ?? new ThreadList(documentId, revisionId);
  lists.set(key, list);
  return list;
}

const isSameList = (one: KnownThreads, other: KnownThreads) =>
  one.threads === other.threads && one.problem === other.problem;

/** The threads as read, but those that say the same as before are the same as before: nothing is drawn anew for them. */
function unchangedParts(
  before: readonly ThreadInBrief[] | null,
  read: readonly ThreadInBrief[],
): readonly ThreadInBrief[] {
  const known = new Map((before ?? []).map((thread) => [thread.id, thread]));
  const threads = read.map((thread) => {
    const earlier = known.get(thread.id);
    return earlier && isSame(earlier, thread) ? earlier : thread;
  });
  const isAll = threads.length === before?.length && threads.every((thread, index) => thread === before[index]);
  return isAll ? before : threads;
}

/** Compares parsed JSON. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => isSame(one[name], other[name]));
}

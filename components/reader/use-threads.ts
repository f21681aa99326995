import { useMemo, useSyncExternalStore } from "react";
import { type Filter, matches } from "#lib/client/filters.ts";
import type { ProblemError } from "#lib/client/problem-error.ts";
import { type ThreadList, threadListOf, UNREAD } from "#lib/client/thread-list.ts";
import { isAlive } from "#lib/client/threads.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";

type Threads = {
  /** All that the viewer may see and that still say something; null until they are here. */
  readonly all: readonly ThreadInBrief[] | null;
  /** Those that the filter lets through. */
  readonly shown: readonly ThreadInBrief[] | null;
  readonly problem: ProblemError | null;
  readonly reload: () => void;
  readonly list: ThreadList;
};

type Read = { readonly id: string; readonly revisionId: string };

/**
 * The document's threads, as they are placed in the revision that is read, also when a newer one has come since. They
 * are asked for again whenever the reader comes back to the window.
 */
export function useThreads(document: Read, filter: Filter, viewerId: string | null): Threads {
  const { id, revisionId } = document;
  const list = useMemo(() => threadListOf(id, revisionId), [id, revisionId]);
  const { threads, problem } = useSyncExternalStore(list.subscribe, list.get, () => UNREAD);
  const all = useMemo(() => threads && onlyThose(threads, isAlive), [threads]);
  const shown = useMemo(
    () => all && onlyThose(all, (thread) => matches(thread, filter, viewerId)),
    [all, filter, viewerId],
  );
  return { all, shown, problem: threads ? null : problem, reload: () => void list.read(), list };
}

/** Where nothing is left out it is the same list, and not another one as long. */
function onlyThose<Each>(list: readonly Each[], isKept: (each: Each) => boolean): readonly Each[] {
  const kept = list.filter(isKept);
  return kept.length === list.length ? list : kept;
}

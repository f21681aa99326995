import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { asProblem, type ProblemError } from "#lib/client/problem-error.ts";
import { isPassing } from "#lib/client/retry.ts";
import type { ThreadList } from "#lib/client/thread-list.ts";
import { asRecord } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";

type Whole = {
  /** Null until it is here. */
  readonly thread: Annotation | null;
  readonly problem: ProblemError | null;
  readonly again: () => void;
};

/** A thread with all its words, fetched when it is wanted; in an old revision, as a record. */
export function useWholeThread(list: ThreadList, threadId: string, isCurrent: boolean): Whole {
  const whole = useSyncExternalStore(
    list.subscribe,
    () => list.whole(threadId),
    () => null,
  );
  useEffect(() => list.lookAt(threadId), [list, threadId]);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const again = useCallback(() => {
    setProblem(null);
    list.prepare(threadId).catch((thrown: unknown) => setProblem(asProblem(thrown)));
  }, [list, threadId]);
  const isHere = whole !== null;
  useEffect(() => {
    if (!isHere) again();
  }, [isHere, again]);
  const mayPass = !isHere && problem !== null && isPassing(problem);
  useEffect(() => {
    if (!mayPass) return;
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [mayPass, again]);
  const thread = useMemo(() => (isCurrent ? whole : whole && asRecord(whole)), [whole, isCurrent]);
  return { thread, problem: isHere ? null : problem, again };
}

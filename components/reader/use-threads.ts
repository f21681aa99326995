import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { type Filter, matches } from "#lib/client/filters.ts";
import { asProblem, type ProblemError } from "#lib/client/problem-error.ts";
import { fetchThreads, isAlive, threadsKey } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";

type Threads = {
  /** All that the viewer may see and that still say something; null until they are here. */
  readonly all: readonly Annotation[] | null;
  /** Those that the filter lets through. */
  readonly shown: readonly Annotation[] | null;
  readonly problem: ProblemError | null;
  readonly reload: () => void;
};

/** The document's threads. They are asked for again whenever the reader comes back to the window. */
export function useThreads(documentId: string, filter: Filter, viewerId: string | null): Threads {
  const { data, error, refetch } = useQuery({
    queryKey: threadsKey(documentId),
    queryFn: ({ signal }) => fetchThreads(documentId, signal),
    refetchOnWindowFocus: "always",
  });
  const all = useMemo(() => data?.filter(isAlive) ?? null, [data]);
  const shown = useMemo(
    () => all?.filter((thread) => matches(thread, filter, viewerId)) ?? null,
    [all, filter, viewerId],
  );
  return { all, shown, problem: error && !data ? asProblem(error) : null, reload: () => void refetch() };
}

import { useEffect, useRef, useState } from "react";
import { call } from "#lib/client/call.ts";
import type { CopyCounts } from "#lib/contract/copy-counts.ts";
import { queryIn } from "#lib/contract/query.ts";
import { countable } from "./chosen.ts";

const PAUSE_MILLISECONDS = 250;

/**
 * How much would go into the copy, shortly after the choice was last changed; null where that cannot be said. The server
 * has counted what the page came with.
 */
export function useCounts(documentId: string, query: URLSearchParams, first: CopyCounts): CopyCounts | null {
  const [counts, setCounts] = useState<CopyCounts | null>(first);
  const choice = countable(query).toString();
  const counted = useRef(choice);
  useEffect(() => {
    if (counted.current === choice) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void countsOf(documentId, choice, abort.signal).then((found) => {
        if (abort.signal.aborted) return;
        counted.current = choice;
        setCounts(found);
      });
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [documentId, choice]);
  return counts;
}

async function countsOf(documentId: string, choice: string, signal: AbortSignal): Promise<CopyCounts | null> {
  try {
    const query = queryIn(new URLSearchParams(choice)) as Record<string, never>;
    return (await call("countExport", { params: { documentId }, query, signal })).data;
  } catch {
    return null;
  }
}

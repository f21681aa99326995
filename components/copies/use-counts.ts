import { useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { call } from "#lib/client/call.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";
import { isWhole } from "./chosen.ts";

const PAUSE_MILLISECONDS = 250;

/** How much would go into the copy, in words, shortly after the choice was last changed. */
export function useCounts(documentId: string, query: URLSearchParams): string {
  const t = useWords();
  const [words, setWords] = useState("");
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void wordsOf(t, documentId, query, abort.signal).then((found) => !abort.signal.aborted && setWords(found));
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [t, documentId, query]);
  return words;
}

async function wordsOf(
  t: InterfaceWords,
  documentId: string,
  query: URLSearchParams,
  signal: AbortSignal,
): Promise<string> {
  try {
    const { data } = await call("countExport", { params: { documentId }, query: countable(query), signal });
    const { included, inDocument: count, notPlaced } = data;
    const replies = t("{count} replies", { count: data.replies });
    const counts = t("{included} of {count} threads with {replies}", { included, count, replies });
    if (notPlaced === 0) return counts;
    return t("{counts}; {count} without a passage in this revision", { counts, count: notPlaced });
  } catch {
    return signal.aborted ? "" : t("How much goes in cannot be said right now.");
  }
}

/** The choice without the format, which does not change how much goes in, but for an archive, which holds everything. */
function countable(query: URLSearchParams): Record<string, never> {
  if (isWhole(query)) return { visibility: ["public", "private"] } as unknown as Record<string, never>;
  const names = [...new Set(query.keys())].filter((name) => name !== "format" && name !== "on");
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)])) as Record<string, never>;
}

import { useEffect, useState } from "react";
import { call } from "#lib/client/call.ts";
import { counted } from "#lib/core/threads/words.ts";

const PAUSE_MILLISECONDS = 250;

/** How much would go into the copy, in words, shortly after the choice was last changed. */
export function useCounts(documentId: string, query: URLSearchParams): string {
  const [words, setWords] = useState("");
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      void wordsOf(documentId, query, abort.signal).then((found) => !abort.signal.aborted && setWords(found));
    }, PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [documentId, query]);
  return words;
}

async function wordsOf(documentId: string, query: URLSearchParams, signal: AbortSignal): Promise<string> {
  try {
    const { data } = await call("countExport", { params: { documentId }, query: countable(query), signal });
    const { included, inDocument, replies, notPlaced } = data;
    const lost = notPlaced > 0 ? `; ${notPlaced} without a passage in this revision` : "";
    return `${included} of ${counted(inDocument, "thread")} with ${counted(replies, "reply", "replies")}${lost}`;
  } catch {
    return signal.aborted ? "" : "How much goes in cannot be said right now.";
  }
}

/** The choice without the format, which does not change how much goes in. */
function countable(query: URLSearchParams): Record<string, never> {
  const names = [...new Set(query.keys())].filter((name) => name !== "format" && name !== "on");
  return Object.fromEntries(names.map((name) => [name, query.getAll(name)])) as Record<string, never>;
}

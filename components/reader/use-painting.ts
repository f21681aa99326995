import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { painterOf } from "#lib/client/paint.ts";
import { countNotes, distinguish } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { passageOf } from "#lib/client/threads.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import { textWordsIn } from "./text-words.ts";

type Painted = {
  map: TextMap | null;
  /** The threads shown; null until they are known, and then the page stays as the server painted it. */
  threads: readonly ThreadInBrief[] | null;
  pending: Passage | null;
  activeId: string | null;
};

/** Count up whenever marks have been redrawn: those of threads, and the one of what is being written. */
export type PaintCounts = { readonly threads: number; readonly pending: number };

/** Keeps the highlights and counts in the text in line with the threads shown. */
export function usePainting({ map, threads, pending, activeId }: Painted): PaintCounts {
  const t = useWords();
  const [counts, setCounts] = useState<PaintCounts>({ threads: 0, pending: 0 });
  const painter = useMemo(() => map && painterOf(map, passageOf), [map]);
  const latest = useRef<readonly ThreadInBrief[] | null>(null);

  useLayoutEffect(() => {
    if (!painter || !threads) return;
    const part = latest.current === threads ? "pending" : "threads";
    latest.current = threads;
    const redrawn = painter(threads, pending);
    if (redrawn > 0) setCounts((before) => ({ ...before, [part]: before[part] + 1 }));
  }, [painter, threads, pending]);

  useLayoutEffect(() => {
    if (map && threads) countNotes(map, countsOf(threads), textWordsIn(t));
  }, [map, threads, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: Redrawn marks have lost what distinguished them.
  useLayoutEffect(() => {
    if (map) distinguish(map.article, "data-active", activeId);
  }, [map, activeId, counts]);

  return counts;
}

function countsOf(threads: readonly ThreadInBrief[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { placement } of threads) {
    const id = placement.paragraph?.id;
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

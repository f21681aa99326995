import { useLayoutEffect, useState } from "react";
import { paint } from "#lib/client/paint.ts";
import { countNotes, distinguish } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { passageOf } from "#lib/client/threads.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { Passage } from "#lib/core/document/passage.ts";

type Painted = {
  map: TextMap | null;
  /** The threads shown; null until they are known, and then the page stays as the server painted it. */
  threads: readonly Annotation[] | null;
  pending: Passage | null;
  activeId: string | null;
};

/** Keeps the highlights and counts in the text in line with the threads shown. Counts up whenever marks have moved. */
export function usePainting({ map, threads, pending, activeId }: Painted): number {
  const [version, setVersion] = useState(0);

  useLayoutEffect(() => {
    if (!map || !threads) return;
    const passages = threads.flatMap((thread) => passageOf(thread) ?? []);
    const redrawn = paint(map, pending ? [...passages, pending] : passages);
    countNotes(map, countsOf(threads));
    if (redrawn > 0) setVersion((before) => before + 1);
  }, [map, threads, pending]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: Redrawn marks have lost what distinguished them.
  useLayoutEffect(() => {
    if (map) distinguish(map.article, "data-active", activeId);
  }, [map, activeId, version]);

  return version;
}

function countsOf(threads: readonly Annotation[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { placement } of threads) {
    const id = placement.paragraph?.id;
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import { idsUnder } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { PENDING } from "./compose.ts";
import type { PaintCounts } from "./use-painting.ts";

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * How far below the margin's top each highlighted annotation begins, in pixels, by id. All are measured in one go after
 * their marks have changed, and after the text has been laid out anew or either has been moved by what stands above it;
 * painting moves no words, so what is being written is measured alone.
 */
export function usePassageTops(
  map: TextMap | null,
  margin: RefObject<HTMLElement | null>,
  painted: PaintCounts,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState(NONE);

  const measure = useCallback(() => {
    if (map && margin.current) setTops(topsOf(map.article.querySelectorAll("mark"), margin.current));
  }, [map, margin]);
  const measurePending = useCallback(() => {
    const marks = map?.article.querySelectorAll<HTMLElement>(`mark[data-ids~="${PENDING}"]`);
    const [top] = marks && margin.current ? topsOf([...marks].slice(0, 1), margin.current).values() : [];
    setTops((before) => {
      if (before.get(PENDING) === top) return before;
      const after = new Map(before);
      // What was written about before has no place any more.
      if (top === undefined) after.delete(PENDING);
      else after.set(PENDING, top);
      return after;
    });
  }, [map, margin]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: The count says that marks have changed.
  useLayoutEffect(measure, [measure, painted.threads]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: The count says that marks have changed.
  useLayoutEffect(measurePending, [measurePending, painted.pending]);

  useEffect(() => {
    if (!map) return;
    const observer = new ResizeObserver(measure);
    observer.observe(map.article);
    for (const element of aboveThem(map.article, margin.current)) observer.observe(element);
    return () => observer.disconnect();
  }, [map, margin, measure]);
  return tops;
}

/** What moves the text or the margin when its size changes. */
function aboveThem(article: HTMLElement, margin: HTMLElement | null): readonly Element[] {
  const beside = [...(margin?.parentElement?.children ?? [])].filter((element) => element !== margin);
  return article.parentElement ? [article.parentElement, ...beside] : beside;
}

function topsOf(marks: Iterable<HTMLElement>, margin: HTMLElement): ReadonlyMap<string, number> {
  const origin = margin.getBoundingClientRect().top;
  const tops = new Map<string, number>();
  for (const mark of marks) {
    const fresh = idsUnder(mark).filter((id) => !tops.has(id));
    if (fresh.length === 0) continue;
    const top = Math.round(mark.getBoundingClientRect().top - origin);
    for (const id of fresh) tops.set(id, top);
  }
  return tops;
}

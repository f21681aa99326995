import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";
import type { TextMap } from "#lib/client/text-map.ts";

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * How far below the margin's top each highlighted annotation begins, in pixels, by id. Measured in one go after the
 * marks have changed (`version`) and after the text has been laid out anew.
 */
export function usePassageTops(
  map: TextMap | null,
  margin: RefObject<HTMLElement | null>,
  version: number,
): ReadonlyMap<string, number> {
  const [tops, setTops] = useState(NONE);

  const measure = useCallback(() => {
    if (map && margin.current) setTops(topsOf(map.article, margin.current));
  }, [map, margin]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: The version says that the marks have changed.
  useLayoutEffect(measure, [measure, version]);

  useEffect(() => {
    if (!map) return;
    const observer = new ResizeObserver(measure);
    observer.observe(map.article);
    return () => observer.disconnect();
  }, [map, measure]);
  return tops;
}

function topsOf(article: HTMLElement, margin: HTMLElement): ReadonlyMap<string, number> {
  const origin = margin.getBoundingClientRect().top;
  const tops = new Map<string, number>();
  for (const mark of article.querySelectorAll<HTMLElement>("mark")) {
    const fresh = mark.dataset.ids?.split(" ").filter((id) => !tops.has(id)) ?? [];
    if (fresh.length === 0) continue;
    const top = Math.round(mark.getBoundingClientRect().top - origin);
    for (const id of fresh) tops.set(id, top);
  }
  return tops;
}

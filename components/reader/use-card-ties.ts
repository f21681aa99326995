import { useEffect } from "react";
import { tieToCards } from "#lib/client/shown-threads.ts";
import type { TextMap } from "#lib/client/text-map.ts";

const CALM_MILLISECONDS = 300;

/** Keeps highlights tied to the cards that are in the page, once nothing has been drawn for a moment. */
export function useCardTies(map: TextMap | null): void {
  // Whatever is drawn may have brought or taken cards, or drawn the highlights anew.
  useEffect(() => {
    const timer = setTimeout(() => map && tieToCards(map.article), CALM_MILLISECONDS);
    return () => clearTimeout(timer);
  });
}

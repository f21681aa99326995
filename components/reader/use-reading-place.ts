import { useEffect, useState } from "react";
import { useWords } from "#components/language/use-words.ts";
import { useToast } from "#components/ui/toasts.tsx";
import { lastingStorage } from "#lib/client/drafts.ts";
import { keepPlace, type Place, readPlace } from "#lib/client/reading-places.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import { countWhile } from "#lib/core/count-while.ts";

/** Where one is reading has settled after this time. */
const SETTLED_MS = 800;
/** A paragraph is being read once it begins above this line of the window, in pixels. */
const LINE = 160;
/** Nearer to the top than this, there is nothing to come back to, in pixels. */
const NEAR_TOP = 400;

/**
 * Remembers in this browser how far a document was read, and returns where to go on. It moves nobody: neither those who
 * followed a link into the text, nor those whom the browser brings back to where they were.
 */
export function useReadingPlace(map: TextMap | null, documentId: string): Place | null {
  const [left, setLeft] = useState<Place | null>(null);
  const { announce } = useToast();
  const t = useWords();

  useEffect(() => {
    if (!map) return;
    const place = readPlace(lastingStorage(), documentId);
    const block = place && map.blockNamed(place.blockId);
    if (!block || isLedSomewhere() || window.scrollY > LINE) return;
    setLeft({ blockId: block.id, ordinal: block.ordinal });
    announce(t("You have read some of this text."));
  }, [map, documentId, announce, t]);

  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => keepPlace(lastingStorage(), documentId, placeIn(map));
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, SETTLED_MS);
    };
    window.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener("scroll", onScroll);
    };
  }, [map, documentId]);
  return left;
}

/** Whether the address names a place in the text, a thread or a draft. */
function isLedSomewhere(): boolean {
  const { hash, search } = window.location;
  const asked = new URLSearchParams(search);
  return hash.length > 1 || asked.has("annotation") || asked.has("draft");
}

function placeIn({ blocks }: TextMap): Place | null {
  if (window.scrollY < NEAR_TOP) return null;
  const count = countWhile(blocks, ({ element }) => element.getBoundingClientRect().top <= LINE);
  const block = blocks[count - 1];
  return block?.ordinal ? { blockId: block.id, ordinal: block.ordinal } : null;
}

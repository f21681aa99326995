import { useCallback, useEffect, useMemo, useState } from "react";
import type { TextBlock, TextMap } from "#lib/client/text-map.ts";
import { wordsOf } from "#lib/client/text-map.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import type { Span } from "#lib/core/document/span.ts";
import { PENDING } from "./compose.ts";
import type { Selected } from "./use-selected-span.ts";

/** A thread that is being put on other words. */
export type Placing = {
  /** Null while none is. */
  readonly threadId: string | null;
  readonly span: Span | null;
  /** The words chosen so far. */
  readonly words: string;
  readonly passage: Passage | null;
  readonly begin: (threadId: string) => void;
  readonly chooseBlock: (block: TextBlock) => void;
  readonly end: () => void;
};

type Chosen = { readonly threadId: string; readonly span: Span | null };

/** Takes what is selected in the text as the new words of a thread. It ends when another thread is opened. */
export function usePlacing(map: TextMap | null, selected: Selected | null, activeId: string | null): Placing {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const current = chosen && chosen.threadId === activeId ? chosen : null;

  useEffect(() => {
    // A press on a button ends the selection; what was chosen stays until something else is.
    if (selected) setChosen((before) => before && { ...before, span: selected.span });
  }, [selected]);

  const begin = useCallback((threadId: string) => setChosen({ threadId, span: null }), []);
  const end = useCallback(() => setChosen(null), []);
  const chooseBlock = useCallback(({ start, text }: TextBlock) => {
    setChosen((before) => before && { ...before, span: { start, end: start + text.length } });
  }, []);

  return useMemo(() => {
    const span = current?.span ?? null;
    const passage: Passage | null = span && { id: PENDING, ...span, kind: "pending", isClosed: false };
    const words = span && map ? wordsOf(map, span) : "";
    return { threadId: current?.threadId ?? null, span, words, passage, begin, chooseBlock, end };
  }, [current, map, begin, chooseBlock, end]);
}

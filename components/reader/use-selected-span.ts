import { useEffect, useState } from "react";
import { spanOfRange } from "#lib/client/selection.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { Span } from "#lib/core/document/span.ts";

/** Selected words and where they are in the window. */
export type Selected = { readonly span: Span; readonly box: DOMRect };

/** A selection has settled when nothing has changed for this long: fingers adjust their handles in steps. */
const SETTLED_MS = 250;

/** The words of the document that are selected, once the selection has settled; null for none. */
export function useSelectedSpan(map: TextMap | null): Selected | null {
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(() => {
    if (!map) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isPressed = false;
    const settle = () => {
      clearTimeout(timer);
      if (!isPressed) timer = setTimeout(() => setSelected(selectedIn(map)), SETTLED_MS);
    };
    const onChange = () => {
      if (window.getSelection()?.isCollapsed !== false) setSelected(null);
      settle();
    };
    const press = () => {
      isPressed = true;
    };
    const release = () => {
      isPressed = false;
      clearTimeout(timer);
      // The browser updates the selection after the event that ends it.
      timer = setTimeout(() => setSelected(selectedIn(map)), 0);
    };
    const listeners = [
      ["selectionchange", onChange],
      ["pointerdown", press],
      ["pointerup", release],
      ["pointercancel", release],
    ] as const;
    for (const [name, listener] of listeners) document.addEventListener(name, listener);
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of listeners) document.removeEventListener(name, listener);
    };
  }, [map]);
  return selected;
}

/** What is selected at this moment, settled or not. */
export function selectedIn(map: TextMap): Selected | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const span = spanOfRange(range, map);
  return span && { span, box: range.getBoundingClientRect() };
}

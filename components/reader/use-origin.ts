import { useMemo, useRef } from "react";

/** Where the focus was when something was opened beside the text: how it goes there, and how it comes back. */
export type Origin = {
  /** Called before anything opens; `from` is what was pressed where that cannot have the focus. */
  readonly remember: (from?: HTMLElement | null) => void;
  /** Called instead where nobody pressed anything just now: only what is open and gives way to it gives it the focus. */
  readonly expect: () => void;
  /** Gives the focus to what was opened, unless the person has taken it elsewhere since. */
  readonly handOver: (opened: HTMLElement | null, options?: FocusOptions) => void;
  /** Gives the focus back; true when it is there. */
  readonly giveBack: () => boolean;
};

export function useOrigin(): Origin {
  const origin = useRef<Element | null>(null);
  // What has the focus while what was asked for is on its way, and again while there is only a part of it.
  const holder = useRef<Element | null>(null);
  return useMemo(
    () => ({
      remember: (from) => {
        const { activeElement, body } = document;
        holder.current = activeElement;
        const place = from ?? activeElement;
        // Whoever goes on from what is open will want to go back to where it was opened from.
        if (place && isOpen(place) && origin.current?.isConnected) return;
        origin.current = place === null || place === body || isOpen(place) || place.matches(AT_REST) ? null : place;
      },
      expect: () => {
        const { activeElement } = document;
        holder.current = activeElement && isOpen(activeElement) ? activeElement : null;
      },
      handOver: (opened, options = { preventScroll: true }) => {
        const { activeElement, body } = document;
        const isFree = activeElement === body || activeElement === holder.current;
        if (!isFree || !opened) return;
        opened.focus(options);
        if (document.activeElement === opened) holder.current = opened;
      },
      giveBack: () => {
        const element = origin.current;
        origin.current = null;
        if (!(element instanceof HTMLElement) || !element.isConnected) return false;
        element.focus({ preventScroll: true });
        return document.activeElement === element;
      },
    }),
    [],
  );
}

/** The button of a card at rest. It will be another one by the time that the card is closed. */
const AT_REST = '[data-thread] h3 [aria-expanded="false"]';

const isOpen = (element: Element) => element.closest("[data-thread], form") !== null && !element.matches(AT_REST);

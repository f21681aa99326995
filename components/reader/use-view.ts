import { type RefObject, useEffect, useState } from "react";

/** The part of an element that is in the window, from its top, in pixels. */
export type View = { readonly top: number; readonly bottom: number };

/** Positions are rounded to this, so that scrolling redraws once in a while and not at every frame. */
const STEP = 300;

/** Faster than this nobody reads what stands beside the text, in pixels a millisecond: six windows a second. */
const TOO_FAST = 5;

/** Follows the window over an element, roughly; while it rushes by, not at all. */
export function useView(element: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, bottom: 1200 });

  useEffect(() => {
    let frame = 0;
    let last = { at: 0, place: window.scrollY };
    const look = (now: number) => {
      frame = 0;
      const speed = Math.abs(window.scrollY - last.place) / (now - last.at);
      last = { at: now, place: window.scrollY };
      if (speed > TOO_FAST) return soon();
      const origin = element.current?.getBoundingClientRect().top ?? 0;
      const top = Math.floor(-origin / STEP) * STEP;
      const bottom = Math.ceil((window.innerHeight - origin) / STEP) * STEP;
      setView((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look(performance.now());
    window.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [element]);
  return view;
}

import { type RefObject, useEffect, useState } from "react";

/** The part of an element that is in the window, from its top, in pixels. */
export type View = { readonly top: number; readonly bottom: number };

/** Positions are rounded to this, so that scrolling redraws once in a while and not at every frame. */
const STEP = 300;

/** Follows the window over an element, roughly. */
export function useView(element: RefObject<HTMLElement | null>): View {
  const [view, setView] = useState<View>({ top: 0, bottom: 1200 });

  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const origin = element.current?.getBoundingClientRect().top ?? 0;
      const top = Math.floor(-origin / STEP) * STEP;
      const bottom = Math.ceil((window.innerHeight - origin) / STEP) * STEP;
      setView((before) => (before.top === top && before.bottom === bottom ? before : { top, bottom }));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
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

import { useEffect } from "react";
import type { TextMap } from "#lib/client/text-map.ts";

/** A section has begun once its heading is this far below the window's top, in pixels. */
const LINE = 140;

/** Marks the link of the section being read, in an outline that the server has written. */
export function useCurrentSection(outlineId: string, map: TextMap | null): void {
  useEffect(() => {
    const outline = document.getElementById(outlineId);
    if (!map || !outline) return;
    const links = [...outline.querySelectorAll<HTMLAnchorElement>("a[href^='#']")];
    const sections = links.flatMap((link) => {
      const block = map.blockNamed(decodeURIComponent(link.hash.slice(1)));
      return block ? [{ link, element: block.element }] : [];
    });
    let frame = 0;
    let current: HTMLAnchorElement | undefined;
    const look = () => {
      frame = 0;
      const link = lastAbove(sections, LINE)?.link;
      if (link === current) return;
      current?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "location");
      current = link;
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener("scroll", soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      current?.removeAttribute("aria-current");
      window.removeEventListener("scroll", soon);
    };
  }, [outlineId, map]);
}

function lastAbove<T extends { element: Element }>(sections: readonly T[], line: number): T | undefined {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = sections[middle]?.element.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1];
}

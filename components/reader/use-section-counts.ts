import { useEffect } from "react";
import type { TextMap } from "#lib/client/text-map.ts";
import type { Annotation } from "#lib/contract/annotations.ts";
import { countsBySection } from "#lib/core/insights/heat.ts";

/** Says behind each link of an outline that the server has written how many of the notes shown begin in its section. */
export function useSectionCounts(outlineId: string, map: TextMap | null, threads: readonly Annotation[]): void {
  useEffect(() => {
    const outline = document.getElementById(outlineId);
    if (!map || !outline) return;
    const sections = [...outline.querySelectorAll<HTMLAnchorElement>("a[href^='#']")].flatMap((link) => {
      const block = map.blockNamed(decodeURIComponent(link.hash.slice(1)));
      return block ? [{ link, start: block.start }] : [];
    });
    const starts = threads.flatMap(({ placement }) => placement.span?.start ?? []);
    const counts = countsBySection(
      starts,
      sections.map(({ start }) => start),
    );
    for (const [index, { link }] of sections.entries()) say(link, counts[index] ?? 0);
  }, [outlineId, map, threads]);
}

function say(link: HTMLAnchorElement, count: number) {
  const shown = link.querySelector(".count");
  if (count === 0) return shown?.remove();
  const words = count === 1 ? " 1 note" : ` ${count} notes`;
  if (shown?.textContent === words) return;
  const element = shown ?? link.appendChild(Object.assign(document.createElement("span"), { className: "count" }));
  const unit = Object.assign(document.createElement("span"), { className: "unit" });
  const [number = "", noun = ""] = words.trim().split(" ");
  unit.textContent = ` ${noun}`;
  element.replaceChildren(` ${number}`, unit);
}

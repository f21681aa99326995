import { useEffect } from "react";
import { useWords } from "#components/language/use-words.ts";
import type { TextMap } from "#lib/client/text-map.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { countsBySection } from "#lib/core/insights/heat.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/** Says behind each link of an outline that the server has written how many of the notes shown begin in its section. */
export function useSectionCounts(outlineId: string, map: TextMap | null, threads: readonly ThreadInBrief[]): void {
  const t = useWords();
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
    for (const [index, { link }] of sections.entries()) say(t, link, counts[index] ?? 0);
  }, [outlineId, map, threads, t]);
}

/** A number for the eye, and words for the ear. */
function say(t: InterfaceWords, link: HTMLAnchorElement, count: number) {
  const shown = link.querySelector(".count");
  if (count === 0) return shown?.remove();
  const element = shown ?? link.appendChild(spanOf("count"));
  const number = spanOf("number", ` ${count}`);
  number.ariaHidden = "true";
  const words = spanOf("words", ` ${t("{count} notes", { count })}`);
  words.lang = t.language;
  if (element.textContent !== `${number.textContent}${words.textContent}`) element.replaceChildren(number, words);
}

const spanOf = (className: string, textContent = "") =>
  Object.assign(document.createElement("span"), { className, textContent });

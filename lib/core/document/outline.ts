import type { Block, Container } from "./block.ts";

/** One entry of a document's outline with the sections below it. */
export type Section = { readonly heading: Block; readonly level: number; readonly sections: readonly Section[] };

/** A heading quoted, tabulated or in a note belongs to that and opens no section; one inside a list item does. */
const ASIDE: ReadonlySet<Container["kind"]> = new Set(["quote", "table", "footnote"]);

/** The headings as a tree. A skipped level nests one step, as a reader would indent it. */
export function outlineOf(blocks: readonly Block[]): readonly Section[] {
  type Open = { heading: Block; level: number; sections: Open[] };
  const top: Open[] = [];
  const path: Open[] = [];
  for (const block of blocks) {
    if (block.kind !== "heading" || !block.text || block.within.some(({ kind }) => ASIDE.has(kind))) continue;
    const section: Open = { heading: block, level: block.level, sections: [] };
    while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
    (path.at(-1)?.sections ?? top).push(section);
    path.push(section);
  }
  return top;
}

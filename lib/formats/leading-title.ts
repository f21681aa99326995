import type { BlockDraft } from "#lib/core/document/block.ts";
import { oneLine } from "./metadata-values.ts";

/** The heading that opens a text is its title; so is the first of the highest level. A later section's is not. */
export function leadingTitle(drafts: readonly BlockDraft[]): string | undefined {
  const [first] = drafts;
  const top = drafts.find((draft) => draft.kind === "heading" && draft.level === 1 && draft.within.length === 0);
  const title = top ?? (first?.kind === "heading" ? first : undefined);
  return oneLine(title?.text, 500);
}

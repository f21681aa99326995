import type { Block } from "#lib/core/document/block.ts";
import { escapeHtml } from "./escape.ts";

/** The addresses that tie footnotes and their reference marks together within one written document. */
export type Footnotes = {
  /** The element id of a footnote, escaped. */
  readonly noteId: (footnote: string) => string;
  /** Where a reference mark leads and, for the first mark of each footnote, its own id; null if there is no such note. */
  readonly reference: (footnote: string) => { readonly id: string | undefined; readonly href: string } | null;
  /** Where the way back leads, escaped; null for a footnote that nothing refers to. */
  readonly backAddress: (footnote: string) => string | null;
  /** The number of the next section of footnotes, from 1. */
  readonly nextSection: () => number;
};

/** Surveys a document's footnotes and references. The answer counts what is written, so it serves one writing only. */
export function footnotesOf(blocks: readonly Block[]): Footnotes {
  const notes = new Set<string>();
  const referred = new Set<string>();
  for (const { within, marks } of blocks) {
    for (const container of within) if (container.kind === "footnote") notes.add(container.id);
    for (const mark of marks) if (mark.kind === "reference") referred.add(mark.footnote);
  }
  const written = new Set<string>();
  let sections = 0;

  return {
    noteId: (footnote) => escapeHtml(`note-${footnote}`),
    reference: (footnote) => {
      if (!notes.has(footnote)) return null;
      const isFirst = !written.has(footnote);
      written.add(footnote);
      return { id: isFirst ? `reference-${footnote}` : undefined, href: `#note-${footnote}` };
    },
    backAddress: (footnote) => (referred.has(footnote) ? escapeHtml(`#reference-${footnote}`) : null),
    nextSection: () => ++sections,
  };
}

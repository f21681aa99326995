import type { Block } from "#lib/core/document/block.ts";

export type Labels = {
  /** The label of a footnote by the id of its container; null where there is no such footnote. */
  readonly labelOf: (footnote: string) => string | null;
};

/** Labels that Markdown can hold and that cannot be taken for an annotation's ("a1"). */
const USABLE = /^(?!a\d+(?:-|$))[\p{L}\p{N}*†‡§.-]{1,20}$/u;

/**
 * The source's own footnotes under the labels they print. A label that Markdown cannot hold, or that an earlier
 * footnote has, gets a count behind it, so that every reference leads to its own note.
 */
export function labelsOf(blocks: readonly Block[], prefix = ""): Labels {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const container of blocks.flatMap((block) => block.within)) {
    if (container.kind !== "footnote" || labels.has(container.id)) continue;
    const base = prefix + (USABLE.test(container.label) ? container.label : "note");
    let label = base;
    for (let count = 2; taken.has(label.toLowerCase()); count++) label = `${base}-${count}`;
    taken.add(label.toLowerCase());
    labels.set(container.id, label);
  }
  return { labelOf: (footnote) => labels.get(footnote) ?? null };
}

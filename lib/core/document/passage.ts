import type { Highlight, Segment } from "./segment.ts";

/** A highlight as a reader meets it: what kind of annotation it is, and whether its thread is resolved or declined. */
export type Passage = Highlight & {
  readonly kind: "note" | "highlight" | "question" | "suggestion" | "pending";
  readonly isClosed: boolean;
};

/**
 * The attributes of the one `<mark>` of a segment, the same from the server's writer and the browser's painter: the
 * annotations under it, smallest first; their kinds, which differ by line as well as colour; how many lie on each
 * other, up to three; and whether all of them are closed.
 */
export function passageAttributes(
  segment: Segment,
  passages: ReadonlyMap<string, Passage>,
): Readonly<Record<string, string>> {
  const found = segment.ids.flatMap((id) => passages.get(id) ?? []);
  return {
    "data-ids": segment.ids.join(" "),
    "data-kinds": [...new Set(found.map(({ kind }) => kind))].sort().join(" "),
    ...(segment.ids.length > 1 && { "data-depth": String(Math.min(3, segment.ids.length)) }),
    ...(found.every(({ isClosed }) => isClosed) && { "data-closed": "" }),
  };
}

import type { Span } from "./span.ts";

/** A span of the text that one or more annotations highlight. */
export type Highlight = Span & { readonly id: string };

/** A stretch of text covered by the same set of annotations, smallest annotation first. */
export type Segment = Span & { readonly ids: readonly string[] };

/**
 * Cuts overlapping highlights into the fewest stretches that each have one set of annotations, so that a renderer
 * writes one element per stretch however many annotations share it. Uncovered text is left out.
 */
export function segmentsOf(highlights: readonly Highlight[], bounds: Span): readonly Segment[] {
  const inside = highlights
    .filter((each) => each.start < bounds.end && bounds.start < each.end && each.start < each.end)
    .toSorted((a, b) => a.start - b.start);
  const cuts = [
    ...new Set(inside.flatMap((each) => [Math.max(each.start, bounds.start), Math.min(each.end, bounds.end)])),
  ];
  cuts.sort((a, b) => a - b);

  const segments: Segment[] = [];
  let active: Highlight[] = [];
  let next = 0;
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] ?? 0;
    const end = cuts[index + 1] ?? 0;
    active = active.filter((each) => each.end > start);
    for (let each = inside[next]; each && each.start <= start; each = inside[++next]) active.push(each);
    if (active.length > 0) segments.push({ start, end, ids: smallestFirst(active) });
  }
  return segments;
}

function smallestFirst(highlights: readonly Highlight[]): readonly string[] {
  const sorted = highlights.toSorted((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return sorted.map((each) => each.id);
}

import type { Note } from "../notes.ts";

/** A rectangle on a page: left, bottom, right and top in points of the page's user space, whose y grows upwards. */
export type Quad = readonly [left: number, bottom: number, right: number, top: number];

/** Where a passage stands on one page, counted from 0: one quad for each line, in the order of reading. */
export type PageQuads = { readonly page: number; readonly quads: readonly Quad[] };

/** A point on a page, from which an icon hangs: its upper left corner. */
export type Pin = { readonly page: number; readonly left: number; readonly top: number };

/**
 * A note with the pages on which its passage stands, first to last. Without any (it is about the whole document, or its
 * passage is lost) it becomes an icon at `pin`, or at the top of the first page where there is no pin either.
 */
export type PlacedNote = { readonly note: Note; readonly places: readonly PageQuads[]; readonly pin: Pin | null };

/** Gaps up to this many points within a line belong to the passage: a space between two words. */
const WIDEST_SPACE = 8;

/** Pieces of a passage in the order of reading, those that stand side by side on one line as one. */
export function mergedQuads(quads: readonly Quad[]): readonly Quad[] {
  const merged: Quad[] = [];
  for (const quad of quads) {
    const last = merged.at(-1);
    if (last && isSameLine(last, quad) && isBeside(last, quad)) merged[merged.length - 1] = boundsOf([last, quad]);
    else merged.push(quad);
  }
  return merged;
}

function isSameLine([, lower, , upper]: Quad, [, bottom, , top]: Quad): boolean {
  const shared = Math.min(upper, top) - Math.max(lower, bottom);
  return shared > Math.min(upper - lower, top - bottom) / 2;
}

const isBeside = (a: Quad, b: Quad) => Math.max(a[0], b[0]) - Math.min(a[2], b[2]) <= WIDEST_SPACE;

/** The smallest rectangle around all of them; there must be one. */
export const boundsOf = (quads: readonly Quad[]): Quad => [
  Math.min(...quads.map(([left]) => left)),
  Math.min(...quads.map(([, bottom]) => bottom)),
  Math.max(...quads.map(([, , right]) => right)),
  Math.max(...quads.map(([, , , top]) => top)),
];

import type { BlockDraft, Mark } from "./block.ts";

/** What the canonical form drops: control characters other than LF and TAB, and the byte order mark. */
const DROPPED = /(?![\n\t])\p{Cc}|\ufeff/gu;

/**
 * Brings a string into the canonical form without touching its words: line ends become LF, control characters go, a
 * lone surrogate becomes U+FFFD, and what remains is in Normalization Form C. Applying it twice changes nothing.
 */
export function canonical(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(DROPPED, "")
    .toWellFormed()
    .normalize("NFC");
}

/**
 * The draft with canonical text; its marks still cover the same words, and the whole of a character that they would
 * cut. A mark left without text goes.
 */
export function canonicalDraft(draft: BlockDraft): BlockDraft {
  const text = canonical(draft.text);
  if (text === draft.text) return draft;
  const moved = movedOffsets(draft.text);
  const marks = draft.marks.map(
    (mark): Mark => ({
      ...mark,
      start: Math.min(moved.starts[mark.start] ?? 0, text.length),
      end: Math.min(moved.ends[mark.end] ?? text.length, text.length),
    }),
  );
  return { ...draft, text, marks: marks.filter((mark) => mark.start < mark.end) };
}

/** Where an offset of `text` lies in its canonical form. */
export const canonicalOffset = (text: string, offset: number): number => canonical(text.slice(0, offset)).length;

/** One character with everything that may merge with it: combining marks, Hangul jamo, and what is dropped between. */
const CLUSTER = /(?:\r\n?|[\s\S])(?:\p{M}|[\u1160-\u11ff]|(?![\n\t\r])\p{Cc}|\ufeff)*/gu;

/** For every offset of `text` where it lies in the canonical form, as the start and as the end of a stretch. */
function movedOffsets(text: string): { readonly starts: Uint32Array; readonly ends: Uint32Array } {
  const starts = new Uint32Array(text.length + 1);
  const ends = new Uint32Array(text.length + 1);
  let length = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const [cluster] = match;
    const after = match.index + cluster.length;
    const words = match.index + cluster.replace(DROPPED_TAIL, "").length;
    starts.fill(length, match.index, words);
    length += canonical(cluster).length;
    starts.fill(length, words, after + 1);
    ends.fill(length, match.index + 1, after + 1);
  }
  return { starts, ends };
}

const DROPPED_TAIL = /(?:(?![\n\t\r])\p{Cc}|\ufeff)+$/u;

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

/** The draft with canonical text; its marks still cover the same words. A mark left without text goes. */
export function canonicalDraft(draft: BlockDraft): BlockDraft {
  const text = canonical(draft.text);
  if (text === draft.text) return draft;
  const moved = movedOffsets(draft.text);
  const marks = draft.marks.map((mark): Mark => {
    const [start, end] = [mark.start, mark.end].map((offset) => Math.min(moved[offset] ?? text.length, text.length));
    return { ...mark, start: start ?? 0, end: end ?? 0 };
  });
  return { ...draft, text, marks: marks.filter((mark) => mark.start < mark.end) };
}

/** One character with everything that may merge with it: combining marks, Hangul jamo, and what is dropped between. */
const CLUSTER = /(?:\r\n?|[\s\S])(?:\p{M}|[\u1160-\u11ff]|(?![\n\t\r])\p{Cc}|\ufeff)*/gu;

/** For every offset of `text`, the offset in its canonical form. An offset inside a cluster moves to its start. */
function movedOffsets(text: string): Uint32Array {
  const moved = new Uint32Array(text.length + 1);
  let length = 0;
  for (const match of text.matchAll(CLUSTER)) {
    const [cluster] = match;
    moved.fill(length, match.index, match.index + cluster.length);
    length += canonical(cluster).length;
  }
  moved[text.length] = length;
  return moved;
}

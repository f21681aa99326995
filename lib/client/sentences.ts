import type { Span } from "#lib/core/document/span.ts";

/**
 * The sentences of a text by the rules of its language, without the white space between them. A line break ends no
 * sentence: sources wrap their lines.
 */
export function sentencesOf(text: string, language: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const { segment, index } of segmenterFor(language).segment(text.replaceAll("\n", " "))) {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    if (start < end) sentences.push({ start, end });
  }
  return sentences;
}

/** A run of sentences by index, both ends included. */
export type Run = { readonly first: number; readonly last: number };

/**
 * The run after one sentence is switched on or off. It stays in one piece: switching on a sentence outside takes in
 * all between, switching off one inside keeps what comes before it, and the last one left stays on.
 */
export function toggled({ first, last }: Run, index: number): Run {
  if (index < first) return { first: index, last };
  if (index > last) return { first, last: index };
  if (first === last) return { first, last };
  return index === first ? { first: first + 1, last } : { first, last: index - 1 };
}

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // A document may bear a language tag that this browser refuses; the root rules still find full stops.
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}

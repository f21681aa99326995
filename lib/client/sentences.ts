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

function segmenterFor(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // A document may bear a language tag that this browser refuses; the root rules still find full stops.
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}

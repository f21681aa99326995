import type { Span } from "#lib/core/document/span.ts";
import { splitsPair } from "#lib/core/document/span.ts";

/** The words of a passage and the text on both sides of it, which tells repeated words apart. */
export type Quote = { readonly exact: string; readonly prefix?: string; readonly suffix?: string };

/** How a passage is found again: by its quote, helped by where it stood. */
export type Selectors = {
  readonly quote: Quote;
  /** A hint only; the quote is the witness. */
  readonly position?: Span;
};

/** What `describe` yields: everything is known. */
export type Description = { readonly quote: Required<Quote>; readonly position: Span };

/** Characters of context on each side, in UTF-16 code units; the Hypothesis client and Apache Annotator store as many. */
export const CONTEXT_LENGTH = 32;

/**
 * The selectors of a span: its words with at least `CONTEXT_LENGTH` units of context on each side where the text has
 * them. Neither context is cut inside a character as a reader sees it (an extended grapheme cluster). A span that
 * begins or ends inside a surrogate pair is widened to the whole pair.
 */
export function describe(text: string, span: Span): Description {
  const start = splitsPair(text, span.start) ? span.start - 1 : span.start;
  const end = splitsPair(text, span.end) ? span.end + 1 : span.end;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(boundaryBefore(text, start - CONTEXT_LENGTH), start),
      suffix: text.slice(end, boundaryAfter(text, end + CONTEXT_LENGTH)),
    },
    position: { start, end },
  };
}

/** Room around a cut in which the longest reasonable cluster (a family of joined emoji) begins and ends. */
const CLUSTER_ROOM = 48;

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });

function boundaryBefore(text: string, offset: number): number {
  return offset <= 0 ? 0 : clusterAround(text, offset).start;
}

function boundaryAfter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const cluster = clusterAround(text, offset);
  return cluster.start === offset ? offset : cluster.end;
}

/** The grapheme cluster that holds the unit at `offset`. */
function clusterAround(text: string, offset: number): Span {
  const from = Math.max(0, offset - CLUSTER_ROOM);
  const base = splitsPair(text, from) ? from - 1 : from;
  const found = graphemes.segment(text.slice(base, offset + CLUSTER_ROOM)).containing(offset - base);
  if (!found) return { start: offset, end: offset };
  return { start: base + found.index, end: base + found.index + found.segment.length };
}

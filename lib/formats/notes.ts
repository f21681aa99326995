import { describe } from "#lib/core/anchoring/describe.ts";
import { countWhile } from "#lib/core/count-while.ts";
import { type Block, spanOf } from "#lib/core/document/block.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import type { Span } from "#lib/core/document/span.ts";
import { type Dossier, isUnplaced, type Thread } from "./dossier.ts";

/** A thread as a copy shows it: under its number, with its passage read from the text itself. */
export type Note = {
  /** From 1, the same in every format of one dossier. */
  readonly number: number;
  readonly thread: Thread;
  /** What it is about; "lost" when the revision has no place for its passage. */
  readonly about: "span" | "block" | "document" | "lost";
  /** Null for the document and for lost passages. */
  readonly span: Span | null;
  /** The block in which the passage begins. */
  readonly block: Block | null;
  /** Where its number stands: behind the passage's last word. Null without a passage. */
  readonly endsAt: number | null;
  /** The headings above the passage, outermost first. */
  readonly section: readonly string[];
  /** The words at `span` with their context; for a lost passage those it was made on; empty for the document. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** The words the note was made on, where the passage now reads differently. */
  readonly formerQuote: string | null;
};

/**
 * The dossier's threads, by code first where that is asked for, in the order of the text (an outer passage before what is nested in it), then those on the
 * document as a whole, then those whose passage is lost; each in the order of time where nothing else decides.
 */
export function notesOf(dossier: Dossier): readonly Note[] {
  const places = placesIn(dossier.blocks);
  const order = dossier.order === "code" ? byCode : inReadingOrder;
  return dossier.threads.toSorted(order).map((thread, index) => {
    const span = thread.placement.scope === "document" ? null : thread.placement.span;
    const block = span && places.at(span.start);
    return {
      number: index + 1,
      thread,
      about: isUnplaced(thread) ? "lost" : thread.placement.scope,
      span,
      block,
      endsAt: span && lastWordOf(dossier.text, span, places.at(span.end - 1)),
      section: block ? places.sectionOf(block) : [],
      ...wordsOf(dossier.text, thread, span),
    };
  });
}

function wordsOf(text: string, { placement }: Thread, span: Span | null): Pick<Note, "quote" | "formerQuote"> {
  if (!span) {
    const { quote: exact, prefix, suffix } = placement;
    return { quote: { exact, prefix, suffix }, formerQuote: null };
  }
  const { quote } = describe(text, span);
  const differs = placement.quote !== "" && placement.quote !== quote.exact;
  return { quote, formerQuote: differs ? placement.quote : null };
}

/** A passage may end with white space, or in the blank line between two blocks; its words end before. */
function lastWordOf(text: string, span: Span, last: Block | null): number {
  const end = last ? Math.min(span.end, spanOf(last).end) : span.end;
  const words = text.slice(span.start, end).trimEnd();
  return words ? span.start + words.length : end;
}

const rank = (thread: Thread) => (isUnplaced(thread) ? 2 : thread.placement.scope === "document" ? 1 : 0);

function inReadingOrder(a: Thread, b: Thread): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  const [one, other] = [a.placement.span, b.placement.span];
  const bySpan = one && other ? one.start - other.start || other.end - one.end : 0;
  return bySpan || compare(a.createdAt, b.createdAt) || compare(a.id, b.id);
}

/** Under its first code; what has none comes last. */
function byCode(a: Thread, b: Thread): number {
  const [one, other] = [a.codes[0], b.codes[0]];
  if (one === other) return inReadingOrder(a, b);
  if (one === undefined || other === undefined) return one === undefined ? 1 : -1;
  return compare(one, other);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Answers which block an offset is in, and under which headings, after one walk over the blocks. */
function placesIn(blocks: readonly Block[]) {
  const withText = blocks.filter((block) => block.text !== "");
  const paths = headingPaths(outlineOf(blocks), []);
  const sections = new Map<Block, readonly string[]>();
  let path: readonly string[] = [];
  for (const block of blocks) {
    path = paths.get(block) ?? path;
    sections.set(block, path);
  }
  return {
    /** The last block that begins at or before the offset. */
    at: (offset: number): Block | null => withText[countUntil(withText, offset) - 1] ?? withText[0] ?? null,
    sectionOf: (block: Block) => sections.get(block) ?? [],
  };
}

/** Every heading of the outline with the words of those above it and its own. */
function headingPaths(
  sections: readonly Section[],
  above: readonly string[],
  paths = new Map<Block, readonly string[]>(),
): ReadonlyMap<Block, readonly string[]> {
  for (const { heading, sections: inner } of sections) {
    const path = [...above, heading.text];
    paths.set(heading, path);
    headingPaths(inner, path, paths);
  }
  return paths;
}

/** How many of the blocks begin at or before the offset. */
const countUntil = (blocks: readonly Block[], offset: number) => countWhile(blocks, (block) => block.start <= offset);

import "server-only";
import type { NewAnnotation } from "#lib/contract/annotations.ts";
import { describe } from "#lib/core/anchoring/describe.ts";
import { type FoldedText, foldText } from "#lib/core/anchoring/folding.ts";
import { findFolded } from "#lib/core/anchoring/quote.ts";
import { spanOf } from "#lib/core/document/block.ts";
import { type Span, splitsPair } from "#lib/core/document/span.ts";
import { Problem } from "#lib/core/problem.ts";
import { LruMap } from "./lru-map.ts";
import type { RevisionText } from "./revisions.ts";

/** The columns of a new placement: certain, because its words were read off this very revision. */
export type NewPlacement = {
  readonly scope: "span" | "block" | "document";
  readonly score: number;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
};

const WHOLE_DOCUMENT: NewPlacement = {
  scope: "document",
  score: 1,
  start: null,
  end: null,
  quote: "",
  prefix: "",
  suffix: "",
};

/** Works out which words of a revision a target means, or says exactly why it means none. */
export function place(target: NewAnnotation["target"], revision: RevisionText): NewPlacement {
  if (target.span) return placed("span", revision.text, checkedSpan(target.span, revision.text));
  if (target.block) return placed("block", revision.text, blockSpan(target.block, revision));
  if (target.selector) return placed("span", revision.text, quotedSpan(target.selector, revision));
  return WHOLE_DOCUMENT;
}

function placed(scope: "span" | "block", text: string, span: Span): NewPlacement {
  const { quote, position } = describe(text, span);
  return { scope, score: 1, ...position, quote: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
}

function checkedSpan(span: Span, text: string): Span {
  const fail = (field: string, message: string) =>
    new Problem("invalid", { fields: [{ field: `target.span.${field}`, message }] });
  if (span.end > text.length) throw fail("end", `must be at most ${text.length}, the length of this revision's text`);
  if (splitsPair(text, span.start)) throw fail("start", "must not cut a character in two");
  if (splitsPair(text, span.end)) throw fail("end", "must not cut a character in two");
  if (!text.slice(span.start, span.end).trim())
    throw fail("end", "must reach at least one character that is not white space");
  return span;
}

function blockSpan(blockId: string, { blocks }: RevisionText): Span {
  const block = blocks.find((each) => each.id === blockId);
  if (!block?.text) {
    throw new Problem("invalid", {
      fields: [{ field: "target.block", message: "must be the id of a block with text in this revision" }],
    });
  }
  return spanOf(block);
}

type QuoteTarget = NonNullable<NewAnnotation["target"]["selector"]>;

/** Normalising a long text takes longer than searching it, and whoever quotes from a document does so more than once. */
const FOLDED_CHARACTERS = 8_000_000;
const foldedTexts = new LruMap<string, FoldedText>(FOLDED_CHARACTERS, ({ text }) => text.length);

function foldedTextOf({ id, text }: RevisionText): FoldedText {
  const known = foldedTexts.get(id);
  if (known) return known;
  const folded = foldText(text);
  foldedTexts.set(id, folded);
  return folded;
}

function quotedSpan(selector: QuoteTarget, revision: RevisionText): Span {
  const found = findFolded(revision.text, foldedTextOf(revision), selector);
  if (found.kind === "one") return found.span;
  if (found.kind === "none") {
    throw new Problem("passage-not-found", {
      detail: "These words are not in the document. Copy them from its text, or give a span instead.",
      fields: [{ field: "target.selector.exact", message: "must be words of this revision's text" }],
    });
  }
  throw new Problem("passage-ambiguous", {
    detail: `These words stand in ${found.spans.length} places. Add a prefix or suffix that tells them apart.`,
    fields: [{ field: "target.selector.prefix", message: "must tell the places apart, together with suffix" }],
    facts: { spans: found.spans },
  });
}

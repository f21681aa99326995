import { carry } from "#lib/core/anchoring/carry.ts";
import { describe } from "#lib/core/anchoring/describe.ts";
import { locateAll } from "#lib/core/anchoring/locate.ts";
import { ORPHANED, type Placement } from "#lib/core/anchoring/placement.ts";
import { type Block, type BlockDraft, spanOf } from "#lib/core/document/block.ts";
import { canonicalOffset } from "#lib/core/document/canonical.ts";
import type { Span } from "#lib/core/document/span.ts";
import { type AssembledText, assemble } from "#lib/core/document/text.ts";
import type { CopiedTarget, DraftPlace, DraftPoint } from "./annotated-copy.ts";

/** Where a thread from a copy stands in a revision, with the words there; for an orphan, those it had in the copy. */
export type CopiedPlace = {
  readonly scope: "span" | "block" | "document";
  readonly kind: "exact" | "changed" | "orphaned";
  readonly score: number;
  readonly span: Span | null;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
};

/** The text of the copy, where its format holds one, and the digest of the text it was made of. */
export type CopyText = { readonly drafts: readonly BlockDraft[] | null; readonly digest: string | null };
export type RevisionOf = AssembledText & { readonly digest: string };

/**
 * Places the threads of a copy in a revision, in the same order. A place in the copy's own text is carried over like
 * any placement between two texts; a span counts only in the very text it was counted in; everything else is sought by
 * its quotation. What none of these finds with certainty is an orphan.
 */
export function placesIn(
  revision: RevisionOf,
  targets: readonly CopiedTarget[],
  { drafts, digest }: CopyText,
): readonly CopiedPlace[] {
  const copy = drafts && assemble(drafts);
  const inCopy = targets.map(({ place }) => copy && drafts && place && spanIn(copy, drafts, place));
  const carried = copy ? carry(copy.text, revision.text, inCopy.filter(isSpan)) : [];
  const sought = targets.filter((_, index) => !isSpan(inCopy[index]));
  const located = locatedIn(revision, sought, digest);
  const [next, nextSought] = [carried.values(), located.values()];
  return targets.map((target, index) => {
    const found = (isSpan(inCopy[index]) ? next : nextSought).next();
    return placeOf(revision, target, found.value ?? ORPHANED);
  });
}

const isSpan = (span: Span | null | undefined): span is Span => Boolean(span);

function locatedIn(
  revision: RevisionOf,
  targets: readonly CopiedTarget[],
  digest: string | null,
): readonly Placement[] {
  const selectors = targets.map(({ quote, span }) => ({ quote, ...(span && { position: span }) }));
  const found = locateAll(selectors, revision.text);
  return targets.map(({ quote, span }, index): Placement => {
    const words = span && digest === revision.digest ? revision.text.slice(span.start, span.end) : "";
    const isThere = span && words !== "" && (quote.exact === "" || quote.exact === words);
    return isThere ? { kind: "exact", span, score: 1 } : (found[index] ?? ORPHANED);
  });
}

function placeOf(revision: RevisionOf, { scope, quote }: CopiedTarget, placement: Placement): CopiedPlace {
  if (scope === "document") {
    return { scope, kind: "exact", score: 1, span: null, quote: "", prefix: "", suffix: "" };
  }
  if (placement.kind === "orphaned") {
    const { exact, prefix, suffix } = quote;
    return { scope, kind: "orphaned", score: 0, span: null, quote: exact, prefix, suffix };
  }
  const words = describe(revision.text, placement.span).quote;
  return {
    scope: scope === "block" && isWholeBlock(revision.blocks, placement.span) ? "block" : "span",
    kind: placement.kind === "changed" ? "changed" : "exact",
    score: placement.score,
    span: placement.span,
    quote: words.exact,
    prefix: words.prefix,
    suffix: words.suffix,
  };
}

const isWholeBlock = (blocks: readonly Block[], { start, end }: Span) =>
  blocks.some((block) => spanOf(block).start === start && spanOf(block).end === end);

/** Null where the place holds no words. */
function spanIn({ blocks }: AssembledText, drafts: readonly BlockDraft[], { from, to }: DraftPlace): Span | null {
  const offsetOf = ({ draft, offset }: DraftPoint) => {
    const block = blocks[draft];
    return block && block.start + canonicalOffset(drafts[draft]?.text ?? "", offset);
  };
  const [start, end] = [offsetOf(from), offsetOf(to)];
  return start !== undefined && end !== undefined && start < end ? { start, end } : null;
}

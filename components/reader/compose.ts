import type { Paragraph } from "#components/annotations/sentence-picker.tsx";
import type { NewDraft } from "#components/annotations/use-draft.ts";
import { type Draft, type DraftTarget, SILENT } from "#lib/client/drafts.ts";
import { sentencesOf } from "#lib/client/sentences.ts";
import { type TextBlock, type TextMap, wordsOf } from "#lib/client/text-map.ts";
import type { Kind, Visibility } from "#lib/contract/annotations.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import type { Span } from "#lib/core/document/span.ts";

/** An annotation being written. */
export type Composing = { readonly begin: NewDraft; readonly paragraph: Paragraph | null };

const NOBODY_YET = { ...SILENT, visibility: "public" as Visibility };

/** Begins an annotation of selected words. */
export function composeSpan(map: TextMap, revisionId: string, span: Span, kind: Kind): Composing {
  return {
    begin: {
      ...NOBODY_YET,
      target: { type: "span", revisionId, span },
      quote: wordsOf(map, span),
      ordinal: map.blockAt(span.start)?.ordinal ?? null,
      kind,
    },
    paragraph: null,
  };
}

/** Begins an annotation of a whole paragraph, which can then be narrowed. */
export function composeBlock(block: TextBlock, revisionId: string, language: string): Composing {
  const { id, text, ordinal } = block;
  return {
    begin: {
      ...NOBODY_YET,
      target: { type: "block", revisionId, blockId: id, span: null },
      quote: text,
      ordinal,
      kind: "note",
    },
    paragraph: paragraphOf(block, language),
  };
}

/** Begins a note on the document as a whole. */
export const composeDocument = (): Composing => ({
  begin: { ...NOBODY_YET, target: { type: "document" }, quote: "", ordinal: null, kind: "note" },
  paragraph: null,
});

/** Goes on with a draft; null for drafts of replies and edits, which open in their thread. */
export function composeDraft(draft: Draft, map: TextMap, language: string): Composing | null {
  if (draft.target.type === "reply" || draft.target.type === "edit") return null;
  const block = draft.target.type === "block" ? map.blockNamed(draft.target.blockId) : undefined;
  return { begin: draft, paragraph: block ? paragraphOf(block, language) : null };
}

function paragraphOf({ text, start, element }: TextBlock, language: string): Paragraph {
  return { text, start, sentences: sentencesOf(text, element.lang || language) };
}

export const PENDING = "pending";

/** What the page shows as about to be annotated. */
export function pendingPassage(map: TextMap, target: DraftTarget | null): Passage | null {
  const span = target && spanOf(map, target);
  return span && { id: PENDING, ...span, kind: "pending", isClosed: false };
}

function spanOf(map: TextMap, target: DraftTarget): Span | null {
  if (target.type === "span") return target.span;
  if (target.type !== "block") return null;
  if (target.span) return target.span;
  const block = map.blockNamed(target.blockId);
  return block ? { start: block.start, end: block.start + block.text.length } : null;
}

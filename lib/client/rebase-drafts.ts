import { BLOCK_SEPARATOR } from "#lib/core/document/block-separator.ts";
import { type Draft, type DraftStore, draftKeyOf } from "./drafts.ts";
import type { TextMap } from "./text-map.ts";

/**
 * Brings drafts that were begun on another revision to the one that is read: to the same words where they stand in
 * exactly one place, else to a note on the whole document that begins with the quotation. Nothing typed is lost.
 */
export function rebaseDrafts(drafts: DraftStore, map: TextMap, revisionId: string): void {
  for (const draft of drafts.list()) {
    if (!("revisionId" in draft.target) || draft.target.revisionId === revisionId) continue;
    const rebased = placedAgain(draft, map, revisionId) ?? unplaced(draft);
    if (drafts.read(draftKeyOf(rebased.target)) !== null && rebased.target.type === "document") continue;
    drafts.remove(draftKeyOf(draft.target));
    drafts.write(rebased);
  }
}

function placedAgain(draft: Draft, map: TextMap, revisionId: string): Draft | null {
  const { target, quote } = draft;
  if (target.type === "block" && map.blockNamed(target.blockId)) {
    return { ...draft, target: { ...target, revisionId, span: null } };
  }
  const text = map.blocks.map((block) => block.text).join(BLOCK_SEPARATOR);
  const start = quote ? text.indexOf(quote) : -1;
  if (start < 0 || text.indexOf(quote, start + 1) >= 0) return null;
  return { ...draft, target: { type: "span", revisionId, span: { start, end: start + quote.length } } };
}

function unplaced(draft: Draft): Draft {
  const quotation = draft.quote.replace(/^/gm, "> ");
  // A whole document cannot be reworded: the wording goes on as words of a note.
  const isSuggestion = draft.kind === "suggestion";
  const said = [quotation, isSuggestion ? (draft.proposal ?? "") : "", draft.body].filter(Boolean);
  const kind = isSuggestion ? "note" : draft.kind;
  const target = { type: "document" } as const;
  return { ...draft, kind, target, quote: "", ordinal: null, proposal: null, body: said.join("\n\n") };
}

import type { Block, BlockDraft, BlockId, Mark } from "./block.ts";
import { enclosing } from "./block.ts";
import { fingerprint } from "./fingerprint.ts";

/**
 * The canonical text of a revision is its blocks' texts in reading order with one blank line between them. Blocks
 * without text take no room in it. Unicode is in Normalization Form C, line ends are LF, and control characters other
 * than LF and TAB are dropped. Every digest, span and exported position counts over exactly this string.
 */
export const BLOCK_SEPARATOR = "\n\n";

export type AssembledText = { readonly blocks: readonly Block[]; readonly text: string };

/** Gives drafts their ids, ordinals, printed numbers and offsets, and joins their canonical text. */
export function assemble(drafts: readonly BlockDraft[]): AssembledText {
  const identify = identifier();
  const numbered = numberer();
  const blocks: Block[] = [];
  let text = "";
  let ordinal = 0;

  for (const draft of drafts.map(canonicalDraft)) {
    if (draft.text && text) text += BLOCK_SEPARATOR;
    const number = numbered(draft);
    blocks.push({
      ...draft,
      id: identify(draft),
      start: text.length,
      ...(draft.text && { ordinal: ++ordinal }),
      ...(number && { number }),
    });
    text += draft.text;
  }
  return { blocks, text };
}

/** Brings a string into the canonical form without touching its words. */
export function canonical(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|\ufeff/gu, "")
    .toWellFormed();
}

function canonicalDraft(draft: BlockDraft): BlockDraft {
  const text = canonical(draft.text);
  if (text === draft.text) return draft;
  const moved = (offset: number) => Math.min(canonical(draft.text.slice(0, offset)).length, text.length);
  const marks = draft.marks.map((mark): Mark => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }));
  return { ...draft, text, marks: marks.filter((mark) => mark.start < mark.end) };
}

/** Ids come from the words, with a count for repeats, so that they survive an edit elsewhere. */
function identifier() {
  const seen = new Map<string, number>();
  return (draft: BlockDraft): BlockId => {
    const base = `b-${fingerprint(`${draft.kind}\u0000${draft.text}`)}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return (count === 1 ? base : `${base}-${count}`) as BlockId;
  };
}

/** A number that a heading or a plain paragraph prints at its head: "3.2", "Article 4", "IV.", "(a)". */
const PRINTED_NUMBER =
  /^(?:(?:article|section|clause|principle|chapter|part|annex|appendix)\s+(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])\b\.?|\d+(?:\.\d+)*[.)](?=\s)|\d+(?:\.\d+)+(?=\s)|[ivxlc]+[.)](?=\s)|\([a-z0-9]{1,4}\)(?=\s))/i;

/** Only the first block of a labelled list item carries the item's number. */
function numberer() {
  const taken = new Set<string>();
  return (draft: BlockDraft): string | undefined => {
    const holder = enclosing(draft, "item") ?? enclosing(draft, "footnote");
    if (holder) {
      if (taken.has(holder.id)) return undefined;
      taken.add(holder.id);
      return holder.label;
    }
    return draft.kind === "heading" || draft.kind === "paragraph" ? PRINTED_NUMBER.exec(draft.text)?.[0] : undefined;
  };
}

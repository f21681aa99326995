import type { BlockDraft } from "#lib/core/document/block.ts";
import type { Glyph } from "./printed-line.ts";

/** A character of a draft with where it begins in the draft's text, UTF-16. */
export type PlacedGlyph = Glyph & { readonly offset: number };

/** A draft with its characters as they stand on the pages. */
export type PrintedDraft = { readonly draft: BlockDraft; readonly glyphs: readonly PlacedGlyph[] };

/** The characters of a row with their offsets, without white space at its ends. */
export function placedGlyphs(glyphs: readonly Glyph[]): readonly PlacedGlyph[] {
  const from = glyphs.findIndex(({ text }) => /\S/.test(text));
  const to = glyphs.findLastIndex(({ text }) => /\S/.test(text)) + 1;
  let offset = 0;
  return (from < 0 ? [] : glyphs.slice(from, to)).map(({ text, box, page, isBold, isItalic, isRaised }) => {
    const placed = { text, box, page, isBold, isItalic, isRaised, offset };
    offset += text.length;
    return placed;
  });
}

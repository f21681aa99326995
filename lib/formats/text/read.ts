import { DraftBuilder } from "../draft-builder.ts";
import type { ImportedDocument } from "../imported-document.ts";

/** Reads plain text: paragraphs by blank lines. */
export function readText(text: string): ImportedDocument {
  const builder = new DraftBuilder();
  for (const paragraph of text.split(/\r?\n[ \t]*\r?\n/)) {
    builder.text(paragraph);
    builder.endBlock();
  }
  return { drafts: builder.finish(), metadata: {}, warnings: [] };
}

import type { Format } from "./format-of.ts";
import type { WrittenFormat } from "./writers.ts";

/** A format in which notes can be put on the very file that a revision was read from. */
export type OriginalFormat = "docx" | "pdf";

/** The source formats whose originals can carry notes, and what a person calls such a file. */
const ORIGINALS: Readonly<Record<OriginalFormat, { readonly sourceFormat: Format; readonly words: string }>> = {
  docx: { sourceFormat: "docx", words: "a Word file" },
  pdf: { sourceFormat: "pdf", words: "a PDF" },
};

/** The format as one in which originals carry notes; null where they cannot. */
export const originalFormat = (format: WrittenFormat | "archive"): OriginalFormat | null =>
  format === "docx" || format === "pdf" ? format : null;

/** Null where the original of a revision of this source format can carry notes in `format`; else why it cannot. */
export function whyNotOnOriginal(format: OriginalFormat, sourceFormat: string): string | null {
  const { sourceFormat: wanted, words } = ORIGINALS[format];
  return sourceFormat === wanted ? null : `cannot be had: the current revision was not made from ${words}`;
}

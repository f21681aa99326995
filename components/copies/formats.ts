import type { ExportFormat } from "#lib/contract/exports.ts";

const WORDS: Readonly<Record<ExportFormat, readonly [label: string, hint: string]>> = {
  html: ["Web page", "One file with notes in the margin; opens anywhere"],
  docx: ["Word document", "Native comments, threaded and resolved; comes back"],
  pdf: ["PDF", "For paper and any PDF reader: notes as annotations, and printed at the end"],
  md: ["Markdown", "Notes as footnotes"],
  epub: ["Book (EPUB)", "For reading devices: chapters with linked notes"],
  csv: ["Table (CSV)", "One row for every note and reply"],
  xlsx: ["Workbook (Excel)", "The same rows, with a sheet about the copy"],
  jsonld: ["Web Annotations", "W3C JSON-LD, for other annotation systems"],
  archive: ["Archive", "A zip with the original, every revision, thread and history; restores elsewhere"],
};

/** The formats in which a copy leaves, as a person chooses among them. */
export const FORMATS: readonly { readonly value: ExportFormat; readonly label: string; readonly hint: string }[] = (
  Object.keys(WORDS) as ExportFormat[]
).map((value) => {
  const [label, hint] = WORDS[value];
  return { value, label, hint };
});

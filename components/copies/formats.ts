import type { ExportFormat } from "#lib/contract/exports.ts";
import type { Message } from "#lib/languages/interface-words.ts";
import type { Format } from "./format-choice.tsx";

const WORDS: Readonly<Record<ExportFormat, readonly [label: Message, hint: Message]>> = {
  html: ["Web page", "One file with notes in the margin; opens anywhere"],
  docx: ["Word document", "Native comments, threaded and resolved; comes back"],
  pdf: ["PDF", "For paper and any PDF reader: notes as annotations, and printed at the end"],
  md: ["Markdown", "Notes as footnotes"],
  epub: ["Book (EPUB)", "For reading devices: chapters with linked notes"],
  csv: ["Table (CSV)", "One row for every note and reply"],
  xlsx: ["Workbook (Excel)", "The same rows, with a sheet about the copy"],
  jsonld: ["Web Annotations", "W3C JSON-LD, for other annotation systems"],
  archive: [
    "Archive",
    "A zip with the original, every revision, thread and history, also your private notes; restores elsewhere",
  ],
};

/** Ways to put the notes on the very file that a revision was made from, by the format of that file. */
const ON_ORIGINAL: Readonly<Record<string, Format>> = {
  docx: {
    value: "docx-on-original",
    label: "The original Word file",
    hint: "The file this revision was made from, with everything in it, and the notes as comments",
  },
  pdf: {
    value: "pdf-on-original",
    label: "The original PDF",
    hint: "The file this revision was made from, its pages as they are, with the notes as annotations",
  },
};

/** The formats in which any document leaves, as a person chooses among them. */
export const FORMATS = (Object.keys(WORDS) as ExportFormat[]).map((value) => {
  const [label, hint] = WORDS[value];
  return { value, label, hint };
});

/** The formats in which a copy of a revision leaves, as a person chooses among them. */
export function formatsFor(sourceFormat: string): readonly Format[] {
  const original = ON_ORIGINAL[sourceFormat];
  return original ? [...FORMATS, original] : FORMATS;
}

/** What a format is called, by the word for it in a query and whether the copy is on the original file. */
export function formatLabel(format: string, on: unknown): Message {
  const original = on === "original" ? ON_ORIGINAL[format]?.label : undefined;
  return original ?? FORMATS.find(({ value }) => value === format)?.label ?? "The copy";
}

import { Problem } from "#lib/core/problem.ts";

/** The formats a document can be read from. */
export type Format = "markdown" | "html" | "text" | "docx" | "pdf";

export type BinaryFormat = "docx" | "pdf";

/** True where the format is no text: it comes as a file and is read in a process of its own. */
export const isBinary = (format: Format): format is BinaryFormat => format === "docx" || format === "pdf";

const EXTENSIONS: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  mkd: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
  xht: "html",
  txt: "text",
  text: "text",
  docx: "docx",
  docm: "docx",
  pdf: "pdf",
};

const MEDIA_TYPES: Readonly<Record<string, Format>> = {
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "text/html": "html",
  "application/xhtml+xml": "html",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.ms-word.document.macroenabled.12": "docx",
  "application/pdf": "pdf",
};

const AS_TEXT = "Save it as a web page (.html) or plain text and import that.";

/** Files that are often sent, by their first characters, and what their sender can do. */
const FOREIGN: readonly (readonly [start: string, detail: string])[] = [
  [
    "\u00d0\u00cf\u0011\u00e0",
    "This is an old Word file, or one with a password. Save it as .docx without a password.",
  ],
  ["{\\rtf", `This is a Rich Text file. ${AS_TEXT}`],
  ["\u0089PNG", "This is a picture, not a text."],
  ["\u00ff\u00d8\u00ff", "This is a picture, not a text."],
  ["GIF8", "This is a picture, not a text."],
  ["\u007fELF", "This is a program, not a text."],
];

/**
 * The format of a document: by the end of its file name, else by its media type, else by how it begins. `head` is its
 * first few thousand characters, or bytes taken as Latin-1. Problems: `unsupported-media` for what no reader reads.
 */
export function formatOf(fileName: string | undefined, mediaType: string | undefined, head: string): Format {
  const foreign = FOREIGN.find(([start]) => head.startsWith(start));
  if (foreign) throw unsupported(foreign[1]);
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";
  const type = (mediaType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const named = EXTENSIONS[extension] ?? MEDIA_TYPES[type];
  if (head.startsWith(ZIP)) {
    if (named === "docx" || (named === undefined && head.includes("[Content_Types].xml"))) return "docx";
    throw unsupported(`This is an OpenDocument or zip file. ${AS_TEXT}`);
  }
  if (head.startsWith(PDF) || (named === "pdf" && head.slice(0, PDF_STARTS_WITHIN).includes(PDF))) return "pdf";
  if (named === "docx") throw unsupported("This is not the Word document that its name says. Save it as .docx.");
  if (named === "pdf") throw unsupported("This is not the PDF that its name says. Save it anew.");
  return named ?? guessed(head);
}

const ZIP = "PK\u0003\u0004";
const PDF = "%PDF-";
/** Readers of PDF have always put up with something before its first line. */
const PDF_STARTS_WITHIN = 1024;

const unsupported = (detail: string) =>
  new Problem("unsupported-media", { detail, fields: [{ field: "file", message: detail }] });

const HTML_START =
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|p|h[1-6]|table|ul|ol)\b/i;
const MARKDOWN_SIGNS = [
  /^\ufeff?---[ \t]*\r?\n[A-Za-z][\w -]*:/,
  /^#{1,6}[ \t]+\S/m,
  /^[ \t]{0,3}>[ \t]+\S/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /\*\*[^*\n]+\*\*/,
  /^[ \t]{0,3}\|.*\|[ \t]*\r?\n[ \t]{0,3}\|?[ \t]*:?-{2,}/m,
  /^(?:```|~~~)/m,
  /\[\^[^\]\s]+\]/,
];

function guessed(head: string): Format {
  if (HTML_START.test(head)) return "html";
  return MARKDOWN_SIGNS.some((sign) => sign.test(head)) ? "markdown" : "text";
}

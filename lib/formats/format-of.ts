import { type ForeignFile, foreignFile, foreignStart, ZIP } from "./foreign-files.ts";
import { PROTECTED, unsupported } from "./import-limits.ts";

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

const AS_COPY = "If it is a copy with comments, bring it back on the page “Copies” of its document.";

/** What cannot be read as a document, and what its sender can do. */
export const FOREIGN: Readonly<Record<ForeignFile, string>> = {
  picture: "This is a picture, not a text. Run text recognition over it and save the result as PDF or Word.",
  program: "This is a program, not a text. Choose another file.",
  "rich-text": "This is a Rich Text file. Save it as Word (.docx) and try again.",
  "old-office": "This is a file of an old version of Word or Excel. Save it as .docx or .xlsx and try again.",
  protected: PROTECTED,
  "open-document": "This is an OpenDocument file. Save it as .docx or .xlsx and try again.",
  "e-book": "This is an e-book. Save it as Word (.docx) or as a web page (.html) and try again.",
  workbook: `This is an Excel workbook, not a text. ${AS_COPY}`,
  presentation: "This is a presentation. Save it as PDF and try again.",
  archive: "This is an archive of Glossator. An administrator of this site can restore it.",
  zip: "This is a zip file. Unpack it and choose the file inside.",
};

/** Copies with comments but no text, by the ends of their names. */
const WITHOUT_TEXT: Readonly<Record<string, string>> = {
  json: `This is JSON, not a text. ${AS_COPY}`,
  jsonld: `This is JSON, not a text. ${AS_COPY}`,
  csv: `This is a table, not a text. ${AS_COPY}`,
  tsv: `This is a table, not a text. ${AS_COPY}`,
};

/** Problems: `unsupported-media` for a file that is no document, whatever its name says. */
export function refuseForeign(bytes: Uint8Array): void {
  const foreign = foreignFile(bytes);
  if (foreign) throw unsupported(FOREIGN[foreign]);
}

/**
 * The format of a document: by the end of its file name, else by its media type, else by how it begins. `head` is its
 * first few thousand characters, or bytes taken as Latin-1; a zip is taken for a Word document, `refuseForeign` having
 * looked into it. Problems: `unsupported-media` for what no reader reads.
 */
export function formatOf(fileName: string | undefined, mediaType: string | undefined, head: string): Format {
  const foreign = foreignStart(head);
  if (foreign) throw unsupported(FOREIGN[foreign]);
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName ?? "")?.[1]?.toLowerCase() ?? "";
  const type = (mediaType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const named = EXTENSIONS[extension] ?? MEDIA_TYPES[type];
  if (head.startsWith(ZIP)) return "docx";
  if (head.startsWith(PDF) || (named === "pdf" && head.slice(0, PDF_STARTS_WITHIN).includes(PDF))) return "pdf";
  if (named === "docx") throw unsupported("This is not the Word document that its name says. Save it as .docx.");
  if (named === "pdf") throw unsupported("This is not the PDF that its name says. Save it anew.");
  const textless = WITHOUT_TEXT[extension];
  if (textless) throw unsupported(textless);
  return named ?? guessed(head);
}

const PDF = "%PDF-";
/** Readers of PDF have always put up with something before its first line. */
const PDF_STARTS_WITHIN = 1024;

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

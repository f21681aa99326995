import type { Message } from "#lib/languages/interface-words.ts";

export type Format = "markdown" | "html" | "text" | "docx" | "pdf";

export const FORMAT_NAMES = {
  markdown: "Markdown",
  html: "HTML",
  text: "Plain text",
  docx: "Word (DOCX)",
  pdf: "PDF",
} as const satisfies Record<Format, Message>;

const BY_ENDING: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|markdown|mdown|mkd)$/i, "markdown"],
  [/\.(?:html?|xht(?:ml)?)$/i, "html"],
  [/\.(?:txt|text)$/i, "text"],
  [/\.doc[xm]$/i, "docx"],
  [/\.pdf$/i, "pdf"],
];

const TAG_FIRST = /^\s*<(?:!doctype|[a-z][a-z0-9-]*[\s>])/i;
const MARKDOWN_SIGN = /^(?:#{1,6} \S|> \S|---\s*$)|\*\*[^*\n]+\*\*|\[[^\]\n]+\]\([^)\s]+\)|\[\^[^\]\s]+\]/m;

/**
 * What a text will probably be taken for, to be shown beside the choice of format. The server decides, unless the
 * person has chosen.
 */
export function likelyFormat(fileName: string | null, head: string): Format {
  const named = BY_ENDING.find(([ending]) => ending.test(fileName ?? ""));
  if (named) return named[1];
  if (TAG_FIRST.test(head)) return "html";
  return MARKDOWN_SIGN.test(head) ? "markdown" : "text";
}

import { escapeLineEnd, escapeLineStart, escapeText } from "./escape.ts";

/** Plain text as a Markdown body that shows the same characters: its signs mean nothing, its lines stay lines. */
export const plainAsMarkdown = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => escapeLineEnd(escapeLineStart(escapeText(line))))
    .join("\n");

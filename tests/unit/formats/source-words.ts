import { type Block, enclosing } from "#lib/core/document/block.ts";

/**
 * The words of a source by means that share nothing with the readers: patterns that strip markup. Good enough for the
 * real documents they are used on, not for any.
 */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#8617": " " };

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(head|script|style)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<\/?(?:a|b|em|i|strong|sub|sup|u|span|code)\b[^>]*>/gi, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

export const wordsOfHtml = (html: string): string[] => withoutTags(html).match(WORD) ?? [];

export function wordsOfMarkdown(markdown: string): string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/\]\([^)\s]*(?:\s+"[^"]*")?\)/g, "]")
    .replace(/^\s*\d+[.)]\s/gm, "")
    .replace(/^\|[-| :]+\|$/gm, "")
    .replace(/<sup>(\d+)<\/sup>/g, " $1 ");
  return withoutTags(text).match(WORD) ?? [];
}

/** The words of assembled blocks, with the labels of footnotes, which their sources print. */
export function wordsOfBlocks(blocks: readonly Block[]): string[] {
  const met = new Set<string>();
  return blocks.flatMap((block) => {
    const note = enclosing(block, "footnote");
    const label = note && !met.has(note.id) ? note.label : "";
    if (note) met.add(note.id);
    return `${label} ${block.text}`.match(WORD) ?? [];
  });
}

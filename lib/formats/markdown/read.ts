import type { BlockDraft } from "#lib/core/document/block.ts";
import { splitFrontMatter } from "../front-matter.ts";
import { overrideWarnings, readMarkup } from "../html/read.ts";
import type { ImportedDocument } from "../imported-document.ts";
import { oneLine } from "../metadata-values.ts";
import { htmlOf } from "./parser.ts";

/**
 * Reads a Markdown document. Policy texts mix HTML into their Markdown, so it is read as the HTML it stands for, by the
 * reader of HTML; its front matter becomes metadata.
 */
export function readMarkdown(markdown: string, options: { readonly sourceAddress?: string } = {}): ImportedDocument {
  const { text, metadata, warnings } = splitFrontMatter(markdown);
  const base = options.sourceAddress ?? metadata.sourceAddress;
  const { language } = metadata;
  const { drafts, overrides } = readMarkup(htmlOf(text), { ...(base && { base }), ...(language && { language }) });
  const title = metadata.title ?? leadingTitle(drafts);
  return {
    drafts,
    metadata: { ...metadata, ...(base && { sourceAddress: base }), ...(title && { title }) },
    warnings: [...warnings, ...overrideWarnings(overrides)],
  };
}

/** The heading that opens a text is its title; so is the first of the highest level. A later section's is not. */
export function leadingTitle(drafts: readonly BlockDraft[]): string | undefined {
  const [first] = drafts;
  const top = drafts.find((draft) => draft.kind === "heading" && draft.level === 1 && draft.within.length === 0);
  const title = top ?? (first?.kind === "heading" ? first : undefined);
  return oneLine(title?.text, 500);
}

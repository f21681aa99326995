import { splitFrontMatter } from "../front-matter.ts";
import { readMarkup } from "../html/read.ts";
import type { ImportedDocument } from "../imported-document.ts";
import { leadingTitle } from "../leading-title.ts";
import { warningsOf } from "../warnings.ts";
import { htmlOf } from "./parser.ts";

/**
 * Reads a Markdown document. Policy texts mix HTML into their Markdown, so it is read as the HTML it stands for, by the
 * reader of HTML; its front matter becomes metadata.
 */
export function readMarkdown(markdown: string, options: { readonly sourceAddress?: string } = {}): ImportedDocument {
  const { text, metadata, warnings } = splitFrontMatter(markdown);
  const base = options.sourceAddress ?? metadata.sourceAddress;
  const { language } = metadata;
  const { drafts, losses } = readMarkup(htmlOf(text), { ...(base && { base }), ...(language && { language }) });
  const title = metadata.title ?? leadingTitle(drafts);
  return {
    drafts,
    metadata: { ...metadata, ...(base && { sourceAddress: base }), ...(title && { title }) },
    warnings: [...warnings, ...warningsOf(losses)],
  };
}

import { safeAddress, webAddress } from "../addresses.ts";
import type { ImportedDocument } from "../imported-document.ts";
import { warningsOf } from "../warnings.ts";
import { bodyOf, contentOf } from "./page.ts";
import { pageMetadata } from "./page-metadata.ts";
import { blocksOf, type ReadBlocks } from "./read-blocks.ts";
import { attribute, descendants, type HtmlDocument, parseHtml } from "./tree.ts";

/** What is known about a page besides its markup. */
export type HtmlOptions = {
  /** Where the page comes from: its relative links are relative to this, unless it names its own address. */
  readonly sourceAddress?: string;
};

/**
 * Reads a web page: its main content as blocks, and what its head says about it. Markup is never kept; what is not
 * understood is read as the text it holds, and what nobody would read (scripts, hidden text, controls) is left out.
 */
export function readHtml(html: string, options: HtmlOptions = {}): ImportedDocument {
  const document = parseHtml(html);
  const { root, skip, leftOut } = contentOf(document);
  const metadata = pageMetadata(document, root);
  const address = options.sourceAddress ?? metadata.sourceAddress;
  const base = baseOf(document, address);
  const language = metadata.language;
  const { drafts, losses } = blocksOf(root, { skip, ...(base && { base }), ...(language && { language }) });
  const warnings = leftOut ? ["Navigation and other parts of the page around the document were left out."] : [];
  return {
    drafts,
    metadata: { ...metadata, ...(address && { sourceAddress: address }) },
    warnings: [...warnings, ...warningsOf(losses)],
  };
}

/** Reads markup that is all document, such as what a Markdown text stands for. */
export function readMarkup(
  html: string,
  options: { readonly base?: string; readonly language?: string } = {},
): ReadBlocks {
  return blocksOf(bodyOf(parseHtml(html)), options);
}

function baseOf(document: HtmlDocument, address: string | undefined): string | undefined {
  for (const element of descendants(document)) {
    if (element.tagName === "base") return safeAddress(attribute(element, "href") ?? "", address) ?? address;
    if (element.tagName === "body") break;
  }
  return webAddress(address ?? "");
}

import type { Mark } from "#lib/core/document/block.ts";
import type { InlineNode } from "#lib/core/document/inline.ts";
import type { Segment } from "#lib/core/document/segment.ts";
import { type Attributes, attributesOf, escapeHtml, safeAddress } from "./escape.ts";

/** The element of a segment: a highlight, or words that came or went. */
export type SegmentElement = "mark" | "ins" | "del";

/** What decorates inline content. `anchorOf` gives the id a footnote reference gets, or undefined for a repeat of it. */
export type InlineMarkup = {
  readonly segmentElement: (segment: Segment) => SegmentElement;
  readonly segmentAttributes: (segment: Segment) => Attributes;
  readonly afterSegment: (segment: Segment) => string;
  readonly referenceOf: (footnote: string) => { readonly id: string | undefined; readonly href: string } | null;
};

const ELEMENT_OF = {
  strong: "strong",
  emphasis: "em",
  code: "code",
  strike: "s",
  underline: "u",
  superscript: "sup",
  subscript: "sub",
} as const;

/** Inline nodes as HTML. An anchor never holds another: inside one, links and references are written as their text. */
export function writeInline(nodes: readonly InlineNode[], markup: InlineMarkup, inAnchor = false): string {
  let html = "";
  for (const node of nodes) {
    if (typeof node === "string") html += escapeHtml(node);
    else if ("segment" in node)
      html += writeSegment(node.segment, writeInline(node.children, markup, inAnchor), markup);
    else html += writeMark(node.mark, node.children, markup, inAnchor);
  }
  return html;
}

function writeSegment(segment: Segment, inner: string, markup: InlineMarkup): string {
  const name = markup.segmentElement(segment);
  return `<${name}${attributesOf(markup.segmentAttributes(segment))}>${inner}</${name}>${markup.afterSegment(segment)}`;
}

function writeMark(mark: Mark, children: readonly InlineNode[], markup: InlineMarkup, inAnchor: boolean): string {
  if (mark.kind !== "link" && mark.kind !== "reference") {
    const name = ELEMENT_OF[mark.kind];
    return `<${name}>${writeInline(children, markup, inAnchor)}</${name}>`;
  }
  const opening = inAnchor ? null : mark.kind === "link" ? linkTag(mark.href) : referenceTag(mark.footnote, markup);
  const inner = writeInline(children, markup, inAnchor || opening !== null);
  const anchor = opening ? `${opening}${inner}</a>` : inner;
  return mark.kind === "reference" ? `<sup class="reference">${anchor}</sup>` : anchor;
}

function linkTag(href: string): string | null {
  const address = safeAddress(href);
  return address && `<a${attributesOf({ href: address })}>`;
}

function referenceTag(footnote: string, markup: InlineMarkup): string | null {
  const reference = markup.referenceOf(footnote);
  return reference && `<a${attributesOf({ id: reference.id, href: reference.href, role: "doc-noteref" })}>`;
}

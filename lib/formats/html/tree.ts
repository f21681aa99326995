import {
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  defaultTreeAdapter,
  parse,
  type TreeAdapter,
} from "parse5";
import { IMPORT_LIMITS, tooLarge, unreadable } from "../import-limits.ts";

/** A parsed page and its parts, as parse5 makes them. */
export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Parses markup as a browser would. Unclosed formatting elements are copied into every later paragraph, so a few
 * kilobytes can grow into millions of nodes; nodes are counted as they are made, and a tree out of proportion to its
 * source, or nested deeper than any text is, is refused.
 */
export function parseHtml(html: string): HtmlDocument {
  const document = parse(html, { treeAdapter: countingAdapter(2_000 + html.length) });
  refuseDepth(document);
  return document;
}

const PASTE_IT = "Paste its text instead.";

function countingAdapter(most: number): TreeAdapter<DefaultTreeAdapterMap> {
  let nodes = 0;
  return {
    ...defaultTreeAdapter,
    createElement(...args) {
      if (++nodes > most) {
        throw unreadable(`The formatting in this page is never closed and grows without bound. ${PASTE_IT}`);
      }
      return defaultTreeAdapter.createElement(...args);
    },
  };
}

function refuseDepth(document: HtmlDocument): void {
  let level: readonly HtmlParent[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > IMPORT_LIMITS.elementDepth) {
      throw tooLarge(
        `Elements are nested more than ${IMPORT_LIMITS.elementDepth} deep, which no readable text is. ${PASTE_IT}`,
      );
    }
    level = level.flatMap((node) => node.childNodes.filter(isElement));
  }
}

/** True for an element, false for text, comments and the page itself. */
export const isElement = (node: HtmlNode | HtmlParent): node is HtmlElement => "tagName" in node;

/** True for text. */
export const isText = (node: HtmlNode): node is HtmlText => node.nodeName === "#text";

/** The attribute's value, or undefined where the element has none of this name. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** The elements directly inside another, or inside the page. */
export const elementsIn = (parent: HtmlParent): readonly HtmlElement[] => parent.childNodes.filter(isElement);

/** All elements below `parent` in document order. */
export function* descendants(parent: HtmlParent): Generator<HtmlElement> {
  const waiting = elementsIn(parent).toReversed();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    yield element;
    for (let index = element.childNodes.length - 1; index >= 0; index--) {
      const child = element.childNodes[index];
      if (child && isElement(child)) waiting.push(child);
    }
  }
}

/** The element around another, or undefined at the top. */
export function parentOf(node: HtmlNode): HtmlElement | undefined {
  const parent = node.parentNode;
  return parent && isElement(parent) ? parent : undefined;
}

/** The text in a node with white space collapsed, without what is silent below it; only the first `most` characters where that is enough. */
export function textOf(node: HtmlNode | HtmlParent, most = Number.POSITIVE_INFINITY): string {
  let text = "";
  const gather = (each: HtmlNode | HtmlParent): void => {
    if (text.length > most) return;
    if ("value" in each) text += each.value;
    else if ("childNodes" in each) for (const child of each.childNodes) if (!isSilent(child)) gather(child);
  };
  gather(node);
  return text.replace(/[ \t\n\f\r]+/g, " ").trim();
}

/** Elements whose content is no text of the document: programs, controls, drawings, embedded pages. */
const SILENT = new Set(
  (
    "script style template noscript head title iframe frame frameset object embed applet svg canvas audio video " +
    "select option datalist textarea button input meter progress map area noembed noframes annotation annotation-xml"
  ).split(" "),
);

const HIDING_STYLE =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?:font-size|opacity)\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:!|;|$))/i;

/** True for what a reader of the page never sees or cannot read as text. */
export function isSilent(node: HtmlNode | HtmlParent): boolean {
  if (!isElement(node)) return false;
  if (SILENT.has(node.tagName)) return true;
  if (node.tagName === "dialog" && attribute(node, "open") === undefined) return true;
  return node.attrs.some(
    ({ name, value }) =>
      (name === "hidden" && value !== "until-found") ||
      (name === "aria-hidden" && value === "true") ||
      (name === "style" && HIDING_STYLE.test(value)),
  );
}

const BLOCKS = new Set(
  (
    "html body address article aside blockquote caption center dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup p plaintext pre " +
    "search section summary table tbody td tfoot th thead tr ul xmp"
  ).split(" "),
);

/** True for an element that flows within a line of text, as every element does that HTML does not know. */
export const isInline = (element: HtmlElement): boolean => !BLOCKS.has(element.tagName);

/** The nearest element around a node that is a block of its own, or the element itself. */
export function blockAround(element: HtmlElement): HtmlElement {
  let block = element;
  for (let parent = parentOf(block); parent && isInline(block); parent = parentOf(block)) block = parent;
  return block;
}

/** The names of heading elements. */
export const HEADING = /^h[1-6]$/;

/** True when the element's class list holds a name that matches. */
export const hasClass = (element: HtmlElement, pattern: RegExp): boolean =>
  (attribute(element, "class") ?? "").split(/\s+/).some((name) => pattern.test(name));

/** True when the element has one of these ARIA or EPUB roles. */
export function hasRole(element: HtmlElement, ...roles: readonly string[]): boolean {
  const own = `${attribute(element, "role") ?? ""} ${attribute(element, "epub:type") ?? ""}`.toLowerCase().split(/\s+/);
  return roles.some((role) => own.includes(role));
}

import { type HtmlElement, type HtmlNode, hasClass, isElement, isText } from "../html/tree.ts";
import { escapeXml } from "../xml/escape-xml.ts";

/** In which file of the package an element stands, by its id. */
export type FileOf = (id: string) => string | undefined;

/** Attributes by which the reader's page finds its text; a book has no use for them. */
const PAGE_ONLY = new Set(["data-text", "data-start", "data-ordinal", "data-notes"]);

/** What an element is to a book's reader, by its ARIA role (EPUB Structural Semantics Vocabulary 1.1). */
const TYPES: Readonly<Record<string, string>> = {
  "doc-noteref": "noteref",
  "doc-backlink": "backlink",
  "doc-endnotes": "endnotes",
};

/**
 * Parsed markup as XHTML (EPUB 3.3, section 6.1): notes become what readers open beside the text, and links find their
 * way into the file that has what they lead to.
 */
export function writeXhtml(nodes: readonly HtmlNode[], file: string, fileOf: FileOf): string {
  return nodes.map((node) => writeNode(node, file, fileOf)).join("");
}

/**
 * A note is a footnote to reading programs, which show it beside its passage. It is no `aside`: programs that open those
 * beside the text hide them where they stand, and with them what nothing in the text leads to.
 */
function writeNode(node: HtmlNode, file: string, fileOf: FileOf): string {
  if (isText(node)) return escapeXml(node.value);
  if (!isElement(node)) return "";
  const isNote = node.tagName === "article" && hasClass(node, /^note$/);
  const name = isNote ? "div" : node.tagName;
  const own = isNote ? ' epub:type="footnote" role="doc-footnote"' : "";
  const attributes = attributesOf(node, file, fileOf);
  const inner = writeXhtml(node.childNodes, file, fileOf);
  return VOID.has(name) ? `<${name}${attributes}/>` : `<${name}${own}${attributes}>${inner}</${name}>`;
}

const VOID = new Set(["br", "hr", "img", "wbr"]);

function attributesOf({ attrs }: HtmlElement, file: string, fileOf: FileOf): string {
  return attrs
    .filter(({ name }) => !PAGE_ONLY.has(name))
    .map(({ name, value }) => {
      const written = ` ${name}="${escapeXml(name === "href" ? addressOf(value, file, fileOf) : value)}"`;
      if (name === "lang") return `${written} xml:lang="${escapeXml(value)}"`;
      const type = name === "role" ? TYPES[value] : undefined;
      return type ? ` epub:type="${type}"${written}` : written;
    })
    .join("");
}

/** Within the package an address is a file and an id; what leads nowhere in it leads to the file itself. */
function addressOf(href: string, file: string, fileOf: FileOf): string {
  if (!href.startsWith("#")) return asUri(href);
  const target = fileOf(href.slice(1));
  if (target === undefined) return file;
  return target === file ? href : `${target}${href}`;
}

/** An address as RFC 3986 spells it: browsers let signs pass that the standard has no place for. */
function asUri(href: string): string {
  const [, site = "", rest = ""] = /^([a-z]+:\/\/[^/?#]*)?(.*)$/is.exec(href) ?? [];
  const parted = rest.replace(/(?<=#.*)#/gs, "%23").replace(/%(?![0-9a-f]{2})/gi, "%25");
  return site + parted.replace(/[\s"<>\\^`{|}[\]]/g, encodeURIComponent);
}

/** The ids in markup. */
export function idsIn(nodes: readonly HtmlNode[]): readonly string[] {
  return nodes
    .filter(isElement)
    .flatMap((element) => [
      ...element.attrs.filter(({ name }) => name === "id").map(({ value }) => value),
      ...idsIn(element.childNodes),
    ]);
}

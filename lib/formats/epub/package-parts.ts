import type { Section } from "#lib/core/document/outline.ts";
import { directionOf } from "#lib/core/language/direction.ts";
import type { Dossier } from "../dossier.ts";
import { escapeXml } from "../xml/escape-xml.ts";

/** A content document of the book, in reading order. */
export type Page = {
  readonly file: string;
  readonly title: string;
  /** Of its title (BCP 47). */
  readonly language: string;
  readonly sections: readonly Section[];
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';

/** Says where the package document is (EPUB 3.3, section 4.2.6.3.1). */
export const CONTAINER = `${DECLARATION}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** The package document (EPUB 3.3, section 5) with the metadata of EPUB Accessibility 1.1. */
export function packageDocument(dossier: Dossier, pages: readonly Page[]): string {
  const { language } = dossier.document;
  const items = pages.map(
    ({ file }, index) => `<item id="p${index}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const direction = directionOf(language);
  return [
    DECLARATION,
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(language)}" dir="${direction}">`,
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">${metadataOf(dossier).join("")}</metadata>`,
    '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    `<item id="style" href="style.css" media-type="text/css"/>${items.join("")}</manifest>`,
    `<spine page-progression-direction="${direction}">${pages.map((_, index) => `<itemref idref="p${index}"/>`).join("")}</spine>`,
    "</package>\n",
  ].join("\n");
}

const SUMMARY =
  "The text with its headings, lists and tables as such. Each note is linked from the passage it is on and links back to it; colour never says anything alone.";

function metadataOf({ document, revision, exportedAt }: Dossier): readonly string[] {
  const dc = (name: string, words: string | null, attributes = "") =>
    words ? `<dc:${name}${attributes}>${escapeXml(words)}</dc:${name}>` : "";
  const meta = (property: string, words: string) => `<meta property="${property}">${escapeXml(words)}</meta>`;
  return [
    dc("identifier", `urn:uuid:${revision.id}`, ' id="id"'),
    dc("title", `${document.title} (annotated copy)`),
    dc("language", document.language),
    ...document.issuingBodies.map((body) => dc("creator", body)),
    dc("source", document.sourceAddress),
    dc("date", document.adoptedOn),
    dc("rights", document.licence),
    dc("type", document.documentKind),
    meta("dcterms:modified", `${exportedAt.slice(0, 19)}Z`),
    meta("schema:accessMode", "textual"),
    meta("schema:accessModeSufficient", "textual"),
    ...["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability"].map((feature) =>
      meta("schema:accessibilityFeature", feature),
    ),
    meta("schema:accessibilityHazard", "none"),
    meta("schema:accessibilitySummary", SUMMARY),
  ];
}

/** The table of contents as the body of the navigation document (EPUB 3.3, section 7), which is in English. */
export function contentsOf(pages: readonly Page[]): string {
  const entries = pages.map(({ file, title, language, sections }) => {
    const words = language === "en" ? "" : ` ${inLanguage(language)}`;
    return `<li><a href="${file}"${words}>${escapeXml(title)}</a>${nested(file, sections, words)}</li>`;
  });
  return `<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">Contents</h1><ol>${entries.join("")}</ol></nav>`;
}

/** `language` is the attributes that say which one the headings are in. */
function nested(file: string, sections: readonly Section[], language: string): string {
  if (sections.length === 0) return "";
  const items = sections.map(({ heading, sections: inner }) => {
    const words = escapeXml(heading.text.replaceAll("\n", " "));
    return `<li><a href="${file}#${escapeXml(heading.id)}"${language}>${words}</a>${nested(file, inner, language)}</li>`;
  });
  return `<ol>${items.join("")}</ol>`;
}

/** The attributes of an element in a language of its own. */
function inLanguage(language: string): string {
  const tag = escapeXml(language);
  return `lang="${tag}" xml:lang="${tag}" dir="${directionOf(language)}"`;
}

/** A content document around its body; `language` is the body's own. */
export function contentDocument(title: string, language: string, body: string): string {
  return [
    DECLARATION,
    "<!DOCTYPE html>",
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${inLanguage(language)}>`,
    `<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>`,
    `<body>${body}</body>`,
    "</html>\n",
  ].join("\n");
}

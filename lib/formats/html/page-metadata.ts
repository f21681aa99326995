import { webAddress } from "../addresses.ts";
import type { ImportedMetadata } from "../imported-document.ts";
import { calendarDate, languageTag, oneLine } from "../metadata-values.ts";
import { leadingHeading } from "./page.ts";
import { attribute, descendants, elementsIn, type HtmlDocument, type HtmlElement, textOf } from "./tree.ts";

const TITLE = ["citation_title", "dc.title", "dcterms.title", "og:title"];
const LANGUAGE = ["content-language", "dc.language", "dcterms.language", "og:locale"];
const BODIES = ["dcterms.publisher", "dc.publisher", "citation_publisher", "dcterms.creator", "dc.creator"];
const DATE = [
  "dcterms.issued",
  "dcterms.date",
  "dc.date",
  "citation_publication_date",
  "article:published_time",
  "date",
];
const LICENCE = ["dcterms.license", "dcterms.rights", "dc.rights"];

/** What a page says about itself in its head. `content` is the part that is read. */
export function pageMetadata(document: HtmlDocument, content: HtmlElement): ImportedMetadata {
  const html = elementsIn(document).find((element) => element.tagName === "html");
  const head = html && elementsIn(html).find((element) => element.tagName === "head");
  const elements = head ? [...descendants(head)] : [];
  const meta = metaOf(elements);
  const first = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? [])[0];

  const title = titleOf(elements, first(TITLE), content);
  const language = languageTag(html && attribute(html, "lang")) ?? languageTag(first(LANGUAGE));
  const sourceAddress = linkOf(elements, "canonical") ?? webAddress(first(["og:url"]) ?? "");
  const issuingBodies = issuers(BODIES.map((name) => meta.get(name) ?? []).find((values) => values.length > 0) ?? []);
  const adoptedOn = calendarDate(first(DATE)?.replaceAll("/", "-"));
  const licence = linkOf(elements, "license") ?? oneLine(first(LICENCE), 300);
  return {
    ...(title && { title }),
    ...(language && { language }),
    ...(sourceAddress && { sourceAddress }),
    ...(issuingBodies.length > 0 && { issuingBodies }),
    ...(adoptedOn && { adoptedOn }),
    ...(licence && { licence }),
  };
}

function metaOf(elements: readonly HtmlElement[]): ReadonlyMap<string, readonly string[]> {
  const meta = new Map<string, string[]>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const name = (
      attribute(element, "name") ??
      attribute(element, "property") ??
      attribute(element, "http-equiv")
    )?.toLowerCase();
    const value = attribute(element, "content")?.trim();
    if (name && value) meta.set(name, [...(meta.get(name) ?? []), value]);
  }
  return meta;
}

/** A page's title often ends in the site's name; where the heading is the other part of it, the heading is the title. */
function titleOf(
  elements: readonly HtmlElement[],
  declared: string | undefined,
  content: HtmlElement,
): string | undefined {
  const element = elements.find(({ tagName }) => tagName === "title");
  const page = oneLine(declared ?? (element && textOf(element)), 500);
  const heading = oneLine(leadingHeading(content), 500);
  if (!page || !heading) return page ?? heading;
  return page.toLowerCase().startsWith(heading.toLowerCase()) ? heading : page;
}

function linkOf(elements: readonly HtmlElement[], relation: string): string | undefined {
  const link = elements.find(
    (element) =>
      element.tagName === "link" && (attribute(element, "rel") ?? "").toLowerCase().split(/\s+/).includes(relation),
  );
  return webAddress((link && attribute(link, "href")) ?? "");
}

const issuers = (values: readonly string[]) => values.flatMap((value) => oneLine(value, 200) ?? []).slice(0, 50);

import {
  descendants,
  elementsIn,
  type HtmlDocument,
  type HtmlElement,
  hasRole,
  isSilent,
  parentOf,
  textOf,
} from "./tree.ts";

/** What of a page is the document: the element to read, and what to pass over inside it. */
export type PageContent = {
  readonly root: HtmlElement;
  readonly skip: ReadonlySet<HtmlElement>;
  readonly leftOut: boolean;
};

/** The body of a parsed page. The parser always makes one. */
export function bodyOf(document: HtmlDocument): HtmlElement {
  const html = elementsIn(document).find((element) => element.tagName === "html");
  const body = html && elementsIn(html).find((element) => element.tagName === "body" || element.tagName === "frameset");
  const found = body ?? html;
  if (!found) throw new Error("a parsed page has an html element");
  return found;
}

/**
 * Finds the text of a page: its `main` element, else its only `article`, else the body without navigation, banner,
 * footer and asides. A header that holds the page's title and no links is a title page, and stays.
 */
export function contentOf(document: HtmlDocument): PageContent {
  const body = bodyOf(document);
  const all = [...descendants(body)].filter((element) => !isSilent(element));
  const mains = all.filter((element) => element.tagName === "main" || hasRole(element, "main"));
  const articles = all.filter((element) => element.tagName === "article" && !hasAncestor(element, "article"));
  const root = mains.find(hasWords) ?? (articles.length === 1 ? articles.find(hasWords) : undefined);
  if (root) {
    const isWhole = textOf(body).length === textOf(root).length;
    return {
      root,
      skip: new Set(all.filter((element) => element !== root && isNavigation(element))),
      leftOut: !isWhole,
    };
  }
  const skip = new Set(all.filter((element) => isFurniture(element) && !hasAncestor(element, "article")));
  return { root: body, skip, leftOut: [...skip].some(hasWords) };
}

const hasWords = (element: HtmlElement) => textOf(element, 10) !== "";

function hasAncestor(element: HtmlElement, tagName: string): boolean {
  for (let parent = parentOf(element); parent; parent = parentOf(parent)) if (parent.tagName === tagName) return true;
  return false;
}

const isNavigation = (element: HtmlElement) =>
  (element.tagName === "nav" && !hasRole(element, "doc-toc", "toc")) || hasRole(element, "navigation", "search");

function isFurniture(element: HtmlElement): boolean {
  if (isNavigation(element) || hasRole(element, "banner", "contentinfo", "complementary")) return true;
  if (element.tagName === "header") return !isTitlePage(element);
  const isNote = hasRole(element, "doc-footnote", "doc-endnote", "footnote", "endnote", "doc-endnotes", "note");
  return element.tagName === "footer" || (element.tagName === "aside" && !isNote);
}

function isTitlePage(header: HtmlElement): boolean {
  const inside = [...descendants(header)].map((element) => element.tagName);
  return inside.includes("h1") && !inside.some((tagName) => tagName === "a" || tagName === "nav" || tagName === "form");
}

/** The first heading of the highest level within an element. */
export function leadingHeading(root: HtmlElement): string | undefined {
  for (const tagName of ["h1", "h2"]) {
    for (const element of descendants(root)) {
      if (element.tagName !== tagName || isSilent(element)) continue;
      const text = textOf(element);
      if (text) return text;
    }
  }
  return undefined;
}

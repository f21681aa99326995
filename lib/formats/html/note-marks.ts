import {
  attribute,
  descendants,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  hasClass,
  hasRole,
  isElement,
  isText,
  textOf,
} from "./tree.ts";

const MARK = /^[\s[(]*(\d{1,4}|[a-z]{1,2}|[ivxl]{1,6}|[*†‡§¶#]{1,4})[\s\]).:]*$/iu;

/** The note mark that a short text is ("1", "[1]", "(a)", "*"), without its brackets, or undefined. */
export const markIn = (text: string): string | undefined => MARK.exec(text)?.[1];

/** What is left of a link back once its arrow, its brackets and the note's own label are taken away. */
const ARROWS = /(?:[\s\p{P}\p{S}]|\ufe0e|\ufe0f)+/gu;
const RETURN_WORDS = /^\W*(?:back|return|jump|go back|retour|zurück|volver|regresar|torna)\b.{0,40}$/iu;

/** The links in a note that only lead back to its reference. */
export function returnLinks(body: HtmlElement, label: string): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  for (const element of descendants(body)) {
    if (element.tagName !== "a" || !attribute(element, "href")?.startsWith("#")) continue;
    const text = textOf(element, 60);
    const rest = text.replace(ARROWS, "");
    const declared =
      hasRole(element, "doc-backlink", "backlink") || hasClass(element, /^(footnote-?back(ref)?|backlink)$/i);
    if (declared || rest === "" || rest === label.replace(ARROWS, "") || RETURN_WORDS.test(text)) found.push(element);
  }
  return found;
}

/** Where a note prints its label: in an element of its own, or at the head of a text that goes on with `rest`. */
export type PrintedLabel =
  | { readonly kind: "element"; readonly node: HtmlElement }
  | { readonly kind: "text"; readonly node: HtmlText; readonly rest: string };

/** The label as the note prints it at its own head, apart from the furniture already known. */
export function leadingLabel(
  body: HtmlElement,
  label: string,
  furniture: ReadonlySet<HtmlNode> = new Set(),
): PrintedLabel | undefined {
  for (const node of body.childNodes) {
    if (furniture.has(node) || (isText(node) && node.value.trim() === "")) continue;
    if (isText(node)) return body.tagName === "li" && isNumbered(body) ? undefined : labelInText(node, label);
    if (!isElement(node)) continue;
    const text = textOf(node, label.length + 8);
    if (text === "") continue;
    if (markIn(text) === label) return { kind: "element", node };
    return node.tagName === "p" || node.tagName === "span" || node.tagName === "div"
      ? leadingLabel(node, label, furniture)
      : undefined;
  }
  return undefined;
}

const isNumbered = (item: HtmlElement) => item.parentNode?.nodeName === "ol";

function labelInText(node: HtmlText, label: string): PrintedLabel | undefined {
  const start = node.value.trimStart();
  for (const printed of [`[${label}]`, `(${label})`, `${label}.`, `${label})`, `${label}:`, label]) {
    const rest = start.slice(printed.length);
    if (start.startsWith(printed) && /^\s+\S/.test(rest)) return { kind: "text", node, rest };
  }
  return undefined;
}

import { type HtmlElement, type HtmlNode, isElement, isInline, isText, parentOf, textOf } from "./tree.ts";

/** How far to look to either side: a picture among words has them near. */
const NEIGHBOURS = 20;

/** True for a picture with no words in its line, as in a figure or a paragraph of its own. */
export function standsAlone(image: HtmlElement): boolean {
  let part: HtmlElement = image;
  for (let parent = parentOf(part); parent; parent = parentOf(part)) {
    if (hasWords(parent.childNodes, part, -1) || hasWords(parent.childNodes, part, 1)) return false;
    if (!isInline(parent)) return true;
    part = parent;
  }
  return true;
}

function hasWords(siblings: readonly HtmlNode[], from: HtmlElement, step: -1 | 1): boolean {
  const start = siblings.indexOf(from) + step;
  for (let seen = 0, index = start; seen < NEIGHBOURS; seen++, index += step) {
    const sibling = siblings[index];
    if (!sibling || (isElement(sibling) && (!isInline(sibling) || sibling.tagName === "br"))) return false;
    if ((isText(sibling) || isElement(sibling)) && textOf(sibling, 200) !== "") return true;
  }
  return false;
}

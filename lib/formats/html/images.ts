import { safeAddress } from "../addresses.ts";
import type { DraftBuilder } from "../draft-builder.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, isInline, isText, parentOf, textOf } from "./tree.ts";

/** Writes a picture: with words around it as its alternative text, alone as a figure. One without words is decoration. */
export function writeImage(image: HtmlElement, builder: DraftBuilder, base: string | undefined): void {
  const words = attribute(image, "alt");
  if (words === "") return;
  const address = safeAddress(attribute(image, "src") ?? "", base) ?? "";
  if (words && !standsAlone(image)) builder.text(words);
  else if (words || address) builder.whole({ kind: "figure", address }, words);
}

/** How far to look to either side: a picture among words has them near. */
const NEIGHBOURS = 20;

/** True for a picture with no words in its line, as in a figure or a paragraph of its own. */
function standsAlone(image: HtmlElement): boolean {
  let part: HtmlElement = image;
  for (let parent = parentOf(part); parent; parent = parentOf(part)) {
    if (hasWords(parent.childNodes, part, -1) || hasWords(parent.childNodes, part, 1)) return false;
    if (!isInline(parent)) return true;
    part = parent;
  }
  return true;
}

const positions = new WeakMap<readonly HtmlNode[], ReadonlyMap<HtmlNode, number>>();

/** Where a node stands among its siblings, looked up once for all of them. */
function positionOf(node: HtmlNode, siblings: readonly HtmlNode[]): number {
  const known = positions.get(siblings) ?? new Map(siblings.map((each, index) => [each, index]));
  positions.set(siblings, known);
  return known.get(node) ?? -1;
}

function hasWords(siblings: readonly HtmlNode[], from: HtmlElement, step: -1 | 1): boolean {
  const start = positionOf(from, siblings) + step;
  for (let seen = 0, index = start; seen < NEIGHBOURS; seen++, index += step) {
    const sibling = siblings[index];
    if (!sibling || (isElement(sibling) && (!isInline(sibling) || sibling.tagName === "br"))) return false;
    if ((isText(sibling) || isElement(sibling)) && textOf(sibling, 200) !== "") return true;
  }
  return false;
}

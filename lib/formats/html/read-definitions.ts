import type { DraftBuilder } from "../draft-builder.ts";
import { type HtmlElement, type HtmlNode, isElement, isText } from "./tree.ts";

/** Writes a definition list as a list without labels: each item holds its terms, stressed, and what they mean. */
export function writeDefinitions(list: HtmlElement, builder: DraftBuilder, write: (part: HtmlNode) => void): void {
  const parts = partsOf(list).flatMap((part) => (isNamed(part, "div") ? partsOf(part) : [part]));
  builder.enter({ kind: "list", ordered: false });
  for (const [index, part] of parts.entries()) {
    const isTerm = isNamed(part, "dt");
    const beginsItem = index === 0 || (isTerm && !isNamed(parts[index - 1], "dt"));
    if (beginsItem && index > 0) builder.leave();
    if (beginsItem) builder.enter({ kind: "item" });
    builder.openStyle(isTerm ? { kind: "strong" } : null);
    write(part);
    builder.closeStyle();
  }
  if (parts.length > 0) builder.leave();
  builder.leave();
}

const partsOf = (element: HtmlElement) =>
  element.childNodes.filter((node) => isElement(node) || (isText(node) && node.value.trim() !== ""));

const isNamed = (node: HtmlNode | undefined, tagName: string): node is HtmlElement =>
  node !== undefined && isElement(node) && node.tagName === tagName;

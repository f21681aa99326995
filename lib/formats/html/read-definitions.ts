import type { DraftBuilder } from "../draft-builder.ts";
import { elementsIn, type HtmlElement } from "./tree.ts";

/** Writes a definition list as a list without labels: each item holds its terms, stressed, and what they mean. */
export function writeDefinitions(list: HtmlElement, builder: DraftBuilder, write: (part: HtmlElement) => void): void {
  const parts = elementsIn(list).flatMap((child) => (child.tagName === "div" ? elementsIn(child) : [child]));
  builder.enter({ kind: "list", ordered: false });
  for (const [index, part] of parts.entries()) {
    const isTerm = part.tagName === "dt";
    const beginsItem = index === 0 || (isTerm && parts[index - 1]?.tagName !== "dt");
    if (beginsItem && index > 0) builder.leave();
    if (beginsItem) builder.enter({ kind: "item" });
    builder.openStyle(isTerm ? { kind: "strong" } : null);
    write(part);
    builder.closeStyle();
  }
  if (parts.length > 0) builder.leave();
  builder.leave();
}

import { itemLabels } from "./item-labels.ts";
import { markIn } from "./note-marks.ts";
import {
  attribute,
  descendants,
  elementsIn,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  hasRole,
  parentOf,
  textOf,
} from "./tree.ts";

/** The lists of a page that hold notes, and what belongs to them. */
export type NoteLists = {
  readonly lists: ReadonlySet<HtmlElement>;
  /** Notes nobody refers to, by their printed label. */
  readonly unreferenced: ReadonlyMap<HtmlElement, string>;
  /** Rules that only part the notes from the text. */
  readonly separators: ReadonlySet<HtmlNode>;
};

/** Finds the lists made of notes: those declared so, and those most of whose items something refers to. */
export function noteLists(root: HtmlElement, referenced: ReadonlySet<HtmlElement>): NoteLists {
  const lists = new Set<HtmlElement>();
  const unreferenced = new Map<HtmlElement, string>();
  const separators = new Set<HtmlNode>();
  for (const element of descendants(root)) {
    if (element.tagName === "hr" && partsNotes(element)) separators.add(element);
    if (element.tagName !== "ol" && element.tagName !== "ul") continue;
    const items = elementsIn(element).filter((item) => item.tagName === "li");
    const count = items.filter((item) => referenced.has(item)).length;
    if (count * 2 <= items.length && !(isNoteSection(element) && items.length > 0)) continue;
    lists.add(element);
    const labels = itemLabels(element);
    for (const item of items) if (!referenced.has(item)) unreferenced.set(item, labelOf(item, labels.get(item)));
  }
  return { lists, unreferenced, separators };
}

function labelOf(item: HtmlElement, number: string | undefined): string {
  const first = elementsIn(item)[0];
  const printed = first?.tagName === "sup" ? markIn(textOf(first, 12)) : undefined;
  const declared = attribute(item, "data-label");
  return (declared && markIn(declared)) ?? printed ?? number?.replace(/\W/g, "") ?? "*";
}

const isNoteHolder = (element: HtmlElement) =>
  hasRole(element, "doc-endnotes", "footnotes", "endnotes", "rearnotes") ||
  hasClass(element, /^(footnotes|endnotes|footnotes-list)$/i);

function isNoteSection(list: HtmlElement): boolean {
  const parent = parentOf(list);
  return isNoteHolder(list) || (parent !== undefined && isNoteHolder(parent));
}

function partsNotes(rule: HtmlElement): boolean {
  const parent = parentOf(rule);
  return (
    hasClass(rule, /^footnotes-sep$/) ||
    (parent !== undefined && isNoteHolder(parent) && elementsIn(parent)[0] === rule)
  );
}

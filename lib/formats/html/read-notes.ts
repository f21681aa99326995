import { safeAddress } from "../addresses.ts";
import { noteLists } from "./note-lists.ts";
import { leadingLabel, markIn, returnLinks } from "./note-marks.ts";
import {
  attribute,
  blockAround,
  descendants,
  HEADING,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  hasRole,
  isElement,
  isInline,
  parentOf,
  textOf,
} from "./tree.ts";

/** A note printed by the source: the id its container will have, and its mark without brackets. */
export type Note = { readonly id: string; readonly label: string };

/** Where the notes of a page are, found before its blocks are written. */
export type Notes = {
  /** Elements whose whole text is the visible mark of a reference. */
  readonly references: ReadonlyMap<HtmlElement, Note>;
  /** Elements that hold one note each. */
  readonly bodies: ReadonlyMap<HtmlElement, Note>;
  /** Lists that hold notes only, and so are no lists to a reader. */
  readonly lists: ReadonlySet<HtmlElement>;
  /** What says only that a note is a note: links back, the printed label, the line above. */
  readonly furniture: ReadonlySet<HtmlNode>;
  /** Text nodes that begin with a note's label, and the text without it. */
  readonly unlabelled: ReadonlyMap<HtmlNode, string>;
  /** The names that links within the page point to. */
  readonly targets: ReadonlySet<string>;
};

type Link = { readonly element: HtmlElement; readonly target: HtmlElement };

/**
 * Finds the notes of a page by what pages have in common, whatever wrote them: a link whose text is a note mark, and
 * the block it points to, which declares itself a note (DPUB-ARIA `doc-noteref`, `doc-footnote`, `doc-endnotes`) or
 * links back to where the reference stands. A mark that leads nowhere stays as it is.
 */
export function notesOf(root: HtmlElement, base?: string): Notes {
  const { links, targets } = linksWithin(root, base);
  const places = placesLinkedFrom(links);
  const accepted = acceptedReferences(links, places);
  const lists = noteLists(root, new Set(accepted.values()));
  for (const [link, body] of accepted) if (isPlainItem(body, lists.lists)) accepted.delete(link);

  const bodies = new Map<HtmlElement, Note>();
  const references = new Map<HtmlElement, Note>();
  for (const [link, body] of accepted) {
    const note = bodies.get(body) ?? { id: `note-${bodies.size + 1}`, label: markIn(textOf(link)) ?? textOf(link) };
    bodies.set(body, note);
    references.set(raisedWhole(link), note);
  }
  for (const [body, label] of lists.unreferenced) bodies.set(body, { id: `note-${bodies.size + 1}`, label });

  const furniture = new Set<HtmlNode>(lists.separators);
  const unlabelled = new Map<HtmlNode, string>();
  for (const [body, { label }] of bodies) {
    for (const link of returnLinks(body, label)) furniture.add(link);
    const printed = leadingLabel(body, label, furniture);
    if (printed?.kind === "element") furniture.add(printed.node);
    if (printed?.kind === "text") unlabelled.set(printed.node, printed.rest);
  }
  return { references, bodies, lists: lists.lists, furniture, unlabelled, targets };
}

/** An item of a list that is no list of notes, such as a bibliography's, stays an item. */
const isPlainItem = (body: HtmlElement, lists: ReadonlySet<HtmlElement>): boolean => {
  const list = parentOf(body);
  return body.tagName === "li" && list !== undefined && !lists.has(list);
};

function linksWithin(root: HtmlElement, base: string | undefined) {
  const named = new Map<string, HtmlElement>();
  const anchors: { element: HtmlElement; name: string }[] = [];
  for (const element of descendants(root)) {
    const name = attribute(element, "id") ?? (element.tagName === "a" ? attribute(element, "name") : undefined);
    if (name && !named.has(name)) named.set(name, element);
    const href = element.tagName === "a" ? safeAddress(attribute(element, "href") ?? "", base) : undefined;
    if (href?.startsWith("#")) anchors.push({ element, name: href.slice(1) });
  }
  const targets = new Set<string>();
  const links = anchors.flatMap(({ element, name }): Link[] => {
    const target = named.get(name);
    if (!target) return [];
    targets.add(name);
    return [{ element, target }];
  });
  return { links, targets };
}

/** For every block that may hold a note: the blocks its own links lead to. Notes are shallow, so a short climb will do. */
function placesLinkedFrom(links: readonly Link[]): ReadonlyMap<HtmlElement, ReadonlySet<HtmlElement>> {
  const places = new Map<HtmlElement, Set<HtmlElement>>();
  for (const { element, target } of links) {
    const place = blockAround(target);
    let around: HtmlElement | undefined = blockAround(element);
    for (let climbed = 0; around && climbed < 6; climbed++, around = parentOf(around)) {
      const known = places.get(around) ?? new Set();
      places.set(around, known.add(place));
    }
  }
  return places;
}

type Places = ReturnType<typeof placesLinkedFrom>;

function acceptedReferences(links: readonly Link[], places: Places): Map<HtmlElement, HtmlElement> {
  const accepted = new Map<HtmlElement, HtmlElement>();
  const targetOf = new Map<HtmlElement, HtmlElement>();
  const crowded = new Set<HtmlElement>();
  for (const { element, target } of links) {
    const body = bodyOf(target);
    if (!body || isWithin(element, body) || !refersTo(element, body, target, places)) continue;
    if (isNoteAlready(element, targetOf)) continue;
    if (targetOf.has(body) && targetOf.get(body) !== target) crowded.add(body);
    targetOf.set(body, target);
    accepted.set(element, body);
  }
  for (const [link, body] of accepted) if (crowded.has(body)) accepted.delete(link);
  return accepted;
}

/** In Word's pages a note and its reference link to each other with the same text; the note is the one seen second. */
function isNoteAlready(link: HtmlElement, bodies: ReadonlyMap<HtmlElement, unknown>): boolean {
  let around: HtmlElement | undefined = link;
  for (let climbed = 0; around && climbed < 8; climbed++, around = parentOf(around))
    if (bodies.has(around)) return true;
  return false;
}

function isWithin(element: HtmlElement, body: HtmlElement): boolean {
  let around: HtmlElement | undefined = element;
  while (around && around !== body) around = parentOf(around);
  return around === body;
}

const NOTE_BODIES = new Set(["li", "p", "div", "dd", "aside", "td", "section"]);

/** The block that a link to `target` means: the item or paragraph it stands in. */
function bodyOf(target: HtmlElement): HtmlElement | undefined {
  const block = blockAround(target);
  const parent = parentOf(block);
  const holder = parent && block.tagName === "p" && isItsNote(parent, block) ? parent : block;
  if (!NOTE_BODIES.has(holder.tagName) || HEADING.test(block.tagName)) return undefined;
  const isLarge = holder.tagName === "div" || holder.tagName === "section";
  return isLarge && !isDeclaredNote(holder) && !isSmall(holder) ? undefined : holder;
}

function isItsNote(parent: HtmlElement, paragraph: HtmlElement): boolean {
  const first = parent.childNodes.find(isElement);
  return first === paragraph && (["li", "dd", "aside"].includes(parent.tagName) || isDeclaredNote(parent));
}

const isDeclaredNote = (element: HtmlElement): boolean =>
  hasRole(element, "doc-footnote", "doc-endnote", "footnote", "endnote", "rearnote") ||
  hasClass(element, /^footnote(-?item|-?body)?$/i);

/** A few paragraphs without headings: what a note can be, and a section cannot. */
function isSmall(element: HtmlElement): boolean {
  let count = 0;
  for (const each of descendants(element)) if (HEADING.test(each.tagName) || ++count > 40) return false;
  return true;
}

function refersTo(link: HtmlElement, body: HtmlElement, target: HtmlElement, places: Places): boolean {
  if (hasRole(link, "doc-noteref", "noteref") || hasClass(link, /^(footnote-?ref|noteref)$/i)) return true;
  const mark = markIn(textOf(link, 20));
  if (!mark) return false;
  if (isDeclaredNote(body) || linksBack(link, body, places)) return true;
  return isRaised(link) && (leadingLabel(body, mark) !== undefined || NOTE_NAME.test(nameOf(target)));
}

const NOTE_NAME = /^_?(?:fn|ftn|edn|note|footnote|endnote|sdfootnote|sdendnote)/i;

const nameOf = (element: HtmlElement) => attribute(element, "id") ?? attribute(element, "name") ?? "";

function linksBack(link: HtmlElement, body: HtmlElement, places: Places): boolean {
  const known = places.get(body);
  let around: HtmlElement | undefined = blockAround(link);
  for (let climbed = 0; known && around && climbed < 3; climbed++, around = parentOf(around)) {
    if (known.has(around)) return true;
  }
  return false;
}

function isRaised(link: HtmlElement): boolean {
  let around = parentOf(link);
  for (; around && isInline(around); around = parentOf(around)) if (around.tagName === "sup") return true;
  return link.childNodes.some((child) => isElement(child) && child.tagName === "sup");
}

/** The superscript around a reference where it holds nothing else: being raised is part of being a reference. */
function raisedWhole(link: HtmlElement): HtmlElement {
  let whole = link;
  for (let around = parentOf(whole); around && isInline(around); around = parentOf(around)) {
    if (textOf(around, 40) !== textOf(link, 40)) break;
    if (around.tagName === "sup") whole = around;
  }
  return whole;
}

import { type InlineNode, inlineTree } from "#lib/core/document/inline.ts";
import { type Passage, passageAttributes } from "#lib/core/document/passage.ts";
import { type Segment, segmentsOf } from "#lib/core/document/segment.ts";
import type { Span } from "#lib/core/document/span.ts";
import { highlightsByBlock } from "#lib/core/document/spread.ts";
import { blocksIn, type TextBlock, type TextMap } from "./text-map.ts";

/** A formatting element of the page over a stretch of its block's text. */
type Formatting = Span & { readonly element: Element };

/**
 * Brings the page's marks in line with what is shown, and what is being written, and returns how many blocks had to be
 * redrawn.
 */
export type Painter<Shown> = (shown: readonly Shown[], pending?: Passage | null) => number;

/**
 * A painter that starts from what the server painted. After the first time it looks only at the blocks of what has come
 * and gone since; blocks whose marks are right already are not touched.
 */
export function painterOf<Shown>(map: TextMap, passageOf: (shown: Shown) => Passage | null): Painter<Shown> {
  let before: { readonly shown: readonly Shown[]; readonly pending: readonly Passage[] } | null = null;
  return (shown, given = null) => {
    const pending = given ? [given] : [];
    const changed = before && [
      ...eitherOnly(before.shown, shown).flatMap((each) => passageOf(each) ?? []),
      ...eitherOnly(before.pending, pending),
    ];
    before = { shown, pending };
    if (changed?.length === 0) return 0;
    const passages = [...shown.flatMap((each) => passageOf(each) ?? []), ...pending];
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const touched = changed ? blocksUnder(map, changed) : map.blocks;
    const wanted = highlightsByBlock(touched, passages);
    return touched.filter((block) => paintBlock(block, wanted.get(block) ?? [], byId)).length;
  };
}

/** What is in one of two lists and not in the other. */
function eitherOnly<Each>(one: readonly Each[], other: readonly Each[]): readonly Each[] {
  if (one === other) return [];
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [...one.filter((each) => !inOther.has(each)), ...other.filter((each) => !inOne.has(each))];
}

/** The blocks of any of these spans, in reading order. */
function blocksUnder(map: TextMap, spans: readonly Span[]): readonly TextBlock[] {
  const under = new Set(spans.flatMap((span) => blocksIn(map, span)));
  return map.blocks.filter((block) => under.has(block));
}

function paintBlock(block: TextBlock, passages: readonly Passage[], byId: ReadonlyMap<string, Passage>): boolean {
  const { start, text, words } = block;
  const segments = segmentsOf(passages, { start, end: start + text.length }).map((segment): Drawing => {
    const { ids } = segment;
    const attributes = passageAttributes(segment, byId);
    return { start: segment.start - start, end: segment.end - start, ids, attributes };
  });
  if (isPainted(words, segments)) return false;
  const nodes = inlineTree(text, formattingOf(words), segments);
  words.replaceChildren(...elementsOf(nodes, new Map(segments.map((each) => [each, each.attributes])), new Set()));
  return true;
}

type Drawing = Segment & { readonly attributes: Readonly<Record<string, string>> };

/** True when the block's marks are exactly these segments. */
function isPainted(words: HTMLElement, segments: readonly Drawing[]): boolean {
  const marks = words.querySelectorAll("mark");
  if (marks.length !== segments.length) return false;
  if (segments.length === 0) return true;
  const starts = startsOf(words);
  return segments.every((segment, index) => {
    const mark = marks[index];
    if (!mark || starts.get(mark) !== segment.start || mark.textContent.length !== segment.end - segment.start) {
      return false;
    }
    const { attributes } = segment;
    return OWN_ATTRIBUTES.every((name) => (mark.getAttribute(name) ?? undefined) === attributes[name]);
  });
}

const OWN_ATTRIBUTES = ["data-ids", "data-kinds", "data-depth", "data-closed"] as const;

/** The offset in the block's text at which each element inside it begins. */
function startsOf(words: HTMLElement): ReadonlyMap<Element, number> {
  const starts = new Map<Element, number>();
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let offset = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) starts.set(node, offset);
    else offset += node.nodeValue?.length ?? 0;
  }
  return starts;
}

/** The formatting of a block, read from its elements. What a mark has cut in two becomes one again. */
function formattingOf(words: HTMLElement): readonly Formatting[] {
  const found: Formatting[] = [];
  const latest = new Map<string, number>();
  for (const [element, start] of startsOf(words)) {
    if (element.localName === "mark") continue;
    const formatting = { start, end: start + element.textContent.length, element };
    const key = likeness(element);
    const index = latest.get(key);
    const before = index === undefined ? undefined : found[index];
    if (before && index !== undefined && before.end === start) found[index] = { ...before, end: formatting.end };
    else latest.set(key, found.push(formatting) - 1);
  }
  return found;
}

/** Two elements that differ at most in their id are alike. */
function likeness(element: Element): string {
  const attributes = [...element.attributes].filter(({ name }) => name !== "id");
  return [element.localName, ...attributes.map(({ name, value }) => `${name}=${value}`)].join(" ");
}

function elementsOf(
  nodes: readonly InlineNode<Formatting>[],
  attributes: ReadonlyMap<Segment, Readonly<Record<string, string>>>,
  usedIds: Set<string>,
): (Node | string)[] {
  return nodes.map((node) => {
    if (typeof node === "string") return node;
    const element =
      "segment" in node ? markOf(attributes.get(node.segment) ?? {}) : shellOf(node.mark.element, usedIds);
    element.append(...elementsOf(node.children, attributes, usedIds));
    return element;
  });
}

function markOf(attributes: Readonly<Record<string, string>>): HTMLElement {
  const mark = document.createElement("mark");
  for (const [name, value] of Object.entries(attributes)) mark.setAttribute(name, value);
  return mark;
}

/** The element without its content. An element that a mark cuts keeps its id on the first piece only. */
function shellOf(element: Element, usedIds: Set<string>): Element {
  const shell = element.cloneNode(false);
  if (!(shell instanceof Element)) throw new TypeError("an element's clone is an element");
  if (shell.id && usedIds.has(shell.id)) shell.removeAttribute("id");
  usedIds.add(shell.id);
  return shell;
}

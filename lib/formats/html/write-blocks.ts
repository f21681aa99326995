import type { Block, Container } from "#lib/core/document/block.ts";
import { enclosing, spanOf } from "#lib/core/document/block.ts";
import { inlineTree } from "#lib/core/document/inline.ts";
import { type Highlight, type Segment, segmentsOf } from "#lib/core/document/segment.ts";
import { highlightsByBlock } from "#lib/core/document/spread.ts";
import { ENGLISH_TEXT_WORDS, type TextWords } from "#lib/core/document/text-words.ts";
import { isBlock, type Tree, treeOf } from "#lib/core/document/tree.ts";
import { dirOf, hasRightToLeft } from "#lib/core/language/direction.ts";
import { type Attributes, attributesOf, escapeHtml, safeAddress } from "./escape.ts";
import { type Footnotes, footnotesOf } from "./footnotes.ts";
import { headingLevelsOf } from "./heading-levels.ts";
import { type SegmentElement, writeInline } from "./write-inline.ts";
import { writeTable } from "./write-table.ts";

/** What a caller adds to the bare document. Everything returned as markup must be escaped by the caller. */
export type BlocksMarkup = {
  /** Spans of the canonical text to highlight. */
  readonly highlights?: readonly Highlight[];
  /** The one element of a segment: `mark` if absent. */
  readonly segmentElement?: (segment: Segment, block: Block) => SegmentElement;
  /** Attributes of the one element of a segment, which counts in the canonical text. `data-ids` if absent. */
  readonly segmentAttributes?: (segment: Segment, block: Block) => Attributes;
  /** Markup right behind a segment's element. It stands inside the text element and so adds to its text content. */
  readonly afterSegment?: (segment: Segment, block: Block) => string;
  readonly blockAttributes?: (block: Block) => Attributes;
  /** Furniture before and behind the element that holds a block's text. */
  readonly beforeText?: (block: Block) => string;
  readonly afterText?: (block: Block) => string;
  /** The markup of a table, given with the blocks in its own cells, where furniture of some sizes has no room. */
  readonly aroundTable?: (table: string, blocks: readonly Block[]) => string;
  /** 1 where the document's first heading is the page's own title; 2, as if absent, where the page has another h1. */
  readonly topHeadingLevel?: 1 | 2;
  /** The HTML level of each heading, where the blocks are only a part of a document. */
  readonly headingLevels?: ReadonlyMap<Block, number>;
  /** The language of the text where its blocks name none (BCP 47), if the markup stands in an element that bears it. */
  readonly language?: string | undefined;
  /** What is said of the text's parts; English if absent. */
  readonly words?: TextWords | undefined;
};

/**
 * A document as semantic HTML. Each block is one wrapper with `id`, `data-start` (its offset in the canonical text)
 * and, if it has text, `data-ordinal`; in it one element with `data-text` has exactly the block's text as its text
 * content. Printed list labels stand outside that element. Pictures are linked, never loaded.
 */
export function writeBlocks(blocks: readonly Block[], markup: BlocksMarkup = {}): string {
  const context: Context = {
    markup,
    highlights: highlightsByBlock(blocks, markup.highlights ?? []),
    levels: markup.headingLevels ?? headingLevelsOf(blocks, markup.topHeadingLevel ?? 2),
    footnotes: footnotesOf(blocks),
    words: markup.words ?? ENGLISH_TEXT_WORDS,
    isRightToLeft: dirOf(markup.language) === "rtl",
  };
  return writeChildren(treeOf(blocks).children, context);
}

type Context = {
  readonly markup: BlocksMarkup;
  readonly highlights: ReadonlyMap<Block, readonly Highlight[]>;
  readonly levels: ReadonlyMap<Block, number>;
  readonly footnotes: Footnotes;
  readonly words: TextWords;
  readonly isRightToLeft: boolean;
};
type Node = Tree | Block;

/** Neighbouring footnotes become one section of endnotes. */
function writeChildren(children: readonly Node[], context: Context): string {
  let html = "";
  for (let index = 0; index < children.length; index++) {
    const first = children[index];
    if (!first) break;
    if (!isFootnote(first)) {
      html += writeNode(first, context);
      continue;
    }
    let notes = "";
    for (let note: Node | undefined = first; note && isFootnote(note); note = children[++index]) {
      notes += writeNode(note, context);
    }
    index--;
    const name = escapeHtml(context.words.footnotes(context.footnotes.nextSection()));
    html += `<section class="footnotes" role="doc-endnotes" aria-label="${name}"><ol role="list">${notes}</ol></section>`;
  }
  return html;
}

const isFootnote = (node: Node) => !isBlock(node) && node.container?.kind === "footnote";

function writeNode(node: Node, context: Context): string {
  return isBlock(node) ? writeBlock(node, context) : writeContainer(node, context);
}

function writeContainer(tree: Tree, context: Context): string {
  const { container, children } = tree;
  switch (container?.kind) {
    case "list":
      return writeList(container.ordered, children, context);
    case "item":
      return `<li>${labelOf(container)}${writeChildren(children, context)}</li>`;
    case "quote":
      return `<blockquote>${writeChildren(children, context)}</blockquote>`;
    case "table": {
      const table = writeTable(children, (inside) => writeChildren(inside, context));
      return context.markup.aroundTable?.(table, blocksIn(tree, container.id)) ?? table;
    }
    case "footnote":
      return writeFootnote(container, children, context);
    default:
      return writeChildren(children, context);
  }
}

/** The blocks of a table, those of tables within it excepted. */
function blocksIn(tree: Tree, tableId: string): readonly Block[] {
  return tree.children.flatMap((child) => {
    if (!isBlock(child)) return blocksIn(child, tableId);
    return enclosing(child, "table")?.id === tableId ? [child] : [];
  });
}

function writeList(ordered: boolean, children: readonly Node[], context: Context): string {
  const name = ordered ? "ol" : "ul";
  const isLabelled = children.some(
    (child) => !isBlock(child) && child.container?.kind === "item" && child.container.label,
  );
  // A list without its own markers loses its role in some screen readers; naming the role keeps it.
  return `<${name}${isLabelled ? ' class="labelled" role="list"' : ""}>${writeChildren(children, context)}</${name}>`;
}

const labelOf = ({ label }: Extract<Container, { kind: "item" }>) =>
  label ? `<span class="label">${escapeHtml(label)} </span>` : "";

type Footnote = Extract<Container, { kind: "footnote" }>;

function writeFootnote({ id, label }: Footnote, children: readonly Node[], context: Context): string {
  const { footnotes, words } = context;
  const back = footnotes.backAddress(id);
  const name = escapeHtml(label);
  const link =
    back && `<a class="back" role="doc-backlink" href="${back}" aria-label="${escapeHtml(words.backTo(label))}">↩</a>`;
  const inner = writeChildren(children, context);
  return `<li id="${footnotes.noteId(id)}"><span class="label">${name} </span>${inner}${link ?? ""}</li>`;
}

function writeBlock(block: Block, context: Context): string {
  const { blockAttributes, beforeText, afterText } = context.markup;
  const attributes = attributesOf({
    class: "block",
    id: block.id,
    "data-start": block.start,
    "data-ordinal": block.ordinal,
    lang: block.language,
    ...blockAttributes?.(block),
  });
  if (block.kind === "rule") return `<hr${attributes}>`;
  const inner = writeText(block, context);
  return `<div${attributes}>${beforeText?.(block) ?? ""}${inner}${afterText?.(block) ?? ""}</div>`;
}

/** The element that carries the text, with whatever the kind of block asks for around it. */
function writeText(block: Block, context: Context): string {
  const text = writeWords(block, context);
  const attributes = `data-text${attributesOf({ dir: directionIn(block, context) })}`;
  switch (block.kind) {
    case "heading": {
      const level = context.levels.get(block) ?? 2;
      return `<h${level} ${attributes}>${text}</h${level}>`;
    }
    case "preformatted":
      // The parser drops a line break right behind the opening tag, so one is given to it.
      return `<pre ${attributes}>\n${text}</pre>`;
    case "figure":
      return `<figure>${pictureLink(block.address, context.words.picture)}<figcaption ${attributes}>${text}</figcaption></figure>`;
    default:
      return `<p ${attributes}>${text}</p>`;
  }
}

/** The direction of a block where it may differ from that of the text around it. */
function directionIn({ language, text }: Block, { isRightToLeft }: Context): string | undefined {
  const hasOther = hasRightToLeft(text) !== isRightToLeft;
  if (language === undefined) return hasOther ? "auto" : undefined;
  return hasOther || (dirOf(language) === "rtl") !== isRightToLeft ? dirOf(language) : undefined;
}

function pictureLink(address: string, name: string): string {
  const href = safeAddress(address);
  const words = escapeHtml(name);
  return `<span class="picture">${href ? `<a${attributesOf({ href })}>${words}</a>` : words}</span>`;
}

function writeWords(block: Block, { markup, highlights, footnotes }: Context): string {
  const { segmentElement, segmentAttributes, afterSegment } = markup;
  const segments = segmentsOf(highlights.get(block) ?? [], spanOf(block)).map((segment) =>
    moved(segment, -block.start),
  );
  return writeInline(inlineTree(block.text, block.marks, segments), {
    segmentElement: (segment) => segmentElement?.(moved(segment, block.start), block) ?? "mark",
    segmentAttributes: (segment) =>
      segmentAttributes?.(moved(segment, block.start), block) ?? { "data-ids": segment.ids.join(" ") },
    afterSegment: (segment) => afterSegment?.(moved(segment, block.start), block) ?? "",
    referenceOf: footnotes.reference,
  });
}

const moved = (segment: Segment, by: number): Segment => ({
  start: segment.start + by,
  end: segment.end + by,
  ids: segment.ids,
});

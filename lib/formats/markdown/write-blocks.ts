import type { Block, Container } from "#lib/core/document/block.ts";
import { isBlock, type Tree, treeOf } from "#lib/core/document/tree.ts";
import { APART } from "./delimiters.ts";
import {
  backticksFor,
  characterReference,
  destination,
  escapeAddressAtEnd,
  escapeLineEnd,
  escapeLineStart,
} from "./escape.ts";
import { type InlineMarkdown, type Insertion, writeInline } from "./write-inline.ts";
import { writeTable } from "./write-table.ts";

export type BlocksMarkdown = Omit<InlineMarkdown, "insertions"> & {
  /** What stands within or behind a block's text, by offset in it and in ascending order. */
  readonly insertionsIn: (block: Block) => readonly Insertion[];
};

type Node = Tree | Block;

/**
 * Blocks as Markdown, parted by blank lines. The labels of ordered lists are kept as the source prints them where
 * Markdown can ("7.", "7)") and stand at the head of a bullet's text where it cannot ("(a)", "iv.").
 */
export function writeBlocks(blocks: readonly Block[], markdown: BlocksMarkdown): string {
  return writeNodes(treeOf(blocks).children, markdown);
}

function writeNodes(nodes: readonly Node[], markdown: BlocksMarkdown): string {
  let written = "";
  let bullet: Bullet = "-";
  let before: Node | undefined;
  for (const node of nodes) {
    bullet = isList(before) && bullet === "-" ? "*" : "-";
    const next = isBlock(node) ? writeBlock(node, markdown) : writeContainer(node, bullet, markdown);
    if (!next) continue;
    const parting = isList(before, "ordered") && isList(node, "ordered") ? PARTED : "\n\n";
    written += written ? parting + next : next;
    before = node;
  }
  return written;
}

/** Lists that follow each other take turns, because equal bullets would make them one list. */
type Bullet = "-" | "*";

/** What keeps two numbered lists apart, which cannot take turns without changing what they print. */
const PARTED = "\n\n<!-- -->\n\n";

const isList = (node: Node | undefined, order?: "ordered") =>
  node !== undefined && !isBlock(node) && node.container?.kind === "list" && (!order || node.container.ordered);

function writeContainer({ container, children }: Tree, bullet: Bullet, markdown: BlocksMarkdown): string {
  switch (container?.kind) {
    case "list":
      return writeList(children, bullet, markdown);
    case "quote":
      return writeNodes(children, markdown).replace(/^(?=(.?))/gm, (_, first: string) => (first ? "> " : ">"));
    case "table":
      return writeTable(children, (block) => cellText(block, markdown));
    case "footnote":
      return writeFootnote(container, children, markdown);
    default:
      return writeNodes(children, markdown);
  }
}

/** Markdown numbers a list from its first item on, so that a list that skips a number is written as two. */
function writeList(items: readonly Node[], bullet: Bullet, markdown: BlocksMarkdown): string {
  const written = items.map((item) => writeItem(item, bullet, markdown));
  const gap = written.some((item) => item.includes("\n\n")) ? "\n\n" : "\n";
  return written.reduce((list, item, index) => {
    const follows = isNextNumber(numberOf(items[index - 1]), numberOf(items[index]));
    return list + (follows ? gap : PARTED) + item;
  });
}

function writeItem(item: Node, bullet: Bullet, markdown: BlocksMarkdown): string {
  const blocks = isBlock(item) ? [item] : item.children;
  const label = labelOf(item);
  const marker = numberOf(item) ?? bullet;
  const lead = label && marker === bullet ? `${escapeLineStart(writeInline(label, [], bare(markdown)))} ` : "";
  return `${marker} ${lead}${indented(writeNodes(blocks, markdown), marker.length + 1)}`;
}

const labelOf = (item: Node | undefined) =>
  item && !isBlock(item) && item.container?.kind === "item" ? item.container.label : undefined;

/** The item's label where Markdown can print it: "7." or "7)". */
function numberOf(item: Node | undefined): string | undefined {
  const label = labelOf(item);
  return label && /^\d{1,9}[.)]$/.test(label) ? label : undefined;
}

const isNextNumber = (before: string | undefined, label: string | undefined) =>
  before === undefined || label === undefined
    ? before === label
    : before.at(-1) === label.at(-1) && Number.parseInt(label, 10) === Number.parseInt(before, 10) + 1;

/** Words without formatting as a paragraph. */
export const writePlain = (text: string) =>
  asParagraph(writeInline(text, [], { insertions: [], labelOf: () => null, addressOf: () => null }));

const bare = (markdown: BlocksMarkdown): InlineMarkdown => ({ ...markdown, insertions: [] });

/** Every line but the first moved in, empty ones excepted. */
const indented = (text: string, columns: number) => text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(columns)}`);

function writeFootnote(
  { id }: Extract<Container, { kind: "footnote" }>,
  children: readonly Node[],
  markdown: BlocksMarkdown,
): string {
  const text = writeNodes(children, markdown);
  const label = markdown.labelOf(id);
  return label === null ? text : footnote(label, text);
}

/** A footnote's definition. */
export const footnote = (label: string, text: string) => `[^${label}]: ${indented(text, 4)}`;

function writeBlock(block: Block, markdown: BlocksMarkdown): string {
  const insertions = markdown.insertionsIn(block);
  const behind = insertions.map((insertion) => insertion.markdown).join(APART);
  switch (block.kind) {
    case "rule":
      return "___";
    case "preformatted": {
      const fence = backticksFor(block.text, 3);
      return [`${fence}\n${block.text}\n${fence}`, behind].filter(Boolean).join("\n\n");
    }
    case "figure":
      return `![${writeInline(block.text.replaceAll("\n", " "), [], bare(markdown))}](${destination(block.address)})${behind}`;
    case "heading":
      return `${"#".repeat(block.level)} ${asHeading(writeInline(block.text, block.marks, { ...markdown, insertions }))}`;
    default:
      return asParagraph(writeInline(block.text, block.marks, { ...markdown, insertions }));
  }
}

function cellText(block: Block, markdown: BlocksMarkdown): string {
  const insertions = markdown.insertionsIn(block);
  return asPhrase(writeInline(block.text, block.marks, { ...markdown, insertions, inCell: true }));
}

const asParagraph = (inline: string) =>
  inline
    .split("\n")
    .map((line) => escapeLineEnd(escapeLineStart(line)))
    .join("\\\n");

/** On one line, where a line break needs its HTML and white space at the edges would go. */
const asPhrase = (inline: string) => escapeLineEnd(referencedStart(inline)).replaceAll("\n", "<br>");

const referencedStart = (line: string) => line.replace(/^\s/, characterReference);

/** A heading's closing "#" would be taken for decoration. */
function asHeading(inline: string): string {
  const phrase = asPhrase(inline);
  return phrase.endsWith("#") ? `${escapeAddressAtEnd(phrase.slice(0, -1))}\\#` : phrase;
}

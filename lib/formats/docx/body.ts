import { type Block, enclosing } from "#lib/core/document/block.ts";
import { isBlock, type Tree, treeOf } from "#lib/core/document/tree.ts";
import { isRightToLeft } from "./comments.ts";
import { itemIndent, type Numbering } from "./numbering.ts";
import { type Ground, type Insertion, type RunContext, writeRuns } from "./runs.ts";
import { writeTable } from "./table.ts";

/** Everything that a block's paragraph is written with besides the block. */
export type BodyContext = RunContext & {
  readonly numbering: Numbering;
  readonly insertionsIn: (block: Block) => readonly Insertion[];
  readonly groundsIn: (block: Block) => readonly Ground[];
  /** The runs of a block where they are not simply its text, and what is tracked of its paragraph mark. */
  readonly runsOf?: (block: Block) => string;
  readonly markOf?: (block: Block) => string;
  /** What stands before and behind the paragraph of a block. */
  readonly aroundOf?: (block: Block) => readonly [before: string, after: string];
  /** What is tracked of a table row with these blocks. */
  readonly rowMarkOf?: (blocks: readonly Block[]) => string;
};

type Node = Tree | Block;

/** The body's paragraphs and tables (ECMA-376 part 1, 17.2.2), without the footnotes, which have a part of their own. */
export const writeBody = (blocks: readonly Block[], context: BodyContext): string =>
  writeNodes(treeOf(blocks).children, context);

function writeNodes(nodes: readonly Node[], context: BodyContext): string {
  let markup = "";
  let afterTable = false;
  for (const node of nodes) {
    if (isBlock(node)) markup += writeParagraph(node, context);
    else if (node.container?.kind === "footnote") continue;
    else if (node.container?.kind === "table") {
      // Two tables without a paragraph between them would become one.
      markup += `${afterTable ? "<w:p/>" : ""}${writeTable(
        node.children,
        (inside) => writeNodes(inside, context),
        (row) => context.rowMarkOf?.(blocksIn(row)) ?? "",
      )}`;
    } else markup += writeNodes(node.children, context);
    afterTable = !isBlock(node) && node.container?.kind === "table";
  }
  return markup;
}

const blocksIn = (node: Node): readonly Block[] => (isBlock(node) ? [node] : node.children.flatMap(blocksIn));

/** One block as one paragraph, in which its text begins and ends. */
export function writeParagraph(block: Block, context: BodyContext, lead = ""): string {
  const { text, marks, language } = block;
  const content = { text, marks, language, isRightToLeft: isRightToLeft(text, language) };
  const runs =
    context.runsOf?.(block) ?? writeRuns(content, context, context.insertionsIn(block), context.groundsIn(block));
  const bookmark = context.bookmarkOf(block.id);
  const mark = context.markOf?.(block) ?? "";
  const properties = `${ordered(`${styleOf(block, context)}${content.isRightToLeft ? "<w:bidi/>" : ""}`)}${mark && `<w:rPr>${mark}</w:rPr>`}`;
  const [before, after] = context.aroundOf?.(block) ?? ["", ""];
  return `${before}<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${bookmark ? bookmarked(bookmark) : ""}${lead}${runs}</w:p>${after}`;
}

/** Names of bookmarks end with their number. */
function bookmarked(name: string): string {
  const id = /\d+$/.exec(name)?.[0] ?? "0";
  return `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
}

function styleOf(block: Block, { numbering }: BodyContext): string {
  if (block.kind === "heading") return `<w:pStyle w:val="Heading${block.level}"/>`;
  if (block.kind === "rule") {
    return '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="8A8172"/></w:pBdr>';
  }
  if (block.kind === "preformatted") return '<w:pStyle w:val="Preformatted"/>';
  if (enclosing(block, "footnote")) return '<w:pStyle w:val="FootnoteText"/>';
  const place = numbering.placeOf(block);
  if (place?.numbering) {
    return `<w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="${place.level}"/><w:numId w:val="${place.numbering}"/></w:numPr>`;
  }
  if (place) return `<w:pStyle w:val="ListParagraph"/>${itemIndent(place.level)}`;
  return enclosing(block, "quote") ? '<w:pStyle w:val="Quote"/>' : "";
}

/** In the one order that the schema allows (17.3.1.26): the indentation comes behind the direction. */
function ordered(properties: string): string {
  const indent = /<w:ind [^>]*\/>/.exec(properties)?.[0] ?? "";
  return properties.replace(indent, "") + indent;
}

import { type Block, type Container, enclosing } from "#lib/core/document/block.ts";
import { isBlock, type Tree, treeOf } from "#lib/core/document/tree.ts";
import { safeAddress } from "../addresses.ts";
import { headingLevelsOf } from "../html/heading-levels.ts";
import type { CopyNode, Piece } from "./copy-shape.ts";
import { tableOf } from "./layout-table.ts";
import { blockLabel, type WordsContext, wordsOf } from "./layout-words.ts";
import { directionIn, languageOf, printable } from "./printable.ts";

type Node = Tree | Block;

/** What a document is laid out with, besides its blocks. */
export type LayoutContext = WordsContext & {
  readonly levels: ReadonlyMap<Block, number>;
  /** The direction of blocks that have no letters. */
  readonly direction: "ltr" | "rtl";
  /** False in bodies of notes, whose paragraphs nobody cites. */
  readonly hasOrdinals: boolean;
};

/** Blocks and the footnotes they refer to, by name. What nothing refers to stays where it is. */
export type LaidOut = {
  readonly nodes: readonly CopyNode[];
  readonly footnotes: Readonly<Record<string, readonly CopyNode[]>>;
};

/** Headings inside quotations, tables and footnotes are strong words: they are no part of the outline. */
const ASIDE: ReadonlySet<Container["kind"]> = new Set(["quote", "table", "footnote"]);
const isAside = (block: Block) => block.within.some(({ kind }) => ASIDE.has(kind));

/** The levels of a document's headings in the copy's outline, without gaps. */
export const outlineLevels = (blocks: readonly Block[], top: 1 | 2) =>
  headingLevelsOf(
    blocks.filter((block) => block.text !== "" && !isAside(block)),
    top,
  );

/** Lays out a document, or the body of a note. */
export function layOut(blocks: readonly Block[], context: Omit<LayoutContext, "takesFootnote">): LaidOut {
  const known = new Set(
    blocks.flatMap(({ within }) => within.flatMap((each) => (each.kind === "footnote" ? [each.id] : []))),
  );
  const referred = new Set<string>();
  const takesFootnote = (footnote: string) => {
    const isFirst = known.has(footnote) && !referred.has(footnote);
    if (isFirst) referred.add(footnote);
    return isFirst;
  };
  const footnotes = new Map<string, CopyNode[]>();
  const inText = childrenOf(treeOf(blocks).children, { ...context, takesFootnote });
  const nodes = inText.flatMap((node): readonly CopyNode[] => {
    if (node.kind !== "footnote" || !referred.has(node.name)) return [withoutName(node)];
    footnotes.set(node.name, [...(footnotes.get(node.name) ?? []), ...node.children]);
    return [];
  });
  for (const name of referred) if (!footnotes.has(name)) footnotes.set(name, []);
  return { nodes, footnotes: Object.fromEntries(footnotes) };
}

/** A footnote stands among the others until it is known whether anything refers to it. */
type Named = CopyNode | { readonly kind: "footnote"; readonly name: string; readonly children: readonly CopyNode[] };

const withoutName = (node: Named): CopyNode =>
  node.kind === "footnote" ? { kind: "aside", children: node.children } : node;

function childrenOf(children: readonly Node[], context: LayoutContext): readonly Named[] {
  return children.map((child) => (isBlock(child) ? blockOf(child, context) : containerOf(child, context)));
}

function containerOf(tree: Tree, context: LayoutContext): Named {
  const { container, children } = tree;
  const inside = (nodes: readonly Node[]) => childrenOf(nodes, context).map(withoutName);
  switch (container?.kind) {
    case "list":
      return listOf(container.ordered, children, inside);
    case "quote":
      return { kind: "quote", children: inside(children) };
    case "table":
      return tableOf(children, inside);
    case "footnote":
      return { kind: "footnote", name: container.id, children: inFootnote(children, context) };
    default:
      return { kind: "aside", children: inside(children) };
  }
}

/** A footnote in a footnote is printed nowhere, so its mark stays a mark. */
const inFootnote = (children: readonly Node[], context: LayoutContext) =>
  childrenOf(children, { ...context, takesFootnote: () => false }).map(withoutName);

function listOf(
  ordered: boolean,
  children: readonly Node[],
  inside: (nodes: readonly Node[]) => readonly CopyNode[],
): CopyNode {
  const labels = children.map((child) => {
    const item = isBlock(child) ? null : child.container;
    return item?.kind === "item" ? printable(item.label ?? "") : "";
  });
  const items = children.map((child) => ({ children: inside(isBlock(child) ? [child] : child.children) }));
  const firstWords = items.flatMap(({ children: [first] }) => (first ? [first] : []));
  return {
    kind: "list",
    ordered,
    ...(labels.some(Boolean) && { labels }),
    ...(firstWords.some((words) => "rtl" in words) && { rtl: true as const }),
    ...(firstWords.some((words) => "ltr" in words) && { ltr: true as const }),
    items,
  };
}

function blockOf(block: Block, context: LayoutContext): CopyNode {
  if (block.kind === "rule") return { kind: "rule" };
  const words = wordsOf(block, context);
  const node = { words, ...voiceOf(block, context), ...placeOf(block, context) };
  switch (block.kind) {
    case "heading": {
      const level = context.levels.get(block);
      return level === undefined
        ? { kind: "paragraph", ...node, words: words.map(strong) }
        : { kind: "heading", level, ...node };
    }
    case "figure": {
      const address = safeAddress(block.address);
      return { kind: "figure", ...node, ...(address && !address.startsWith("#") && { address }) };
    }
    default:
      return { kind: block.kind, ...node };
  }
}

const strong = (piece: Piece): Piece => (piece.t === undefined ? piece : { ...piece, strong: true });

function voiceOf(block: Block, context: LayoutContext) {
  const { lang, region } = languageOf(block.language ?? "");
  const direction = directionIn(block.text) ?? context.direction;
  return {
    ...(direction === "rtl" && { rtl: true as const }),
    ...(direction === "ltr" && context.direction === "rtl" && { ltr: true as const }),
    ...(block.language && { lang, ...(region && { region }) }),
  };
}

/** In tables and footnotes there is no margin for a number. */
function placeOf(block: Block, { targets, hasOrdinals }: LayoutContext) {
  const isInMargin = hasOrdinals && !enclosing(block, "table") && !enclosing(block, "footnote");
  return {
    ...(isInMargin && block.ordinal !== undefined && { ordinal: String(block.ordinal) }),
    ...(targets.has(block.id) && { id: blockLabel(block.id) }),
  };
}

import type { Span } from "./span.ts";

/**
 * The block model: a revision is a flat list of blocks in reading order. A block is one run of text a person can point
 * at; what it stands in (lists, quotes, tables, footnotes) is its `within` path, outermost first. Two neighbouring
 * blocks that name the same container by `id` share it, so the tree is recovered by comparing paths (`tree.ts`).
 */
export type BlockId = string & { readonly __brand: "BlockId" };

/** What a mark says about the text it covers. */
export type MarkStyle =
  | { readonly kind: "strong" | "emphasis" | "code" | "strike" | "underline" | "superscript" | "subscript" }
  /** An address outside the document, or `#` and the id of a block in it. */
  | { readonly kind: "link"; readonly href: string }
  /** The visible reference mark of a footnote; `footnote` is the id of its footnote container. */
  | { readonly kind: "reference"; readonly footnote: string };

/** Inline formatting over `[start, end)` of a block's own text. Marks may nest and never cross a block. */
export type Mark = Span & MarkStyle;

/** What blocks stand in. `id` is unique in the revision and the same for every block inside. */
export type Container =
  | { readonly kind: "list"; readonly id: string; readonly ordered: boolean }
  /** `label` is what the source prints before the item ("7."), absent for a bullet. */
  | { readonly kind: "item"; readonly id: string; readonly label?: string }
  | { readonly kind: "quote"; readonly id: string }
  | { readonly kind: "table"; readonly id: string }
  | { readonly kind: "row"; readonly id: string }
  | {
      readonly kind: "cell";
      readonly id: string;
      readonly header: boolean;
      readonly columns: number;
      readonly rows: number;
    }
  /** A note printed by the source itself; `label` is its mark ("1", "a", "*"). */
  | { readonly kind: "footnote"; readonly id: string; readonly label: string };

/** 1 is the title of a document. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** What a block is by itself. The union is closed: every reader, writer and renderer handles exactly these. */
export type BlockKind =
  | { readonly kind: "heading"; readonly level: HeadingLevel }
  | { readonly kind: "paragraph" }
  /** White space and line breaks are significant. */
  | { readonly kind: "preformatted" }
  /** A picture: the text is its alternative text, `address` where the source keeps it. It is never fetched. */
  | { readonly kind: "figure"; readonly address: string }
  /** A dividing line; it has no text. */
  | { readonly kind: "rule" };

/** What a reader of some format yields, before ordinals, ids and offsets are known. `text` may hold "\n" as a line break. */
export type BlockDraft = BlockKind & {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly within: readonly Container[];
  /** BCP 47 language tag where it differs from the document's. */
  readonly language?: string;
  /** The names by which the source's own links point here. They serve `assemble` to resolve links and end with it. */
  readonly anchors?: readonly string[];
};

/** A block in its place in a revision. */
export type Block = BlockDraft & {
  /** Derived from the block's words, so that an unchanged paragraph keeps its address in the next revision. */
  readonly id: BlockId;
  /** The ¶ number, from 1. Blocks without text (a rule, an empty cell) have none. */
  readonly ordinal?: number;
  /** The number printed in the source ("7.", "3.2", "Article 4"), if any. */
  readonly number?: string;
  /** Where the block's text begins in the revision's canonical text. */
  readonly start: number;
};

/** The block's place in the canonical text. */
export const spanOf = (block: Block): Span => ({ start: block.start, end: block.start + block.text.length });

type ContainerOf<K extends Container["kind"]> = Extract<Container, { kind: K }>;

/** The innermost container of one kind around a block. */
export function enclosing<K extends Container["kind"]>(block: BlockDraft, kind: K): ContainerOf<K> | undefined {
  return block.within.findLast((container): container is ContainerOf<K> => container.kind === kind);
}

/** The word a reader knows the block by. */
export function roleOf(block: BlockDraft): string {
  if (block.kind !== "paragraph") return block.kind;
  const innermost = block.within.at(-1)?.kind;
  switch (innermost) {
    case "item":
      return "list item";
    case "cell":
      return "table cell";
    case "quote":
      return "quotation";
    case "footnote":
      return "footnote";
    default:
      return "paragraph";
  }
}

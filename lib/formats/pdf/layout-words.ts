import { type Block, type Mark, spanOf } from "#lib/core/document/block.ts";
import { type InlineNode, inlineTree } from "#lib/core/document/inline.ts";
import { type Highlight, type Segment, segmentsOf } from "#lib/core/document/segment.ts";
import { safeAddress } from "../addresses.ts";
import type { Piece } from "./copy-shape.ts";
import { hasRightToLeft, printable } from "./printable.ts";

/** The scheme of links that only mark where notes stand, and never reach the finished file. */
export const NOTE_SCHEME = "x-note:";

/** What the words of a block need to know of the document around them. */
export type WordsContext = {
  readonly highlights: ReadonlyMap<Block, readonly Highlight[]>;
  /** The numbers of notes whose markers stand at this offset of the canonical text, behind words of the block. */
  readonly markersAt: (block: Block, offset: number) => readonly string[];
  /** Those whose markers stand at the block's end because they highlight nothing in it. */
  readonly markersBehind: (block: Block) => readonly string[];
  /** True for the first reference to a footnote of this document: the one that prints it. */
  readonly takesFootnote: (footnote: string) => boolean;
  /** Blocks that links may lead to. */
  readonly targets: ReadonlySet<string>;
};

/** A block's words in stretches, with the markers of notes among them. */
export function wordsOf(block: Block, context: WordsContext): readonly Piece[] {
  const own = spanOf(block);
  const segments = segmentsOf(context.highlights.get(block) ?? [], own).map(({ start, end, ids }) => ({
    start: start - own.start,
    end: end - own.start,
    ids,
  }));
  const pieces: Piece[] = [];
  for (const node of inlineTree(block.text, block.marks, segments)) {
    pieces.push(...piecesOf(node, [], null, context));
    if (typeof node !== "string" && "segment" in node) {
      pieces.push(...markers(context.markersAt(block, node.segment.end + own.start)));
    }
  }
  return [...pieces, ...markers(context.markersBehind(block))];
}

const markers = (notes: readonly string[]): readonly Piece[] => (notes.length === 0 ? [] : [{ notes }]);

function piecesOf(
  node: InlineNode,
  marks: readonly Mark[],
  segment: Segment | null,
  context: WordsContext,
): readonly Piece[] {
  if (typeof node === "string") return stretch(node, marks, segment, context);
  if ("segment" in node) return node.children.flatMap((child) => piecesOf(child, marks, node.segment, context));
  const { mark } = node;
  if (mark.kind === "reference" && context.takesFootnote(mark.footnote)) {
    return [{ t: printable(plainText(node)), footnote: mark.footnote }];
  }
  return node.children.flatMap((child) => piecesOf(child, [...marks, mark], segment, context));
}

const plainText = (node: InlineNode): string =>
  typeof node === "string" ? node : node.children.map(plainText).join("");

function stretch(
  text: string,
  marks: readonly Mark[],
  segment: Segment | null,
  { targets }: WordsContext,
): readonly Piece[] {
  const t = printable(text);
  if (t === "") return [];
  let piece: Piece = { t };
  let address: string | undefined;
  for (const mark of marks) {
    if (mark.kind === "link") address = safeAddress(mark.href);
    else if (mark.kind === "reference") piece = { ...piece, superscript: true };
    else piece = { ...piece, [mark.kind]: true };
  }
  return [upright({ ...piece, ...targetOf(address, segment, targets) })];
}

/** Words of a note keep their address behind its number, and the block they lead to beside it. */
function targetOf(address: string | undefined, segment: Segment | null, targets: ReadonlySet<string>): Piece {
  const isInner = address?.startsWith("#") === true;
  const outer = address === undefined || isInner ? "" : address;
  const target = isInner ? address.slice(1) : "";
  const inner: Piece = targets.has(target) ? { at: blockLabel(target), linked: true } : {};
  if (segment) {
    const to = NOTE_SCHEME + segment.ids.join(",") + (outer && `|${outer}`);
    return { to, ...inner, ...(outer && { linked: true }) };
  }
  return outer ? { to: outer, linked: true } : inner;
}

/** The label by which links find a block. */
export const blockLabel = (id: string) => `block-${id}`;

/** Words without any formatting. */
export const plain = (text: string, more: Piece = {}): readonly Piece[] => [upright({ ...more, t: printable(text) })];

/** Scripts written from right to left have no slanted letters, and fonts that slant leave them out. */
function upright(piece: Piece): Piece {
  if (!piece.emphasis || !hasRightToLeft(piece.t ?? "")) return piece;
  const { emphasis: _, ...rest } = piece;
  return rest;
}

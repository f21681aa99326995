import type { BlockDraft, BlockKind, Container } from "#lib/core/document/block.ts";
import { IMPORT_LIMITS, tooLarge } from "../import-limits.ts";
import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { branchOf } from "./alternatives.ts";
import { ListPlaces } from "./list-places.ts";
import { itemLevel } from "./numbering.ts";
import type { ListLabel } from "./read-numbering.ts";
import { type Marker, type Paragraph, type ParagraphContext, readParagraph, type TextPiece } from "./read-paragraph.ts";
import { type NumberingReference, numberingIn, outlineLevel, type ParagraphStyle } from "./read-styles.ts";
import { cellsOf, isDeletedRow, rowsBelow } from "./table-cells.ts";
import { childOf, elementsIn, settingOf, switchOf } from "./xml-values.ts";

export type BlocksContext = ParagraphContext & {
  readonly styleOf: (styleId: string | undefined) => ParagraphStyle;
  readonly labelAt: (reference: NumberingReference) => ListLabel | null;
  /** The document's own language: only another is said of a block. */
  readonly language: string | undefined;
};

/** A comment's edge in the drafts. */
export type PlacedMarker = Marker & { readonly draft: number };

/** Where a draft's text stands in the file: its pieces count as the paragraph does, `shift` behind the draft. */
export type DraftOrigin = { readonly pieces: readonly TextPiece[]; readonly shift: number };

export type ReadBlocks = {
  readonly drafts: readonly BlockDraft[];
  /** Of every draft, in the same order; null for a cell without words. */
  readonly origins: readonly (DraftOrigin | null)[];
  readonly markers: readonly PlacedMarker[];
  readonly hasChanges: boolean;
};

/** Reads the paragraphs and tables of a body, a cell or a note (ECMA-376 part 1, 17.2.2) into drafts. */
export class BlockReader {
  private readonly drafts: BlockDraft[] = [];
  private readonly origins: (DraftOrigin | null)[] = [];
  private readonly markers: PlacedMarker[] = [];
  private hasChanges = false;
  private serial = 0;
  /** Paragraphs whose end is deleted: what comes next belongs to them. */
  private broken: XmlElement[] = [];
  private readonly context: BlocksContext;

  constructor(context: BlocksContext) {
    this.context = context;
  }

  finish(): ReadBlocks {
    const { drafts, origins, markers, hasChanges } = this;
    return { drafts, origins, markers, hasChanges };
  }

  readAll(parent: XmlElement, within: readonly Container[]): void {
    const lists = new ListPlaces(within, this.newId);
    for (const element of elementsIn(parent)) this.read(element, within, lists);
    this.readBroken(lists);
  }

  private readonly newId = (kind: string) => `${kind}-${++this.serial}`;

  private read(element: XmlElement, within: readonly Container[], lists: ListPlaces): void {
    const { name, attributes } = element;
    if (name === "w:p") this.readParagraph(element, lists);
    else if (name === "w:tbl") {
      this.readBroken(lists);
      this.readTable(element, lists.around());
    } else if (name === "w:sdt") {
      for (const child of elementsIn(childOf(element, "w:sdtContent") ?? element)) this.read(child, within, lists);
    } else if (name.startsWith("w:commentRange")) {
      if (this.broken.length > 0) this.broken.push({ name: "w:p", attributes: {}, children: [element] });
      else this.markBetween(name === "w:commentRangeStart" ? "start" : "end", attributes["w:id"]);
    } else if (AROUND_BLOCKS.has(name)) {
      const inside = name === "mc:AlternateContent" ? branchOf(element) : element;
      for (const child of elementsIn(inside)) this.read(child, within, lists);
    }
  }

  /** Between two paragraphs, a comment begins with the next and ends with the one before. */
  private markBetween(kind: "start" | "end", id: string | undefined): void {
    if (id === undefined) return;
    const draft = kind === "start" ? this.drafts.length : this.drafts.length - 1;
    this.markers.push({ kind, id, draft, offset: kind === "start" ? 0 : (this.drafts.at(-1)?.text.length ?? 0) });
  }

  private readParagraph(element: XmlElement, lists: ListPlaces): void {
    const ending = endingOf(childOf(element, "w:pPr"));
    this.hasChanges ||= ending !== "unchanged";
    if (ending === "deleted") {
      this.broken.push(element);
      return;
    }
    const paragraphs = [...this.broken, element];
    this.broken = [];
    this.readJoined(paragraphs, lists);
  }

  /** Nothing comes that a deleted end could join its paragraph to. */
  private readBroken(lists: ListPlaces): void {
    const paragraphs = this.broken;
    this.broken = [];
    if (paragraphs.length > 0) this.readJoined(paragraphs, lists);
  }

  private readJoined(paragraphs: readonly XmlElement[], lists: ListPlaces): void {
    const properties = childOf(paragraphs.at(-1), "w:pPr");
    const style = this.context.styleOf(settingOf(properties, "w:pStyle"));
    if (style.role === "about") return;
    const read = readParagraph(paragraphs, this.context);
    this.hasChanges ||= read.hasChanges;
    const isRule = read.text.trim() === "" && childOf(childOf(properties, "w:pBdr"), "w:bottom") !== undefined;
    if (read.text.trim() !== "" || isRule) this.add(read, kindOf(style, properties, isRule), style, properties, lists);
    else this.passOver(read, properties, style);
    for (const box of read.boxes) this.readAll(box, lists.around());
  }

  /** A paragraph without words has its number on paper all the same, unless it is hidden with it. */
  private passOver({ markers }: Paragraph, properties: XmlElement | undefined, style: ParagraphStyle): void {
    const reference = numberingIn(properties, style);
    const isHidden = switchOf(childOf(properties, "w:rPr"), "w:vanish") ?? false;
    if (reference && !isHidden) this.context.labelAt(reference);
    this.keepMarkers(markers, 0, 0, 0);
  }

  private add(
    read: Paragraph,
    kind: BlockKind,
    style: ParagraphStyle,
    properties: XmlElement | undefined,
    lists: ListPlaces,
  ): void {
    const reference = numberingIn(properties, style);
    const label = reference && this.context.labelAt(reference);
    const isHeading = kind.kind === "heading";
    const place =
      label && !isHeading
        ? lists.item(label)
        : lists.paragraph({
            isInList: style.role === "list",
            level: itemLevel(childOf(properties, "w:ind")?.attributes["w:left"]),
            isQuote: style.role === "quote",
            isHeading,
          });
    // A heading's number is part of its words, as it is on paper.
    const lead = isHeading && label?.label ? `${label.label} ` : "";
    this.push(read, kind, place, lead);
  }

  private push(read: Paragraph, kind: BlockKind, within: readonly Container[], lead: string): void {
    if (this.drafts.length >= IMPORT_LIMITS.blocks)
      throw tooLarge(`The document has more than ${IMPORT_LIMITS.blocks.toLocaleString("en")} paragraphs. Split it.`);
    const start = read.text.length - read.text.trimStart().length;
    const text = read.text.trim();
    const moved = (offset: number) => Math.min(Math.max(offset - start, 0), text.length) + lead.length;
    const marks = kind.kind === "rule" ? [] : read.marks;
    const language = this.languageOf(read);
    this.keepMarkers(read.markers, start, text.length, lead.length);
    this.origins.push({ pieces: read.pieces, shift: start - lead.length });
    this.drafts.push({
      ...kind,
      text: lead + text,
      marks: marks
        .map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
        .filter((mark) => mark.start < mark.end),
      within,
      ...(read.bookmarks.length > 0 && { anchors: read.bookmarks }),
      ...(language && { language }),
    });
  }

  /** Markers of the paragraph that is added next; one of a paragraph without words slides to the next one. */
  private keepMarkers(markers: readonly Marker[], start: number, length: number, lead: number): void {
    const draft = this.drafts.length;
    for (const { kind, id, offset } of markers) {
      const at = Math.min(Math.max(offset - start, 0), length);
      this.markers.push({ kind, id, draft, offset: at + lead });
    }
  }

  /** Said of the block only when all that is told of its runs is one language, and not the document's. */
  private languageOf({ languages, text }: Paragraph): string | undefined {
    const [only, ...others] = languages.keys();
    if (only === undefined || others.length > 0 || only === this.context.language) return undefined;
    return (languages.get(only) ?? 0) >= text.trim().length ? only : undefined;
  }

  private readTable(table: XmlElement, within: readonly Container[]): void {
    const tableHere: Container = { kind: "table", id: this.newId("table") };
    const elements = childrenOf(table, "w:tr");
    const kept = elements.filter((row) => !isDeletedRow(row));
    const rows = kept.map((row) => cellsOf(row));
    for (const row of elements) if (isDeletedRow(row)) this.readDeleted(row);
    rows.forEach((cells, index) => {
      const row: Container = { kind: "row", id: this.newId("row") };
      const header = switchOf(childOf(kept[index], "w:trPr"), "w:tblHeader") ?? false;
      for (const cell of cells) {
        if (cell.merge === "continue") continue;
        const container: Container = {
          kind: "cell",
          id: this.newId("cell"),
          header,
          columns: cell.columns,
          rows: 1 + rowsBelow(rows, index, cell),
        };
        this.readCell(cell.element, [...within, tableHere, row, container]);
      }
    });
  }

  /** Of what was deleted only the comments count, which slide to what comes next. */
  private readDeleted(element: XmlElement): void {
    this.hasChanges = true;
    for (const child of elementsIn(element)) {
      if (child.name === "w:p") this.keepMarkers(readParagraph([child], this.context).markers, 0, 0, 0);
      else this.readDeleted(child);
    }
  }

  /** An empty cell keeps its place in the table. */
  private readCell(cell: XmlElement, within: readonly Container[]): void {
    const before = this.drafts.length;
    this.readAll(cell, within);
    if (this.drafts.length > before) return;
    this.origins.push(null);
    this.drafts.push({ kind: "paragraph", text: "", marks: [], within });
  }
}

const AROUND_BLOCKS = new Set(["w:ins", "w:moveTo", "w:customXml", "mc:AlternateContent"]);

/** What became of the mark that ends a paragraph (ECMA-376 part 1, 17.13.5.15): a deleted one joins it to the next. */
function endingOf(properties: XmlElement | undefined): "unchanged" | "inserted" | "deleted" {
  const mark = childOf(properties, "w:rPr");
  if (childOf(mark, "w:del") || childOf(mark, "w:moveFrom")) return "deleted";
  return childOf(mark, "w:ins") || childOf(mark, "w:moveTo") ? "inserted" : "unchanged";
}

function kindOf(style: ParagraphStyle, properties: XmlElement | undefined, isRule: boolean): BlockKind {
  if (isRule) return { kind: "rule" };
  const level = outlineLevel(properties) ?? style.heading;
  if (level) return { kind: "heading", level: Math.min(6, level) as 1 | 2 | 3 | 4 | 5 | 6 };
  return { kind: style.role === "preformatted" ? "preformatted" : "paragraph" };
}

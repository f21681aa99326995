import type { PdfFile } from "./pdf-file.ts";
import { childrenOf, elementsIn, typeOf } from "./struct-tree.ts";

/** A cell of a table that a tagged PDF names; its words bear its number. */
export type TaggedCell = {
  readonly number: number;
  readonly isHeader: boolean;
  readonly columns: number;
  readonly rows: number;
};
export type TaggedTable = { readonly rows: readonly (readonly TaggedCell[])[] };

/** The tables of one page, and in which cell each piece of marked content stands, by its number on the page. */
export type PageTables = { readonly tables: readonly TaggedTable[]; readonly cellOf: ReadonlyMap<number, number> };

const DEEPEST = 64;
const MOST_ELEMENTS = 100_000;

/** Finds tables in the structure trees of pages (ISO 32000, 14.7). Cells are numbered through the document. */
export class TableFinder {
  readonly #file: PdfFile;
  #cells = 0;
  #elements = 0;

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** The tables of a loaded page; none where it is not tagged. */
  on(page: number): PageTables {
    const { call } = this.#file.pdfium;
    const found = { tables: [] as TaggedTable[], cellOf: new Map<number, number>() };
    const tree = call.FPDF_StructTree_GetForPage(page);
    if (!tree) return found;
    try {
      const count = call.FPDF_StructTree_CountChildren(tree);
      for (let index = 0; index < count; index++) {
        this.#search(call.FPDF_StructTree_GetChildAtIndex(tree, index), found, 0);
      }
      return found;
    } finally {
      call.FPDF_StructTree_Close(tree);
    }
  }

  #search(element: number, found: { tables: TaggedTable[]; cellOf: Map<number, number> }, depth: number): void {
    if (!this.#mayLookInto(element, depth)) return;
    if (this.#typeOf(element) === "Table") found.tables.push({ rows: this.#rowsOf(element, found.cellOf, depth + 1) });
    else for (const child of this.#childrenOf(element)) this.#search(child, found, depth + 1);
  }

  #rowsOf(element: number, cellOf: Map<number, number>, depth: number): readonly (readonly TaggedCell[])[] {
    if (!this.#mayLookInto(element, depth)) return [];
    return this.#childrenOf(element).flatMap((child) => {
      if (this.#typeOf(child) !== "TR") return this.#rowsOf(child, cellOf, depth + 1);
      // A cell without content is in no page's tree; its place among the children of its row is kept.
      const cells = this.#allChildrenOf(child).filter((each) => !each || /^T[HD]$/.test(this.#typeOf(each)));
      return cells.length > 0 ? [cells.map((cell) => this.#cell(cell, cellOf, depth + 2))] : [];
    });
  }

  #cell(element: number, cellOf: Map<number, number>, depth: number): TaggedCell {
    const number = ++this.#cells;
    if (!element) return { number, isHeader: false, columns: 1, rows: 1 };
    this.#collect(element, depth, (content) => cellOf.set(content, number));
    return {
      number,
      isHeader: this.#typeOf(element) === "TH",
      columns: this.#spanOf(element, "ColSpan"),
      rows: this.#spanOf(element, "RowSpan"),
    };
  }

  /** The numbers of all marked content inside. */
  #collect(element: number, depth: number, take: (content: number) => void): void {
    if (!this.#mayLookInto(element, depth)) return;
    for (const child of childrenOf(this.#file, element)) {
      if (child.content === null) this.#collect(child.element, depth + 1, take);
      else take(child.content);
    }
  }

  /** False for what is no element, and where a tree that leads back into itself would never end. */
  #mayLookInto(element: number, depth: number): boolean {
    if (!element || depth > DEEPEST || this.#elements >= MOST_ELEMENTS) return false;
    this.#elements++;
    return true;
  }

  #childrenOf = (element: number): readonly number[] => this.#allChildrenOf(element).filter(Boolean);

  #allChildrenOf = (element: number): readonly number[] => elementsIn(this.#file, element);

  #typeOf = (element: number): string => typeOf(this.#file, element);

  #spanOf(element: number, name: "ColSpan" | "RowSpan"): number {
    const { call, answer } = this.#file.pdfium;
    const count = call.FPDF_StructElement_GetAttributeCount(element);
    for (let index = 0; index < count; index++) {
      const value = call.FPDF_StructElement_Attr_GetValue(
        call.FPDF_StructElement_GetAttributeAtIndex(element, index),
        name,
      );
      if (!value || !call.FPDF_StructElement_Attr_GetNumberValue(value, answer.address)) continue;
      const span = Math.round(answer.float32(0));
      if (span >= 1 && span <= 1000) return span;
    }
    return 1;
  }
}

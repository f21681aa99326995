import type { PdfFile } from "./pdf-file.ts";

/** What stands in an element of a structure tree: a piece of the page, by its number there, or another element. */
export type StructChild = { readonly content: number } | { readonly content: null; readonly element: number };

const MOST_CHILDREN = 100_000;

/** The elements at the top of the structure tree of a loaded page, for as long as `work` takes. */
export function withStructTree(file: PdfFile, page: number, work: (top: readonly number[]) => void): void {
  const { call } = file.pdfium;
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (!tree) return;
  try {
    const count = Math.min(Math.max(call.FPDF_StructTree_CountChildren(tree), 0), MOST_CHILDREN);
    const children = Array.from({ length: count }, (_, index) => call.FPDF_StructTree_GetChildAtIndex(tree, index));
    work(children.filter(Boolean));
  } finally {
    call.FPDF_StructTree_Close(tree);
  }
}

/**
 * The type of an element, such as "H1", with names of the file's own mapped to those of the standard. Files have many
 * elements, so it is asked for once, into the place for answers; none has a type too long for that.
 */
export function typeOf({ pdfium: { call, answer } }: PdfFile, element: number): string {
  const byteLength = call.FPDF_StructElement_GetType(element, answer.address, answer.byteLength);
  return byteLength > 0 && byteLength <= answer.byteLength ? answer.utf16() : "";
}

/**
 * What is asked of every element of every page: an element at the top has the children of all pages, as nothing where
 * they are on others. The library's own wrappers take longer than these answers.
 */
type PerElement = {
  readonly FPDF_StructElement_CountChildren: (element: number) => number;
  readonly FPDF_StructElement_GetChildAtIndex: (element: number, index: number) => number;
  readonly FPDF_StructElement_GetChildMarkedContentID: (element: number, index: number) => number;
};

const perElement = ({ pdfium: { memory } }: PdfFile) => memory.wasmExports as typeof memory.wasmExports & PerElement;

/** The elements in an element, in the order of the tree; 0 in the place of what is no element of this page. */
export function elementsIn(file: PdfFile, element: number): readonly number[] {
  const ask = perElement(file);
  const count = Math.min(Math.max(ask.FPDF_StructElement_CountChildren(element), 0), MOST_CHILDREN);
  const elements: number[] = [];
  for (let index = 0; index < count; index++) elements.push(ask.FPDF_StructElement_GetChildAtIndex(element, index));
  return elements;
}

/** What stands in an element, in the order of the tree; what is on other pages is left out. */
export function childrenOf(file: PdfFile, element: number): readonly StructChild[] {
  const ask = perElement(file);
  const children: StructChild[] = [];
  for (const [index, child] of elementsIn(file, element).entries()) {
    const content = child ? -1 : ask.FPDF_StructElement_GetChildMarkedContentID(element, index);
    if (child) children.push({ content: null, element: child });
    else if (content >= 0) children.push({ content });
  }
  return children;
}

import type { PdfFile } from "./pdf-file.ts";
import { stringFrom } from "./pdfium.ts";

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

/** The type of an element, such as "H1", with names of the file's own mapped to those of the standard. */
export const typeOf = ({ pdfium }: PdfFile, element: number): string =>
  stringFrom(pdfium, (address, byteLength) => pdfium.call.FPDF_StructElement_GetType(element, address, byteLength));

/** What stands in an element, in the order of the tree; what is on other pages is left out. */
export function childrenOf({ pdfium: { call } }: PdfFile, element: number): readonly StructChild[] {
  const count = Math.min(Math.max(call.FPDF_StructElement_CountChildren(element), 0), MOST_CHILDREN);
  return Array.from({ length: count }, (_, index): readonly StructChild[] => {
    const content = call.FPDF_StructElement_GetChildMarkedContentID(element, index);
    if (content >= 0) return [{ content }];
    const child = call.FPDF_StructElement_GetChildAtIndex(element, index);
    return child ? [{ content: null, element: child }] : [];
  }).flat();
}

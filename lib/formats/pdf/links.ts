import { type PDF, type PdfArray, type PdfDict, PdfNumber, type PdfRef } from "@libpdf/core";
import type { Quad } from "./page-quads.ts";

export type Resolve = (ref: PdfRef) => ReturnType<PDF["getObject"]>;

/** The address to which a link annotation leads; empty for one that leads elsewhere. */
export const targetOf = (link: PdfDict, resolve: Resolve): string =>
  link.getDict("A", resolve)?.getString("URI", resolve)?.asString() ?? "";

/** A link over several lines has a quad for each, one in a single line only its rectangle. */
export function quadsOf(link: PdfDict, resolve: Resolve): readonly Quad[] {
  const corners = numbersIn(link.getArray("QuadPoints", resolve));
  if (corners.length < 8) {
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(link.getArray("Rect", resolve));
    return [[left, bottom, right, top]];
  }
  const quads: Quad[] = [];
  for (let index = 0; index + 7 < corners.length; index += 8) {
    const points = corners.slice(index, index + 8);
    const [xs, ys] = [points.filter((_, at) => at % 2 === 0), points.filter((_, at) => at % 2 === 1)];
    quads.push([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  }
  return quads;
}

const numbersIn = (array: PdfArray | undefined) =>
  (array?.toArray() ?? []).map((number) => (number instanceof PdfNumber ? number.value : 0));

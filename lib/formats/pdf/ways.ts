import { type PDF, PdfArray, PdfDict, type PdfName, PdfNull, type PdfObject, PdfRef } from "@libpdf/core";
import { quadsOf, targetOf } from "./links.ts";
import type { Pin } from "./page-quads.ts";
import { dict, length, name, textString } from "./pdf-values.ts";
import type { TagTree } from "./tag-tree.ts";

/** A marker in the text, the number of a printed note, and what stands for a note on the opening page. */
const WAY = /^x-(mark|back|see):(\d+)$/;

type Way = { readonly link: PdfDict; readonly kind: string; readonly number: string; readonly at: Pin };

/** Points left free above what a way leads to. */
const AIR = 6;

/** Lets the markers of a typeset copy lead to their notes, and the notes back to the words or the entry they are on. */
export function joinWays(pdf: PDF, tags: TagTree | null): void {
  const ways = waysIn(pdf);
  const places = new Map(ways.map(({ kind, number, at }) => [`${kind} ${number}`, at]));
  const pages = pdf.getPages().map(({ ref }) => ref);
  for (const { link, kind, number } of ways) {
    const to =
      kind === "back" ? (places.get(`mark ${number}`) ?? places.get(`see ${number}`)) : places.get(`back ${number}`);
    const page = to && pages[to.page];
    if (!to || !page) continue;
    const words = kind === "back" ? `Note ${number}, back to the text` : `Note ${number}`;
    const place: PdfObject[] = [page, XYZ, length(to.left), length(to.top + AIR), PdfNull.instance];
    link.set("A", dict({ S: name("GoTo"), D: PdfArray.of(...place) }));
    link.set("Contents", textString(words));
    tags?.describe(link, words);
  }
}

const XYZ: PdfName = name("XYZ");

function waysIn(pdf: PDF): readonly Way[] {
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  return pdf.getPages().flatMap(({ dict: entry }, page) =>
    (entry.getArray("Annots", resolve)?.toArray() ?? []).flatMap((each): readonly Way[] => {
      const link = each instanceof PdfRef ? resolve(each) : each;
      if (!(link instanceof PdfDict)) return [];
      const [, kind, number] = WAY.exec(targetOf(link, resolve)) ?? [];
      const [quad] = kind ? quadsOf(link, resolve) : [];
      return kind && number && quad ? [{ link, kind, number, at: { page, left: quad[0], top: quad[3] } }] : [];
    }),
  );
}

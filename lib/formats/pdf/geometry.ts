import { type PDF, PdfArray, PdfDict, PdfNull, type PdfObject, PdfRef, PdfString } from "@libpdf/core";
import { ICON_SIZE } from "./appearances.ts";
import { NOTE_SCHEME } from "./layout-words.ts";
import { quadsOf, type Resolve, targetOf } from "./links.ts";
import type { PageQuads, Pin, Quad } from "./page-quads.ts";
import { dict, length, name, textString } from "./pdf-values.ts";
import type { TagTree } from "./tag-tree.ts";

/** Where the words of one note stand, and the element of the first of them. */
export type Found = { readonly places: PageQuads[]; readonly element: PdfRef | null };

/**
 * Takes the links that mark notes out of a typeset copy and answers, by the note's number, where they stood. A link
 * that also led somewhere stays and leads only there; of the others the words remain, and their tags say so.
 */
export function takeOutMarks(pdf: PDF, tags: TagTree | null): ReadonlyMap<number, Found> {
  const found = new Map<number, { places: { page: number; quads: Quad[] }[]; element: PdfRef | null }>();
  const resolve = (ref: PdfRef) => pdf.getObject(ref);
  for (const [page, { dict }] of pdf.getPages().entries()) {
    dict.set("Tabs", name("S"));
    const annotations = dict.getArray("Annots", resolve);
    const kept = annotations?.toArray().filter((entry) => {
      const link = entry instanceof PdfRef ? resolve(entry) : entry;
      const mark = link instanceof PdfDict ? markOf(link, resolve) : null;
      if (!mark || !(link instanceof PdfDict)) return true;
      const element = tags?.elementOf(link) ?? null;
      for (const number of mark.numbers) {
        const note = found.get(number) ?? { places: [], element };
        found.set(number, note);
        const last = note.places.at(-1);
        if (last?.page === page) last.quads.push(...quadsOf(link, resolve));
        else note.places.push({ page, quads: [...quadsOf(link, resolve)] });
      }
      if (mark.address === "") tags?.release(link, entry);
      else leadTo(pdf, link, mark.address);
      return mark.address !== "";
    });
    if (kept) dict.set("Annots", PdfArray.of(...kept));
  }
  return found;
}

function markOf(link: PdfDict, resolve: Resolve) {
  const target = targetOf(link, resolve);
  if (!target.startsWith(NOTE_SCHEME)) return null;
  const [numbers = "", ...address] = target.slice(NOTE_SCHEME.length).split("|");
  return { numbers: numbers.split(",").map(Number), address: address.join("|") };
}

/** A place in the copy: the page from 0, and points from its left and from above. */
const PLACE = /^@(\d+),([\d.]+),([\d.]+)$/;

function leadTo(pdf: PDF, link: PdfDict, address: string): void {
  const [, index = "", left = "", down = ""] = PLACE.exec(address) ?? [];
  const page = index === "" ? undefined : pdf.getPages()[Number(index)];
  if (!page) {
    link.getDict("A", (ref) => pdf.getObject(ref))?.set("URI", PdfString.fromString(address));
    link.set("Contents", PdfString.fromString(address));
    return;
  }
  const top = page.getCropBox().height - Number(down);
  const place: PdfObject[] = [page.ref, name("XYZ"), length(Number(left)), length(top), PdfNull.instance];
  link.set("A", dict({ S: name("GoTo"), D: PdfArray.of(...place) }));
  link.set("Contents", textString("Elsewhere in this document"));
}

/** The place of an icon left of the words that stand for a note without a passage. */
export function pinBeside([place]: readonly PageQuads[]): Pin | null {
  const [quad] = place?.quads ?? [];
  return place && quad ? { page: place.page, left: quad[0] - ICON_SIZE - 4, top: quad[3] + 2 } : null;
}

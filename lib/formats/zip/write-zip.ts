import { strToU8, type Zippable, zipSync } from "fflate";

/** One file of an archive. `isStored` leaves it uncompressed: EPUB and ODF ask for it, and pictures gain nothing. */
export type ZipEntry = { readonly name: string; readonly content: string | Uint8Array; readonly isStored?: boolean };

/** The first day a zip can name, so that the same contents make the same bytes on any day and in any time zone. */
const FIRST_DAY = new Date(1980, 0, 1);

/** A zip with its entries in the order given; text is UTF-8. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {};
  for (const { name, content, isStored } of entries) {
    const bytes = typeof content === "string" ? strToU8(content) : content;
    files[name] = [bytes, { level: isStored ? 0 : 6, mtime: FIRST_DAY }];
  }
  return zipSync(files);
}

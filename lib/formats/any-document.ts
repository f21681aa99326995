import type { FormatAssets } from "./assets.ts";
import { checkSize, type DocumentSource, formatIn, type ImportedDocument, readDocument } from "./readers.ts";

/** Reads a document of any known format into blocks: the one way in. Problems: those of `readDocument`. */
export async function readAnyDocument(source: DocumentSource, assets: FormatAssets): Promise<ImportedDocument> {
  const { bytes } = source;
  if (!bytes || formatIn(source) !== "pdf") return readDocument(source);
  checkSize(source);
  // The library is large, and most documents are no PDF.
  const { readPdf } = await import("./pdf/read.ts");
  return { ...(await readPdf(bytes, assets)), format: "pdf" };
}

import type { AnnotatedCopy } from "./annotated-copy.ts";
import { readAnyDocument } from "./any-document.ts";
import type { FormatAssets } from "./assets.ts";
import { readCsv } from "./csv/read.ts";
import { decodeText } from "./decode.ts";
import { IMPORT_LIMITS, tooLarge, unreadable } from "./import-limits.ts";
import { readJsonLd } from "./jsonld/read.ts";
import { isMatrix, readMatrix } from "./matrix/read.ts";
import type { DocumentSource, ImportedDocument } from "./readers.ts";
import { readXlsx } from "./xlsx/read.ts";

/** What an annotated copy gives back, and its text where its format holds one. */
export type FoundCopy = { readonly copy: AnnotatedCopy; readonly document: ImportedDocument | null };

/** A copy as it came in. `documentText` is the text it is about, over which W3C positions count. */
export type CopySource = DocumentSource & { readonly documentText?: string };

/**
 * Reads the threads that stand in an annotated copy of any format: by what it holds and not by its name, because copies
 * are renamed on their way. Problems: `unreadable` for a file without threads of ours or anybody's, and those of the
 * format's reader.
 */
export async function readCopy(source: CopySource, assets: FormatAssets): Promise<FoundCopy> {
  const bytes = source.bytes ?? new TextEncoder().encode(source.text ?? "");
  if (bytes.length > IMPORT_LIMITS.byteLength) {
    throw tooLarge(`The file is larger than ${IMPORT_LIMITS.byteLength / 1_000_000} MB.`);
  }
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (start.startsWith("{") || start.startsWith("[")) {
    return { copy: readJsonLd(decodeText(bytes, false).text, source.documentText), document: null };
  }
  if (isWorkbook(bytes)) return { copy: readXlsx(bytes), document: null };
  const records = isTable(source) && !/^(?:PK|%PDF)/.test(start) ? readCsv(bytes) : [];
  if (isMatrix(records)) return { copy: readMatrix(records), document: null };

  const document = await readAnyDocument(source, assets);
  if (!document.copy) throw unreadable("There are no comments in this file that could come back.");
  return { copy: document.copy, document };
}

/** A zip's directory names its parts as they are, so a workbook is known without unfolding anything. */
const isWorkbook = (bytes: Uint8Array) => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.subarray(0, 2).toString("latin1") === "PK" && file.includes("xl/workbook.xml");
};

/** A table by its name or type; a text without either may be one as well. */
const isTable = ({ fileName = "", mediaType = "" }: DocumentSource) =>
  /\.(?:csv|tsv|txt)$/i.test(fileName) || /csv|tab-separated/i.test(mediaType) || (fileName === "" && mediaType === "");

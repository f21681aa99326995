import type { AnnotatedCopy } from "./annotated-copy.ts";
import { readAnyDocument } from "./any-document.ts";
import type { FormatAssets } from "./assets.ts";
import { readCsv } from "./csv/read.ts";
import { decodeText } from "./decode.ts";
import { foreignFile } from "./foreign-files.ts";
import { FOREIGN, isBinary } from "./format-of.ts";
import { CHOOSE_COPY, FROM_COPIES, unsupported, withoutComments } from "./import-limits.ts";
import { readJsonLd } from "./jsonld/read.ts";
import { isMatrix, readMatrix } from "./matrix/read.ts";
import { checkSize, type DocumentSource, formatIn, type ImportedDocument } from "./readers.ts";
import { readXlsx } from "./xlsx/read.ts";

/** What an annotated copy gives back, and its text where its format holds one. */
export type FoundCopy = { readonly copy: AnnotatedCopy; readonly document: ImportedDocument | null };

/** A copy as it came in. `documentText` is the text it is about, over which W3C positions count. */
export type CopySource = DocumentSource & { readonly documentText?: string };

/** What holds no comments that could be read, and what its sender can do. */
export const FOREIGN_COPIES: typeof FOREIGN = {
  ...FOREIGN,
  picture: `This is a picture, not a copy. ${CHOOSE_COPY}`,
  program: `This is a program, not a copy. ${CHOOSE_COPY}`,
  presentation: `This is a presentation, not a copy. ${CHOOSE_COPY}`,
  "e-book": `Comments do not come back from an e-book. ${CHOOSE_COPY}`,
};

/**
 * Reads the threads that stand in an annotated copy of any format: by what it holds and not by its name, because copies
 * are renamed on their way. Problems: `no-comments` for a file without threads of ours or anybody's, and those of the
 * format's reader.
 */
export async function readCopy(source: CopySource, assets: FormatAssets): Promise<FoundCopy> {
  const bytes = source.bytes ?? new TextEncoder().encode(source.text ?? "");
  checkSize({ bytes });
  const foreign = foreignFile(bytes);
  if (foreign === "workbook") return { copy: readXlsx(bytes), document: null };
  if (foreign) throw unsupported(FOREIGN_COPIES[foreign]);
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1").replace(/^ï»¿/, "").trimStart();
  if (!/^(?:PK|%PDF)/.test(start)) {
    if (/^[[{]/.test(start) || /\.json(?:ld)?$/i.test(source.fileName ?? "")) {
      return { copy: readJsonLd(decodeText(bytes, false).text, source.documentText), document: null };
    }
    const records = mayBeTable(source) ? readCsv(bytes) : [];
    if (isMatrix(records) || isNamedTable(source)) return { copy: readMatrix(records), document: null };
  }
  if (!isBinary(formatIn(source))) throw withoutComments(FROM_COPIES);
  const document = await readAnyDocument(source, assets);
  if (!document.copy) throw withoutComments("If its text is what changed, publish it as a new revision.");
  return { copy: document.copy, document };
}

const isNamedTable = ({ fileName = "", mediaType = "" }: DocumentSource) =>
  /\.(?:csv|tsv)$/i.test(fileName) || (fileName === "" && /csv|tab-separated/i.test(mediaType));

/** A text without a name that says more may be a table as well. */
const mayBeTable = (source: DocumentSource) =>
  isNamedTable(source) || !/\.\w/.test(source.fileName ?? "") || /\.txt$/i.test(source.fileName ?? "");

import "server-only";
import type { Format } from "#lib/contract/documents.ts";
import type { Block } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import { Problem } from "#lib/core/problem.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import { isBinary } from "#lib/formats/format-of.ts";
import { unreadable } from "#lib/formats/import-limits.ts";
import type { DocumentSource, ImportedDocument } from "#lib/formats/readers.ts";
import { readDocument } from "#lib/formats/readers.ts";
import { inFormatProcess } from "./format-process.ts";

export type Upload = { readonly bytes: Uint8Array; readonly fileName?: string; readonly mediaType?: string };

/** A text as it was sent: pasted, or as an upload beside it. */
export type Sent = {
  readonly text?: string | undefined;
  readonly format?: Format | undefined;
  readonly fileName?: string | undefined;
  /** What its relative links are relative to. */
  readonly sourceAddress?: string | null | undefined;
};

/** A text that was sent and read: its blocks and canonical text, what it says of itself, and its bytes. */
export type Source = {
  readonly blocks: readonly Block[];
  readonly text: string;
  readonly format: Format;
  readonly metadata: ImportedDocument["metadata"];
  readonly warnings: readonly string[];
  /** The threads that came with it, placed in the same drafts. */
  readonly found: FoundCopy | null;
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

const MEDIA_TYPES = {
  markdown: "text/markdown",
  html: "text/html",
  text: "text/plain",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

/** A short text is read here: starting a process for it would take longer than reading it. */
const SHORT_BYTES = 20_000;

const readAnywhere = async (source: DocumentSource): Promise<ImportedDocument> =>
  isPacked(source) || (source.bytes?.length ?? source.text?.length ?? 0) > SHORT_BYTES
    ? inFormatProcess("readDocument", source)
    : readDocument(source);

/** A zip or a PDF can unfold to anything, however short it is. */
const isPacked = ({ bytes, format }: DocumentSource) => {
  const start = Buffer.from(bytes?.subarray(0, 1024) ?? []).toString("latin1");
  return start.startsWith("PK\u0003\u0004") || start.includes("%PDF-") || (format !== undefined && isBinary(format));
};

/** Reads what was sent into blocks. Problems: invalid (nothing sent), unreadable, unsupported-media, too-large. */
export async function readSource(sent: Sent, upload: Upload | null): Promise<Source> {
  if (!upload && !sent.text?.trim()) {
    const message = "must hold the document, or send it as a file";
    throw new Problem("invalid", { fields: [{ field: "text", message }] });
  }
  refuseEmpty(upload);
  const fileName = upload?.fileName ?? sent.fileName;
  const imported = await readAnywhere({
    ...(upload ? { bytes: upload.bytes } : { text: sent.text ?? "" }),
    ...(sent.format && { format: sent.format }),
    ...(fileName && { fileName }),
    ...(upload?.mediaType && { mediaType: upload.mediaType }),
    ...(sent.sourceAddress && { sourceAddress: sent.sourceAddress }),
  });
  const { blocks, text } = assemble(imported.drafts);
  if (!text.trim()) throw withoutText(upload ? "file" : "text");
  const { format, metadata, warnings, copy } = imported;
  return {
    found: copy && copy.threads.length > 0 ? { copy, document: imported } : null,
    ...{ blocks, text, format, metadata, warnings },
    fileName: fileName ?? null,
    mediaType: upload?.mediaType ?? MEDIA_TYPES[format],
    bytes: Uint8Array.from(upload?.bytes ?? Buffer.from(sent.text ?? "", "utf8")),
  };
}

/**
 * Reads the threads that stand in an annotated copy, which comes from outside like any document. `documentText` is the
 * text it is about. Problems: as `readSource`.
 */
export async function readCopySource(sent: Sent, upload: Upload | null, documentText: string): Promise<FoundCopy> {
  if (!upload && !sent.text?.trim()) {
    throw new Problem("invalid", { fields: [{ field: "file", message: "must be the copy" }] });
  }
  refuseEmpty(upload);
  const fileName = upload?.fileName ?? sent.fileName;
  return inFormatProcess("readCopy", {
    ...(upload ? { bytes: upload.bytes } : { text: sent.text ?? "" }),
    ...(fileName && { fileName }),
    ...(upload?.mediaType && { mediaType: upload.mediaType }),
    documentText,
  });
}

const withoutText = (field: "file" | "text") =>
  field === "file"
    ? unreadable("No text was found in this file. Check that it is the right one, and of the format that is chosen.")
    : unreadable("These words hold no text. Check that the right format is chosen.", field);

/** Problems: `unreadable` for a file without a single byte, whatever its name says. */
function refuseEmpty(upload: Upload | null) {
  if (upload?.bytes.length === 0) throw unreadable("This file is empty. Choose another, or save it again.");
}

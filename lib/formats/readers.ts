import { Problem } from "#lib/core/problem.ts";
import { decodeText } from "./decode.ts";
import { readDocx } from "./docx/read.ts";
import { type BinaryFormat, type Format, formatOf, isBinary, refuseForeign } from "./format-of.ts";
import { readHtml } from "./html/read.ts";
import { IMPORT_LIMITS, tooLarge } from "./import-limits.ts";
import type { ImportedDocument as Read } from "./imported-document.ts";
import { readMarkdown } from "./markdown/read.ts";
import { readText } from "./text/read.ts";

/** A document as it came in: a text that was pasted or the bytes of a file, and what its sender says of it. */
export type DocumentSource = {
  readonly text?: string;
  readonly bytes?: Uint8Array;
  /** Guessed from the name, the media type and the text where it is absent. */
  readonly format?: Format;
  readonly fileName?: string;
  readonly mediaType?: string;
  /** Where it comes from: relative links are made absolute against it. */
  readonly sourceAddress?: string;
};

/** What a source was read as. */
export type ImportedDocument = Read & { readonly format: Format };

const HEAD_LENGTH = 4096;

/**
 * Reads a document of any known format but PDF, for which `readAnyDocument` starts a library. Problems:
 * `unsupported-media` for a format nobody reads, `unreadable` for what is not what it claims to be, `too-large` beyond
 * the import limits. A document without text comes back with no blocks.
 */
export function readDocument(source: DocumentSource): ImportedDocument {
  try {
    return read(source);
  } catch (error) {
    throw source.bytes ? error : aboutText(error);
  }
}

/** Readers speak of the file; a text that was pasted came in the field `text`. */
function aboutText(error: unknown): unknown {
  if (!(error instanceof Problem)) return error;
  const fields = error.details.fields?.map((each) => (each.field === "file" ? { ...each, field: "text" } : each));
  return new Problem(error.code, { ...error.details, ...(fields && { fields }) });
}

function read(source: DocumentSource): ImportedDocument {
  checkSize(source);
  const { bytes, text: pasted = "" } = source;
  const format = formatIn(source);
  if (isBinary(format)) return { ...readBinary(format, bytes), format };
  const { text, warnings } = bytes ? decodeText(bytes, format === "html") : { text: pasted, warnings: [] };

  const options = source.sourceAddress ? { sourceAddress: source.sourceAddress } : {};
  const document = readAs(format, text.replaceAll("\0", ""), options);
  return { ...document, format, warnings: [...warnings, ...document.warnings] };
}

/** Problems: `too-large` for a file beyond the import limits. */
export function checkSize({ bytes, text: pasted = "" }: DocumentSource): void {
  if ((bytes?.length ?? pasted.length) > IMPORT_LIMITS.byteLength) {
    throw tooLarge(
      `The file is larger than ${IMPORT_LIMITS.byteLength / 1_000_000} MB. Leave pictures out of it, or split it.`,
    );
  }
}

/** The format of a source: the one its sender names, or a guess. Problems: `unsupported-media`. */
export function formatIn({ bytes, text = "", format, fileName, mediaType }: DocumentSource): Format {
  if (bytes) refuseForeign(bytes);
  return format ?? formatOf(fileName, mediaType, bytes ? headOf(bytes) : text.slice(0, HEAD_LENGTH));
}

/** The first characters of a file in any encoding, as far as they are ASCII. */
function headOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString("latin1");
  return head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, "").replaceAll("\0", "");
}

function readBinary(format: BinaryFormat, bytes: Uint8Array | undefined): Read {
  if (bytes && format === "docx") return readDocx(bytes);
  const message = "must be one of the text formats for a text that was pasted; send Word documents and PDFs as files";
  throw new Problem("invalid", { fields: [{ field: "format", message }] });
}

function readAs(
  format: Exclude<Format, BinaryFormat>,
  text: string,
  options: { readonly sourceAddress?: string },
): Read {
  switch (format) {
    case "markdown":
      return readMarkdown(text, options);
    case "html":
      return readHtml(text, options);
    case "text":
      return readText(text);
  }
}

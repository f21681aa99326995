import { readZip, type Zip } from "./zip/read-zip.ts";

/** What a file is that is neither a text nor a Word document nor a PDF. */
export type ForeignFile =
  | "picture"
  | "program"
  | "rich-text"
  | "old-office"
  | "protected"
  | "open-document"
  | "e-book"
  | "workbook"
  | "presentation"
  | "archive"
  | "zip";

/** How files begin that are often sent, in Latin-1. */
const STARTS: readonly (readonly [RegExp, ForeignFile])[] = [
  [
    /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*|BM.{4}\0{4}|RIFF.{4}WEBP|.{4}ftyp(?:hei|avif|mif1))/s,
    "picture",
  ],
  [/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i, "picture"],
  [/^(?:\u007fELF|MZ[\0-\u00ff]\0)/, "program"],
  [/^\{\\rtf/, "rich-text"],
  [/^\u00d0\u00cf.\u00e0/s, "old-office"],
];

/** What a text or a file is by how it begins; null for what may be read. */
export const foreignStart = (head: string): ForeignFile | null =>
  STARTS.find(([start]) => start.test(head))?.[1] ?? null;

const HEAD_LENGTH = 1024;

/**
 * What a file is that is not read as a document: by how it begins and, where it is a zip, by the names of its parts.
 * Null for texts, Word documents and PDFs, and for a zip that is damaged, of which its reader has more to say.
 */
export function foreignFile(bytes: Uint8Array): ForeignFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = file.subarray(0, HEAD_LENGTH).toString("latin1");
  if (head.startsWith(ZIP)) return foreignZip(bytes);
  const kind = foreignStart(head);
  // Office programs put what they encrypt into a stream of this name (MS-OFFCRYPTO 1.4.1.1).
  return kind === "old-office" && file.includes(ENCRYPTED) ? "protected" : kind;
}

/** As bytes: searched for as UTF-16, some releases of Node never come back from a file at an odd address. */
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** How every zip with something in it begins. */
export const ZIP = "PK\u0003\u0004";

function foreignZip(bytes: Uint8Array): ForeignFile | null {
  const zip = openedZip(bytes);
  if (!zip) return null;
  const { names } = zip;
  if (names.includes("xl/workbook.xml")) return "workbook";
  if (names.includes("ppt/presentation.xml")) return "presentation";
  if (names.some((name) => name === "[Content_Types].xml" || name.startsWith("word/"))) return null;
  if (names.includes("manifest.json") && names.includes("people.json")) return "archive";
  if (names.includes("META-INF/container.xml")) return "e-book";
  return names.includes("mimetype") ? "open-document" : "zip";
}

function openedZip(bytes: Uint8Array): Zip | null {
  try {
    return readZip(bytes);
  } catch {
    return null;
  }
}

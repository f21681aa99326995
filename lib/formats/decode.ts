import { unreadable } from "./import-limits.ts";

/** A text, and words for what had to be guessed to read it. */
export type Decoded = { readonly text: string; readonly warnings: readonly string[] };

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
] as const;

/**
 * Turns the bytes of a text into a string: by its byte order mark, else as a web page declares (`isHtml`), else as
 * UTF-8, else as Windows-1252, which never fails and is therefore said in a warning. Problems: `unreadable` for bytes
 * that are no text.
 */
export function decodeText(bytes: Uint8Array, isHtml: boolean): Decoded {
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked) return { text: new TextDecoder(marked.encoding).decode(bytes), warnings: [] };
  refuseBinary(bytes);

  const declared = isHtml ? declaredEncoding(bytes) : undefined;
  const strict = decodedStrictly(bytes, declared ?? "utf-8");
  if (strict !== undefined) return { text: strict, warnings: [] };
  return {
    text: decodedAsWindows1252(bytes),
    warnings: [
      `The text is not valid ${declared ?? "UTF-8"}; it was read as Windows-1252. Check accented letters and quotation marks.`,
    ],
  };
}

function decodedStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  if (encoding === "windows-1252") return decodedAsWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** What Windows-1252 prints where Latin-1 has control characters, 0x80 to 0x9f (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node's own decoder takes Windows-1252 for Latin-1 in some releases, which loses quotation marks and dashes. */
function decodedAsWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}

const META_CHARSET = /<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w-]{1,40})/i;

/** HTML 13.2.3.2: the declaration stands in the first 1024 bytes, and one that says UTF-16 there is in truth UTF-8. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  const label = META_CHARSET.exec(head)?.[1]?.toLowerCase();
  if (!label || label.startsWith("utf-16")) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** A stray null byte is dropped later; many of them are a program, a picture or UTF-16 without its mark. */
function refuseBinary(bytes: Uint8Array): void {
  const head = bytes.subarray(0, 4096);
  const nulls = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (nulls > 8 && nulls * 20 > head.length) {
    throw unreadable("This file is not a text. If it is, save it again as UTF-8.");
  }
}

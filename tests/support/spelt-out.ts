import { strFromU8, unzipSync } from "fflate";
import { aboutPdf } from "./programs.ts";

/**
 * All that is in a file, unpacked, as text: every part of a zip, every object and file in a PDF and what its pages
 * print, wherever a word could hide.
 */
export function speltOut(content: string | Uint8Array): string {
  if (typeof content === "string") return content;
  const start = strFromU8(content.subarray(0, 4), true);
  if (start.startsWith("PK")) return Object.entries(unzipSync(content)).map(inPart).join("\n");
  return start === "%PDF" ? inPdf(content) : strFromU8(content);
}

const inPart = ([name, part]: [string, Uint8Array]) => `${name}\n${speltOut(part)}`;

/** Strings of a PDF are in one byte or two for a character (ISO 32000, 7.9.2.2), written out or in hexadecimal. */
function inPdf(bytes: Uint8Array): string {
  const objects = aboutPdf(bytes, ["qpdf", "--qdf", "--object-streams=disable"], ["-"]);
  const inHexadecimal = [...objects.matchAll(/<((?:[0-9a-f]{2})+)>/g)].map(([, digits = ""]) => {
    const string = Buffer.from(digits, "hex");
    return digits.startsWith("feff") ? string.subarray(2).swap16().toString("utf16le") : string.toString("latin1");
  });
  const printed = aboutPdf(bytes, ["pdftotext"], ["-"]);
  return [objects, objects.replaceAll("\0", ""), ...inHexadecimal, printed].join("\n");
}

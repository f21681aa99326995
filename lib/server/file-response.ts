import "server-only";
import { WARNINGS_HEADER } from "#lib/contract/exports.ts";

/** A file that leaves the site. */
export type Download = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
  /** What the file cannot show, in words for whoever takes it. */
  readonly warnings?: readonly string[];
};

/** A file as a response that runs nothing and is kept by no cache. */
export function fileResponse(
  { fileName, mediaType, content, warnings = [] }: Download,
  disposition: "inline" | "attachment",
): Response {
  return new Response(typeof content === "string" ? content : Uint8Array.from(content), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `${disposition}; filename="${asciiOf(fileName)}"; filename*=${extendedOf(fileName)}`,
      ...(warnings.length > 0 && { [WARNINGS_HEADER]: listOf(warnings) }),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation",
    },
  });
}

/** A list of strings as headers hold them (RFC 9651, 3.1 and 3.3.3). */
const listOf = (words: readonly string[]) =>
  words.map((each) => `"${each.replace(/[^\x20-\x7e]/g, "?").replace(/["\\]/g, "\\$&")}"`).join(", ");

/** The name as an extended value (RFC 8187, 3.2.1), which allows fewer signs to stand for themselves than an address. */
const extendedOf = (fileName: string) =>
  `UTF-8''${encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, percentEncoded)}`;

const percentEncoded = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;

const asciiOf = (fileName: string) => fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");

import "server-only";

/** A file that leaves the site. */
export type Download = { readonly fileName: string; readonly mediaType: string; readonly content: string | Uint8Array };

/** A file as a response that runs nothing and is kept by no cache. */
export function fileResponse(
  { fileName, mediaType, content }: Download,
  disposition: "inline" | "attachment",
): Response {
  return new Response(typeof content === "string" ? content : Uint8Array.from(content), {
    headers: {
      "content-type": mediaType,
      "content-disposition": `${disposition}; filename="${asciiOf(fileName)}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-top-navigation-by-user-activation",
    },
  });
}

const asciiOf = (fileName: string) => fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");

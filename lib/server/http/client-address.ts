import "server-only";

/** The address a request comes from, as the nearest proxy or the server's own socket reports it. */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() || "unknown";
}

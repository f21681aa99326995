/** A title as part of an address: lower-case letters and digits of any script, joined by hyphens; "document" if none. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .normalize("NFC")
    .match(/[\p{L}\p{N}]+/gu);
  const slug = (words ?? []).join("-");
  return (slug.length <= 60 ? slug : slug.slice(0, 60).replace(/-[^-]*$/, "")) || "document";
}

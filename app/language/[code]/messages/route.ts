import { catalogueAddress, catalogueJson } from "#app/language/catalogue-address.ts";

/** What a language says, for the scripts of the pages. The address names its contents, so it is asked for once. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const json = catalogueJson(code);
  if (json === undefined) return new Response("There is no such language here.", { status: 404 });
  // Another version may be that of a newer server beside this one.
  const { pathname, search } = new URL(request.url);
  const isNamed = catalogueAddress(code) === pathname + search;
  const caching = isNamed ? "public, max-age=31536000, immutable" : "no-store";
  return new Response(json, { headers: { "content-type": "application/json", "cache-control": caching } });
}

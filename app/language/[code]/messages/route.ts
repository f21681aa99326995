import { catalogueJson } from "#app/language/catalogue-address.ts";

/** What a language says, for the scripts of the pages. The address names its contents, so it is asked for once. */
export async function GET(_request: Request, { params }: { params: Promise<{ code: string }> }) {
  const json = catalogueJson((await params).code);
  if (json === undefined) return new Response("There is no such language here.", { status: 404 });
  return new Response(json, {
    headers: { "content-type": "application/json", "cache-control": "public, max-age=31536000, immutable" },
  });
}

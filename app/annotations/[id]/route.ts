import { permalinkOf } from "#lib/server/reader.ts";

/** The permalink of an annotation: its document, opened at it. The page says so if the viewer may not see it. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = /^[0-9a-f-]{36}$/i.test(id) ? await permalinkOf(id) : null;
  const location = found ? `/documents/${encodeURIComponent(found.slug)}?annotation=${id}` : "/not-found";
  return new Response(null, { status: found ? 307 : 303, headers: { location } });
}

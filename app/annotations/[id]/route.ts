import { permalinkOf } from "#lib/server/reader.ts";
import { viewerOf } from "#lib/server/viewer.ts";

/** The permalink of an annotation: its document, opened at it. The page says so if the viewer may not see it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const found = /^[0-9a-f-]{36}$/i.test(id) ? await permalinkOf(await viewerOf(request.headers), id) : null;
  const location = found ? `/documents/${encodeURIComponent(found.slug)}?annotation=${id}` : "/not-found";
  return new Response(null, { status: found ? 307 : 303, headers: { location } });
}

import { AnnotationId } from "#lib/contract/fields.ts";
import { Problem } from "#lib/core/problem.ts";
import { permalinkOf } from "#lib/server/reader.ts";
import { ANONYMOUS, viewerOf } from "#lib/server/viewer.ts";

/** The permalink of an annotation: its document, opened at it. The page says so if the viewer may not see it. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = AnnotationId.safeParse((await params).id);
  const found = id.success ? await permalinkOf(await readerOf(request), id.data) : null;
  const location = found ? `/documents/${encodeURIComponent(found.slug)}?annotation=${id.data}` : "/not-found";
  return new Response(null, { status: found ? 307 : 303, headers: { location } });
}

/** Whoever shows a token that is not good reads as anyone does. */
async function readerOf(request: Request) {
  return viewerOf(request.headers).catch((error: unknown) => {
    if (error instanceof Problem) return ANONYMOUS;
    throw error;
  });
}

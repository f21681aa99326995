import "server-only";
import type { AnnotationFacts } from "#lib/core/access/rules.ts";
import { type Db, db } from "./db.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { notFound } from "./permit.ts";

const AUTHOR = { select: { id: true, name: true, isSample: true } } as const;
const POST = { author: AUTHOR, _count: { select: { edits: true } } } as const;

/** What it takes to show a thread: its posts, their authors and where it stands. */
export const THREAD = {
  ...POST,
  document: { select: { slug: true, visibility: true, createdById: true, removedAt: true } },
  placements: {
    include: { revision: { select: { id: true, ordinal: true } } },
    orderBy: { revision: { ordinal: "desc" } },
  },
  replies: { include: POST, orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
} as const satisfies Prisma.AnnotationInclude;

export type ThreadRow = Prisma.AnnotationGetPayload<{ include: typeof THREAD }>;
export type PostRow = ThreadRow | ThreadRow["replies"][number];

/** One post with the thread it belongs to; the post is the thread itself when it is the root. */
export type Found = { readonly thread: ThreadRow; readonly post: PostRow };

/** Finds an annotation or reply without asking who wants it; callers permit before they show. */
export async function findPost(annotationId: string, tx: Db = db()): Promise<Found> {
  const row = await tx.annotation.findUnique({ where: { id: annotationId }, select: { rootId: true } });
  const thread =
    row && (await tx.annotation.findUnique({ where: { id: row.rootId ?? annotationId }, include: THREAD }));
  const post = thread?.id === annotationId ? thread : thread?.replies.find((reply) => reply.id === annotationId);
  if (!thread || !post) throw notFound("annotation");
  return { thread, post };
}

/** What the permission table asks about a post. */
export function factsOf(thread: ThreadRow, post: PostRow): AnnotationFacts {
  const { document } = thread;
  return {
    visibility: thread.visibility,
    authorId: post.authorId,
    threadAuthorId: thread.authorId,
    isDeleted: post.deletedAt !== null,
    isDeletedByAuthor: post.deletedById === post.authorId,
    document: {
      visibility: document.visibility,
      ownerId: document.createdById,
      isRemoved: document.removedAt !== null,
    },
  };
}

/**
 * Holds a post until the transaction ends. Its document is held first and more lightly, as posting and publishing hold
 * it: always in this order, so that nobody waits in a circle.
 */
export async function lockPost(tx: Db, annotationId: string) {
  await tx.$queryRaw`
    SELECT 1 FROM "Document" WHERE "id" = (SELECT "documentId" FROM "Annotation" WHERE "id" = ${annotationId}::uuid) FOR SHARE`;
  await tx.$queryRaw`SELECT 1 FROM "Annotation" WHERE "id" = ${annotationId}::uuid FOR NO KEY UPDATE`;
}

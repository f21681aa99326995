import "server-only";
import type { Prisma } from "./generated/prisma/client.ts";
import type { Viewer } from "./viewer.ts";

/** The documents a viewer may read: the database's twin of `isDocumentVisible`. */
export function visibleDocuments(viewer: Viewer): Prisma.DocumentWhereInput {
  if (viewer.kind === "anonymous") return { removedAt: null, visibility: "public" };
  if (viewer.isAdmin) return { removedAt: null };
  return { removedAt: null, OR: [{ visibility: "public" }, { createdById: viewer.id }] };
}

/** The threads a viewer may see within a readable document: the database's twin of `isAnnotationVisible`. */
export function visibleThreads(viewer: Viewer): Prisma.AnnotationWhereInput {
  if (viewer.kind === "anonymous") return { rootId: null, visibility: "public" };
  return { rootId: null, OR: [{ visibility: "public" }, { authorId: viewer.id }] };
}

/** Threads with something left to show: no tombstones but those that a reply holds in place. */
export const STANDING: Prisma.AnnotationWhereInput = {
  OR: [{ deletedAt: null }, { replies: { some: { deletedAt: null } } }],
};

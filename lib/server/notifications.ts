import "server-only";
import type { DocumentId, RevisionId } from "#lib/contract/fields.ts";
import type { Notification } from "#lib/contract/notifications.ts";
import { type Db, db } from "./db.ts";
import type { Member } from "./viewer.ts";
import { signedIn, type Viewer } from "./viewer.ts";
import { visibleDocuments } from "./visible.ts";

/** Tells every author, except the one who published, whose passages changed or found no place. */
export async function notifyAuthors(tx: Db, eventId: bigint, revisionId: string, publisher: Member) {
  const affected = await tx.placement.findMany({
    where: {
      revisionId,
      kind: { in: ["changed", "orphaned"] },
      annotation: { deletedAt: null, author: { isSample: false } },
    },
    select: { annotation: { select: { authorId: true } } },
  });
  const userIds = new Set(affected.map(({ annotation }) => annotation.authorId));
  userIds.delete(publisher.id);
  await tx.notification.createMany({ data: [...userIds].map((userId) => ({ userId, eventId })) });
}

/** The viewer's notifications, newest first; counts are as of now, so settling empties them. */
export async function notificationsOf(viewer: Viewer): Promise<{ items: Notification[]; unread: number }> {
  const member = signedIn(viewer);
  const rows = await db().notification.findMany({
    where: { userId: member.id, event: { document: visibleDocuments(viewer) } },
    orderBy: { createdAt: "desc" },
    take: 200,
    include: {
      event: {
        include: { actor: { select: { name: true } }, document: { select: { id: true, slug: true, title: true } } },
      },
    },
  });
  const items: Notification[] = [];
  for (const row of rows) {
    const { revisionId } = row.event.facts as { revisionId?: string };
    const { document } = row.event;
    const revision =
      revisionId &&
      (await db().revision.findUnique({ where: { id: revisionId }, select: { id: true, ordinal: true } }));
    if (!document || !revision) continue;
    const own = { revisionId: revision.id, annotation: { authorId: member.id, deletedAt: null } };
    items.push({
      id: row.id,
      document: { ...document, id: document.id as DocumentId },
      revision: { id: revision.id as RevisionId, ordinal: revision.ordinal },
      by: row.event.actor?.name ?? null,
      changed: await db().placement.count({ where: { ...own, doubtful: true } }),
      orphaned: await db().placement.count({ where: { ...own, kind: "orphaned" } }),
      at: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
      link: `/documents/${document.slug}/revisions/${revision.ordinal}/report`,
    });
  }
  return { items, unread: items.filter((item) => !item.readAt).length };
}

/** How many notifications the viewer has not read. */
export async function unreadOf(viewer: Viewer): Promise<number> {
  if (viewer.kind === "anonymous") return 0;
  return db().notification.count({ where: { userId: viewer.id, readAt: null } });
}

export async function markAllRead(viewer: Viewer): Promise<void> {
  await db().notification.updateMany({
    where: { userId: signedIn(viewer).id, readAt: null },
    data: { readAt: new Date() },
  });
}

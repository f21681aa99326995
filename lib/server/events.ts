import "server-only";
import type { Db } from "./db.ts";
import type { Viewer } from "./viewer.ts";

export type EventType =
  | "document.imported"
  | "document.restored"
  | "document.removed"
  | "revision.published"
  | "placement.settled"
  | "annotation.created"
  | "annotation.edited"
  | "annotation.deleted"
  | "annotation.restored"
  | "reply.created"
  | "status.changed"
  | "account.renamed"
  | "samples.removed";

export type EventSubject = { readonly documentId: string; readonly annotationId?: string; readonly facts?: object };

/** Tells every document on which a member wrote that the name on their posts is another now. */
export async function recordRenaming(tx: Db, userId: string) {
  await tx.$executeRaw`
    INSERT INTO "Event" ("type", "actorId", "documentId")
    SELECT DISTINCT 'account.renamed', "authorId", "documentId" FROM "Annotation" WHERE "authorId" = ${userId}::uuid`;
}

/** Writes the event of a change, in the transaction that makes the change. */
export async function record(
  tx: Db,
  type: EventType,
  viewer: Viewer,
  { documentId, annotationId, facts }: EventSubject,
) {
  return tx.event.create({
    data: {
      type,
      documentId,
      actorId: viewer.kind === "member" ? viewer.id : null,
      annotationId: annotationId ?? null,
      facts: facts ?? {},
    },
    select: { id: true },
  });
}

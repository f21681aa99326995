import "server-only";
import type { Db } from "./db.ts";
import type { Viewer } from "./viewer.ts";

export type EventType =
  | "document.imported"
  | "document.removed"
  | "revision.published"
  | "placement.settled"
  | "annotation.created"
  | "annotation.edited"
  | "annotation.deleted"
  | "annotation.restored"
  | "reply.created"
  | "status.changed";

export type EventSubject = { readonly documentId: string; readonly annotationId?: string; readonly facts?: object };

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

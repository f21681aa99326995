import { z } from "zod";
import { DocumentId, Moment, RevisionId } from "./fields.ts";
import { operation } from "./operation.ts";

/** A revision was published under notes of yours that need your eye. */
export const Notification = z.object({
  id: z.uuid(),
  document: z.object({ id: DocumentId, slug: z.string(), title: z.string() }),
  revision: z.object({ id: RevisionId, ordinal: z.int() }),
  by: z.string().nullable(),
  changed: z.int().describe("Your annotations whose passage changed and is not settled yet"),
  orphaned: z.int().describe("Your annotations without a passage in this revision"),
  at: Moment,
  readAt: Moment.nullable(),
  link: z.string(),
});
export type Notification = z.output<typeof Notification>;

export const listNotifications = operation("listNotifications", {
  summary: "What happened to your annotations, newest first",
  returns: z.object({ items: z.array(Notification), unread: z.int() }),
  problems: ["signed-out"],
});

export const readNotifications = operation("readNotifications", {
  summary: "Mark every notification as read",
  status: 204,
  problems: ["signed-out"],
});

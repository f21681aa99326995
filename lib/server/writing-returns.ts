import "server-only";
import type { Visibility } from "#lib/contract/annotations.ts";
import type { CopiedPost, CopiedThread } from "#lib/formats/annotated-copy.ts";
import type { CopiedPlace } from "#lib/formats/copied-places.ts";
import { grouped } from "#lib/formats/grouped.ts";
import type { Db } from "./db.ts";
import type { DocumentAccess } from "./document-access.ts";
import type { EventType } from "./events.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { newId } from "./id.ts";
import { insertRows } from "./insert-rows.ts";
import type { NewThread, ReturnPlan } from "./return-plan.ts";
import type { Member } from "./viewer.ts";

type Row = Prisma.AnnotationCreateManyInput & { readonly id: string };
type Happened = { readonly type: EventType; readonly annotationId: string; readonly facts: object };

/** What became of a plan. */
export type WrittenReturn = {
  /** The ids of the new threads in their order. */
  readonly threadIds: readonly string[];
  /** The threads that somebody settled otherwise after the plan was made: they stay as they are. */
  readonly overtaken: ReadonlySet<string>;
};

/** Writes what the viewer may take over, in a few statements however much it is. */
export async function writeReturn(
  tx: Db,
  member: Member,
  document: DocumentAccess,
  plan: ReturnPlan,
  visibility: Visibility,
): Promise<WrittenReturn> {
  const threads = plan.threads.map(({ thread }) => threadRow(member, document.id, thread, visibility));
  const inThreads = plan.threads.flatMap(({ thread }, index) => {
    const root = threads[index];
    return root ? thread.replies.map((post) => replyRow(member, root, post)) : [];
  });
  const inKnown = plan.replies
    .filter(({ isAllowed }) => isAllowed)
    .map(({ row, post }) => replyRow(member, { ...row, documentId: document.id }, post));
  const replies = [...inThreads, ...inKnown];
  await insertRows(tx, "Annotation", threads);
  await insertRows(tx, "Annotation", replies);
  await writePlaces(tx, plan, threads);
  const statuses = plan.statuses.filter(({ isAllowed }) => isAllowed);
  const settledIds = await settle(tx, member, statuses);
  const settled = statuses.filter(({ threadId }) => settledIds.has(threadId));
  await writeEvents(tx, member, document.id, [
    ...threads.map(({ id }) => ({ type: "annotation.created" as const, annotationId: id, facts: {} })),
    ...replies.map(({ id, rootId }) => ({
      type: "reply.created" as const,
      annotationId: id,
      facts: { threadId: rootId },
    })),
    ...settled.map(({ threadId, from, to }) => ({
      type: "status.changed" as const,
      annotationId: threadId,
      facts: { from, to },
    })),
  ]);
  const overtaken = statuses.filter(({ threadId }) => !settledIds.has(threadId)).map(({ threadId }) => threadId);
  return { threadIds: threads.map(({ id }) => id), overtaken: new Set(overtaken) };
}

function threadRow(member: Member, documentId: string, thread: NewThread["thread"], visibility: Visibility): Row {
  const { kind, stance, proposal, status } = thread;
  const isSettled = status !== null && status !== "open";
  const settledBy = { statusById: member.id, statusByName: member.name, statusAt: new Date() };
  return {
    ...postRow(member, thread),
    documentId,
    kind,
    visibility: visibilityOf(thread, visibility),
    stance,
    proposal,
    codes: [...thread.codes],
    status: status ?? "open",
    ...(isSettled && settledBy),
  };
}

/** Who sees a new thread: what was only somebody's own never becomes everybody's on the way. */
export const visibilityOf = (thread: CopiedThread, visibility: Visibility): Visibility =>
  thread.visibility === "private" ? "private" : visibility;

type Root = { readonly id: string; readonly documentId: string; readonly visibility: Visibility };

const replyRow = (member: Member, root: Root, post: CopiedPost): Row => ({
  ...postRow(member, post),
  documentId: root.documentId,
  rootId: root.id,
  kind: "reply",
  visibility: root.visibility,
  codes: [],
  status: "open",
});

function postRow(member: Member, post: CopiedPost) {
  const isOwn = post.author === member.name;
  return {
    id: newId(),
    authorId: member.id,
    attributedTo: isOwn ? null : post.author,
    body: post.isDeleted ? "" : post.body,
    createdAt: believedMoment(post.createdAt) ?? new Date(),
    ...(post.isDeleted && { deletedAt: new Date(), deletedById: member.id }),
  };
}

const DAY_MS = 86_400_000;

/**
 * When it was written, as far as a file can be believed: not in the future. Programs that write their local time as if it
 * were UTC are ahead by up to a day: what they date later than now was written just now. Postgres reads no year before
 * the first.
 */
export function believedMoment(createdAt: string | null): Date | null {
  const moment = new Date(createdAt ?? Number.NaN);
  const now = new Date();
  if (!(moment.getUTCFullYear() >= 1) || moment.getTime() - now.getTime() >= DAY_MS) return null;
  return moment > now ? now : moment;
}

async function writePlaces(tx: Db, { threads, revision }: ReturnPlan, rows: readonly Row[]) {
  const places = threads.flatMap(({ place }, index) => {
    const row = rows[index];
    return row ? [{ ...columnsOf(place), id: newId(), annotationId: row.id, revisionId: revision.id }] : [];
  });
  await insertRows(tx, "Placement", places);
}

const columnsOf = ({ span, ...place }: CopiedPlace) => ({
  ...place,
  doubtful: place.kind === "changed",
  start: span?.start ?? null,
  end: span?.end ?? null,
});

/**
 * Settles threads, all that go the same way in one statement, and returns the ids of those that still stood where the
 * plan found them.
 */
async function settle(tx: Db, member: Member, statuses: ReturnPlan["statuses"]): Promise<ReadonlySet<string>> {
  const by = { statusById: member.id, statusByName: member.name, statusAt: new Date() };
  const settled = new Set<string>();
  for (const [first, ...others] of grouped(statuses, ({ from, to }) => `${from} ${to}`).values()) {
    if (!first) continue;
    const ids = [first, ...others].map(({ threadId }) => threadId);
    const rows = await tx.annotation.updateManyAndReturn({
      where: { id: { in: ids }, status: first.from },
      data: { status: first.to, ...by, version: { increment: 1 } },
      select: { id: true },
    });
    for (const { id } of rows) settled.add(id);
  }
  return settled;
}

async function writeEvents(tx: Db, member: Member, documentId: string, events: readonly Happened[]) {
  const rows = events.map((event) => ({ ...event, documentId, actorId: member.id }));
  await insertRows(tx, "Event", rows);
}

import "server-only";
import type { Annotation, NewAnnotation, Reply } from "#lib/contract/annotations.ts";
import type { CopyFilter } from "#lib/contract/exports.ts";
import { inBrief } from "#lib/contract/in-brief.ts";
import { mayDocument } from "#lib/core/access/rules.ts";
import { Problem } from "#lib/core/problem.ts";
import { factsOf, findPost, lockPost, THREAD } from "./annotation-rows.ts";
import { type Db, db, transaction } from "./db.ts";
import { type DocumentAccess, documentFor, rememberedDocument } from "./document-access.ts";
import { record } from "./events.ts";
import { conditionOf, onPassage } from "./filtering.ts";
import { type Idempotency, once } from "./idempotency.ts";
import { insertThread } from "./insert-thread.ts";
import { permitAnnotation } from "./permit.ts";
import { place } from "./placing.ts";
import { presentPost, presentThreads } from "./present.ts";
import { uncheckedRevision } from "./revisions.ts";
import { StateCache } from "./state-cache.ts";
import { type Member, signedIn, type Viewer } from "./viewer.ts";
import { STANDING, visibleThreads } from "./visible.ts";

/** Attaches a draft to the document and records the event others will hear. */
export async function annotate(
  viewer: Viewer,
  key: string,
  draft: NewAnnotation,
  idempotency: Idempotency | null = null,
): Promise<Annotation> {
  const attach = () => attachThread(viewer, key, draft, idempotency);
  const thread = await (viewer.kind === "member" ? once(idempotency, findRepeat(viewer), attach) : attach());
  const [annotation] = await presentThreads(viewer, [thread]);
  if (!annotation) throw new Error("a thread was not presented");
  return annotation;
}

/**
 * Writes the thread against what is remembered of the document, which the writing itself verifies; where that is not
 * so any more, against the document as it is. It saves every post the question how the document stands.
 */
async function attachThread(viewer: Viewer, key: string, draft: NewAnnotation, idempotency: Idempotency | null) {
  const remembered = rememberedDocument(key);
  const isLikely = remembered && draft.target.revision === remembered.revisionId;
  if (isLikely && mayDocument(viewer, "annotate", remembered.facts)) {
    const thread = await writeThread(signedIn(viewer), remembered, draft, idempotency);
    if (thread) return thread;
  }
  const document = await documentFor(viewer, key, "annotate");
  if (!isCurrent(document, draft)) throw oldRevision(document);
  const thread = await writeThread(signedIn(viewer), document, draft, idempotency);
  if (!thread) throw oldRevision(document);
  return thread;
}

/** Null when the document is no longer as `document` says. */
async function writeThread(
  member: Member,
  document: DocumentAccess,
  draft: NewAnnotation,
  idempotency: Idempotency | null,
) {
  const placement = place(draft.target, await uncheckedRevision(document.revisionId));
  return insertThread(member, document, draft, placement, idempotency);
}

const isCurrent = ({ revisionId }: DocumentAccess, { target }: NewAnnotation) =>
  (target.revision ?? revisionId) === revisionId;

const oldRevision = (document: DocumentAccess) =>
  new Problem("stale-revision", {
    detail: "The passage was marked in another revision. Load the current one and mark it there.",
    fields: [{ field: "target.revision", message: `must be ${document.revisionId}, the current revision` }],
    facts: { current: { id: document.revisionId, ordinal: document.revisionOrdinal } },
  });

/** What this member made earlier with the same key: the thread it belongs to, under the id of the post itself. */
const findRepeat = (member: Member) => async (idempotencyKey: string) => {
  const where = { authorId_idempotencyKey: { authorId: member.id, idempotencyKey } };
  return db().annotation.findUnique({ where, include: THREAD });
};

/** An annotation with its thread as it is placed in a revision, the newest unless one is named; or a reply. */
export async function annotationOf(
  viewer: Viewer,
  annotationId: string,
  revisionId?: string,
): Promise<Annotation | Reply> {
  const found = await findPost(annotationId);
  permitAnnotation(viewer, "see", factsOf(found.thread, found.post));
  return presentPost(viewer, found, revisionId);
}

export type ThreadsQuery = CopyFilter & {
  readonly revision?: string | undefined;
  readonly limit: number;
  readonly after?: string | undefined;
  /** Without tombstones that nothing holds in place: what has nothing left to show. */
  readonly standing?: boolean;
};

const HELD_CHARACTERS = 30_000_000;
const lists = new StateCache<string>(HELD_CHARACTERS, (json) => json.length);

/**
 * `threadsOf` as JSON. Whole lists are written once for as long as the document and its threads stay as they are;
 * filtered ones differ too much from each other to be worth keeping.
 */
export async function threadsJson(viewer: Viewer, key: string, query: ThreadsQuery): Promise<string> {
  const document = await documentFor(viewer, key);
  const { revision, limit, after, ...filter } = query;
  const write = async () => JSON.stringify(await threadsIn(viewer, document, query));
  if (Object.values(filter).some((condition) => condition !== undefined)) return write();
  return lists.get(viewer, document, JSON.stringify({ revision, limit, after }), write);
}

/** All threads of a document in brief, as JSON, kept for as long as they stay as they are. */
export async function briefThreadsJson(viewer: Viewer, key: string, revisionId?: string): Promise<string> {
  const document = await documentFor(viewer, key);
  return lists.get(viewer, document, JSON.stringify({ brief: revisionId ?? null }), async () => {
    const query = { revision: revisionId, limit: Number.POSITIVE_INFINITY };
    const { items, revision } = await threadsIn(viewer, document, query);
    return JSON.stringify({ items: items.map(inBrief), revision });
  });
}

/** Threads of a document in text order, notes on the whole document first, a page at a time. */
export async function threadsOf(viewer: Viewer, key: string, query: ThreadsQuery) {
  return threadsIn(viewer, await documentFor(viewer, key), query);
}

async function threadsIn(viewer: Viewer, document: DocumentAccess, query: ThreadsQuery) {
  const revision = await revisionNamed(document, query.revision);
  const filter = await conditionOf(viewer, document.id, query);
  const where = { AND: [{ documentId: document.id }, visibleThreads(viewer), filter, query.standing ? STANDING : {}] };
  const passage = query.passage ? onPassage(query.passage, await uncheckedRevision(revision.id)) : {};
  const inRevision = { placements: { some: { revisionId: revision.id } } };
  const placed = await db().placement.findMany({
    where: { revisionId: revision.id, annotation: where, ...passage },
    select: { annotationId: true, start: true, end: true, annotation: { select: { createdAt: true } } },
  });
  placed.sort(inTextOrder);
  const from = query.after ? placed.findIndex((each) => each.annotationId === query.after) + 1 : 0;
  if (query.after && from === 0) throw unknownPage();
  const page = placed.slice(from, from + query.limit).map((each) => each.annotationId);
  const rows = await db().annotation.findMany({ where: { id: { in: page }, ...inRevision }, include: THREAD });
  const position = new Map(page.map((id, index) => [id, index]));
  rows.sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  const next = from + query.limit < placed.length ? (page.at(-1) ?? null) : null;
  return { items: await presentThreads(viewer, rows, revision.id), total: placed.length, next, revision };
}

const unknownPage = () =>
  new Problem("invalid", { fields: [{ field: "after", message: "must be the next of a page with the same filters" }] });

async function revisionNamed(document: DocumentAccess, revisionId: string | undefined) {
  const id = revisionId ?? document.revisionId;
  if (id === document.revisionId) return { id, ordinal: document.revisionOrdinal };
  const revision = await db().revision.findFirst({
    where: { id, documentId: document.id },
    select: { id: true, ordinal: true },
  });
  if (!revision) throw new Problem("not-found", { detail: "This document has no such revision." });
  return revision;
}

type Placed = { start: number | null; end: number | null; annotationId: string; annotation: { createdAt: Date } };

/** By where a passage begins, the longer first, then by age. */
function inTextOrder(a: Placed, b: Placed): number {
  return (
    (a.start ?? -1) - (b.start ?? -1) ||
    (b.end ?? 0) - (a.end ?? 0) ||
    a.annotation.createdAt.getTime() - b.annotation.createdAt.getTime() ||
    a.annotationId.localeCompare(b.annotationId)
  );
}

/** Answers in the thread that the annotation belongs to. */
export async function reply(
  viewer: Viewer,
  annotationId: string,
  body: string,
  idempotency: Idempotency | null = null,
): Promise<Reply> {
  const { thread } = await findPost(annotationId);
  permitAnnotation(viewer, "reply", factsOf(thread, thread));
  const member = signedIn(viewer);
  const create = () => transaction((tx) => writeReply(tx, member, thread.id, body, idempotency));
  const { id } = await once(idempotency, findRepeat(member), create);
  return (await annotationOf(viewer, id)) as Reply;
}

/** Looks at the thread again while it is held: it may have become its author's alone in the meantime. */
async function writeReply(tx: Db, member: Member, threadId: string, body: string, idempotency: Idempotency | null) {
  await lockPost(tx, threadId);
  const { thread } = await findPost(threadId, tx);
  permitAnnotation(member, "reply", factsOf(thread, thread));
  const { documentId, visibility } = thread;
  const data = { documentId, visibility, rootId: threadId, authorId: member.id, kind: "reply" as const, body };
  const created = await tx.annotation.create({ data: { ...data, ...idempotency }, include: THREAD });
  await record(tx, "reply.created", member, { documentId, annotationId: created.id, facts: { threadId } });
  return created;
}

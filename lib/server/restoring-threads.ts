import "server-only";
import type { ArchivedPlacement, ArchivedPost, ArchivedThread } from "#lib/contract/archive.ts";
import { Problem } from "#lib/core/problem.ts";
import type { DocumentInside } from "./archive-contents.ts";
import type { Db } from "./db.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { insertRows } from "./insert-rows.ts";

export type ThreadCounts = {
  readonly threads: number;
  readonly replies: number;
  /** Posts that the archive has in a later version than was here. */
  readonly changed: number;
  /** Posts that were edited here as well as there; they stay as they are here. */
  readonly differing: number;
  readonly placements: number;
};

type Post = { readonly post: ArchivedPost; readonly thread: ArchivedThread };

/**
 * Adds the threads, replies, histories and placements that are not here, and brings posts up to date that the archive
 * has in a later version. A post that is here as it is, or further on, keeps its history as well: what its author has
 * let go must not come back. One that went on here with other words than there stays: no words are lost to a restore.
 */
export async function restoreThreads(tx: Db, { facts, threads }: DocumentInside): Promise<ThreadCounts> {
  const posts = threads.flatMap((thread): Post[] => [thread, ...thread.replies].map((post) => ({ post, thread })));
  const here = await postsHere(tx, facts.id, posts);
  const added = posts.filter(({ post }) => !here.has(post.id));
  const later = posts.filter(({ post }) => (here.get(post.id)?.version ?? post.version) < post.version);
  const [changed, differing] = parted(later, ({ post }) => wentOnFrom(post, here.get(post.id)));

  const isRoot = ({ post, thread }: Post) => post.id === thread.id;
  const rows = (which: readonly Post[]) => which.map((each) => rowOf(facts.id, each));
  const roots = await insertRows(tx, "Annotation", rows(added.filter(isRoot)));
  const replies = await insertRows(tx, "Annotation", rows(added.filter((each) => !isRoot(each))));
  for (const each of changed) await update(tx, each, here.get(each.post.id)?.visibility === "private");
  const edits = [...added, ...changed].flatMap(({ post }) => editsOf(post));
  await insertRows(tx, "AnnotationEdit", edits, { skipDuplicates: true });
  const placements = await restorePlacements(tx, threads);
  return {
    threads: roots,
    replies,
    changed: changed.length,
    differing: differing.length,
    placements,
  };
}

/** The posts as they are here. An id that belongs to another document is a forgery or a mistake. */
async function postsHere(tx: Db, documentId: string, posts: readonly Post[]) {
  const here = await tx.annotation.findMany({
    where: { id: { in: posts.map(({ post }) => post.id) } },
    select: { id: true, version: true, visibility: true, documentId: true, body: true, proposal: true },
  });
  if (here.some((each) => each.documentId !== documentId)) {
    const detail = "The archive has a note that is on another document here.";
    throw new Problem("conflict", { detail, fields: [{ field: "file", message: detail }] });
  }
  return new Map(here.map((each) => [each.id, each]));
}

type Wording = { readonly version: number; readonly body: string; readonly proposal?: string | null };

/** Whether a post in an archive is the one that is here, further on: then its history knows the words it has here. */
function wentOnFrom(post: ArchivedPost & { readonly proposal?: string | null }, here: Wording | undefined): boolean {
  if (!here) return true;
  const then = post.edits.find(({ version }) => version >= here.version);
  if (!then && post.deletedAt !== null) return true;
  const { body, proposal } = then ?? post;
  return body === here.body && (proposal ?? null) === (here.proposal ?? null);
}

function parted<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function rowOf(documentId: string, { post, thread }: Post): Prisma.AnnotationCreateManyInput {
  const { edits: _, ...facts } = post;
  if (post.id !== thread.id) return { ...facts, documentId, rootId: thread.id, kind: "reply" };
  const { edits, placements, replies, ...whole } = thread;
  return { ...whole, documentId };
}

/** What was private when it was written has no earlier wordings once it is public, here as there. */
async function update(tx: Db, each: Post, wasPrivate: boolean) {
  if (wasPrivate && each.post.visibility === "public") {
    await tx.annotationEdit.deleteMany({ where: { annotationId: each.post.id } });
  }
  const { id, documentId: _, rootId, ...data } = rowOf("", each);
  await tx.annotation.update({ where: { id: each.post.id }, data, select: { id: true } });
}

const editsOf = ({ id, edits }: ArchivedPost) => edits.map((edit) => ({ ...edit, annotationId: id }));

/** Adds placements and decisions; where the archive knows of a later decision, the placement becomes what it decided. */
async function restorePlacements(tx: Db, threads: readonly ArchivedThread[]): Promise<number> {
  const all = threads.flatMap(({ id, placements }) => placements.map((placement) => ({ annotationId: id, placement })));
  const data = all.map(({ annotationId, placement: { decisions: _, ...row } }) => ({ ...row, annotationId }));
  const count = await insertRows(tx, "Placement", data, { skipDuplicates: true });
  const here = await tx.placement.findMany({
    where: { id: { in: data.map(({ id }) => id) } },
    select: { id: true, decisions: { select: { id: true, createdAt: true } } },
  });
  const decided = new Map(here.map(({ id, decisions }) => [id, decisions]));
  const fresh: Prisma.PlacementDecisionCreateManyInput[] = [];
  for (const { placement } of all) {
    const known = decided.get(placement.id);
    if (!known) continue;
    const missing = placement.decisions.filter(({ id }) => known.every((each) => each.id !== id));
    fresh.push(...missing.map((decision) => ({ ...decision, placementId: placement.id })));
    if (isLater(missing, known)) await settle(tx, placement);
  }
  await insertRows(tx, "PlacementDecision", fresh, { skipDuplicates: true });
  return count;
}

const isLater = (missing: readonly { createdAt: string }[], known: readonly { createdAt: Date }[]) =>
  missing.some(({ createdAt }) => known.every((each) => each.createdAt.toISOString() < createdAt));

async function settle(tx: Db, { id, decisions: _, revisionId: __, ...data }: ArchivedPlacement) {
  await tx.placement.update({ where: { id }, data, select: { id: true } });
}

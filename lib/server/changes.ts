import "server-only";
import { isDeepStrictEqual } from "node:util";
import { type Annotation, mayBeWordless, type Reply, type Status, type Visibility } from "#lib/contract/annotations.ts";
import { proposalFault } from "#lib/contract/marks.ts";
import { Problem } from "#lib/core/problem.ts";
import { type Found, factsOf, findPost, lockPost } from "./annotation-rows.ts";
import { type Db, db, transaction } from "./db.ts";
import { record } from "./events.ts";
import { permitAnnotation } from "./permit.ts";
import { contentOf, presentPerson, presentPost } from "./present.ts";
import { signedIn, type Viewer } from "./viewer.ts";

export type Change = Partial<Marked> & {
  readonly body?: string | undefined;
  readonly kind?: Annotation["kind"] | undefined;
  readonly visibility?: Visibility | undefined;
};

/** What an annotation says besides its kind: the history keeps all of it. */
type Marked = {
  readonly stance: Annotation["stance"] | undefined;
  readonly codes: string[] | undefined;
  readonly proposal: string | null | undefined;
};

/** The version a change is meant for, any if null, and the revision in which the answer places the thread. */
export type Asked = { readonly ifVersion: number | null; readonly revisionId?: string | undefined };

/** Changes what an annotation says or who sees it; what it said before stays in its history. */
export function edit(viewer: Viewer, annotationId: string, change: Change, asked: Asked) {
  return changePost(viewer, annotationId, "edit", asked, async (tx, { thread, post }) => {
    const isRoot = post.id === thread.id;
    refuseImpossible(change, isRoot, post);
    refuseRewordingNothing(change, thread);
    const said = saidAfter(change, post);
    if (!isDeepStrictEqual(said, saidBy(post))) {
      await keepWording(tx, viewer, post);
      await tx.annotation.update({ where: { id: post.id }, data: { ...said, editedAt: new Date() } });
    }
    if (change.kind) await tx.annotation.update({ where: { id: post.id }, data: { kind: change.kind } });
    if (change.visibility) {
      const { visibility } = change;
      refuseHidingReplies(thread, visibility);
      if (thread.visibility === "private" && visibility === "public") await forgetWordings(tx, post.id);
      await tx.annotation.updateMany({ where: { OR: [{ id: post.id }, { rootId: post.id }] }, data: { visibility } });
    }
    return { type: "annotation.edited" as const };
  });
}

type Post = Pick<Found["post"], "body" | "kind" | "stance" | "codes" | "proposal">;

const saidBy = ({ body, stance, codes, proposal }: Omit<Post, "kind">) => ({ body, stance, codes, proposal });

/** A suggestion that becomes something else proposes no wording any more. */
function saidAfter({ body, kind, stance, codes, proposal }: Change, post: Post) {
  const kept = (kind ?? post.kind) === "suggestion" ? post.proposal : null;
  return {
    body: body ?? post.body,
    stance: stance === undefined ? post.stance : stance,
    codes: codes ?? post.codes,
    proposal: proposal === undefined ? kept : proposal,
  };
}

function refuseImpossible(change: Change, isRoot: boolean, post: Post) {
  const fail = (field: string, message: string) => new Problem("invalid", { fields: [{ field, message }] });
  if (!isRoot) {
    if (change.visibility) throw fail("visibility", "cannot be changed: a reply is as visible as its thread");
    const field = (["kind", "stance", "codes", "proposal"] as const).find((name) => change[name] !== undefined);
    if (field) throw fail(field, `cannot be changed: a reply has no ${field} of its own`);
  }
  const kind = change.kind ?? post.kind;
  const { body, proposal } = saidAfter(change, post);
  const fault = isRoot && proposalFault(kind, proposal);
  if (fault) throw fail("proposal", fault);
  if (body.trim() === "" && !mayBeWordless(kind)) throw fail("body", "must not be empty");
}

function refuseRewordingNothing({ kind }: Change, { placements }: Found["thread"]) {
  if (kind !== "suggestion" || placements[0]?.scope !== "document") return;
  const message = "cannot be suggestion: the note is on no passage that it could reword";
  throw new Problem("invalid", { fields: [{ field: "kind", message }] });
}

/** Others must not lose sight of what they wrote themselves. */
function refuseHidingReplies({ authorId, replies }: Found["thread"], visibility: Visibility) {
  if (visibility === "public" || replies.every((reply) => reply.authorId === authorId)) return;
  const message = "cannot become private: other people have replied";
  throw new Problem("invalid", { fields: [{ field: "visibility", message }] });
}

/** What was said to nobody stays so: when a thread becomes public, its words begin with those it has now. */
async function forgetWordings(tx: Db, threadId: string) {
  await tx.annotationEdit.deleteMany({ where: { annotation: { OR: [{ id: threadId }, { rootId: threadId }] } } });
}

async function keepWording(tx: Db, viewer: Viewer, post: Found["post"]) {
  const { id, version } = post;
  const data = { annotationId: id, version, ...saidBy(post), editorId: signedIn(viewer).id };
  await tx.annotationEdit.create({ data });
}

const SILENT = { body: "", stance: null, codes: [], proposal: null };

/** Empties a post. Its place, its author and its replies stay; its author can undo it. */
export function deletePost(viewer: Viewer, annotationId: string, asked: Asked) {
  return changePost(viewer, annotationId, "delete", asked, async (tx, { post }) => {
    await keepWording(tx, viewer, post);
    const deletedById = signedIn(viewer).id;
    await tx.annotation.update({ where: { id: post.id }, data: { ...SILENT, deletedAt: new Date(), deletedById } });
    return { type: "annotation.deleted" as const };
  });
}

/** Brings back what `deletePost` emptied. */
export function restore(viewer: Viewer, annotationId: string, asked: Asked) {
  return changePost(viewer, annotationId, "restore", asked, async (tx, { post }) => {
    const last = await tx.annotationEdit.findFirst({
      where: { annotationId: post.id },
      orderBy: { version: "desc" },
    });
    if (!last) throw new Problem("conflict", { detail: "Its words are not kept here, so it cannot come back." });
    await tx.annotation.update({
      where: { id: post.id },
      data: { ...saidBy(last), deletedAt: null, deletedById: null },
    });
    await tx.annotationEdit.delete({ where: { id: last.id } });
    return { type: "annotation.restored" as const };
  });
}

/** Says where a thread stands; the annotation keeps who said so and when. */
export async function setStatus(
  viewer: Viewer,
  annotationId: string,
  status: Status,
  asked: Asked,
): Promise<Annotation> {
  const changed = await changePost(viewer, annotationId, "set-status", asked, async (tx, { thread, post }) => {
    if (post.id !== thread.id) {
      throw new Problem("invalid", {
        detail: "A reply has no status; set it on the thread.",
        facts: { thread: thread.id },
      });
    }
    const { id, name } = signedIn(viewer);
    const data = { status, statusById: id, statusByName: name, statusAt: new Date() };
    await tx.annotation.update({ where: { id: post.id }, data });
    return { type: "status.changed" as const, facts: { from: thread.status, to: status } };
  });
  return changed as Annotation;
}

type Recorded = { readonly type: Parameters<typeof record>[1]; readonly facts?: object };
type PostAction = Parameters<typeof permitAnnotation>[1];

/**
 * Find, permit, compare the version, write, count the version up, record: all in one transaction, one writer of a post
 * at a time, and none while a revision of its document is being published.
 */
export function changePost(
  viewer: Viewer,
  annotationId: string,
  action: PostAction,
  { ifVersion, revisionId }: Asked,
  write: (tx: Db, found: Found) => Promise<Recorded>,
): Promise<Annotation | Reply> {
  return transaction(async (tx) => {
    await lockPost(tx, annotationId);
    const found = await findPost(annotationId, tx);
    permitAnnotation(viewer, "see", factsOf(found.thread, found.post));
    permitAnnotation(viewer, action, factsOf(found.thread, found.post));
    if (ifVersion !== null && ifVersion !== found.post.version) throw staleVersion(found.post.version);
    const { type, facts } = await write(tx, found);
    await tx.annotation.update({
      where: { id: annotationId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, type, viewer, { documentId: found.thread.documentId, annotationId, ...(facts && { facts }) });
    return presentPost(viewer, await findPost(annotationId, tx), revisionId);
  });
}

const staleVersion = (version: number) =>
  new Problem("stale-version", {
    detail: "Somebody changed this since you loaded it. Load it again and repeat your change; yours was not saved.",
    facts: { version },
  });

/** Earlier wordings, newest first. What was deleted shows none, except to its author. */
export async function historyOf(viewer: Viewer, annotationId: string) {
  const found = await findPost(annotationId);
  permitAnnotation(viewer, "see", factsOf(found.thread, found.post));
  const isOwn = viewer.kind === "member" && viewer.id === found.post.authorId;
  if (found.post.deletedAt && !isOwn) return { items: [] };
  const edits = await db().annotationEdit.findMany({
    where: { annotationId },
    orderBy: { version: "desc" },
    include: { editor: { select: { id: true, name: true, isSample: true } } },
  });
  return {
    items: edits.map(({ version, body, stance, codes, proposal, editor, replacedAt }) => ({
      version,
      ...{ body, stance, codes, proposal },
      content: contentOf(body),
      editor: presentPerson(editor),
      replacedAt: replacedAt.toISOString(),
    })),
  };
}

import "server-only";
import type { Kind, Visibility } from "#lib/contract/annotations.ts";
import { type ReturnedChange, type ReturnedPost, type ReturnReport, SHOWN_POSTS } from "#lib/contract/copies.ts";
import type { AnnotationId, RevisionId } from "#lib/contract/fields.ts";
import type { Block } from "#lib/core/document/block.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { CopiedPost } from "#lib/formats/annotated-copy.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import type { ThreadRow } from "./annotation-rows.ts";
import { db } from "./db.ts";
import type { DocumentAccess } from "./document-access.ts";
import type { LeftOut } from "./fitting-marks.ts";
import { contentOf, presentAuthor } from "./present.ts";
import type { NewThread, ReturnPlan } from "./return-plan.ts";
import { digestOf } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";
import { visibleDocuments } from "./visible.ts";
import { believedMoment, visibilityOf, type WrittenReturn } from "./writing-returns.ts";

const MAY_NOT_SETTLE = "Only the thread's author, the document's owner or an administrator may change its status.";
const MAY_NOT_REPLY = "You may not reply in this thread.";
const SETTLED_MEANWHILE = "Somebody has changed its status in the meantime.";

/** What a report is made of besides the plan. */
type Told = {
  readonly viewer: Viewer;
  readonly document: DocumentAccess;
  /** Who sees the threads that are new. */
  readonly visibility: Visibility;
  readonly written: WrittenReturn;
};

/** The plan in words, with what became of it. */
export async function reportOn(plan: ReturnPlan, told: Told): Promise<ReturnReport> {
  const changes = new Changes(plan, told).all();
  const count = (change: string) => changes.filter((each) => each.change === change && each.refused === null).length;
  return {
    origin: await originOf(told, plan.found),
    counts: {
      threadsInCopy: plan.found.copy.threads.length,
      unchanged: plan.unchanged,
      newThreads: count("thread"),
      newReplies: count("reply"),
      repliesInNewThreads: plan.threads.reduce((sum, { thread }) => sum + thread.replies.length, 0),
      newStatuses: count("status"),
      differing: count("differing"),
      notPlaced: plan.threads.filter(({ place }) => place.kind === "orphaned").length,
      refused: changes.filter((each) => each.refused !== null).length,
    },
    changes,
    warnings: [...(plan.found.document?.warnings ?? []), ...(plan.found.copy.warnings ?? [])],
  };
}

/** What a change says of the thread it is in. */
type Thread = Pick<ReturnedChange, "threadId" | "kind" | "threadAuthor" | "scope" | "quote" | "paragraph">;

const NOTHING_ELSE = {
  ...{ author: "", createdAt: null, words: "", content: null, contentHere: null },
  ...{ placement: null, marks: null, replies: [], status: null, refused: null },
};

/** Tells a plan change by change; blocks are made of the words of the first posts only. */
class Changes {
  private left = SHOWN_POSTS;
  private readonly plan: ReturnPlan;
  private readonly told: Told;

  constructor(plan: ReturnPlan, told: Told) {
    this.plan = plan;
    this.told = told;
  }

  all(): ReturnReport["changes"] {
    const { threads, replies, statuses, differing } = this.plan;
    return [
      ...threads.flatMap((each, index) => this.newThread(each, this.told.written.threadIds[index])),
      ...replies.flatMap((each) => this.newReply(each)),
      ...statuses.map((each) => this.newStatus(each)),
      ...differing.map((each) => this.differing(each)),
    ];
  }

  /** A new thread, followed by what of it and of its replies does not come in. */
  private newThread({ thread, place, leftOut, leftOutOf }: NewThread, id: string | undefined): ReturnedChange[] {
    const { kind, stance, codes, proposal, status, replies } = thread;
    const { scope, quote, span } = place;
    const paragraph = paragraphAt(this.plan.revision.blocks, span?.start ?? null);
    const threadId = (id ?? null) as AnnotationId | null;
    const about: Thread = { threadId, kind, threadAuthor: thread.author, scope, quote, paragraph };
    const visibility = visibilityOf(thread, this.told.visibility);
    const added: ReturnedChange = {
      ...{ ...NOTHING_ELSE, ...about, ...this.post(thread), change: "thread", placement: place.kind },
      marks: { stance, codes: [...codes], proposal, visibility },
      replies: replies.map((reply) => this.post(reply)),
      status: status === null || status === "open" ? null : { from: null, to: status },
    };
    const ofReplies = replies.flatMap((reply) => (leftOutOf.get(reply) ?? []).map(notKept(about, reply.author)));
    return [added, ...leftOut.map(notKept(about, thread.author)), ...ofReplies];
  }

  /** A new reply in a thread that is here, followed by what of it does not come in. */
  private newReply({ row, post, isAllowed, leftOut }: ReturnPlan["replies"][number]): ReturnedChange[] {
    const about = this.about(row);
    const refused = isAllowed ? null : MAY_NOT_REPLY;
    const reply: ReturnedChange = { ...NOTHING_ELSE, ...about, ...this.post(post), change: "reply", refused };
    return isAllowed ? [reply, ...leftOut.map(notKept(about, post.author))] : [reply];
  }

  private newStatus({ row, from, to, isAllowed }: ReturnPlan["statuses"][number]): ReturnedChange {
    const isOvertaken = this.told.written.overtaken.has(row.id);
    const refused = isAllowed ? (isOvertaken ? SETTLED_MEANWHILE : null) : MAY_NOT_SETTLE;
    return { ...NOTHING_ELSE, ...this.about(row), change: "status", status: { from, to }, refused };
  }

  private differing({ row, postId, post }: ReturnPlan["differing"][number]): ReturnedChange {
    const here = postId === row.id ? row : row.replies.find(({ id }) => id === postId);
    const told = this.post(post);
    const contentHere = told.content && contentOf(here?.body ?? "");
    return { ...NOTHING_ELSE, ...this.about(row), ...told, change: "differing", contentHere };
  }

  private post({ author, createdAt, body }: CopiedPost): ReturnedPost {
    const content = this.left-- > 0 ? contentOf(body) : null;
    return { author, createdAt: believedMoment(createdAt)?.toISOString() ?? null, words: body, content };
  }

  private about(row: ThreadRow): Thread {
    const [placement] = row.placements;
    const isHere = placement?.revisionId === this.plan.revision.id;
    return {
      threadId: row.id as AnnotationId,
      kind: row.kind as Kind,
      threadAuthor: presentAuthor(row).name,
      scope: placement?.scope ?? "document",
      quote: placement?.quote ?? "",
      paragraph: paragraphAt(isHere ? this.plan.revision.blocks : [], placement?.start ?? null),
    };
  }
}

const notKept =
  (about: Thread, author: string) =>
  ({ mark, words, fault }: LeftOut): ReturnedChange => ({
    ...{ ...NOTHING_ELSE, ...about, author, words },
    change: mark,
    refused: fault,
  });

function paragraphAt(blocks: readonly Block[], start: number | null): ReturnedChange["paragraph"] {
  const block = start === null ? undefined : blockAt(blocks, start);
  return block?.ordinal ? { id: block.id, ordinal: block.ordinal } : null;
}

async function originOf(
  { viewer, document }: Told,
  { copy, document: file }: FoundCopy,
): Promise<ReturnReport["origin"]> {
  if (!copy.origin) return null;
  const { digest, documentId } = copy.origin;
  const row = await db().revision.findFirst({
    where: { documentId: document.id, digest },
    select: { id: true, ordinal: true },
    orderBy: { ordinal: "desc" },
  });
  const isThisDocument = documentId === document.id || row !== null;
  return {
    isThisDocument,
    document: isThisDocument ? null : await otherDocument(viewer, documentId),
    revision: row && { id: row.id as RevisionId, ordinal: row.ordinal },
    isTextUnchanged: file && digestOf(assemble(file.drafts).text) === digest,
  };
}

/** A file says what it likes, so its id may be none. */
async function otherDocument(viewer: Viewer, id: string) {
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
  const row = await db().document.findFirst({
    where: { AND: [{ id }, visibleDocuments(viewer)] },
    select: { title: true, slug: true },
  });
  return row && { title: row.title, link: `/documents/${row.slug}` };
}

import "server-only";
import type { Visibility } from "#lib/contract/annotations.ts";
import type { ReturnedChange, ReturnedCopy, ReturnReport } from "#lib/contract/copies.ts";
import type { AnnotationId, RevisionId } from "#lib/contract/fields.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import type { ThreadRow } from "./annotation-rows.ts";
import { db, transaction } from "./db.ts";
import { type DocumentAccess, documentFor } from "./document-access.ts";
import type { LeftOut } from "./fitting-marks.ts";
import { type NewThread, type ReturnPlan, returnPlan } from "./return-plan.ts";
import { digestOf, uncheckedRevision } from "./revisions.ts";
import { readCopySource, type Upload } from "./source.ts";
import { type Member, signedIn, type Viewer } from "./viewer.ts";
import { type WrittenReturn, writeReturn } from "./writing-returns.ts";

/** What bringing the copy back would do. */
export async function previewCopy(
  viewer: Viewer,
  key: string,
  draft: ReturnedCopy,
  upload: Upload | null,
): Promise<ReturnReport> {
  const document = await documentFor(viewer, key, "annotate");
  signedIn(viewer);
  const found = await readCopySource(draft, upload, await textOf(document));
  return reportOn(document, await returnPlan(db(), viewer, document, found), NOTHING_WRITTEN);
}

/**
 * Takes over what a copy brings: new threads, replies under their authors' names, and resolutions, all of it or
 * nothing. One copy of a document at a time, so that two people who bring the same one back do not double it.
 */
export async function bringBackCopy(
  viewer: Viewer,
  key: string,
  draft: ReturnedCopy,
  upload: Upload | null,
): Promise<ReturnReport> {
  const member = signedIn(viewer);
  const looked = await documentFor(viewer, key, "annotate");
  const { id } = looked;
  const found = await readCopySource(draft, upload, await textOf(looked));
  return takeOver(member, id, found, draft.visibility);
}

/** Takes over the threads of a copy that has been read, by a member who may annotate the document. */
export function takeOver(member: Member, id: string, found: FoundCopy, visibility: Visibility): Promise<ReturnReport> {
  return transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtext('returned copy'), hashtext(${id}))`;
    await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${id}::uuid FOR SHARE`;
    const document = await documentFor(member, id, "annotate");
    const plan = await returnPlan(tx, member, document, found);
    return reportOn(document, plan, await writeReturn(tx, member, document, plan, visibility));
  });
}

const textOf = async ({ revisionId }: DocumentAccess) => (await uncheckedRevision(revisionId)).text;

const MAY_NOT_SETTLE = "Only the thread's author, the document's owner or an administrator may change its status.";
const MAY_NOT_REPLY = "You may not reply in this thread.";

const SETTLED_MEANWHILE = "Somebody has changed its status in the meantime.";

const NOTHING_WRITTEN: WrittenReturn = { threadIds: [], overtaken: new Set() };

const NOTHING_ELSE = { placement: null, status: null, refused: null };

type Thereof = Pick<ReturnedChange, "threadId" | "author" | "quote">;

const notKept =
  (thereof: Thereof) =>
  ({ mark, words, fault }: LeftOut): ReturnedChange => ({
    ...thereof,
    ...NOTHING_ELSE,
    change: mark,
    words,
    refused: fault,
  });

/** A new thread, followed by what of it and of its replies does not come in. */
function newThread({ thread, place, leftOut, leftOutOf }: NewThread, threadId: AnnotationId | null): ReturnedChange[] {
  const thereof = { threadId, author: thread.author, quote: place.quote };
  return [
    { ...thereof, ...NOTHING_ELSE, change: "thread", words: thread.body, placement: place.kind },
    ...leftOut.map(notKept(thereof)),
    ...thread.replies.flatMap((reply) =>
      (leftOutOf.get(reply) ?? []).map(notKept({ ...thereof, author: reply.author })),
    ),
  ];
}

/** A new reply in a thread that is here, followed by what of it does not come in. */
function newReply({ row, post, isAllowed, leftOut }: ReturnPlan["replies"][number]): ReturnedChange[] {
  const thereof = { ...about(row), author: post.author };
  const refused = isAllowed ? null : MAY_NOT_REPLY;
  const reply: ReturnedChange = { ...thereof, ...NOTHING_ELSE, change: "reply", words: post.body, refused };
  return isAllowed ? [reply, ...leftOut.map(notKept(thereof))] : [reply];
}

/** The plan in words, with what became of it. */
async function reportOn(
  document: DocumentAccess,
  plan: ReturnPlan,
  { threadIds, overtaken }: WrittenReturn,
): Promise<ReturnReport> {
  const changes: ReturnReport["changes"] = [
    ...plan.threads.flatMap((each, index) => newThread(each, (threadIds[index] ?? null) as AnnotationId | null)),
    ...plan.replies.flatMap(newReply),
    ...plan.statuses.map(({ row, from, to, isAllowed }) => ({
      ...{ change: "status" as const, ...about(row), author: "", words: "" },
      ...{ ...NOTHING_ELSE, status: { from, to }, refused: whyNotSettled(isAllowed, overtaken.has(row.id)) },
    })),
    ...plan.differing.map(({ row, post }) => ({
      ...{ change: "differing" as const, ...about(row), author: post.author, words: post.body },
      ...NOTHING_ELSE,
    })),
  ];
  const count = (change: string) => changes.filter((each) => each.change === change && each.refused === null).length;
  return {
    origin: await originOf(document, plan.found),
    counts: {
      threadsInCopy: plan.found.copy.threads.length,
      unchanged: plan.unchanged,
      newThreads: count("thread"),
      newReplies: count("reply"),
      newStatuses: count("status"),
      differing: count("differing"),
      notPlaced: plan.threads.filter(({ place }) => place.kind === "orphaned").length,
      refused: changes.filter((each) => each.refused !== null).length,
    },
    changes,
    warnings: [...(plan.found.document?.warnings ?? []), ...(plan.found.copy.warnings ?? [])],
  };
}

const whyNotSettled = (isAllowed: boolean, isOvertaken: boolean) =>
  isAllowed ? (isOvertaken ? SETTLED_MEANWHILE : null) : MAY_NOT_SETTLE;

const about = (row: ThreadRow) => ({ threadId: row.id as AnnotationId, quote: row.placements[0]?.quote ?? "" });

async function originOf(
  document: DocumentAccess,
  { copy, document: file }: FoundCopy,
): Promise<ReturnReport["origin"]> {
  if (!copy.origin) return null;
  const { digest, documentId } = copy.origin;
  const row = await db().revision.findFirst({
    where: { documentId: document.id, digest },
    select: { id: true, ordinal: true },
    orderBy: { ordinal: "desc" },
  });
  return {
    isThisDocument: documentId === document.id || row !== null,
    revision: row && { id: row.id as RevisionId, ordinal: row.ordinal },
    isTextUnchanged: file && digestOf(assemble(file.drafts).text) === digest,
  };
}

import "server-only";
import type { Visibility } from "#lib/contract/annotations.ts";
import type { ReturnedCopy, ReturnReport } from "#lib/contract/copies.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import { db, transaction } from "./db.ts";
import { type DocumentAccess, documentFor } from "./document-access.ts";
import { returnPlan } from "./return-plan.ts";
import { reportOn } from "./return-report.ts";
import { uncheckedRevision } from "./revisions.ts";
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
  const plan = await returnPlan(db(), viewer, document, found);
  return reportOn(plan, { viewer, document, visibility: draft.visibility, written: NOTHING_WRITTEN });
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
    const written = await writeReturn(tx, member, document, plan, visibility);
    return reportOn(plan, { viewer: member, document, visibility, written });
  });
}

const textOf = async ({ revisionId }: DocumentAccess) => (await uncheckedRevision(revisionId)).text;

const NOTHING_WRITTEN: WrittenReturn = { threadIds: [], overtaken: new Set() };

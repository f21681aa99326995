import "server-only";
import type { RevisionId } from "#lib/contract/fields.ts";
import type { NewRevision, PublishedRevision, RevisionEntry } from "#lib/contract/revisions.ts";
import { mayDocument } from "#lib/core/access/rules.ts";
import { Problem } from "#lib/core/problem.ts";
import { type Carry, carryAll, writeCarried } from "./carrying.ts";
import { changesBetween } from "./comparing.ts";
import { type Db, db, transaction } from "./db.ts";
import { type DocumentAccess, documentFor } from "./document-access.ts";
import { record } from "./events.ts";
import type { Placement, Prisma } from "./generated/prisma/client.ts";
import { type Idempotency, once, sameRequest } from "./idempotency.ts";
import { notifyAuthors } from "./notifications.ts";
import { notFound } from "./permit.ts";
import { presentPerson } from "./present.ts";
import { countsOf, reportOf, reportOn } from "./report.ts";
import { presentRevision, type RevisionText, uncheckedRevision, writeRevision } from "./revisions.ts";
import { readSource, type Source, type Upload } from "./source.ts";
import { type Member, signedIn, type Viewer } from "./viewer.ts";

const ENTRY = {
  omit: { text: true, blocks: true },
  include: { createdBy: { select: { id: true, name: true, isSample: true } } },
} as const satisfies Prisma.RevisionDefaultArgs;

type EntryRow = Prisma.RevisionGetPayload<typeof ENTRY>;

/** The revisions of a document, newest first. */
export async function revisionsOf(viewer: Viewer, key: string) {
  const document = await documentFor(viewer, key);
  const rows = await db().revision.findMany({
    where: { documentId: document.id },
    ...ENTRY,
    orderBy: { ordinal: "desc" },
  });
  return {
    items: rows.map((row) => presentEntry(document.slug, row, document.revisionId)),
    may: { publish: mayDocument(viewer, "publish", document.facts) },
  };
}

/** What publishing would do, by doing everything except the writing. */
export async function previewRevision(viewer: Viewer, key: string, draft: NewRevision, upload: Upload | null) {
  const document = await documentFor(viewer, key, "publish");
  const source = await readSource(draft, upload);
  const former = await uncheckedRevision(document.revisionId);
  const carries = carryAll(former, source, await placementsIn(db(), document.revisionId));
  return {
    report: await reportOn(viewer, document, former, source, carries),
    changes: changesBetween(former, source),
    isSameText: former.text === source.text,
    basedOn: document.revisionId as RevisionId,
    warnings: warningsOf(source),
  };
}

/** Publishes a text as the next revision. Every annotation is carried over in the same transaction, or nothing is. */
export async function publishRevision(
  viewer: Viewer,
  key: string,
  draft: NewRevision,
  upload: Upload | null,
  idempotency: Idempotency | null,
  report: Report = async () => {},
): Promise<PublishedRevision> {
  const document = await documentFor(viewer, key, "publish");
  const member = signedIn(viewer);
  await report(0.05, "Reading the text");
  const source = await readSource(draft, upload);
  const { id } = await once(idempotency, findRepeat(member), () =>
    publish(member, document, { draft, source }, idempotency, report),
  );
  const row = await db().revision.findUniqueOrThrow({ where: { id }, ...ENTRY });
  const { revisionId } = await documentFor(viewer, document.id);
  return {
    ...presentEntry(document.slug, row, revisionId),
    report: await reportOf(viewer, document.id, row.id),
    warnings: warningsOf(source),
  };
}

/** Hears how far publishing is, 0 to 1, and what is being done. Nothing is published when it throws. */
export type Report = (progress: number, step: string) => Promise<void>;

/** A revision takes its notes from the one before; those in the file come back as a copy's. */
function warningsOf({ warnings, found }: Source): string[] {
  const count = found?.copy.threads.length ?? 0;
  if (count === 0) return [...warnings];
  const comments =
    count === 1
      ? "1 comment in this file did not come in. Bring the file back under Copies to take them over."
      : `${count} comments in this file did not come in. Bring the file back under Copies to take them over.`;
  return [...warnings, comments];
}

const findRepeat = (member: Member) => (idempotencyKey: string) =>
  db().revision.findUnique({
    where: { createdById_idempotencyKey: { createdById: member.id, idempotencyKey } },
    select: { id: true, requestDigest: true },
  });

type Next = { readonly draft: NewRevision; readonly source: Source };

/**
 * The texts are compared before the document's row is locked, so that nobody waits for that. While it is locked, other
 * publications wait and so do new annotations; those that came in between are carried over too.
 */
async function publish(
  member: Member,
  document: DocumentAccess,
  { draft, source }: Next,
  idempotency: Idempotency | null,
  report: Report,
) {
  const expected = draft.basedOn ?? document.revisionId;
  const looked = await uncheckedRevision(document.revisionId);
  const placements = await placementsIn(db(), looked.id);
  await report(0.2, carryingWords(placements.length));
  const prepared = looked.text === source.text ? [] : carryAll(looked, source, placements);
  await report(0.8, "Writing the revision");
  return transaction(async (tx) => {
    const former = await lockedRevision(tx, document.id);
    // The same request may have waited behind itself.
    const earlier = idempotency && (await findRepeat(member)(idempotency.idempotencyKey));
    if (earlier) return sameRequest(earlier, idempotency);
    if (former.id !== expected) throw newerRevision(former);
    if (former.text === source.text) throw sameText();
    const carries = upToDate(prepared, former, source, await placementsIn(tx, former.id));
    // Waiting for the lock may have taken long, and the work been given up meanwhile.
    await report(0.9, placingWords(carries.length));
    const facts = {
      documentId: document.id,
      ordinal: former.ordinal + 1,
      label: draft.label || labelOf(source),
      note: draft.note,
    };
    const revision = await writeRevision(tx, member, facts, source, idempotency);
    await writeCarried(tx, revision.id, carries);
    const counts = countsOf(carries);
    const event = await record(tx, "revision.published", member, {
      documentId: document.id,
      facts: { revisionId: revision.id, counts },
    });
    await notifyAuthors(tx, event.id, revision.id, member);
    return revision;
  });
}

const carryingWords = (notes: number) => (notes === 1 ? "Carrying 1 note over" : `Carrying ${notes} notes over`);
const placingWords = (notes: number) => (notes === 1 ? "Placing 1 note" : `Placing ${notes} notes`);

/** What was carried before the lock, with what was placed, settled or moved since carried anew. */
function upToDate(prepared: readonly Carry[], former: RevisionText, source: Source, placements: readonly Placement[]) {
  const known = new Map(prepared.map((carry) => [stateOf(carry.former), carry]));
  const since = placements.filter((placement) => !known.has(stateOf(placement)));
  const anew = new Map(since.length > 0 ? carryAll(former, source, since).map((carry) => [carry.former, carry]) : []);
  return placements.flatMap((placement) => known.get(stateOf(placement)) ?? anew.get(placement) ?? []);
}

const stateOf = ({ id, scope, kind, start, end, doubtful, quote }: Placement) =>
  JSON.stringify([id, scope, kind, start, end, doubtful, quote]);

/** Held first and looked at after: a wait may end with another revision as the current one. */
async function lockedRevision(tx: Db, documentId: string): Promise<RevisionText & { ordinal: number }> {
  await tx.$queryRaw`SELECT 1 FROM "Document" WHERE "id" = ${documentId}::uuid FOR UPDATE`;
  const row = await tx.revision.findFirst({
    where: { currentOf: { id: documentId } },
    select: { id: true, ordinal: true },
  });
  if (!row) throw notFound("document");
  return { ...(await uncheckedRevision(row.id)), ordinal: row.ordinal };
}

const newerRevision = ({ id, ordinal }: { id: string; ordinal: number }) =>
  new Problem("stale-revision", {
    detail: "Another revision was published meanwhile. Look at it and preview yours again; yours was not published.",
    facts: { current: { id, ordinal } },
  });

const sameText = () =>
  new Problem("conflict", {
    detail: "This text is the same, to the letter, as the current revision; there is nothing to publish.",
  });

const labelOf = ({ metadata }: Source) => (metadata.edition ? `edition ${metadata.edition}` : null);

const placementsIn = (tx: Db, revisionId: string): Promise<Placement[]> =>
  tx.placement.findMany({ where: { revisionId }, orderBy: [{ start: "asc" }, { end: "desc" }, { id: "asc" }] });

function presentEntry(slug: string, row: EntryRow, currentId: string): RevisionEntry {
  return {
    ...presentRevision(row),
    publishedBy: row.createdBy && presentPerson(row.createdBy),
    isCurrent: row.id === currentId,
    link: row.id === currentId ? `/documents/${slug}` : `/documents/${slug}/revisions/${row.ordinal}`,
  };
}

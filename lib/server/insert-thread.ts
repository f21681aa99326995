import "server-only";
import type { NewAnnotation } from "#lib/contract/annotations.ts";
import type { ThreadRow } from "./annotation-rows.ts";
import { pool } from "./db.ts";
import type { DocumentAccess } from "./document-access.ts";
import { newId } from "./id.ts";
import type { Idempotency } from "./idempotency.ts";
import type { NewPlacement } from "./placing.ts";
import type { Member } from "./viewer.ts";

/**
 * The annotation, its placement and its event in one statement: all of it or nothing, in one round trip. The document is
 * locked if it still is as the writer believes: same revision, same owner, same visibility, not removed. If not, nothing
 * is written and no row comes back.
 */
const INSERT_THREAD = `
  WITH document AS (
    SELECT "id" FROM "Document"
    WHERE "id" = $2 AND "currentRevisionId" = $10 AND "removedAt" IS NULL
      AND "visibility" = $18::"DocumentVisibility" AND "createdById" IS NOT DISTINCT FROM $19::uuid
    FOR SHARE
  ), annotation AS (
    INSERT INTO "Annotation" ("id", "documentId", "authorId", "kind", "body", "visibility", "idempotencyKey", "requestDigest",
      "stance", "codes", "proposal")
    SELECT $1::uuid, "id", $3::uuid, $4::"AnnotationKind", $5, $6::"AnnotationVisibility", $7, $8,
      $20::"Stance", $21::text[], $22 FROM document
    RETURNING "id", "documentId", "authorId", "createdAt"
  ), placement AS (
    INSERT INTO "Placement" ("id", "annotationId", "revisionId", "scope", "score", "start", "end", "quote", "prefix", "suffix")
    SELECT $9::uuid, "id", $10::uuid, $11::"PlacementScope", $12::float8, $13::int, $14::int, $15, $16, $17 FROM annotation
  ), event AS (
    INSERT INTO "Event" ("type", "actorId", "documentId", "annotationId")
    SELECT 'annotation.created', "authorId", "documentId", "id" FROM annotation
  )
  SELECT "createdAt" FROM annotation`;

/**
 * Writes a new thread and returns it as it now stands; null when the document is not as `document` says. The most
 * frequent write of all, so it speaks to Postgres directly.
 */
export async function insertThread(
  member: Member,
  document: DocumentAccess,
  draft: NewAnnotation,
  placement: NewPlacement,
  idempotency: Idempotency | null,
): Promise<ThreadRow | null> {
  const id = newId();
  const placementId = newId();
  const { scope, score, start, end, quote, prefix, suffix } = placement;
  const key = [idempotency?.idempotencyKey ?? null, idempotency?.requestDigest ?? null];
  const annotation = [id, document.id, member.id, draft.kind, draft.body, draft.visibility, ...key];
  const { visibility, ownerId } = document.facts;
  const placed = [placementId, document.revisionId, scope, score, start, end, quote, prefix, suffix];
  const marks = [draft.stance, draft.codes, draft.proposal];
  const values = [...annotation, ...placed, visibility, ownerId, ...marks];
  const { rows } = await pool().query<{ createdAt: Date }>({ name: "insert-thread", text: INSERT_THREAD, values });
  const createdAt = rows[0]?.createdAt;
  if (!createdAt) return null;
  return newThread({ id, placementId, createdAt }, member, document, draft, placement, idempotency);
}

type Written = { readonly id: string; readonly placementId: string; readonly createdAt: Date };

function newThread(
  { id, placementId, createdAt }: Written,
  member: Member,
  document: DocumentAccess,
  { kind, body, visibility, stance, codes, proposal }: NewAnnotation,
  placement: NewPlacement,
  idempotency: Idempotency | null,
): ThreadRow {
  const { slug, facts, revisionId, revisionOrdinal } = document;
  const revision = { id: revisionId, ordinal: revisionOrdinal };
  return {
    ...{ id, documentId: document.id, rootId: null, authorId: member.id, kind, body, visibility, createdAt },
    ...{ stance, codes, proposal, attributedTo: null },
    ...{
      status: "open",
      statusById: null,
      statusByName: null,
      statusAt: null,
      version: 1,
      editedAt: null,
      deletedAt: null,
      deletedById: null,
    },
    idempotencyKey: idempotency?.idempotencyKey ?? null,
    requestDigest: idempotency?.requestDigest ?? null,
    author: { id: member.id, name: member.name, isSample: member.isSample },
    _count: { edits: 0 },
    document: { slug, visibility: facts.visibility, createdById: facts.ownerId, removedAt: null },
    placements: [
      {
        id: placementId,
        annotationId: id,
        revisionId,
        kind: "exact",
        doubtful: false,
        createdAt,
        ...placement,
        revision,
      },
    ],
    replies: [],
  };
}

import "server-only";
import type { DocumentAction, DocumentFacts } from "#lib/core/access/rules.ts";
import { pool } from "./db.ts";
import { LruMap } from "./lru-map.ts";
import { notFound, permitDocument } from "./permit.ts";
import type { Viewer } from "./viewer.ts";

/** A document found and permitted: what commands need to know of it, without its text. */
export type DocumentAccess = {
  readonly id: string;
  readonly slug: string;
  readonly facts: DocumentFacts;
  /** The current revision. */
  readonly revisionId: string;
  readonly revisionOrdinal: number;
  /**
   * Names the state of the document and its annotations: the last transaction that wrote an event of it. Null while an
   * earlier transaction may still do so, for then the same name would come to stand for another state.
   */
  readonly state: string | null;
};

type Row = Omit<DocumentAccess, "facts"> & {
  visibility: "public" | "private";
  ownerId: string | null;
  removedAt: Date | null;
};

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const query = (column: "id" | "slug") => `
  SELECT d."id", d."slug", d."visibility"::text AS "visibility", d."createdById" AS "ownerId", d."removedAt",
         r."id" AS "revisionId", r."ordinal" AS "revisionOrdinal",
         CASE WHEN e."transaction" < pg_snapshot_xmin(pg_current_snapshot()) THEN e."transaction"::text END AS "state"
  FROM "Document" d
  JOIN "Revision" r ON r."id" = d."currentRevisionId"
  LEFT JOIN LATERAL (
    SELECT "transaction" FROM "Event" WHERE "documentId" = d."id" ORDER BY "transaction" DESC LIMIT 1
  ) e ON true
  WHERE d."${column}" = $1`;

const BY_ID = { name: "document-by-id", text: query("id") };
const BY_SLUG = { name: "document-by-slug", text: query("slug") };

const MOST_REMEMBERED = 2000;
const remembered = new LruMap<string, DocumentAccess>(MOST_REMEMBERED, () => 1);

/** How the document stood when it was last asked for. A hint: whoever acts on it must verify it in the act. */
export const rememberedDocument = (key: string): DocumentAccess | undefined => remembered.get(key);

/** The document with this id or slug, if the viewer may do this to it. */
export async function documentFor(
  viewer: Viewer,
  key: string,
  action: DocumentAction = "read",
): Promise<DocumentAccess> {
  const { rows } = await pool().query<Row>({ ...(UUID.test(key) ? BY_ID : BY_SLUG), values: [key] });
  const [row] = rows;
  if (!row) throw notFound("document");
  const { visibility, ownerId, removedAt, ...rest } = row;
  const document = { ...rest, facts: { visibility, ownerId, isRemoved: removedAt !== null } };
  remembered.set(key, document);
  permitDocument(viewer, action, document.facts);
  return document;
}

import { randomUUID } from "node:crypto";
import pg from "pg";

/** The floor that posting is measured against: the same three rows through plain `pg`, with no questions asked. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const INSERT = `
  WITH annotation AS (
    INSERT INTO "Annotation" ("id", "documentId", "authorId", "kind", "body", "visibility")
    VALUES ($1, $2, $3, 'note', $4, 'public') RETURNING "createdAt"
  ), placement AS (
    INSERT INTO "Placement" ("id", "annotationId", "revisionId", "scope", "score", "start", "end", "quote", "prefix", "suffix")
    VALUES ($5, $1, $6, 'span', 1, $7, $8, $9, $10, $11)
  ), event AS (
    INSERT INTO "Event" ("type", "actorId", "documentId", "annotationId") VALUES ('annotation.created', $3, $2, $1)
  )
  SELECT "createdAt" FROM annotation`;

export async function POST(request: Request) {
  const { documentId, authorId, body, revisionId, start, end, quote, prefix, suffix } = await request.json();
  const id = randomUUID();
  const values = [id, documentId, authorId, body, randomUUID(), revisionId, start, end, quote, prefix, suffix];
  const { rows } = await pool.query({ name: "floor", text: INSERT, values });
  return Response.json({ id, createdAt: rows[0].createdAt }, { status: 201 });
}

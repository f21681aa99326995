import "server-only";
import type { AnnotationFilter } from "#lib/contract/annotations.ts";
import type { CopyFilter } from "#lib/contract/exports.ts";
import { isUnder } from "#lib/core/codes/code-path.ts";
import { type Block, spanOf } from "#lib/core/document/block.ts";
import type { Span } from "#lib/core/document/span.ts";
import { Problem } from "#lib/core/problem.ts";
import { db } from "./db.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import type { Viewer } from "./viewer.ts";

/** The filter as a condition on threads; `onPassage` is its part that a revision decides. */
export async function conditionOf(
  viewer: Viewer,
  documentId: string,
  filter: CopyFilter,
): Promise<Prisma.AnnotationWhereInput> {
  const { mine, visibility, kind, status, author, stance, code } = filter;
  // Whoever is not signed in has nothing of their own, and nobody has what they only brought in.
  const own = viewer.kind === "member" ? { authorId: viewer.id, attributedTo: null } : { id: { in: [] } };
  const createdAt = periodOf(filter);
  return {
    AND: [
      mine ? own : {},
      visibility ? { visibility: { in: visibility } } : {},
      kind ? { kind: { in: kind } } : {},
      status ? { status: { in: status } } : {},
      author ? inAnyPost({ authorId: { in: author } }) : {},
      stance ? { stance: { in: stance } } : {},
      code ? { codes: { hasSome: await codesUnder(documentId, code) } } : {},
      createdAt ? inAnyPost({ createdAt }) : {},
    ],
  };
}

const inAnyPost = (condition: Pick<Prisma.AnnotationWhereInput, "authorId" | "createdAt">) => ({
  OR: [condition, { replies: { some: condition } }],
});

/** The document's codes that are one of these or stand below it: Postgres compares whole elements of a list only. */
async function codesUnder(documentId: string, paths: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ code: string }[]>`
    SELECT DISTINCT unnest("codes") AS "code" FROM "Annotation" WHERE "documentId" = ${documentId}::uuid`;
  return rows.map(({ code }) => code).filter((code) => paths.some((path) => isUnder(code, path)));
}

function periodOf({ since, until }: AnnotationFilter): { gte?: Date; lte?: Date } | null {
  if (!since && !until) return null;
  return { ...(since && { gte: new Date(since) }), ...(until && { lte: endOf(until) }) };
}

/** A day ends with its last millisecond, in UTC. */
const endOf = (until: string) => new Date(until.includes("T") ? until : `${until}T23:59:59.999Z`);

/** Placements that share a character with the passage: a block's id, or "start-end". */
export function onPassage(passage: string, { blocks }: { readonly blocks: readonly Block[] }) {
  const { start, end } = spanNamed(passage, blocks);
  return { start: { lt: end }, end: { gt: start } };
}

/** The span of a block by its id, or of "start-end". Problems: `invalid` for neither. */
export function spanNamed(passage: string, blocks: readonly Block[]): Span {
  const block = blocks.find(({ id }) => id === passage);
  if (block) return spanOf(block);
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(passage) ?? [];
  const span = { start: Number(start), end: Number(end) };
  if (span.start < span.end) return span;
  const message = 'must be the id of a block of this revision, or a span such as "120-180"';
  throw new Problem("invalid", { fields: [{ field: "passage", message }] });
}

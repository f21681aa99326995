import "server-only";
import { Problem } from "#lib/core/problem.ts";
import type { DocumentInside, RevisionInside } from "./archive-contents.ts";
import type { Db } from "./db.ts";
import type { Prisma } from "./generated/prisma/client.ts";

/**
 * Adds the revisions that are not here and makes the newest of all the current one. Returns how many were added.
 * Problems: `conflict` where another text was published here under the same ordinal.
 */
export async function restoreRevisions(tx: Db, { facts, revisions }: DocumentInside): Promise<number> {
  const here = await tx.revision.findMany({
    where: { documentId: facts.id },
    select: { id: true, ordinal: true, digest: true },
  });
  const byOrdinal = new Map(here.map((revision) => [revision.ordinal, revision]));
  const added = revisions.filter(({ ordinal }) => !byOrdinal.has(ordinal));
  for (const revision of revisions) refuseAnother(facts.title, revision, byOrdinal.get(revision.ordinal));
  for (const revision of added) await insert(tx, facts.id, revision);

  const newest = await tx.revision.findFirstOrThrow({
    where: { documentId: facts.id },
    orderBy: { ordinal: "desc" },
    select: { id: true },
  });
  const where = { id: facts.id, OR: [{ currentRevisionId: null }, { currentRevisionId: { not: newest.id } }] };
  await tx.document.updateMany({ where, data: { currentRevisionId: newest.id } });
  return added.length;
}

function refuseAnother(title: string, { id, ordinal, digest }: RevisionInside, here?: { id: string; digest: string }) {
  if (!here || (here.id === id && here.digest === digest)) return;
  const detail = `“${title}” has another revision ${ordinal} here than in the archive; it has gone its own way and was left alone.`;
  throw new Problem("conflict", { detail, fields: [{ field: "file", message: detail }] });
}

async function insert(tx: Db, documentId: string, { text, blocks, bytes, original, ...revision }: RevisionInside) {
  await tx.revision.create({
    data: {
      ...revision,
      documentId,
      text,
      characters: text.length,
      blocks: blocks as unknown as Prisma.InputJsonValue,
      ...(original && bytes && { original: { create: { ...original, bytes: Uint8Array.from(bytes) } } }),
    },
    select: { id: true },
  });
}

import "server-only";
import type { Block } from "#lib/core/document/block.ts";
import { carryAll, writeCarried } from "./carrying.ts";
import type { Db } from "./db.ts";
import type { Placement } from "./generated/prisma/client.ts";

/**
 * Gives every thread of a document a place in its current revision: a thread that was only here, or only in the
 * archive, may know an older one alone. It is carried from the newest it knows. Returns how many were.
 */
export async function placeEverywhere(tx: Db, documentId: string): Promise<number> {
  const current = await tx.revision.findFirstOrThrow({ where: { currentOf: { id: documentId } } });
  const unplaced = await tx.annotation.findMany({
    where: { documentId, rootId: null, placements: { none: { revisionId: current.id } } },
    select: { placements: { orderBy: { revision: { ordinal: "desc" } }, take: 1 } },
  });
  const byRevision = new Map<string, Placement[]>();
  for (const placement of unplaced.flatMap(({ placements }) => placements)) {
    const others = byRevision.get(placement.revisionId);
    if (others) others.push(placement);
    else byRevision.set(placement.revisionId, [placement]);
  }
  let carried = 0;
  for (const [revisionId, placements] of byRevision) {
    const former = await tx.revision.findUniqueOrThrow({ where: { id: revisionId } });
    await writeCarried(tx, current.id, carryAll(textOf(former), textOf(current), placements));
    carried += placements.length;
  }
  return carried;
}

const textOf = ({ text, blocks }: { text: string; blocks: unknown }) => ({ text, blocks: blocks as readonly Block[] });

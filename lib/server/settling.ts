import "server-only";
import type { Annotation } from "#lib/contract/annotations.ts";
import type { BodyOf } from "#lib/contract/operation.ts";
import type { settlePlacement } from "#lib/contract/revisions.ts";
import { Problem } from "#lib/core/problem.ts";
import { factsOf, findPost } from "./annotation-rows.ts";
import { type Asked, changePost } from "./changes.ts";
import { db } from "./db.ts";
import type { Prisma } from "./generated/prisma/client.ts";
import { permitAnnotation } from "./permit.ts";
import { place } from "./placing.ts";
import { presentPerson, presentPlacement } from "./present.ts";
import { uncheckedRevision } from "./revisions.ts";
import { signedIn, type Viewer } from "./viewer.ts";

export type Settlement = BodyOf<typeof settlePlacement>;

const ACTIONS = { confirm: "confirmed", adjust: "adjusted", orphan: "orphaned" } as const;

/** Settles where an annotation is in the current revision, and keeps who said so. */
export async function settle(viewer: Viewer, annotationId: string, settlement: Settlement, asked: Asked) {
  const settled = await changePost(viewer, annotationId, "settle", asked, async (tx, { thread }) => {
    const [placement] = thread.placements;
    if (!placement || thread.id !== annotationId)
      throw new Problem("invalid", { detail: "Only a thread has a passage, a reply has none." });
    if (placement.scope === "document")
      throw new Problem("conflict", { detail: "A note on the whole document has no passage to settle." });
    const data = await settledData(settlement, placement);
    const { kind, score, start, end, quote } = await tx.placement.update({ where: { id: placement.id }, data });
    const decision = { placementId: placement.id, action: ACTIONS[settlement.action], byId: signedIn(viewer).id };
    await tx.placementDecision.create({
      data: { ...decision, kind, score, start, end, quote: kind === "orphaned" ? "" : quote },
    });
    return {
      type: "placement.settled" as const,
      facts: { action: settlement.action, revisionId: placement.revisionId },
    };
  });
  return settled as Annotation;
}

type PlacementRow = Awaited<ReturnType<typeof findPost>>["thread"]["placements"][number];

async function settledData(settlement: Settlement, placement: PlacementRow): Promise<Prisma.PlacementUpdateInput> {
  if (settlement.revision && settlement.revision !== placement.revisionId) {
    const fields = [{ field: "revision", message: `must be ${placement.revisionId}, the revision it is placed in` }];
    throw new Problem("stale-revision", {
      detail: "Another revision was published meanwhile. Look at its words.",
      fields,
    });
  }
  if (settlement.action === "orphan") return { kind: "orphaned", score: 0, doubtful: false, start: null, end: null };
  if (settlement.action === "confirm") {
    if (placement.kind !== "orphaned") return { doubtful: false };
    throw new Problem("conflict", {
      detail: "An orphan has no passage to confirm. Select the words it belongs to now.",
    });
  }
  const revision = await uncheckedRevision(placement.revisionId);
  const { scope: _, ...placed } = place({ revision: settlement.revision, span: settlement.span }, revision);
  const kind = placed.quote === placement.quote ? "exact" : "changed";
  return { ...placed, scope: "span", kind, doubtful: false };
}

/** Where an annotation stood in each revision, newest first, with every decision about it. */
export async function placementsOf(viewer: Viewer, annotationId: string) {
  const { thread, post } = await findPost(annotationId);
  permitAnnotation(viewer, "see", factsOf(thread, post));
  const decisions = await db().placementDecision.findMany({
    where: { placement: { annotationId: thread.id } },
    include: { by: { select: { id: true, name: true, isSample: true } } },
    orderBy: { createdAt: "asc" },
  });
  const revisions = await Promise.all(thread.placements.map((placement) => uncheckedRevision(placement.revisionId)));
  return {
    items: thread.placements.map((placement, index) => ({
      ...presentPlacement(placement, thread.placements, revisions[index]?.blocks ?? []),
      decisions: decisions
        .filter((decision) => decision.placementId === placement.id)
        .map(({ action, by, kind, quote, createdAt }) => ({
          ...{ action, kind, quote, at: createdAt.toISOString() },
          by: by && presentPerson(by),
        })),
    })),
  };
}

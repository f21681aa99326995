import "server-only";
import type { AnnotationId, RevisionId } from "#lib/contract/fields.ts";
import type { CarriedPassage, CarryCounts, CarryReport } from "#lib/contract/revisions.ts";
import { UNCERTAIN_BELOW } from "#lib/core/anchoring/placement.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import type { Carry, Text } from "./carrying.ts";
import { db } from "./db.ts";
import { type DocumentAccess, documentFor } from "./document-access.ts";
import type { Placement } from "./generated/prisma/client.ts";
import { uncheckedRevision, uncheckedRevisionFacts } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";
import { STANDING, visibleThreads } from "./visible.ts";

/** How many annotations had which outcome. */
export function countsOf(carries: readonly { kind: Placement["kind"] }[]): CarryCounts {
  const count = (kind: Placement["kind"]) => carries.filter((carry) => carry.kind === kind).length;
  return {
    total: carries.length,
    exact: count("exact"),
    moved: count("moved"),
    changed: count("changed"),
    orphaned: count("orphaned"),
  };
}

/** The report on a carry-over that has not been written. */
export async function reportOn(
  viewer: Viewer,
  document: DocumentAccess,
  former: Text,
  next: Text,
  carries: readonly Carry[],
): Promise<CarryReport> {
  const told = await toldIds(viewer, document.id);
  const shown = carries.filter((carry) => told.has(carry.annotationId));
  return {
    from: { id: document.revisionId as RevisionId, ordinal: document.revisionOrdinal },
    counts: countsOf(shown),
    passages: shown.map((carry) => passageOf(carry, carry.former, carry, former, next)).sort(inTextOrder),
  };
}

/**
 * The report on a published revision, from the first line of each placement's history, which later decisions do not
 * touch. What they made of the passage is told beside it.
 */
export async function reportOf(viewer: Viewer, key: string, revision: string | number): Promise<CarryReport> {
  const document = await documentFor(viewer, key);
  const row = await uncheckedRevisionFacts(document.id, revision);
  const before = await db().revision.findFirst({
    where: { documentId: document.id, ordinal: row.ordinal - 1 },
    select: { id: true, ordinal: true },
  });
  if (!before) return { from: null, counts: countsOf([]), passages: [] };

  const decisions = await db().placementDecision.findMany({
    where: { action: "carried", placement: { revisionId: row.id } },
    include: { placement: true },
  });
  const formers = await db().placement.findMany({ where: { revisionId: before.id } });
  const formerOf = new Map(formers.map((former) => [former.annotationId, former]));
  const told = await toldIds(viewer, document.id);
  const [former, next] = [await uncheckedRevision(before.id), await uncheckedRevision(row.id)];
  const passages = decisions
    .filter((decision) => told.has(decision.placement.annotationId))
    .map((decision) => {
      const { placement } = decision;
      const uncertain = decision.kind === "changed" && decision.score < UNCERTAIN_BELOW;
      const carried = { ...placement, ...decision, uncertain };
      return passageOf(carried, formerOf.get(carried.annotationId) ?? carried, placement, former, next);
    });
  return {
    from: { ...before, id: before.id as RevisionId },
    counts: countsOf(passages),
    passages: passages.sort(inTextOrder),
  };
}

/** By where the passage stood before; notes on the whole document first. */
const inTextOrder = (a: CarriedPassage, b: CarriedPassage) =>
  (a.before.start ?? -1) - (b.before.start ?? -1) || a.annotationId.localeCompare(b.annotationId);

type Carried = Pick<Carry, "annotationId" | "kind" | "score" | "uncertain" | "scope" | "start" | "quote">;
type Former = Pick<Placement, "quote" | "start">;
type Now = Pick<Placement, "kind" | "quote" | "start" | "doubtful">;

function passageOf(carried: Carried, before: Former, now: Now, former: Text, next: Text): CarriedPassage {
  const { annotationId, kind, score, uncertain, scope } = carried;
  const paragraph = (text: Text, offset: number | null) =>
    offset === null ? null : (blockAt(text.blocks, offset)?.ordinal ?? null);
  const stands = ({ kind, quote, start }: Pick<Now, "kind" | "quote" | "start">) => ({
    quote: kind === "orphaned" ? "" : quote,
    start,
    paragraph: paragraph(next, start),
  });
  return {
    ...{ annotationId: annotationId as AnnotationId, kind, score, uncertain, scope },
    before: { quote: before.quote, start: before.start, paragraph: paragraph(former, before.start) },
    after: stands(carried),
    now: { kind: now.kind, doubtful: now.doubtful, ...stands(now) },
  };
}

/** The threads that a report tells of: those the reader lists. A tombstone that no reply holds is carried over in silence. */
async function toldIds(viewer: Viewer, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await db().annotation.findMany({
    where: { AND: [{ documentId }, visibleThreads(viewer), STANDING] },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

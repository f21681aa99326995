import "server-only";
import { carry } from "#lib/core/anchoring/carry.ts";
import { describe } from "#lib/core/anchoring/describe.ts";
import { locate } from "#lib/core/anchoring/locate.ts";
import { type Placement as Carried, ORPHANED } from "#lib/core/anchoring/placement.ts";
import { countWhile } from "#lib/core/count-while.ts";
import { spanOf } from "#lib/core/document/block.ts";
import { keepingOrder, piecesOf } from "#lib/core/document/redline-pieces.ts";
import type { Span } from "#lib/core/document/span.ts";
import type { Db } from "./db.ts";
import type { Placement } from "./generated/prisma/client.ts";
import { newId } from "./id.ts";
import type { RevisionText } from "./revisions.ts";

type Scope = Placement["scope"];

/** A placement in the next revision, with what it was carried from. */
export type Carry = {
  readonly id: string;
  readonly annotationId: string;
  readonly scope: Scope;
  readonly kind: Placement["kind"];
  readonly score: number;
  readonly uncertain: boolean;
  /** The words changed now, or did before and nobody has settled it yet. */
  readonly doubtful: boolean;
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly former: Placement;
};

export type Text = Pick<RevisionText, "text" | "blocks">;

/** Where every placement of one revision stands in another text. Nothing is dropped: what has no place is an orphan. */
export function carryAll(former: Text, next: Text, placements: readonly Placement[]): Carry[] {
  const placed = placements.filter((each) => each.start !== null && each.end !== null);
  const spans = placed.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 }));
  const carried = carry(former.text, next.text, spans);
  const stays = stayingIn(former, next);
  const found = new Map(placed.map((placement, index) => [placement.id, carried[index] ?? ORPHANED]));
  return placements.map((placement) => carryOf(placement, found.get(placement.id), former, next, stays));
}

/**
 * Tells passages that only slid along with their surroundings, because something before them grew or shrank, from those
 * that went elsewhere: to a reader the first are where they were.
 */
function stayingIn(former: Text, next: Text): (before: Span, now: Span) => boolean {
  const { staying } = keepingOrder(piecesOf(former, next));
  return (before, now) => {
    const piece = staying[countWhile(staying, (each) => each.before.start <= before.start) - 1];
    if (!piece || before.start >= piece.before.end) return false;
    return before.start - piece.before.start === now.start - piece.after.start;
  };
}

function carryOf(
  placement: Placement,
  carried: Carried | undefined,
  former: Text,
  next: Text,
  stays: ReturnType<typeof stayingIn>,
): Carry {
  if (placement.scope === "document") return unplaced(placement, "exact");
  const where = carried ?? restored(placement, next.text);
  if (where.kind === "orphaned") return unplaced(placement, "orphaned");
  const whole = placement.scope === "block" ? wholeBlock(where.span, next) : null;
  const span = whole ?? where.span;
  const { quote } = describe(next.text, span);
  const same =
    quote.exact === former.text.slice(placement.start ?? 0, placement.end ?? 0) || quote.exact === placement.quote;
  const before = { start: placement.start ?? -1, end: placement.end ?? -1 };
  const kind = same ? (carried && stays(before, span) ? "exact" : where.kind) : "changed";
  return {
    ...identityOf(placement),
    scope: placement.scope === "block" && !whole ? "span" : placement.scope,
    kind,
    score: where.score,
    uncertain: kind === "changed" && where.kind === "changed" && where.uncertain,
    doubtful: kind === "changed" || placement.doubtful,
    ...span,
    quote: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    former: placement,
  };
}

/** A former orphan comes back only when its very words do, in one place. */
function restored({ quote, prefix, suffix }: Placement, text: string): Carried {
  const found = locate({ quote: { exact: quote, prefix, suffix } }, text);
  return found.kind === "exact" || found.kind === "moved" ? { kind: "moved", span: found.span, score: 1 } : ORPHANED;
}

/** A note on a paragraph stays on the whole paragraph, if the passage lies within one. */
function wholeBlock(span: Span, { blocks }: Text): Span | null {
  const holder = blocks.find((block) => block.text && block.start <= span.start && span.end <= spanOf(block).end);
  return holder ? spanOf(holder) : null;
}

function unplaced(placement: Placement, kind: "exact" | "orphaned"): Carry {
  const { scope, quote, prefix, suffix } = placement;
  const score = kind === "exact" ? 1 : 0;
  const nowhere = { start: null, end: null, uncertain: false, doubtful: false };
  return { ...identityOf(placement), scope, kind, score, ...nowhere, quote, prefix, suffix, former: placement };
}

const identityOf = ({ annotationId }: Placement) => ({ id: newId(), annotationId });

/** Writes all carried placements and the first line of their histories, each in one statement however many there are. */
export async function writeCarried(tx: Db, revisionId: string, carries: readonly Carry[]) {
  const rows = JSON.stringify(carries.map(({ former: _, ...carry }) => ({ ...carry, decisionId: newId() })));
  await tx.$executeRaw`
    INSERT INTO "Placement" ("id", "annotationId", "revisionId", "scope", "kind", "score", "doubtful", "start", "end", "quote", "prefix", "suffix")
    SELECT r."id", r."annotationId", ${revisionId}::uuid, r."scope"::"PlacementScope", r."kind"::"PlacementKind", r."score",
           r."doubtful", r."start", r."end", r."quote", r."prefix", r."suffix"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("id" uuid, "annotationId" uuid, "scope" text, "kind" text, "score" float8,
         "doubtful" boolean, "start" int, "end" int, "quote" text, "prefix" text, "suffix" text)`;
  await tx.$executeRaw`
    INSERT INTO "PlacementDecision" ("id", "placementId", "action", "kind", "score", "start", "end", "quote")
    SELECT r."decisionId", r."id", 'carried', r."kind"::"PlacementKind", r."score", r."start", r."end",
           CASE WHEN r."kind" = 'orphaned' THEN '' ELSE r."quote" END
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("decisionId" uuid, "id" uuid, "kind" text, "score" float8, "start" int, "end" int, "quote" text)`;
}

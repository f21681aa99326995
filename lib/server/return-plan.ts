import "server-only";
import { mayAnnotation } from "#lib/core/access/rules.ts";
import { Problem } from "#lib/core/problem.ts";
import type { AnnotatedCopy, CopiedThread } from "#lib/formats/annotated-copy.ts";
import { type CopiedPlace, placesIn } from "#lib/formats/copied-places.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import { type Return, returnOf, type ThreadHere } from "#lib/formats/returning.ts";
import { factsOf, THREAD, type ThreadRow } from "./annotation-rows.ts";
import type { Db } from "./db.ts";
import type { DocumentAccess } from "./document-access.ts";
import type { LeftOut } from "./fitting-marks.ts";
import { type KeptThread, keptThread } from "./kept-thread.ts";
import { presentAuthor } from "./present.ts";
import { type RevisionText, uncheckedRevision } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";
import { visibleThreads } from "./visible.ts";

/** A thread that is not here yet, as it would be kept, and where. */
export type NewThread = KeptThread & { readonly place: CopiedPlace };

/** What bringing a copy back changes here: with what the viewer may do told from what they may not. */
export type ReturnPlan = {
  readonly found: FoundCopy;
  readonly revision: RevisionText;
  readonly threads: readonly NewThread[];
  readonly replies: readonly (Return["newReplies"][number] & {
    readonly row: ThreadRow;
    readonly isAllowed: boolean;
    readonly leftOut: readonly LeftOut[];
  })[];
  readonly statuses: readonly (Return["newStatuses"][number] & {
    readonly row: ThreadRow;
    readonly isAllowed: boolean;
  })[];
  readonly differing: readonly (Return["differing"][number] & { readonly row: ThreadRow })[];
  readonly unchanged: number;
};

/** Compares the copy with what the viewer may see, and places what is new in the current revision. */
export async function returnPlan(
  tx: Db,
  viewer: Viewer,
  document: DocumentAccess,
  found: FoundCopy,
): Promise<ReturnPlan> {
  refuseMany(found);
  const where = { AND: [{ documentId: document.id }, visibleThreads(viewer)] };
  const rows = await tx.annotation.findMany({ where, include: THREAD });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const revision = await uncheckedRevision(document.revisionId);
  const { copy, fresh, leftOutOf } = placedCopy(viewer, found, revision, byId);
  const change = returnOf(copy, rows.map(threadHere));
  const withRow = <T extends { readonly threadId: string }>(each: T) => {
    const row = byId.get(each.threadId);
    return row ? [{ ...each, row }] : [];
  };
  const allowed = (action: "reply" | "set-status") => (each: { readonly row: ThreadRow }) =>
    mayAnnotation(viewer, action, factsOf(each.row, each.row));
  return {
    found,
    revision,
    threads: change.newThreads.flatMap((thread) => fresh.get(thread) ?? []),
    replies: change.newReplies
      .flatMap(withRow)
      .map((each) => ({ ...each, isAllowed: allowed("reply")(each), leftOut: leftOutOf.get(each.post) ?? [] })),
    statuses: change.newStatuses.flatMap(withRow).map((each) => ({ ...each, isAllowed: allowed("set-status")(each) })),
    differing: change.differing.flatMap(withRow),
    unchanged: change.unchanged,
  };
}

type Placed = {
  readonly copy: AnnotatedCopy;
  readonly fresh: ReadonlyMap<CopiedThread, NewThread>;
  readonly leftOutOf: KeptThread["leftOutOf"];
};

/** The copy as it would stand here: every thread that is not known by its id on the words it finds. */
function placedCopy(
  viewer: Viewer,
  { copy, document }: FoundCopy,
  revision: RevisionText,
  known: ReadonlyMap<string, unknown>,
): Placed {
  const kept = copy.threads.map((thread) => keptThread(viewer, thread));
  const unknown = kept.filter(({ thread: { id } }) => id === null || !known.has(id));
  const found = placesIn(
    revision,
    unknown.map(({ thread }) => thread.target),
    { drafts: document?.drafts ?? null, digest: copy.origin?.digest ?? null },
  );
  const placeOf = new Map(unknown.map((each, index) => [each, found[index]]));
  const fresh = new Map<CopiedThread, NewThread>();
  const threads = kept.map((each): CopiedThread => {
    const place = placeOf.get(each);
    if (!place) return each.thread;
    const { quote: exact, prefix, suffix } = place;
    const thread = { ...each.thread, target: { ...each.thread.target, quote: { exact, prefix, suffix } } };
    fresh.set(thread, { ...each, thread, place });
    return thread;
  });
  const leftOutOf = new Map(kept.flatMap((each) => [...each.leftOutOf]));
  return { copy: { ...copy, threads }, fresh, leftOutOf };
}

const MOST_POSTS = 20_000;

/** The comparison is made here, between two answers; nobody's comments are more. */
function refuseMany({ copy }: FoundCopy) {
  const posts = copy.threads.reduce((sum, { replies }) => sum + 1 + replies.length, 0);
  if (posts <= MOST_POSTS) return;
  const detail = `This copy holds more than ${MOST_POSTS.toLocaleString("en")} comments. Bring it back in parts.`;
  throw new Problem("too-large", { detail, fields: [{ field: "file", message: detail }] });
}

const postHere = (row: ThreadRow | ThreadRow["replies"][number]) => ({
  id: row.id,
  author: presentAuthor(row).name,
  body: row.body,
  createdAt: row.createdAt.toISOString(),
  isDeleted: row.deletedAt !== null,
});

const threadHere = (row: ThreadRow): ThreadHere => ({
  ...postHere(row),
  status: row.status,
  quote: row.placements[0]?.quote ?? "",
  replies: row.replies.map(postHere),
});

import "server-only";
import { BODY_LIMIT } from "#lib/contract/annotations.ts";
import { mayAnnotation } from "#lib/core/access/rules.ts";
import { Problem } from "#lib/core/problem.ts";
import type { AnnotatedCopy, CopiedPost, CopiedThread } from "#lib/formats/annotated-copy.ts";
import { type CopiedPlace, placesIn } from "#lib/formats/copied-places.ts";
import type { FoundCopy } from "#lib/formats/copies.ts";
import { type Return, returnOf, type ThreadHere } from "#lib/formats/returning.ts";
import { factsOf, THREAD, type ThreadRow } from "./annotation-rows.ts";
import type { Db } from "./db.ts";
import type { DocumentAccess } from "./document-access.ts";
import { presentAuthor } from "./present.ts";
import { type RevisionText, uncheckedRevision } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";
import { visibleThreads } from "./visible.ts";

/** What bringing a copy back changes here: with what the viewer may do told from what they may not. */
export type ReturnPlan = {
  readonly found: FoundCopy;
  readonly revision: RevisionText;
  readonly threads: readonly { readonly thread: CopiedThread; readonly place: CopiedPlace }[];
  readonly replies: readonly (Return["newReplies"][number] & {
    readonly row: ThreadRow;
    readonly isAllowed: boolean;
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
  const { copy, places } = placedCopy(viewer, found, revision, byId);
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
    threads: change.newThreads.flatMap((thread) => {
      const place = places.get(thread);
      return place ? [{ thread, place }] : [];
    }),
    replies: change.newReplies.flatMap(withRow).map((each) => ({ ...each, isAllowed: allowed("reply")(each) })),
    statuses: change.newStatuses.flatMap(withRow).map((each) => ({ ...each, isAllowed: allowed("set-status")(each) })),
    differing: change.differing.flatMap(withRow),
    unchanged: change.unchanged,
  };
}

type Placed = { readonly copy: AnnotatedCopy; readonly places: ReadonlyMap<CopiedThread, CopiedPlace> };

/**
 * The copy as it would stand here: every thread that is not known by its id on the words it finds, under the name and
 * with the words that would be kept, so that what was brought in before is known again.
 */
function placedCopy(
  viewer: Viewer,
  { copy, document }: FoundCopy,
  revision: RevisionText,
  known: ReadonlyMap<string, unknown>,
): Placed {
  const kept = copy.threads.map((thread) => ({
    ...keptPost(viewer, thread),
    replies: thread.replies.map((reply) => keptPost(viewer, reply)),
  }));
  const fresh = kept.filter(({ id }) => id === null || !known.has(id));
  const found = placesIn(
    revision,
    fresh.map(({ target }) => target),
    { drafts: document?.drafts ?? null, digest: copy.origin?.digest ?? null },
  );
  const places = new Map<CopiedThread, CopiedPlace>();
  const placeOf = new Map(fresh.map((thread, index) => [thread, found[index]]));
  const threads = kept.map((thread): CopiedThread => {
    const place = placeOf.get(thread);
    if (!place) return thread;
    const { quote: exact, prefix, suffix } = place;
    const placed = { ...thread, target: { ...thread.target, quote: { exact, prefix, suffix } } };
    places.set(placed, place);
    return placed;
  });
  return { copy: { ...copy, threads }, places };
}

/** A post with the name and the words that would be kept of it. What names nobody is the importer's own. */
function keptPost<P extends CopiedPost>(viewer: Viewer, post: P): P {
  const importer = viewer.kind === "member" ? viewer.name : "";
  return { ...post, author: (post.author || importer).slice(0, LONGEST_NAME), body: post.body.slice(0, BODY_LIMIT) };
}

const LONGEST_NAME = 200;
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

import "server-only";
import type { Annotation, Person, Reply } from "#lib/contract/annotations.ts";
import type { AnnotationId, DocumentId, RevisionId, UserId } from "#lib/contract/fields.ts";
import { mayAnnotation } from "#lib/core/access/rules.ts";
import type { Block, BlockDraft } from "#lib/core/document/block.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import { readBody } from "#lib/formats/markdown/read-body.ts";
import { type Found, factsOf, type PostRow, type ThreadRow } from "./annotation-rows.ts";
import { LruMap } from "./lru-map.ts";
import { uncheckedRevision } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";

const HELD_CHARACTERS = 4_000_000;
const bodies = new LruMap<string, readonly BlockDraft[]>(HELD_CHARACTERS, (blocks) =>
  blocks.reduce((sum, block) => sum + block.text.length + 200, 0),
);

/** A Markdown body as safe blocks. The same words are read once. */
export function contentOf(body: string): BlockDraft[] {
  if (!body) return [];
  let content = bodies.get(body);
  if (!content) {
    content = readBody(body);
    bodies.set(body, content);
  }
  return [...content];
}

/** Threads as the viewer may see them, each placed in the named revision, or in the newest that has a placement. */
export async function presentThreads(
  viewer: Viewer,
  rows: readonly ThreadRow[],
  revisionId?: string,
): Promise<Annotation[]> {
  const shown = rows.map((row) => ({ row, placement: placementIn(row, revisionId) }));
  const needed = [...new Set(shown.map(({ placement }) => placement.revisionId))];
  const revisions = await Promise.all(needed.map(uncheckedRevision));
  const blocks = new Map(revisions.map((revision) => [revision.id, revision.blocks]));
  return shown.map(({ row, placement }) =>
    presentThread(viewer, row, placement, blocks.get(placement.revisionId) ?? []),
  );
}

/** One post: the whole thread when it is the root. */
export async function presentPost(
  viewer: Viewer,
  { thread, post }: Found,
  revisionId?: string,
): Promise<Annotation | Reply> {
  if ("rootId" in post && post.rootId) return presentReply(viewer, thread, post);
  const [annotation] = await presentThreads(viewer, [thread], revisionId);
  if (!annotation) throw new Error("a thread was not presented");
  return annotation;
}

type PlacementRow = ThreadRow["placements"][number];

function placementIn(row: ThreadRow, revisionId?: string): PlacementRow {
  const placement = row.placements.find((each) => each.revisionId === revisionId) ?? row.placements[0];
  if (!placement) throw new Error(`annotation ${row.id} has no placement`);
  return placement;
}

function presentThread(viewer: Viewer, row: ThreadRow, placement: PlacementRow, blocks: readonly Block[]): Annotation {
  const facts = factsOf(row, row);
  return {
    ...presentCommon(row, row),
    kind: row.kind as Annotation["kind"],
    stance: row.stance,
    codes: row.codes,
    proposal: row.proposal,
    visibility: row.visibility,
    placement: presentPlacement(placement, row.placements, blocks),
    status: { state: row.status, by: row.statusByName, at: row.statusAt?.toISOString() ?? null },
    replies: row.replies.map((reply) => presentReply(viewer, row, reply)),
    may: {
      reply: mayAnnotation(viewer, "reply", facts),
      edit: mayAnnotation(viewer, "edit", facts),
      delete: mayAnnotation(viewer, "delete", facts),
      setStatus: mayAnnotation(viewer, "set-status", facts),
      settle: mayAnnotation(viewer, "settle", facts),
    },
  };
}

function presentReply(viewer: Viewer, thread: ThreadRow, row: PostRow): Reply {
  const facts = factsOf(thread, row);
  return {
    ...presentCommon(thread, row),
    rootId: thread.id as AnnotationId,
    may: { edit: mayAnnotation(viewer, "edit", facts), delete: mayAnnotation(viewer, "delete", facts) },
  };
}

function presentCommon(thread: ThreadRow, row: PostRow) {
  return {
    id: row.id as AnnotationId,
    documentId: row.documentId as DocumentId,
    author: presentAuthor(row),
    body: row.body,
    content: contentOf(row.body),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deletedAt: row.deletedAt?.toISOString() ?? null,
    version: row.version,
    edits: row.deletedAt ? 0 : row._count.edits,
    link: `/documents/${thread.document.slug}?annotation=${row.id}`,
  };
}

export const presentPerson = ({ id, name, isSample }: { id: string; name: string; isSample: boolean }): Person => ({
  id: id as UserId,
  name,
  isSample,
  broughtInBy: null,
});

/** Whose words a post holds: its author's, or those of somebody whom a copy names and its author brought in. */
export const presentAuthor = ({ author, attributedTo }: Pick<PostRow, "author" | "attributedTo">): Person =>
  attributedTo === null
    ? presentPerson(author)
    : { ...presentPerson(author), name: attributedTo, broughtInBy: author.name };

/** One of an annotation's placements, all of which are given, newest first. */
export function presentPlacement(
  row: PlacementRow,
  all: readonly PlacementRow[],
  blocks: readonly Block[],
): Annotation["placement"] {
  const earlier = all.slice(all.indexOf(row) + 1);
  const [former, first] = [earlier[0], earlier.at(-1)];
  const stood = row.start === null ? earlier.find((each) => each.start !== null)?.revision : undefined;
  const { scope, kind, score, start, end, quote, prefix, suffix, doubtful } = row;
  const block = start === null ? undefined : blockAt(blocks, start);
  return {
    revision: { id: row.revision.id as RevisionId, ordinal: row.revision.ordinal },
    scope,
    kind,
    score,
    span: start === null || end === null ? null : { start, end },
    quote,
    prefix,
    suffix,
    doubtful,
    former: former && former.quote !== quote ? former.quote : null,
    original: first && first.quote !== quote ? first.quote : null,
    stood: stood ? { id: stood.id as RevisionId, ordinal: stood.ordinal } : null,
    paragraph: block?.ordinal ? { id: block.id, ordinal: block.ordinal } : null,
  };
}

import type { ArchivedPerson, ArchivedPlacement, ArchivedPost, ArchivedThread } from "#lib/contract/archive.ts";
import { COLLECTIONS, PEOPLE, partsOf } from "#lib/formats/archive/layout.ts";
import { packArchive } from "#lib/formats/archive/pack.ts";
import type { Dossier, Person, Post, Thread } from "#lib/formats/dossier.ts";
import { postsOf } from "./dossier.ts";

/** An archive of a dossier's document, as if it had been written and discussed on another installation. */
export function archiveOf(dossier: Dossier): Uint8Array {
  const { document, revision, text, blocks } = dossier;
  const names = partsOf(document.id);
  const { link: _, ...facts } = document;
  const made = { createdById: null, createdAt: revision.publishedAt };
  const place = { visibility: "public", collectionId: null, position: 0, isSample: false };
  return packArchive([
    { name: PEOPLE, content: peopleIn(dossier) },
    { name: COLLECTIONS, content: [] },
    { name: names.facts, content: { ...facts, ...place, ...made, revisions: [revision.ordinal] } },
    {
      name: names.revision(revision.ordinal),
      content: { ...revision, note: "", blocks, createdById: null, original: null },
    },
    { name: names.text(revision.ordinal), content: text },
    { name: names.threads, content: dossier.threads.map((thread) => archivedThread(dossier, thread)) },
  ]);
}

/** Whose account a post belongs to: of words that were brought in, that of whoever did so. */
function accountOf(dossier: Dossier, { broughtInBy, id }: Person): string {
  return broughtInBy === null ? id : (accountNamed(dossier, broughtInBy)?.id ?? id);
}

const accountNamed = (dossier: Dossier, name: string | null) =>
  postsOf(dossier)
    .map(({ author }) => author)
    .find((author) => author.broughtInBy === null && author.name === name);

function peopleIn(dossier: Dossier): readonly ArchivedPerson[] {
  const accounts = postsOf(dossier).flatMap(({ author: { id, name, isSample, broughtInBy } }) =>
    broughtInBy === null ? [[id, { id, name, isSample }] as const] : [],
  );
  return [...new Map(accounts).values()];
}

const archivedPost = (dossier: Dossier, post: Post, { visibility }: Thread): ArchivedPost => ({
  id: post.id,
  authorId: accountOf(dossier, post.author),
  body: post.body,
  attributedTo: post.author.broughtInBy === null ? null : post.author.name,
  visibility,
  version: post.version,
  createdAt: post.createdAt,
  editedAt: post.editedAt,
  deletedAt: post.deletedAt,
  deletedById: post.deletedAt === null ? null : accountOf(dossier, post.author),
  edits: [],
});

function archivedThread(dossier: Dossier, thread: Thread): ArchivedThread {
  const { kind, proposal, stance, codes, status, replies } = thread;
  return {
    ...archivedPost(dossier, thread, thread),
    ...{ kind, proposal, stance, codes: [...codes] },
    status: status.state,
    statusById: accountNamed(dossier, status.by)?.id ?? null,
    statusByName: status.by,
    statusAt: status.at,
    placements: [placementOf(dossier, thread)],
    replies: replies.map((reply) => archivedPost(dossier, reply, thread)),
  };
}

function placementOf({ revision }: Dossier, { id, placement, createdAt }: Thread): ArchivedPlacement {
  const { scope, kind, score, span, quote, prefix, suffix } = placement;
  return {
    ...{ scope, kind, score, quote, prefix, suffix, createdAt },
    id: id.replace(/^0190b/, "0190e"),
    revisionId: revision.id,
    doubtful: kind === "changed",
    start: span?.start ?? null,
    end: span?.end ?? null,
    decisions: [],
  };
}

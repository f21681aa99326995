import "server-only";
import { z } from "zod";
import {
  ArchivedCollection,
  ArchivedDocument,
  ArchivedPerson,
  ArchivedRevision,
  ArchivedThread,
} from "#lib/contract/archive.ts";
import { COLLECTIONS, documentIdsIn, PEOPLE, partsOf } from "#lib/formats/archive/layout.ts";
import { type Parts, unpackArchive } from "#lib/formats/archive/pack.ts";
import { unreadable } from "#lib/formats/import-limits.ts";
import { digestOf } from "./revisions.ts";

/** A revision with its text and the file it was made from. */
export type RevisionInside = ArchivedRevision & { readonly text: string; readonly bytes: Uint8Array | null };

export type DocumentInside = {
  readonly facts: ArchivedDocument;
  /** The oldest first. */
  readonly revisions: readonly RevisionInside[];
  readonly threads: readonly ArchivedThread[];
};

export type ArchiveContents = {
  readonly people: readonly ArchivedPerson[];
  readonly collections: readonly ArchivedCollection[];
  readonly documentIds: readonly string[];
  /** One at a time, because a library's texts need not be in memory all at once. */
  readonly document: (documentId: string) => DocumentInside;
};

/**
 * Opens an archive and checks that it is whole and means what it says: every part against its digest and its shape,
 * texts against their digests and their blocks, and every reference against what it names. Problems: `unreadable`.
 */
export function archiveContents(file: Uint8Array): ArchiveContents {
  const parts = unpackArchive(file);
  const people = shaped(z.array(ArchivedPerson), parts, PEOPLE);
  const known = new Set(people.map(({ id }) => id));
  return {
    people,
    collections: shaped(z.array(ArchivedCollection), parts, COLLECTIONS),
    documentIds: documentIdsIn(parts.names),
    document: (documentId) => documentInside(parts, documentId, known),
  };
}

function documentInside(parts: Parts, documentId: string, people: ReadonlySet<string>): DocumentInside {
  const names = partsOf(documentId);
  const facts = shaped(ArchivedDocument, parts, names.facts);
  const revisions = facts.revisions.map((ordinal) => revisionInside(parts, documentId, ordinal));
  const threads = shaped(z.array(ArchivedThread), parts, names.threads);
  refuseUnless(facts.id === documentId, names.facts, "is another document's");
  refuseStrangers({ facts, revisions, threads }, people, names.threads);
  return { facts, revisions, threads };
}

function revisionInside(parts: Parts, documentId: string, ordinal: number): RevisionInside {
  const names = partsOf(documentId);
  const revision = shaped(ArchivedRevision, parts, names.revision(ordinal));
  const text = parts.text(names.text(ordinal));
  refuseUnless(revision.ordinal === ordinal, names.revision(ordinal), "has another ordinal than its name");
  refuseUnless(digestOf(text) === revision.digest, names.text(ordinal), "has another digest than its revision says");
  for (const block of revision.blocks) {
    const isThere = text.startsWith(block.text, block.start);
    refuseUnless(isThere, names.revision(ordinal), `has a block whose words are not in the text (${block.id})`);
  }
  return { ...revision, text, bytes: revision.original && parts.bytes(names.original(ordinal)) };
}

/** Whoever is named must be among the people, and every placement in one of the revisions. */
function refuseStrangers({ facts, revisions, threads }: DocumentInside, people: ReadonlySet<string>, name: string) {
  const texts = new Map(revisions.map(({ id, text }) => [id, text]));
  const know = (id: string | null) => refuseUnless(id === null || people.has(id), name, `names a stranger (${id})`);
  know(facts.createdById);
  for (const { createdById } of revisions) know(createdById);
  for (const thread of threads) {
    for (const { authorId, edits } of [thread, ...thread.replies]) {
      know(authorId);
      for (const { editorId } of edits) know(editorId);
    }
    refuseUnless(thread.placements.length > 0, name, `has a thread without a place (${thread.id})`);
    for (const { revisionId, start, end, decisions } of thread.placements) {
      const text = texts.get(revisionId);
      const isInside =
        (start === null) === (end === null) && (start ?? 0) <= (end ?? 0) && (end ?? 0) <= (text?.length ?? -1);
      refuseUnless(isInside, name, `places a thread outside its text (${thread.id})`);
      for (const { byId } of decisions) know(byId);
    }
  }
}

function shaped<T extends z.ZodType>(schema: T, parts: Parts, name: string): z.output<T> {
  const result = schema.safeParse(parts.json(name));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw broken(name, `${issue?.path.join(".") || "its content"} ${issue?.message ?? "is not as expected"}`);
}

function refuseUnless(holds: boolean, name: string, message: string): asserts holds {
  if (!holds) throw broken(name, message);
}

const broken = (name: string, fault: string) =>
  unreadable(`The archive is not as Glossator writes it: ${name}: ${fault}. Take it again where it comes from.`);

import "server-only";
import { createHash } from "node:crypto";
import type { RevisionField } from "#lib/contract/documents.ts";
import type { RevisionId } from "#lib/contract/fields.ts";
import type { Block } from "#lib/core/document/block.ts";
import { Problem } from "#lib/core/problem.ts";
import { type Db, db } from "./db.ts";
import type { Prisma, Revision } from "./generated/prisma/client.ts";
import type { Idempotency } from "./idempotency.ts";
import { LruMap } from "./lru-map.ts";
import type { Source } from "./source.ts";
import type { Member } from "./viewer.ts";

/** The immutable part of a revision, as the core works on it. */
export type RevisionText = {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly digest: string;
};

/** SHA-256 of a canonical text in UTF-8, hexadecimal. */
export const digestOf = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

const HELD_CHARACTERS = 30_000_000;
const held = new LruMap<string, RevisionText>(HELD_CHARACTERS, (revision) => revision.text.length * 3 + 1000);

/**
 * A revision's text and blocks. It never changes, so each process keeps the ones in use. The caller has already
 * permitted the document it belongs to.
 */
export async function uncheckedRevision(revisionId: string): Promise<RevisionText> {
  const known = held.get(revisionId);
  if (known) return known;
  const row = await db().revision.findUniqueOrThrow({
    where: { id: revisionId },
    select: { id: true, text: true, blocks: true, digest: true },
  });
  const revision = { ...row, blocks: row.blocks as unknown as readonly Block[] };
  held.set(revisionId, revision);
  return revision;
}

/** The bytes of the file that a revision was made from, where they were kept. */
export async function uncheckedOriginal(revisionId: string): Promise<Uint8Array | null> {
  const original = await db().original.findUnique({ where: { revisionId }, select: { bytes: true } });
  return original?.bytes ?? null;
}

type RevisionRow = Omit<Revision, "text" | "blocks">;

/** What is known about a revision, without its text. */
export const presentRevision = (row: RevisionRow): RevisionField => ({
  id: row.id as RevisionId,
  ordinal: row.ordinal,
  label: row.label,
  note: row.note,
  digest: row.digest,
  characters: row.characters,
  sourceFormat: row.sourceFormat,
  publishedAt: row.publishedAt.toISOString(),
});

/** A revision of a permitted document, by its id or its number. Problems: not-found. */
export async function uncheckedRevisionFacts(documentId: string, revision: string | number): Promise<RevisionField> {
  const which = typeof revision === "number" ? { ordinal: revision } : { id: revision };
  const row = await db().revision.findFirst({ where: { documentId, ...which }, omit: { text: true, blocks: true } });
  if (!row) throw new Problem("not-found", { detail: "This document has no such revision." });
  return presentRevision(row);
}

export type RevisionFacts = {
  readonly documentId: string;
  readonly ordinal: number;
  readonly label: string | null;
  /** Why it is published. */
  readonly note: string;
};

/** Publishes a text as the document's current revision. From then on neither the text nor its original changes. */
export async function writeRevision(
  tx: Db,
  member: Member,
  facts: RevisionFacts,
  source: Source,
  idempotency: Idempotency | null = null,
) {
  const { text, blocks, format, fileName, mediaType, bytes } = source;
  const revision = await tx.revision.create({
    data: {
      ...facts,
      ...idempotency,
      text,
      digest: digestOf(text),
      characters: text.length,
      blocks: blocks as unknown as Prisma.InputJsonValue,
      sourceFormat: format,
      createdById: member.id,
      original: { create: { fileName, mediaType, bytes } },
    },
    omit: { text: true, blocks: true },
  });
  await tx.document.update({ where: { id: facts.documentId }, data: { currentRevisionId: revision.id } });
  return revision;
}

import "server-only";
import type { RevisionId } from "#lib/contract/fields.ts";
import type { QueryOf, ResultOf } from "#lib/contract/operation.ts";
import type { Change, compareRevisions } from "#lib/contract/revisions.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import { changesOf } from "#lib/core/document/redline.ts";
import type { Span } from "#lib/core/document/span.ts";
import { Problem } from "#lib/core/problem.ts";
import type { Text } from "./carrying.ts";
import { db } from "./db.ts";
import { type DocumentAccess, documentFor } from "./document-access.ts";
import { type RevisionText, uncheckedRevision } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";

export type ComparisonQuery = QueryOf<typeof compareRevisions>;

/** The changes between two texts, each with its words and the paragraphs it lies in. */
export function changesBetween(before: Text, after: Text): Change[] {
  return changesOf(before.text, after.text).map(({ kind, ...change }) => ({
    kind,
    before: change.before && passage(before, change.before),
    after: change.after && passage(after, change.after),
  }));
}

const passage = ({ text, blocks }: Text, { start, end }: Span) => ({
  start,
  end,
  text: text.slice(start, end),
  paragraph: blockAt(blocks, start)?.ordinal ?? null,
});

export type ComparedSide = ResultOf<typeof compareRevisions>["from"] & { readonly content: RevisionText };
export type Compared = { readonly from: ComparedSide; readonly to: ComparedSide };

/** The two texts a comparison is about: the one before the current revision and the current one, unless told otherwise. */
export async function comparedOf(viewer: Viewer, key: string, query: ComparisonQuery): Promise<Compared> {
  const document = await documentFor(viewer, key);
  const other = query.with ? await documentFor(viewer, query.with) : document;
  const to = await sideOf(other, query.to ?? other.revisionId);
  const before = query.with ? document.revisionId : Math.max(1, to.revision.ordinal - 1);
  return { from: await sideOf(document, query.from ?? before), to };
}

/** What changed between two revisions, or two documents. */
export async function comparisonOf(viewer: Viewer, key: string, query: ComparisonQuery) {
  const { from, to } = await comparedOf(viewer, key, query);
  const { content: before, ...fromFacts } = from;
  const { content: after, ...toFacts } = to;
  return { from: fromFacts, to: toFacts, changes: changesBetween(before, after) };
}

async function sideOf(document: DocumentAccess, revision: string | number): Promise<ComparedSide> {
  const which = typeof revision === "number" ? { ordinal: revision } : { id: revision };
  const row = await db().revision.findFirst({
    where: { documentId: document.id, ...which },
    omit: { text: true, blocks: true },
    include: { document: { select: { title: true } } },
  });
  if (!row) throw new Problem("not-found", { detail: "This document has no such revision." });
  const { id, ordinal, label, note, digest, characters, sourceFormat, publishedAt } = row;
  return {
    title: row.document.title,
    revision: {
      id: id as RevisionId,
      ordinal,
      label,
      note,
      digest,
      characters,
      sourceFormat,
      publishedAt: publishedAt.toISOString(),
    },
    content: await uncheckedRevision(id),
  };
}

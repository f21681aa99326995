import "server-only";
import type { ResultOf } from "#lib/contract/operation.ts";
import type { Change, Comparison, compareRevisions } from "#lib/contract/revisions.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import { redlineOf } from "#lib/core/document/redline.ts";
import { changesOf } from "#lib/core/document/redline-changes.ts";
import type { Span } from "#lib/core/document/span.ts";
import type { RedlineFacts } from "#lib/formats/docx/write-redline.ts";
import type { Redline } from "#lib/formats/html/write-redline.ts";
import { writeRedlinePage } from "#lib/formats/html/write-redline-page.ts";
import type { Text } from "./carrying.ts";
import { db } from "./db.ts";
import { type DocumentAccess, documentFor } from "./document-access.ts";
import { fileResponse } from "./file-response.ts";
import { inFormatProcess } from "./format-process.ts";
import { LruMap } from "./lru-map.ts";
import { type RevisionText, uncheckedRevision, uncheckedRevisionFacts } from "./revisions.ts";
import { settings } from "./settings.ts";
import type { Viewer } from "./viewer.ts";

const HELD_CHARACTERS = 40_000_000;
const held = new LruMap<string, Redline>(HELD_CHARACTERS, ({ oldBlocks, newBlocks, rows }) =>
  [...oldBlocks, ...newBlocks].reduce((sum, { text }) => sum + text.length, rows.length * 300),
);

/** What became of a text, block by block and word by word. Revisions never change, so the last ones asked for are kept. */
export function redlineBetween(before: Text & { id?: string }, after: Text & { id?: string }): Redline {
  const key = before.id && after.id && `${before.id}:${after.id}`;
  const known = key ? held.get(key) : undefined;
  if (known) return known;
  const rows = redlineOf(before, after);
  const changes = changesOf(rows, before.text, after.text);
  const redline = { rows, changes, oldBlocks: before.blocks, newBlocks: after.blocks };
  if (key) held.set(key, redline);
  return redline;
}

/** The changes between two texts, each with its words and the paragraphs it lies in. */
export function changesBetween(before: Text, after: Text): Change[] {
  return redlineBetween(before, after).changes.map((change) => ({
    kind: change.kind,
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

export type ComparedSide = ResultOf<typeof compareRevisions>["from"] & {
  readonly slug: string;
  readonly language: string;
  readonly content: RevisionText;
};
export type Compared = { readonly from: ComparedSide; readonly to: ComparedSide };

/** The two texts a comparison is about: the one before the current revision and the current one, unless told otherwise. */
export async function comparedOf(viewer: Viewer, key: string, query: Comparison): Promise<Compared> {
  const document = await documentFor(viewer, key);
  const other = query.with ? await documentFor(viewer, query.with) : document;
  const to = await sideOf(other, query.to ?? other.revisionId);
  const before = query.with ? document.revisionId : Math.max(1, to.revision.ordinal - 1);
  return { from: await sideOf(document, query.from ?? before), to };
}

/** What changed between two revisions, or two documents. */
export async function comparisonOf(viewer: Viewer, key: string, query: Comparison) {
  const { from, to } = await comparedOf(viewer, key, query);
  return {
    from: { title: from.title, revision: from.revision },
    to: { title: to.title, revision: to.revision },
    changes: changesBetween(from.content, to.content),
  };
}

type RedlineQuery = Comparison & { readonly format: "html" | "docx" };

/** The comparison as one web page that stands alone, or as a Word file with tracked changes. */
export async function redlineFileOf(
  viewer: Viewer,
  key: string,
  { format, ...query }: RedlineQuery,
): Promise<Response> {
  const { from, to } = await comparedOf(viewer, key, query);
  const search = new URLSearchParams({ from: String(from.revision.ordinal), to: String(to.revision.ordinal) });
  if (query.with) search.set("with", to.slug);
  const facts = {
    exportedAt: new Date().toISOString(),
    exportedBy: viewer.kind === "member" ? viewer.name : null,
    address: `${settings().publicUrl}/documents/${from.slug}/compare?${search}`,
  };
  const redline = redlineBetween(from.content, to.content);
  const fileName = `${to.slug}-redline-${from.revision.ordinal}-${to.revision.ordinal}.${format}`;
  if (format === "docx") return trackedFile(fileName, redline, { from, to }, { language: to.language, ...facts });
  const content = writeRedlinePage({
    redline,
    from: { ...from, text: from.content.text },
    to: { ...to, text: to.content.text },
    ...facts,
  });
  return fileResponse({ fileName, mediaType: "text/html; charset=utf-8", content }, "inline");
}

type ExportFacts = Pick<RedlineFacts, "language" | "exportedAt" | "exportedBy" | "address">;

async function trackedFile(fileName: string, { rows, oldBlocks }: Redline, { from, to }: Compared, facts: ExportFacts) {
  const publisher = await db().revision.findUnique({
    where: { id: to.content.id },
    select: { createdBy: { select: { name: true } } },
  });
  const named = ({ title, revision, content }: ComparedSide) => ({
    words: `${title}, ${revisionInWords(revision)}`,
    digest: content.digest,
  });
  const content = await inFormatProcess("writeRedline", {
    ...facts,
    rows,
    oldBlocks,
    title: to.title,
    from: named(from),
    to: { ...named(to), publishedAt: to.revision.publishedAt },
    publishedBy: publisher?.createdBy?.name ?? "Glossator",
  });
  const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  return fileResponse({ fileName, mediaType, content }, "attachment");
}

const revisionInWords = ({ ordinal, label }: ComparedSide["revision"]) =>
  `revision ${ordinal}${label ? ` (${label})` : ""}`;

async function sideOf({ id, slug }: DocumentAccess, revision: string | number): Promise<ComparedSide> {
  const facts = await uncheckedRevisionFacts(id, revision);
  const { title, language } = await db().document.findUniqueOrThrow({
    where: { id },
    select: { title: true, language: true },
  });
  return { slug, title, language, revision: facts, content: await uncheckedRevision(facts.id) };
}

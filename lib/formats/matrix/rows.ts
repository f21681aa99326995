import { codePointCounter } from "#lib/core/anchoring/selector.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import { filtersAsQuery } from "../provenance.ts";
import type { Cell, Table } from "./cell.ts";

/**
 * The full comment matrix: one row per annotation and per reply. What the copy says about itself stands in columns of
 * every row, because tables have no other place for it; a dossier without threads has no rows. `start` and `end` count
 * UTF-16 code units of the canonical text as the API does, `start_code_point` and `end_code_point` count as Python, R
 * and the JSON-LD copy do. An empty `proposed_wording` proposes a deletion where `proposes` says so.
 */
export function fullTable(dossier: Dossier): Table {
  const counter = codePointCounter(dossier.text);
  const provenance = provenanceColumns(dossier);
  const rows = notesOf(dossier).flatMap((note) => {
    const points = note.span && counter.toCodePoints(note.span);
    const shared = {
      ...passageColumns(note),
      ...provenance,
      start_code_point: points?.start ?? null,
      end_code_point: points?.end ?? null,
    };
    const posts: readonly Post[] = [note.thread, ...note.thread.replies];
    return posts.map((post) => rowOf(dossier, note, post, shared));
  });
  return { columns: COLUMNS, rows: rows.map((row) => COLUMNS.map((column) => row[column] ?? null)) };
}

/** The columns of the full comment matrix, in order. */
export const COLUMNS = [
  "number",
  "annotation_id",
  "thread_id",
  "parent_id",
  "depth",
  "document_id",
  "document_title",
  "version_label",
  "version_hash",
  "section",
  "official_para",
  "para_ordinal",
  "start",
  "end",
  "quote",
  "context_before",
  "context_after",
  "kind",
  "body",
  "proposes",
  "proposed_wording",
  "codes",
  "stance",
  "status",
  "status_by",
  "status_at_utc",
  "visibility",
  "author_id",
  "author_name",
  "author_is_sample",
  "brought_in_by",
  "created_at_utc",
  "updated_at_utc",
  "deleted_at_utc",
  "annotation_version",
  "anchor_scope",
  "anchor_state",
  "anchor_score",
  "former_quote",
  "start_code_point",
  "end_code_point",
  "link",
  "issuing_bodies",
  "source_address",
  "revision_id",
  "revision_ordinal",
  "revision_published_at_utc",
  "exported_at_utc",
  "exported_by",
  "filters",
  "threads_in_document",
  "threads_included",
  "replies_included",
  "threads_not_placed",
] as const;

export type Column = (typeof COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, Cell>>>;

function rowOf(dossier: Dossier, { thread, number }: Note, post: Post, shared: Row): Row {
  const isReply = post !== thread;
  return {
    ...shared,
    number,
    annotation_id: post.id,
    thread_id: thread.id,
    parent_id: isReply ? thread.id : null,
    depth: isReply ? 1 : 0,
    kind: isReply ? "reply" : thread.kind,
    body: post.body,
    author_id: post.author.id,
    author_name: post.author.name,
    author_is_sample: post.author.isSample,
    brought_in_by: post.author.broughtInBy,
    created_at_utc: post.createdAt,
    updated_at_utc: post.editedAt,
    deleted_at_utc: post.deletedAt,
    annotation_version: post.version,
    link: addressIn(dossier, post.link),
  };
}

function passageColumns({ thread, span, block, section, quote, formerQuote }: Note): Row {
  const { placement, status } = thread;
  return {
    section: section.join(" > "),
    official_para: block?.number ?? null,
    para_ordinal: block?.ordinal ?? null,
    start: span?.start ?? null,
    end: span?.end ?? null,
    quote: quote.exact,
    context_before: quote.prefix,
    context_after: quote.suffix,
    status: status.state,
    status_by: status.by,
    status_at_utc: status.at,
    visibility: thread.visibility,
    proposes: thread.proposal === null ? null : thread.proposal === "" ? "deletion" : "wording",
    proposed_wording: thread.proposal,
    codes: thread.codes.join("|"),
    stance: thread.stance,
    anchor_scope: placement.scope,
    anchor_state: placement.kind,
    anchor_score: placement.score,
    former_quote: formerQuote,
  };
}

function provenanceColumns(dossier: Dossier): Row {
  const { document, revision, counts } = dossier;
  return {
    document_id: document.id,
    document_title: document.title,
    version_label: revision.label,
    version_hash: revision.digest,
    issuing_bodies: document.issuingBodies.join(" | "),
    source_address: document.sourceAddress,
    revision_id: revision.id,
    revision_ordinal: revision.ordinal,
    revision_published_at_utc: revision.publishedAt,
    exported_at_utc: dossier.exportedAt,
    exported_by: dossier.exportedBy,
    filters: filtersAsQuery(dossier),
    threads_in_document: counts.inDocument,
    threads_included: counts.included,
    replies_included: counts.replies,
    threads_not_placed: counts.notPlaced,
  };
}

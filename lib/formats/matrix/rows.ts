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

/** What stays in view beside the rest: which note it is, and on which paragraph, as the document and as copies count. */
export const LEADING_COLUMNS = ["number", "official_para", "para_ordinal"] as const;

/** What a person reads, in the order in which they ask for it. */
const READ_COLUMNS = [
  ...LEADING_COLUMNS,
  "quote",
  "section",
  "kind",
  "body",
  "author_name",
  "created_at_utc",
  "status",
  "stance",
  "codes",
  "replies",
  "proposes",
  "proposed_wording",
  "former_quote",
  "status_by",
  "status_at_utc",
  "updated_at_utc",
  "deleted_at_utc",
  "brought_in_by",
  "visibility",
] as const;

/** What programs find their way by, and what the copy says about itself on every row. */
const TECHNICAL_COLUMNS = [
  "link",
  "context_before",
  "context_after",
  "anchor_scope",
  "anchor_state",
  "anchor_score",
  "start",
  "end",
  "start_code_point",
  "end_code_point",
  "depth",
  "annotation_id",
  "thread_id",
  "parent_id",
  "annotation_version",
  "author_id",
  "author_is_sample",
  "document_title",
  "issuing_bodies",
  "source_address",
  "document_id",
  "version_label",
  "version_hash",
  "revision_id",
  "revision_ordinal",
  "revision_published_at_utc",
  "exported_at_utc",
  "exported_by",
  "filters",
  "threads_in_document",
  "threads_included",
  "replies_included",
  "private_threads_included",
  "private_threads_left_out",
  "threads_not_placed",
] as const;

/** The columns of the full comment matrix, in order. Whoever reads one back goes by their names. */
export const COLUMNS = [...READ_COLUMNS, ...TECHNICAL_COLUMNS] as const;

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
    replies: isReply ? null : thread.replies.length,
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
    private_threads_included: counts.privateIncluded,
    private_threads_left_out: counts.privateLeftOut,
    threads_not_placed: counts.notPlaced,
  };
}

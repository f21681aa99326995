import { codePointCounter } from "#lib/core/anchoring/selector.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import { filtersAsQuery } from "../provenance.ts";

type Cell = string | number | boolean | null;

const BYTE_ORDER_MARK = "\ufeff";
const LINE_END = "\r\n";

/**
 * One row per annotation and per reply (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need to see). What
 * the copy says about itself stands in columns of every row, because the format has no other place for it; a dossier
 * without threads is its header row alone. `start` and `end` count UTF-16 code units of the canonical text as the API
 * does, `start_code_point` and `end_code_point` count as Python, R and the JSON-LD copy do.
 */
export function writeCsv(dossier: Dossier): string {
  const counter = codePointCounter(dossier.text);
  const provenance = provenanceColumns(dossier);
  const rows = notesOf(dossier).flatMap((note) => {
    const points = note.span && counter.toCodePoints(note.span);
    const shared = {
      ...passageColumns(note),
      start_code_point: points?.start ?? null,
      end_code_point: points?.end ?? null,
    };
    const posts: readonly Post[] = [note.thread, ...note.thread.replies];
    return posts.map((post) => rowOf(dossier, note, post, { ...shared, ...provenance }));
  });
  const lines = [COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? null))];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(cell).join(",") + LINE_END).join("");
}

/** The header row. */
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
  "status",
  "status_by",
  "status_at_utc",
  "visibility",
  "author_id",
  "author_name",
  "author_is_sample",
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

type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], Cell>>>;

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

/**
 * A spreadsheet runs a cell that begins so as a formula (OWASP, CSV injection; some also take the full-width signs); an
 * apostrophe makes it words. Words that begin with apostrophes before such a sign get one more, so that taking one
 * away gives the words back in every case.
 */
const RUNS_AS_FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const words = RUNS_AS_FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}

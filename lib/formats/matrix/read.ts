import type { AnnotatedCopy, CopiedPost, CopiedThread, CopyOrigin } from "../annotated-copy.ts";
import type { Kind, Stance, Status, Visibility } from "../dossier.ts";
import { unreadable } from "../import-limits.ts";
import { momentOf, oneOf } from "../json-value.ts";
import { plainAsMarkdown } from "../markdown/plain-as-markdown.ts";
import { lostReplies } from "../warnings.ts";
import { IEC_COLUMNS } from "./iec.ts";
import { readIec } from "./read-iec.ts";
import type { Column } from "./rows.ts";
import { type Row, rowsAsMeant } from "./rows-as-meant.ts";

/** A table as it came back: its header and then its rows, every cell as words. */
export type Records = readonly (readonly string[])[];

/** True where the header is that of one of our tables. */
export const isMatrix = ([header = []]: Records) => isFull(header) || isForm(header);

const isFull = (header: readonly string[]) => header.includes("body") && header.includes("thread_id");
const isForm = (header: readonly string[]) => IEC_COLUMNS.every((column) => header.includes(column));

/**
 * A comment matrix that comes back. A row with an annotation's id is that annotation; a row with the id or only the
 * number of a thread is a new reply; a row without any is a new comment, unless it says that it is a reply: then it is
 * left out and the warnings count it. `identifiers` says which thread a row of the comment form is.
 * Problems: `unreadable` for a table that is neither.
 */
export function readMatrix(records: Records, identifiers: Records = []): AnnotatedCopy {
  const [names = [], ...rows] = records;
  const header = names.map((name) => name.trim());
  if (isForm(header)) return readIec(header, rows, identifiers);
  if (!isFull(header)) throw notOurs();
  const positions = new Map(header.map((name, index) => [name, index]));
  const cellsIn =
    (cells: readonly string[]): Row =>
    (column) =>
      cells[positions.get(column) ?? -1] ?? "";
  const read = rowsAsMeant(rows.map(cellsIn));
  const lost = read.filter(isLost);
  return {
    origin: originOf(read),
    threads: threadsIn(read.filter((row) => !isLost(row))),
    ...(lost.length > 0 && { warnings: [lostReplies(lost.length)] }),
  };
}

/** An answer that names no note of this table belongs nowhere. */
const isLost = (row: Row) => isReply(row) && row("thread_id").trim() === "" && saysSomething(row);

/** What is told of a table that cannot be one of our copies. */
export const notOurs = () =>
  unreadable(
    "This table has neither the columns of a Glossator table nor those of the IEC/ISO comment form. Take a copy as a table, fill that in, and leave its first row as it is.",
  );

function originOf(rows: readonly Row[]): CopyOrigin | null {
  const row = rows.find((each) => each("document_id") && each("revision_id") && each("version_hash"));
  if (!row) return null;
  return { documentId: row("document_id"), revisionId: row("revision_id"), digest: row("version_hash") };
}

function threadsIn(rows: readonly Row[]): readonly CopiedThread[] {
  const replies = new Map<string, CopiedPost[]>();
  const roots: Row[] = [];
  for (const row of rows.filter(saysSomething)) {
    const id = row("thread_id").trim();
    if (!isReply(row)) roots.push(row);
    else if (replies.has(id)) replies.get(id)?.push(postOf(row));
    else replies.set(id, [postOf(row)]);
  }
  const known = new Set(roots.map((row) => row("thread_id").trim()));
  const strays = rows.filter((row) => isReply(row) && saysSomething(row) && !known.has(row("thread_id").trim()));
  const orphaned = new Map(strays.map((row) => [row("thread_id").trim(), row]));
  return [
    ...roots.map((row) => threadOf(row, replies.get(row("thread_id").trim()) ?? [])),
    ...[...orphaned].map(([id, row]) => ({ ...threadOf(row, replies.get(id) ?? []), id, body: "", isDeleted: true })),
  ];
}

const hasWords = (row: Row, columns: readonly Column[]) => columns.some((column) => row(column).trim() !== "");

/** A row of marks alone says nothing; of those only a proposal is a remark in itself. */
const saysSomething = (row: Row) =>
  hasWords(row, ["annotation_id", "body", "quote"]) ||
  (!isReply(row) && hasWords(row, ["proposed_wording", "proposes"]));

/** A row under a thread that is not the thread itself. */
const isReply = (row: Row) =>
  row("parent_id").trim() !== "" ||
  row("kind").trim().toLowerCase() === "reply" ||
  (row("thread_id").trim() !== "" && row("annotation_id").trim() !== row("thread_id").trim());

function postOf(row: Row): CopiedPost {
  const id = row("annotation_id").trim() || null;
  return {
    id,
    author: row("author_name").trim(),
    // Of our own posts the column has the Markdown; whoever writes into it elsewhere writes plain words.
    body: id === null ? plainAsMarkdown(row("body")) : row("body"),
    createdAt: momentOf(row("created_at_utc")),
    isDeleted: row("deleted_at_utc").trim() !== "",
  };
}

const KINDS: readonly Kind[] = ["note", "highlight", "question", "suggestion"];
const STANCES: readonly Stance[] = ["support", "oppose", "mixed", "neutral"];
const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];
const VISIBILITIES: readonly Visibility[] = ["private", "public"];

function threadOf(row: Row, replies: readonly CopiedPost[]): CopiedThread {
  const proposal = row("proposed_wording");
  const [start, end] = [row("start"), row("end")].map((cell) => (/^\d{1,9}$/.test(cell) ? Number(cell) : -1));
  const isStretch = start !== undefined && end !== undefined && start >= 0 && start < end;
  const scope = oneOf(["span", "block", "document"] as const, row("anchor_scope"));
  return {
    ...postOf(row),
    kind: oneOf(KINDS, row("kind")),
    stance: oneOf(STANCES, row("stance")),
    codes: row("codes")
      .split("|")
      .map((code) => code.trim())
      .filter(Boolean),
    proposal: proposal !== "" || row("proposes") === "deletion" ? proposal : null,
    visibility: oneOf(VISIBILITIES, row("visibility")),
    status: oneOf(STATUSES, row("status")),
    target: {
      scope: scope ?? (row("quote") === "" ? "document" : "span"),
      place: null,
      quote: { exact: row("quote"), prefix: row("context_before"), suffix: row("context_after") },
      span: isStretch ? { start, end } : null,
    },
    replies,
  };
}

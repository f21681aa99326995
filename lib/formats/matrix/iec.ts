import { type Block, enclosing } from "#lib/core/document/block.ts";
import { plainBody } from "../bodies.ts";
import type { Dossier, Thread } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import { authorInWords } from "../words.ts";
import type { Table } from "./cell.ts";
import { observationsOf } from "./observations.ts";
import { settledOf } from "./settled.ts";

/** The columns of the comment form of IEC and ISO, to the letter. */
export const IEC_COLUMNS = [
  "MB/NC",
  "Line number",
  "Clause/ Subclause",
  "Paragraph/ Figure/ Table",
  "Type of comment",
  "Comments",
  "Proposed change",
  "Observations of the secretariat",
] as const;

/**
 * The comment form: one row per thread that says something, its author as the member body, its status and its replies
 * as the observations. Copies number paragraphs and not lines, so the second column is empty.
 */
export function iecTable(dossier: Dossier): Table {
  return { columns: IEC_COLUMNS, rows: iecNotes(dossier).map((note) => [...iecRow(note)]) };
}

/** The notes that the form has a row for, in its order: a tombstone has nothing to say in it, nor has a bare mark. */
export const iecNotes = (dossier: Dossier): readonly Note[] =>
  notesOf(dossier).filter(
    (note) => note.thread.deletedAt === null && (commentOf(note) !== "" || note.thread.replies.length > 0),
  );

function iecRow(note: Note): readonly string[] {
  const { thread, section, block } = note;
  return [
    authorInWords(thread),
    "",
    clauseOf(section),
    block ? placeOf(block) : "",
    commentType(note),
    commentOf(note),
    thread.proposal === "" ? DELETION : (thread.proposal ?? ""),
    [settledOf(thread), observationsOf(thread.replies)].filter(Boolean).join("\n\n"),
  ];
}

/** What the form says of a proposal to strike the passage out. */
export const DELETION = "Delete the passage.";

/** The number of the innermost clause, or its heading where that has none. */
function clauseOf(section: readonly string[]): string {
  const heading = section.at(-1) ?? "";
  return /^(?:(?:clause|article|section|annex)\s+)?([A-Z]?\d+(?:\.\d+)*)[.)]?(?=\s|$)/i.exec(heading)?.[1] ?? heading;
}

function placeOf(block: Block): string {
  const number = block.number?.replace(/[.)]$/, "") ?? (block.ordinal === undefined ? "" : `¶ ${block.ordinal}`);
  if (enclosing(block, "table")) return `Table, ${number}`;
  return block.kind === "figure" ? `Figure, ${number}` : number;
}

/** General for the document as a whole, editorial where only signs, case and spaces would change, else technical. */
export function commentType({ about, thread, quote }: Pick<Note, "about" | "thread" | "quote">): "ge" | "te" | "ed" {
  if (about === "document") return "ge";
  return isEditorial(thread, quote.exact) ? "ed" : "te";
}

function isEditorial({ proposal }: Thread, passage: string): boolean {
  return proposal !== null && letters(proposal) !== "" && letters(proposal) === letters(passage);
}

/** The letters and digits of a passage, all in one case. */
const letters = (text: string) =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{S}]/gu, "");

/** The passage in quotation marks, then what is said about it, in plain words: whoever works on a form reads no Markdown. */
function commentOf({ quote, thread }: Note): string {
  return [quote.exact && `“${quote.exact}”`, plainBody(thread)].filter(Boolean).join("\n\n");
}

/** The passage and the words of a comment as `commentOf` puts them together. */
export function readComment(cell: string): { readonly quote: string; readonly body: string } {
  const match = /^“([\s\S]*?)”(?:\n\n([\s\S]*))?$/.exec(cell.replace(/\r\n?/g, "\n"));
  return match ? { quote: match[1] ?? "", body: match[2] ?? "" } : { quote: "", body: cell };
}

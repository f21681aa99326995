import type { Dossier } from "../dossier.ts";
import type { Cell, Table } from "../matrix/cell.ts";
import { IEC_COLUMNS, iecNotes } from "../matrix/iec.ts";
import { LEADING_COLUMNS } from "../matrix/rows.ts";
import { tableOf } from "../matrix/table.ts";
import { notesOf } from "../notes.ts";
import { provenanceOf } from "../provenance.ts";
import { writeZip } from "../zip/write-zip.ts";
import { packageParts } from "./package-parts.ts";
import type { Look } from "./row-height.ts";
import { type Sheet, writeSheet } from "./write-sheet.ts";

/**
 * The comment matrix as a workbook (ECMA-376, SpreadsheetML): it opens with the sheet "About", what the copy says about
 * itself and what could not be placed; "Comments" holds the table. Words are written as words, so that nothing runs as a
 * formula. The comment form opens with its eight columns, as committees expect, and has a third sheet that says which
 * row is which thread, because they cannot.
 */
export function writeXlsx(dossier: Dossier): Uint8Array {
  const [about, comments] = [aboutSheet(dossier), commentsSheet(dossier)];
  const sheets = dossier.preset === "iec" ? [comments, about, identifiersSheet(dossier)] : [about, comments];
  return writeZip([
    ...packageParts(sheets, dossier),
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, content: writeSheet(sheet) })),
  ]);
}

const WIDE = 60;
const PROSE_WIDTHS: Readonly<Record<string, number>> = {
  quote: 50,
  body: WIDE,
  proposed_wording: WIDE,
  section: 30,
  former_quote: 30,
  author_name: 22,
  codes: 24,
  document_title: 30,
};
const IEC_WIDTHS = [14, 8, 14, 14, 9, WIDE, WIDE, 40];

function commentsSheet(dossier: Dossier): Sheet {
  const { columns, rows } = tableOf(dossier);
  if (dossier.preset === "iec")
    return { name: "Comments", columns, rows, looks: IEC_WIDTHS.map(wrapping), print: "landscape" };
  const looks = columns.map(lookOf);
  return { name: "Comments", columns, rows, looks, print: "side-by-side", leading: LEADING_COLUMNS.length };
}

const wrapping = (width: number): Look => ({ width, wraps: true });

/** Ids, addresses, moments and what stands around a passage stay on one line, or they would make their row the higher. */
function lookOf(column: string): Look {
  const width = PROSE_WIDTHS[column];
  return width === undefined ? { width: Math.max(10, Math.min(column.length + 3, 20)), wraps: false } : wrapping(width);
}

function aboutSheet(dossier: Dossier): Sheet {
  const statements = provenanceOf(dossier).map(({ term, words }): Cell[] => [term, words]);
  const lost = notesOf(dossier).filter(({ about }) => about === "lost");
  const unplaced = lost.map(({ number, quote }): Cell[] => [`Not placed: note ${number}`, quote.exact]);
  const rows = [...statements, ...answering(dossier), ...unplaced];
  return { name: "About", columns: ["Statement", "Words"], rows, looks: [28, 90].map(wrapping), print: "upright" };
}

/** How somebody answers in the workbook, so that it comes back. */
function answering({ preset }: Dossier): Cell[][] {
  const back =
    "Save it as .xlsx and choose it under “Bring a copy back” on the page Copies of the document. Words of others that were changed here are not taken over.";
  if (preset === "iec") {
    return [
      [
        "To answer",
        "Write below the last observation in “Observations of the secretariat”, and close with your name on a line of its own: “— Name”. A new row is a new comment.",
      ],
      [
        "To settle",
        "Begin “Observations of the secretariat” with a line of its own, “Status: In progress”, “Status: Resolved” or “Status: Declined”, and leave the line below it empty.",
      ],
      ["To bring it back", back],
    ];
  }
  return [
    [
      "To answer",
      "On the sheet Comments, add a row with the number of the note in “number”, “reply” in “kind”, your words in “body” and your name in “author_name”. A new row without a number is a new comment: on the words in “quote”, or on the whole document.",
    ],
    ["To settle", "Write in_progress, resolved or declined into “status” in the first row of the note."],
    ["To bring it back", back],
  ];
}

/** The sheet by which a form that comes back finds its threads, even sorted and cut. */
export const IDENTIFIERS = { sheet: "Identifiers", columns: ["thread_id", "MB/NC", "Comments"] } as const;

function identifiersSheet(dossier: Dossier): Sheet {
  const table: Table = tableOf(dossier);
  const [author, comment] = [IEC_COLUMNS.indexOf("MB/NC"), IEC_COLUMNS.indexOf("Comments")];
  const rows = iecNotes(dossier).map(({ thread }, index): Cell[] => {
    const row = table.rows[index] ?? [];
    return [thread.id, row[author] ?? "", row[comment] ?? ""];
  });
  const origin: Cell[][] = [
    ["document", dossier.document.id, null],
    ["revision", dossier.revision.id, dossier.revision.digest],
  ];
  return {
    name: IDENTIFIERS.sheet,
    columns: IDENTIFIERS.columns,
    rows: [...origin, ...rows],
    looks: [40, 40, WIDE].map(wrapping),
    print: "landscape",
    isHidden: true,
  };
}

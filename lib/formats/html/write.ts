import { createHash } from "node:crypto";
import { type Block, enclosing } from "#lib/core/document/block.ts";
import { outlineOf } from "#lib/core/document/outline.ts";
import type { Segment } from "#lib/core/document/segment.ts";
import { opensWithTitle } from "#lib/core/document/title.ts";
import { directionOf } from "#lib/core/language/direction.ts";
import type { Dossier } from "../dossier.ts";
import { grouped } from "../grouped.ts";
import { type Note, notesOf } from "../notes.ts";
import { COPY_STYLE } from "./copy-style.ts";
import { attributesOf, escapeHtml } from "./escape.ts";
import { waitingBlocks } from "./margin.ts";
import { byNoteNumber, highlightOf, segmentAttributes } from "./passages.ts";
import { type BlocksMarkup, writeBlocks } from "./write-blocks.ts";
import { writeNotes, writeReferences } from "./write-note.ts";
import { writeProvenance } from "./write-provenance.ts";
import { writeOutline } from "./write-reader.ts";

/** Nothing runs and nothing is loaded: the one style element is allowed by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(COPY_STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`;

/**
 * The annotated copy as one web page that stands alone. Each note's number is a link behind its passage; the note
 * stands beside its paragraph where there is room and on paper, and below it where there is not. Notes on the document
 * and those whose passage is lost follow the text.
 */
export function writeHtml(dossier: Dossier): string {
  const { document } = dossier;
  const notes = notesOf(dossier);
  const hasOwnTitle = opensWithTitle(document.title, outlineOf(dossier.blocks));
  return [
    "<!doctype html>",
    `<html${attributesOf({ lang: document.language, dir: directionOf(document.language) })}>`,
    headOf(dossier),
    `<body><a class="skip" href="#text" lang="en">To the text</a>`,
    headerOf(dossier, notes, hasOwnTitle),
    contentsOf(dossier),
    `<main id="text">${writeBlocks(dossier.blocks, markupFor(dossier, notes, hasOwnTitle))}</main>`,
    appendix(dossier, notes, "document", "Notes on the document as a whole"),
    appendix(dossier, notes, "lost", "Notes whose passage is not in this revision"),
    "</body></html>\n",
  ].join("\n");
}

function headOf({ document }: Dossier): string {
  return [
    '<head><meta charset="utf-8">',
    `<meta${attributesOf({ "http-equiv": "Content-Security-Policy", content: POLICY })}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="generator" content="Glossator">',
    `<title>${escapeHtml(document.title)} (annotated copy)</title>`,
    `<style>${COPY_STYLE}</style></head>`,
  ].join("\n");
}

function headerOf(dossier: Dossier, notes: readonly Note[], hasOwnTitle: boolean): string {
  const { title: words, language } = dossier.document;
  const title = hasOwnTitle ? "" : `<h1${attributesOf({ lang: language, dir: "auto" })}>${escapeHtml(words)}</h1>`;
  const provenance = writeProvenance(dossier, notes);
  return `<header lang="en"><div dir="ltr"><p class="kicker">Annotated copy</p>${title}${provenance}</div></header>`;
}

/** Below so many entries a list of them is longer to read than the page is to scroll. */
const FEWEST_ENTRIES = 4;

function contentsOf({ document, blocks }: Dossier): string {
  const list = writeOutline(document.title, outlineOf(blocks), document.language);
  if (list.split("<li>").length <= FEWEST_ENTRIES) return "";
  return `<nav lang="en" dir="ltr" aria-label="Contents"><details><summary>Contents</summary>${list}</details></nav>`;
}

function markupFor(dossier: Dossier, notes: readonly Note[], hasOwnTitle: boolean): BlocksMarkup {
  const byNumber = new Map(notes.map((note) => [String(note.number), note]));
  const margins = notesByMargin(dossier.blocks, notes);
  const inMargin = (block: Block) => margins.get(block) ?? [];
  const unmarked = notes.filter((note) => highlightOf(note).length === 0);
  const waiting = waitingBlocks(dossier.blocks, inMargin);
  const notesIn = (segment: Segment) => segment.ids.flatMap((id) => byNumber.get(id) ?? []);

  return {
    highlights: notes.flatMap(highlightOf),
    segmentAttributes: (segment) => segmentAttributes(notesIn(segment)),
    afterSegment: (segment) =>
      writeReferences(
        notesIn(segment)
          .filter((note) => note.endsAt === segment.end)
          .toSorted(byNoteNumber),
      ),
    blockAttributes: (block) => ({ class: classOf(block, inMargin(block), waiting.has(block)) }),
    beforeText: pilcrow,
    afterText: (block) =>
      writeReferences(unmarked.filter((note) => note.block === block)) +
      (enclosing(block, "table") ? "" : writeNotes(dossier, inMargin(block), `Notes on ¶${block.ordinal ?? ""}`)),
    aroundTable: (table, [first]) => {
      const own = first ? inMargin(first) : [];
      if (!first || own.length === 0) return table;
      const classes = `noted${waiting.has(first) ? " waiting" : ""}`;
      return `<div class="${classes}">${table}${writeNotes(dossier, own, "Notes on this table")}</div>`;
    },
    topHeadingLevel: hasOwnTitle ? 1 : 2,
  };
}

/** The notes that stand beside each block. A table is one thing to stand beside, named by its first cell's block. */
function notesByMargin(blocks: readonly Block[], notes: readonly Note[]): ReadonlyMap<Block, readonly Note[]> {
  const firstOfTable = new Map<string, Block>();
  for (const block of blocks) {
    const table = enclosing(block, "table");
    if (table && !firstOfTable.has(table.id)) firstOfTable.set(table.id, block);
  }
  const placed = notes.flatMap((note) => (note.block ? [{ note, block: note.block }] : []));
  const margins = grouped(placed, ({ block }) => firstOfTable.get(enclosing(block, "table")?.id ?? "") ?? block);
  return new Map([...margins].map(([block, own]) => [block, own.map(({ note }) => note)]));
}

function classOf(block: Block, notes: readonly Note[], isWaiting: boolean): string {
  const classes = ["block"];
  if (block.kind === "heading") classes.push("heading");
  if (enclosing(block, "table")) return classes.join(" ");
  if (notes.length > 0) classes.push("noted");
  if (isWaiting) classes.push("waiting");
  if (notes.some(({ about }) => about === "block")) classes.push("whole");
  return classes.join(" ");
}

/** The block's number in the margin, a link to itself. In tables there is no margin for it. */
function pilcrow(block: Block): string {
  if (block.ordinal === undefined || enclosing(block, "table")) return "";
  const attributes = { class: "pilcrow", href: `#${block.id}`, lang: "en", "aria-label": `Paragraph ${block.ordinal}` };
  return `<a${attributesOf(attributes)}>¶${block.ordinal}</a>`;
}

function appendix(dossier: Dossier, notes: readonly Note[], about: Note["about"], title: string): string {
  const own = notes.filter((note) => note.about === about);
  if (own.length === 0) return "";
  const id = `notes-${about}`;
  return `<section class="appendix" lang="en" aria-labelledby="${id}"><h2 dir="ltr" id="${id}">${title}</h2>${writeNotes(dossier, own, title)}</section>`;
}

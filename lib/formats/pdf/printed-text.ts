import { unreadable } from "../import-limits.ts";
import { BlockWriter, type JoinedNote } from "./block-writer.ts";
import { type Leveled, leveled } from "./heading-levels.ts";
import { hyphensOf } from "./hyphens.ts";
import { withWholeLeftwardLines } from "./leftward-lines.ts";
import { measuresOf } from "./line-measures.ts";
import { documentAlone, documentPages } from "./own-copy.ts";
import { pagesOf } from "./page-lines.ts";
import { partedFromNotes } from "./page-notes.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PrintedDraft } from "./printed-draft.ts";
import type { Page } from "./printed-line.ts";
import { inReadingOrder } from "./reading-order.ts";
import { withoutRunningHeads } from "./running-heads.ts";
import { textParts } from "./text-parts.ts";
import { type TrustedTags, trustedTags } from "./trusted-tags.ts";
import { hasUntaggedTable } from "./untagged-tables.ts";

/** The text of a PDF as blocks whose characters still know where they are printed. */
export type PrintedText = {
  readonly drafts: readonly PrintedDraft[];
  /** Pages that hold something but no text. */
  readonly picturePages: number;
  /** True where something looks like a table and could only be read as paragraphs. */
  readonly hasLooseTables: boolean;
};

/**
 * Reads the text of an open PDF. The same bytes always give the same drafts, so that what stands on the pages can be
 * found again from the original. Problems: `unreadable` for pictures of pages, `too-large` beyond the limits.
 */
export function printedTextOf(file: PdfFile): PrintedText {
  const own = documentPages(file);
  const all = pagesOf(file, own ?? { from: 0, to: file.pageCount });
  const pages = own ? all.map(documentAlone) : withoutRunningHeads(all.map(leftwardsToo));
  const measures = measuresOf(pages.flatMap(({ lines }) => lines));
  const parted = partedFromNotes(pages, measures);
  const lines = parted.pages.flatMap((page) => inReadingOrder(page.lines));
  const hyphens = hyphensOf([...lines, ...parted.notes.flatMap((note) => note.lines)]);

  const notes = parted.notes.map(
    (note, index): JoinedNote => ({
      ...note,
      id: `footnote-${index + 1}`,
      paragraphs: paragraphsOf(note.lines, measures, hyphens),
    }),
  );
  const writer = new BlockWriter(notes);
  const tags = trustedTags(file, lines);
  const paragraphs = paragraphsOf(lines, measures, hyphens, tags.areTogether);
  writeParts(writer, leveled(paragraphs, measures, tags), pages, tags);
  const drafts = writer.finish();
  if (drafts.length === 0) throw withoutText(all);
  const picturePages = all.filter((page) => page.lines.length === 0 && page.hasContent).length;
  return { drafts, picturePages, hasLooseTables: pages.some(hasUntaggedTable) };
}

const leftwardsToo = (page: Page): Page => ({ ...page, lines: withWholeLeftwardLines(page.lines) });

function writeParts(
  writer: BlockWriter,
  paragraphs: readonly Leveled[],
  pages: readonly Page[],
  tags: TrustedTags,
): void {
  const byCell = new Map<number, Paragraph[]>();
  for (const { paragraph } of paragraphs) {
    const cell = paragraph.lines[0]?.cell ?? null;
    if (cell !== null) byCell.set(cell, [...(byCell.get(cell) ?? []), paragraph]);
  }
  for (const part of textParts(paragraphs, pages)) {
    if (part.table) {
      writer.table(part.table, (cell) => byCell.get(cell) ?? []);
      continue;
    }
    const { paragraph, level } = part.leveled;
    const [first] = paragraph.lines;
    const tag = first ? tags.of(first) : null;
    if (level === 0) writer.prose(paragraph, tag);
    else writer.heading(level, paragraph, tag);
  }
}

const withoutText = (pages: readonly Page[]) =>
  unreadable(
    pages.some(({ hasContent }) => hasContent)
      ? "This PDF holds pictures of pages. Run text recognition over it and try again."
      : "This PDF has no text: its pages are empty. Choose another file.",
  );

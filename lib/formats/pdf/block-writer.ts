import type { BlockKind, HeadingLevel, MarkStyle } from "#lib/core/document/block.ts";
import { DraftBuilder } from "../draft-builder.ts";
import { OpenLists } from "../text/lists.ts";
import { itemMarkOf } from "./item-marks.ts";
import { OpenSteps } from "./open-steps.ts";
import { type PageNote, raisedIn } from "./page-notes.ts";
import type { Paragraph } from "./paragraphs.ts";
import { type PlacedGlyph, type PrintedDraft, placedGlyphs } from "./printed-draft.ts";
import type { Glyph, Line } from "./printed-line.ts";
import type { LineTag } from "./tagged-lines.ts";
import type { TaggedTable } from "./tagged-tables.ts";

/** A footnote under the id that its references name, its lines joined. */
export type JoinedNote = PageNote & { readonly id: string; readonly paragraphs: readonly Paragraph[] };

/** Writes paragraphs as blocks and keeps where each of their characters is printed. */
export class BlockWriter {
  readonly #builder = new DraftBuilder();
  readonly #lists = new OpenLists(this.#builder);
  readonly #steps = new OpenSteps(this.#builder);
  readonly #glyphs: (readonly PlacedGlyph[])[] = [];
  readonly #notes: readonly JoinedNote[];
  /** True in the cells of a table's head, which are bold by themselves. */
  #isHeader = false;

  constructor(notes: readonly JoinedNote[]) {
    this.#notes = notes;
  }

  /** A heading; of what tags say is around it only quotations count. */
  heading(level: HeadingLevel, { glyphs }: Paragraph, tag: LineTag | null = null): void {
    this.#lists.closeAll();
    this.#steps.to((tag?.path ?? []).filter(({ kind }) => kind === "quote"));
    this.#block({ kind: "heading", level }, glyphs);
  }

  /** A paragraph of text in the list and quotation that tags name, or in an item where a mark stands at its head. */
  prose(paragraph: Paragraph, tag: LineTag | null = null): void {
    const path = tag?.path ?? [];
    if (this.#steps.leaves(path)) this.#lists.closeAll();
    if (path.at(-1)?.kind !== "item") {
      this.#steps.to(path);
      this.#printed(paragraph);
      return;
    }
    const { label, words } = this.#steps.begins(path)
      ? labelled(paragraph, tag)
      : { label: undefined, words: paragraph.glyphs };
    this.#steps.to(path, label);
    this.#block({ kind: "paragraph" }, words);
  }

  #printed(paragraph: Paragraph): void {
    const [first, second] = paragraph.lines;
    if (!first) return;
    const mark = itemMarkOf(first);
    const isItem = mark !== null && this.#lists.accepts(mark);
    const words = isItem ? withoutMark(paragraph.glyphs) : paragraph.glyphs;
    if (isItem)
      this.#lists.item({
        ...mark,
        contentIndent: second ? indentOf(second) : contentIndent(words, mark.contentIndent, first),
      });
    else this.#lists.closeBeyond(indentOf(first));
    this.#block({ kind: "paragraph" }, words);
  }

  /** A table, every cell with the paragraphs that stand in it. */
  table({ rows }: TaggedTable, paragraphsIn: (cell: number) => readonly Paragraph[]): void {
    this.#lists.closeAll();
    this.#steps.to([]);
    this.#builder.enter({ kind: "table" });
    for (const row of rows) {
      this.#builder.enter({ kind: "row" });
      for (const { number, isHeader: header, columns, rows: down } of row) {
        this.#builder.enter({ kind: "cell", header, columns, rows: down });
        this.#isHeader = header;
        for (const paragraph of paragraphsIn(number)) this.prose(paragraph);
        this.#isHeader = false;
        this.#lists.closeAll();
        this.#builder.leave();
      }
      this.#builder.leave();
    }
    this.#builder.leave();
  }

  /** The blocks with the notes behind them, once the text is over. */
  finish(): readonly PrintedDraft[] {
    this.#lists.closeAll();
    this.#steps.to([]);
    for (const { id, label, paragraphs } of this.#notes) {
      this.#builder.enter({ kind: "footnote", id, label });
      for (const { glyphs } of paragraphs) this.#block({ kind: "paragraph" }, glyphs);
      this.#builder.leave();
    }
    return this.#builder.finish().map((draft, index) => ({ draft, glyphs: this.#glyphs[index] ?? [] }));
  }

  #block(kind: BlockKind, glyphs: readonly Glyph[]): void {
    const placed = placedGlyphs(glyphs);
    if (placed.length === 0) return;
    this.#builder.begin(kind);
    for (const { text, styles } of runsOf(placed, kind.kind === "heading" || this.#isHeader, this.#notes)) {
      for (const style of styles) this.#builder.openStyle(style);
      this.#builder.text(text);
      for (const _ of styles) this.#builder.closeStyle();
    }
    this.#builder.begin({ kind: "paragraph" });
    this.#glyphs[this.#builder.drafts.length - 1] = placed;
  }
}

const indentOf = ({ box, size }: Line) => Math.round(box[0] / (size / 2));

const contentIndent = (words: readonly Glyph[], otherwise: number, { size }: Line) => {
  const left = words[0]?.box?.[0];
  return left === undefined ? otherwise : Math.round(left / (size / 2));
};

/** The words of an item behind its mark and the space after it. */
function withoutMark(glyphs: readonly Glyph[]): readonly Glyph[] {
  const space = glyphs.findIndex(({ text }) => /^\s$/.test(text));
  return glyphs.slice(space + 1);
}

/** The mark of an item, where it is more than a bullet, and the words behind it. */
function labelled({ lines: [first], glyphs }: Paragraph, tag: LineTag | null) {
  if (!first) return { label: undefined, words: glyphs };
  const [left, right] = tag?.label ?? [0, 0];
  const isInMark = ({ text, box }: Glyph) =>
    /^\s$/.test(text) || (box !== null && (box[0] + box[2]) / 2 >= left && (box[0] + box[2]) / 2 <= right);
  const end = tag?.label ? glyphs.findIndex((glyph) => !isInMark(glyph)) : 0;
  if (end > 0) {
    const mark = glyphs.slice(0, end).map(({ text }) => text);
    const label = mark.join("").trim();
    return { label: /[\p{L}\p{N}]/u.test(label) && label !== "o" ? label : undefined, words: glyphs.slice(end) };
  }
  const mark = itemMarkOf(first);
  return mark ? { label: mark.label, words: withoutMark(glyphs) } : { label: undefined, words: glyphs };
}

type Run = { text: string; readonly styles: readonly MarkStyle[]; readonly key: string };

/** Stretches of one look; `isHeading` where it is bold by itself. */
function runsOf(glyphs: readonly PlacedGlyph[], isHeading: boolean, notes: readonly JoinedNote[]): readonly Run[] {
  const noteAt = referencesIn(glyphs, notes);
  const runs: Run[] = [];
  for (const [index, glyph] of glyphs.entries()) {
    const styles = stylesOf(glyph, isHeading, noteAt.get(index) ?? null);
    const key = JSON.stringify(styles);
    const open = runs.at(-1);
    if (open?.key === key) open.text += glyph.text;
    else runs.push({ text: glyph.text, styles, key });
  }
  return runs;
}

function stylesOf(
  { isBold, isItalic, isRaised }: Glyph,
  isHeading: boolean,
  note: JoinedNote | null,
): readonly MarkStyle[] {
  return [
    ...(isBold && !isHeading ? [{ kind: "strong" } as const] : []),
    ...(isItalic ? [{ kind: "emphasis" } as const] : []),
    ...(note ? [{ kind: "reference", footnote: note.id } as const] : []),
    ...(isRaised && !note ? [{ kind: "superscript" } as const] : []),
  ];
}

/** The notes to which raised signs lead: one of the same page first, because numbers may begin anew on each. */
function referencesIn(glyphs: readonly Glyph[], notes: readonly JoinedNote[]): ReadonlyMap<number, JoinedNote> {
  const found = new Map<number, JoinedNote>();
  for (const { label, at } of raisedIn({ glyphs })) {
    const labelled = notes.filter((note) => note.label === label);
    const note =
      labelled.find(({ page }) => page === glyphs[at]?.page) ??
      labelled.find(({ page }) => page > (glyphs[at]?.page ?? 0));
    for (let index = at; note && index < at + label.length; index++) found.set(index, note);
  }
  return found;
}

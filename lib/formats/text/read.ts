import { DraftBuilder } from "../draft-builder.ts";
import type { ImportedDocument } from "../imported-document.ts";
import { leadingTitle } from "../leading-title.ts";
import { warningsOf } from "../warnings.ts";
import { type FoundHeading, headingOf, underlined } from "./headings.ts";
import { type Chunk, chunksOf, isRule, type Line, marginOf } from "./lines.ts";
import { OpenLists } from "./lists.ts";
import { isBullet, type Marker, markerOf, opensList } from "./markers.ts";
import { type Joiner, joinerFor } from "./wrapping.ts";

/**
 * Reads plain text: paragraphs by blank lines, lines wrapped by hand joined, and what is clearly a heading, an item or a
 * table of columns as such. In doubt a line is a paragraph.
 */
export function readText(text: string): ImportedDocument {
  const chunks = chunksOf(text);
  const builder = new DraftBuilder();
  const reader = new TextReader(builder, joinerFor(chunks));
  for (const [index, chunk] of chunks.entries()) reader.chunk(chunk, { isFirst: index === 0, next: chunks[index + 1] });
  reader.finish();

  const drafts = builder.finish();
  const title = leadingTitle(drafts);
  return {
    drafts,
    metadata: title ? { title } : {},
    warnings: warningsOf({ overrides: builder.overrides, unresolvedLinks: 0 }),
  };
}

type Place = { readonly isFirst: boolean; readonly next: Chunk | undefined };

class TextReader {
  readonly #builder: DraftBuilder;
  readonly #lists: OpenLists;
  readonly #join: Joiner;

  constructor(builder: DraftBuilder, join: Joiner) {
    this.#builder = builder;
    this.#lists = new OpenLists(builder);
    this.#join = join;
  }

  chunk(chunk: Chunk, place: Place): void {
    const heading = underlined(chunk) ?? headingOf(chunk, place);
    const isDivided = isRule(chunk.at(-1)?.text ?? "");
    const words = isDivided ? chunk.slice(0, -1) : chunk;
    if (heading) this.#heading(heading);
    else if (hasColumns(words)) this.#columns(words);
    else this.#prose(words);
    if (isDivided && !heading) this.#rule();
  }

  finish(): void {
    this.#lists.closeAll();
  }

  #heading({ level, text }: FoundHeading): void {
    this.#lists.closeAll();
    this.#block({ kind: "heading", level }, text);
  }

  #rule(): void {
    this.#lists.closeAll();
    this.#builder.whole({ kind: "rule" });
  }

  #columns(chunk: Chunk): void {
    const margin = marginOf(chunk);
    this.#lists.closeBeyond(margin);
    const lines = chunk.map((line) => " ".repeat(line.indent - margin) + line.text);
    this.#block({ kind: "preformatted" }, lines.join("\n"));
  }

  #prose(chunk: Chunk): void {
    for (const part of partsOf(chunk, this.#lists)) {
      if (part.marker) this.#lists.item(part.marker);
      else this.#lists.closeBeyond(part.lines[0]?.indent ?? 0);
      this.#paragraph(this.#join(part.lines));
    }
  }

  #paragraph(text: string): void {
    const [first = "", ...rest] = text.split("\n");
    this.#builder.begin({ kind: "paragraph" });
    this.#builder.text(first);
    for (const line of rest) {
      this.#builder.lineBreak();
      this.#builder.text(line);
    }
    this.#builder.endBlock();
  }

  #block(kind: { kind: "preformatted" } | { kind: "heading"; level: FoundHeading["level"] }, text: string): void {
    this.#builder.begin(kind);
    this.#builder.text(text);
    this.#builder.begin({ kind: "paragraph" });
  }
}

type Part = { readonly marker?: Marker; readonly lines: readonly Line[] };

const ENDS_SENTENCE = /[.!?:;]["”’)]*$/;

/** Parts a chunk at its items, and at paragraphs without blank lines between them whose first lines are set in. */
function* partsOf(chunk: Chunk, lists: OpenLists): Generator<Part> {
  let marker: Marker | undefined;
  let lines: Line[] = [];
  const margin = marginOf(chunk);
  const isSetOff = (line: Line, before: Line) =>
    line.indent >= margin + 2 &&
    line.indent === chunk[0]?.indent &&
    before.indent === margin &&
    ENDS_SENTENCE.test(before.text);
  for (const [index, line] of chunk.entries()) {
    const before = chunk[index - 1];
    const found = markerOf(line);
    const begins = found && (before ? beginsWithin(found, before, lists, marker) : lists.accepts(found));
    if ((begins || (before && isSetOff(line, before))) && lines.length > 0) {
      yield { ...(marker && { marker }), lines };
      lines = [];
      marker = undefined;
    }
    if (begins) marker = found;
    lines.push(begins ? { text: found.text, indent: found.contentIndent } : line);
  }
  if (lines.length > 0) yield { ...(marker && { marker }), lines };
}

/** Inside a chunk a mark may be a year or an initial at a line's head: it must go on with a list or follow a pause. */
function beginsWithin(found: Marker, before: Line, lists: OpenLists, current: Marker | undefined): boolean {
  if (current && followsOn(current, found)) return true;
  if (lists.continues(found) && (current || !isBullet(found))) return true;
  const isSetIn = current !== undefined && found.indent > current.indent;
  return opensList(found) && (isSetIn || /[:;.,—–]$/.test(before.text));
}

function followsOn(current: Marker, found: Marker): boolean {
  if (isBullet(current) && isBullet(found)) return current.readings[0]?.style === found.readings[0]?.style;
  return current.readings.some((one) =>
    found.readings.some((next) => next.style === one.style && next.value === one.value + 1),
  );
}

/** Lines that line up in columns: most have a wide gap inside, or bars. */
function hasColumns(chunk: Chunk): boolean {
  if (chunk.length < 2) return false;
  const gapped = chunk.filter(
    ({ text }) => /\S(?: {3,}|\t+)\S/.test(text) || /^\|.*\|$/.test(text) || /^\+[-=+]+\+$/.test(text),
  );
  return gapped.length * 4 >= chunk.length * 3;
}

import { type Block, enclosing } from "#lib/core/document/block.ts";
import type { Row, Run } from "#lib/core/document/redline.ts";
import { clip } from "#lib/core/document/span.ts";
import { mergedBlocks, type WrittenBlock } from "../html/redline-blocks.ts";
import { momentInWords } from "../words.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { type BodyContext, writeBody, writeParagraph } from "./body.ts";
import { isRightToLeft } from "./comments.ts";
import { part } from "./names.ts";
import { numberingOf } from "./numbering.ts";
import { writePackage } from "./package.ts";
import { relationsFrom } from "./relations.ts";
import { writeRuns, writeText } from "./runs.ts";
import { section } from "./section.ts";
import { ABOUT_STYLE } from "./styles.ts";

/** What a redline as a Word file is made of. Moments are ISO 8601. */
export type RedlineFacts = {
  readonly rows: readonly Row[];
  readonly title: string;
  readonly language: string;
  readonly from: { readonly words: string; readonly digest: string };
  readonly to: { readonly words: string; readonly digest: string; readonly publishedAt: string };
  /** Who published the new text: the author of every change. */
  readonly publishedBy: string;
  readonly exportedAt: string;
  readonly exportedBy: string | null;
  /** Where the comparison is read in a browser. */
  readonly address: string;
};

/**
 * The redline as tracked changes (ECMA-376 part 1, 17.13.5): accepting all of them gives the new text, rejecting all
 * gives the old. What moved is a deletion where it was and an insertion where it is; a paragraph that was split or
 * joined goes as a whole and comes as a whole.
 */
export function writeRedlineDocx(facts: RedlineFacts): Uint8Array {
  const { written, highlights, runs } = mergedBlocks(facts.rows.flatMap(trackable));
  const blocks = written.map(({ block }) => block);
  const tracker = trackerOf(
    facts,
    written,
    highlights.map((each) => ({ ...each, run: runs[Number(each.id)] })),
  );
  const relations = relationsFrom();
  const numbering = numberingOf(blocks);
  const context: BodyContext = {
    numbering,
    linkTo: relations.linkTo,
    bookmarkOf: () => null,
    footnoteAt: () => null,
    insertionsIn: () => [],
    groundsIn: () => [],
    runsOf: (block) => tracker.runsOf(block, context),
    markOf: tracker.markOf,
  };
  const notes = blocks.filter((block) => enclosing(block, "footnote"));
  const body = `${writeBody(blocks, context)}${notes.map((block) => writeParagraph(block, context, leadOf(block))).join("")}`;
  return writePackage({
    facts: {
      title: `${facts.title}: changes`,
      language: facts.language,
      creator: facts.publishedBy,
      modifiedBy: facts.exportedBy ?? "Glossator",
      moment: facts.exportedAt,
    },
    document: (footer) => part("w:document", `<w:body>${aboutOf(facts)}${body}${section(footer)}</w:body>`),
    relations,
    numbering: numbering.part,
    footnotes: part("w:footnotes", ""),
    footnoteRelations: relationsFrom(),
    commentParts: [],
    commentRelations: relationsFrom(),
    custom: null,
  });
}

/** Rows as Word can track them: one paragraph for one, or all that went and then all that came. */
function trackable(row: Row): readonly Row[] {
  const { kind, before, after } = row;
  if (kind === "moved" || (before.length !== after.length && before.length > 0 && after.length > 0)) {
    const gone = kind === "moved" ? [] : before.map((block) => whole("removed", block));
    return [...gone, ...after.map((block) => whole("added", block))];
  }
  return kind === "left" ? before.map((block) => whole("removed", block)) : [row];
}

function whole(kind: "added" | "removed", block: Block): Row {
  const span = { start: block.start, end: block.start + block.text.length };
  const isGone = kind === "removed";
  const run: Run = isGone
    ? { kind: "removed", before: span, after: null }
    : { kind: "added", before: null, after: span };
  return { kind, before: isGone ? [block] : [], after: isGone ? [] : [block], runs: block.text ? [run] : [] };
}

type Change = { readonly start: number; readonly end: number; readonly run: Run | undefined };

function trackerOf({ publishedBy, to }: RedlineFacts, written: readonly WrittenBlock[], changes: readonly Change[]) {
  const rows = new Map(written.map(({ block, row }) => [block, row]));
  const inBlock = new Map(
    written.map(({ block }) => {
      const span = { start: block.start, end: block.start + block.text.length };
      return [block, changes.filter((change) => clip(change, span))] as const;
    }),
  );
  let id = 0;
  const moment = `${new Date(to.publishedAt).toISOString().slice(0, 19)}Z`;
  const attributes = () => `w:id="${++id}" w:author="${escapeXml(publishedBy)}" w:date="${moment}"`;
  const isGone = (run: Run | undefined) => run?.kind === "removed" || run?.kind === "left";
  const wrapped = (runs: string, name: "w:ins" | "w:del") => `<${name} ${attributes()}>${runs}</${name}>`;
  return {
    markOf: (block: Block) => {
      const kind = rows.get(block)?.kind;
      return kind === "added" ? `<w:ins ${attributes()}/>` : kind === "removed" ? `<w:del ${attributes()}/>` : "";
    },
    runsOf: (block: Block, context: BodyContext) => {
      const pieces = piecesOf(block, inBlock.get(block) ?? []);
      return pieces
        .map(({ start, end, run }) => {
          const piece = slice(block, start, end, run !== undefined, isGone(run));
          const runs = writeRuns(piece, context);
          return run === undefined ? runs : wrapped(runs, isGone(run) ? "w:del" : "w:ins");
        })
        .join("");
    },
  };
}

/** The text of a block cut where changes begin and end, in offsets of the block. */
function piecesOf({ text, start }: Block, changes: readonly Change[]): readonly Change[] {
  const pieces: Change[] = [];
  let at = 0;
  for (const change of changes) {
    const [from, to] = [change.start - start, Math.min(change.end - start, text.length)];
    if (from > at) pieces.push({ start: at, end: from, run: undefined });
    pieces.push({ start: from, end: to, run: change.run });
    at = to;
  }
  return at < text.length ? [...pieces, { start: at, end: text.length, run: undefined }] : pieces;
}

/** A tracked change may hold no link. */
function slice(block: Block, start: number, end: number, isChange: boolean, isDeleted: boolean) {
  const marks = block.marks.flatMap((mark) => {
    const span = clip(mark, { start, end });
    if (!span || (isChange && mark.kind === "link")) return [];
    return [{ ...mark, start: span.start - start, end: span.end - start }];
  });
  const { text, language } = block;
  return { text: text.slice(start, end), marks, language, isRightToLeft: isRightToLeft(text, language), isDeleted };
}

const leadOf = (block: Block) => `<w:r>${writeText(`${enclosing(block, "footnote")?.label ?? ""} `)}</w:r>`;

function aboutOf({ title, from, to, publishedBy, exportedAt, exportedBy, address }: RedlineFacts): string {
  const line = (words: string, style = ABOUT_STYLE) =>
    `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${writeText(words)}</w:r></w:p>`;
  return [
    line("About these changes", `${ABOUT_STYLE}Title`),
    line(`Document: ${title}`),
    line(`From: ${from.words}, SHA-256 ${from.digest}`),
    line(`To: ${to.words}, published ${momentInWords(to.publishedAt)} by ${publishedBy}, SHA-256 ${to.digest}`),
    line("Accepting every change gives the new text, rejecting every change the old one."),
    line(`Comparison: ${address}`),
    line(`Exported: ${momentInWords(exportedAt)} by ${exportedBy ?? "a reader who was not signed in"}`),
    `<w:p><w:pPr><w:pStyle w:val="${ABOUT_STYLE}"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>`,
  ].join("");
}

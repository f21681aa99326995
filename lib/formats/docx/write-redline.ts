import { type Block, type Container, enclosing } from "#lib/core/document/block.ts";
import type { Row, Run } from "#lib/core/document/redline.ts";
import { mergedBlocks } from "../html/redline-blocks.ts";
import { staysWith, type Targets, targetsOfNotes } from "../html/redline-targets.ts";
import { momentInWords } from "../words.ts";
import { type BodyContext, writeBody } from "./body.ts";
import { footnoteNumbers, withLooseNotes, writeFootnotes } from "./footnotes.ts";
import { part } from "./names.ts";
import { numberingOf } from "./numbering.ts";
import { writePackage } from "./package.ts";
import { relationsFrom } from "./relations.ts";
import { writeText } from "./runs.ts";
import { section } from "./section.ts";
import { ABOUT_STYLE } from "./styles.ts";
import { targetsOfTables } from "./table-targets.ts";
import { trackingOf } from "./tracking.ts";

/** What a redline as a Word file is made of. Moments are ISO 8601. */
export type RedlineFacts = {
  readonly rows: readonly Row[];
  /** The whole old text. */
  readonly oldBlocks: readonly Block[];
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
 * gives the old, in its tables and notes too. A paragraph that was split or joined goes as a whole and comes as a whole.
 */
export function writeRedlineDocx(facts: RedlineFacts): Uint8Array {
  const rows = withNotesIn(facts);
  const targets = new Map([...targetsOfNotes(rows), ...targetsOfTables(rows, facts.oldBlocks)]);
  const redline = mergedBlocks(
    rows.flatMap((row) => trackable(row, targets)),
    targets,
  );
  const tracking = trackingOf(redline, { author: facts.publishedBy, moment: facts.to.publishedAt });
  const blocks = redline.written.map(({ block }) => block);
  const all = [...blocks, ...notesLeftBehind(blocks, rows)];
  const [relations, footnoteRelations] = [relationsFrom(), relationsFrom()];
  const numbering = numberingOf(all);
  const footnotes = footnoteNumbers(all);
  const contextWith = (linkTo: BodyContext["linkTo"]): BodyContext => {
    const context: BodyContext = {
      ...{ numbering, linkTo, footnoteAt: footnotes.firstReference(), ...tracking },
      bookmarkOf: () => null,
      insertionsIn: () => [],
      groundsIn: () => [],
      runsOf: (block) => tracking.runsOf(block, context),
    };
    return context;
  };
  const body = writeBody(blocks, contextWith(relations.linkTo));
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
    footnotes: writeFootnotes(all, footnotes, contextWith(footnoteRelations.linkTo)),
    footnoteRelations,
    commentParts: [],
    commentRelations: relationsFrom(),
    custom: null,
  });
}

function withNotesIn({ rows, oldBlocks }: RedlineFacts): readonly Row[] {
  const [old, next] = [withLooseNotes(oldBlocks), withLooseNotes(rows.flatMap(({ after }) => after))];
  return rows.map((row) => ({ ...row, before: row.before.map(old), after: row.after.map(next) }));
}

/** Rows as Word can track them: one paragraph for one, a move of a paragraph, or all that went and then all that came. */
function trackable(row: Row, targets: Targets): readonly Row[] {
  const { kind, before, after, runs } = row;
  if (kind === "left" || kind === "moved") {
    const isLoose = [...before, ...after].every(({ within }) => !within.some(isFixed));
    // What left it on the way is in its old place.
    if (isLoose) return [{ ...row, runs: runs.filter((run) => kind === "left" || !isGone(run)) }];
    return kind === "left"
      ? before.map((block) => whole("removed", block))
      : after.map((block) => whole("added", block));
  }
  const [old, next] = [before[0], after[0]];
  const isPair = (kind === "same" || kind === "changed") && before.length === 1 && after.length === 1;
  if ((isPair && old && next && staysWith(old, next, targets)) || (!old?.text && !next?.text)) return [row];
  return [...before.map((block) => whole("removed", block)), ...after.map((block) => whole("added", block))];
}

const isGone = ({ kind }: Run) => kind === "removed" || kind === "left";

/** Word moves paragraphs, not cells, and from place to place within one part of the file. */
const isFixed = ({ kind }: Container) => kind === "table" || kind === "footnote";

function whole(kind: "added" | "removed", block: Block): Row {
  const span = { start: block.start, end: block.start + block.text.length };
  if (kind === "added") {
    return { kind, before: [], after: [block], runs: block.text ? [{ kind, before: null, after: span }] : [] };
  }
  return { kind, before: [block], after: [], runs: [{ kind, before: span, after: null }] };
}

/** The words of notes whose reference went while they themselves stayed with another: Word has one note for each. */
function notesLeftBehind(blocks: readonly Block[], rows: readonly Row[]): readonly Block[] {
  const there = new Set(blocks.map((block) => enclosing(block, "footnote")?.id));
  const missing = new Set(
    blocks.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === "reference" && !there.has(mark.footnote) ? [mark.footnote] : [])),
    ),
  );
  if (missing.size === 0) return [];
  return rows.flatMap(({ before, kind }) =>
    (kind === "moved" ? [] : before).flatMap((block) => {
      const note = enclosing(block, "footnote");
      const id = `old-${note?.id}`;
      return note && missing.has(id) ? [{ ...block, within: [{ ...note, id }] }] : [];
    }),
  );
}

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

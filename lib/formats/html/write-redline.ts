import type { Block } from "#lib/core/document/block.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import type { Row, Run } from "#lib/core/document/redline.ts";
import type { TextChange } from "#lib/core/document/redline-changes.ts";
import type { Segment } from "#lib/core/document/segment.ts";
import type { TextWords } from "#lib/core/document/text-words.ts";
import { directionOf, dirOf } from "#lib/core/language/direction.ts";
import { shortened } from "../words.ts";
import { type Attributes, attributesOf, escapeHtml } from "./escape.ts";
import { headingLevelsOf } from "./heading-levels.ts";
import { mergedBlocks, type RedlineBlocks, sideBlocks, type WrittenBlock } from "./redline-blocks.ts";
import { ENGLISH_REDLINE, type RedlineWords } from "./redline-words.ts";
import { writeBlocks } from "./write-blocks.ts";

/** A redline with the changes one can step through, and the blocks of both texts, which name the places. */
export type Redline = {
  readonly rows: readonly Row[];
  readonly changes: readonly TextChange[];
  readonly oldBlocks: readonly Block[];
  readonly newBlocks: readonly Block[];
};

/** One text with what went and what came, or the two texts in two columns. */
export type RedlineView = "inline" | "side";

/** For whom a redline is written. */
export type RedlineManner = {
  readonly words: RedlineWords;
  /** What is said of the parts of the texts; English if absent. */
  readonly textWords?: TextWords;
  /** The language of the texts (BCP 47), where the page has another; of the new one, where the two differ. */
  readonly language?: string | undefined;
  /** The language of the old text, if absent that of the new. */
  readonly oldLanguage?: string | undefined;
};

/** For a page of its own, in English around texts in the language of the page. */
export const AS_A_FILE: RedlineManner = { words: ENGLISH_REDLINE };

/**
 * A redline as HTML: what went is in `<del>`, what came in `<ins>`, and what moved is in both and linked. The first
 * element of the nth change has the id `change-n` and takes the focus.
 */
export function writeRedline(redline: Redline, view: RedlineView, manner: RedlineManner = AS_A_FILE): string {
  const scene = sceneOf(redline, manner);
  return view === "inline" ? writeWoven(mergedBlocks(redline.rows), scene) : writeSides(redline.rows, scene);
}

type Scene = Redline &
  RedlineManner & {
    /** The numbers of changes, from 1, by the run or the row with which they begin, and by where a move came from. */
    readonly byRun: ReadonlyMap<Run, number>;
    readonly byRow: ReadonlyMap<Row, number>;
    readonly byOrigin: ReadonlyMap<number, number>;
    readonly levels: ReadonlyMap<string, number>;
  };

function sceneOf(redline: Redline, manner: RedlineManner): Scene {
  const byRun = new Map<Run, number>();
  const byRow = new Map<Row, number>();
  const byOrigin = new Map<number, number>();
  redline.changes.forEach(({ kind, before, row, run }, index) => {
    if (run) byRun.set(run, index + 1);
    else byRow.set(row, index + 1);
    if (kind === "moved" && before) byOrigin.set(before.start, index + 1);
  });
  const levels = new Map<string, number>();
  for (const [block, level] of headingLevelsOf(redline.newBlocks, 2)) levels.set(block.id, level);
  for (const [block, level] of headingLevelsOf(redline.oldBlocks, 2)) levels.set(`old-${block.id}`, level);
  return { ...redline, byRun, byRow, byOrigin, levels, ...manner };
}

function writeWoven(blocks: RedlineBlocks, scene: Scene, side?: Side): string {
  const { written, highlights, runs } = blocks;
  const of = new Map(written.map((each) => [each.block, each]));
  const runOf = (segment: Segment) => runs[Number(segment.ids[0])];
  const levels = new Map<Block, number>();
  for (const { block } of written) levels.set(block, scene.levels.get(block.id) ?? 2);
  return writeBlocks(
    written.map(({ block }) => block),
    {
      highlights,
      headingLevels: levels,
      language: side === "before" ? (scene.oldLanguage ?? scene.language) : scene.language,
      words: scene.textWords,
      segmentElement: (segment) => (isGone(runOf(segment)) ? "del" : "ins"),
      segmentAttributes: (segment, block) => ({
        ...segmentAttributes(scene, runOf(segment)),
        ...(!side && isGone(runOf(segment)) && !of.get(block)?.isOld && inOld(scene)),
      }),
      afterSegment: (segment) => jumpOf(scene, runOf(segment)),
      blockAttributes: (block) => ({
        class: `block ${of.get(block)?.row.kind ?? ""}`,
        ...(!side && of.get(block)?.isOld && inOld(scene, block)),
      }),
      beforeText: (block) => {
        const each = of.get(block);
        return each ? labelOf(scene, each) + numberOf(scene, each) : "";
      },
    },
  );
}

/** What tells the words of an old text in another language from those of the new one around them. */
function inOld({ oldLanguage, language }: Scene, block?: Block): Attributes {
  if (oldLanguage === undefined || oldLanguage === language) return {};
  const own = block?.language ?? oldLanguage;
  return { lang: own, dir: dirOf(own) };
}

const isGone = (run: Run | undefined) => run?.kind === "removed" || run?.kind === "left";

function segmentAttributes({ byRun, byOrigin, words }: Scene, run: Run | undefined): Attributes {
  const number = run && byRun.get(run);
  const isMove = run?.kind === "left" || run?.kind === "arrived";
  const origin = run?.kind === "left" ? byOrigin.get(run.before.start) : undefined;
  return {
    id: number ? `change-${number}` : origin ? `left-${origin}` : undefined,
    tabindex: number || origin ? -1 : undefined,
    class: isMove ? "moved" : undefined,
    "data-heard": run && run.kind !== "kept" ? words.heard?.[run.kind] : undefined,
  };
}

/** From a passage that moved to its other place. */
function jumpOf({ byOrigin, oldBlocks, newBlocks, words: says }: Scene, run: Run | undefined): string {
  if (run?.kind !== "left" && run?.kind !== "arrived") return "";
  const number = byOrigin.get(run.before.start);
  const [words, href] =
    run.kind === "left"
      ? [says.movedTo(placeOf(newBlocks, run.after.start, says)), `#change-${number}`]
      : [says.movedFrom(placeOf(oldBlocks, run.before.start, says)), `#left-${number}`];
  return `<a${attributesOf({ class: "jump", href, ...spoken(says) })}>${escapeHtml(words)}</a>`;
}

/** What became of a block as a whole, in words. The first label of a row carries the id of the change. */
function labelOf({ byRow, words: says }: Scene, { row, block, isOld }: WrittenBlock): string {
  const words = wordsOn(says, row, block, isOld);
  if (!words) return "";
  const isFirst =
    block.id === (row.after.length > 1 && row.before.length < row.after.length ? row.after[1] : row.after[0])?.id;
  const number = isFirst ? byRow.get(row) : undefined;
  const attributes = { class: "became", id: number && `change-${number}`, tabindex: number && -1, ...spoken(says) };
  return `<p${attributesOf(attributes)}>${escapeHtml(words)}</p>`;
}

function wordsOn(says: RedlineWords, { kind, before, after }: Row, block: Block, isOld: boolean): string {
  if (isOld) return "";
  if (kind === "moved") return says.movedHereFrom(placesOf(before));
  if (kind !== "changed" || before.length === after.length) return "";
  const isFirst = after[0]?.id === block.id;
  if (before.length < after.length) return isFirst ? "" : says.splitFrom(placesOf(before));
  return isFirst ? says.joined(placesOf(before)) : "";
}

/** The interface speaks its own language within the text of another. */
const spoken = ({ language }: RedlineWords): Attributes =>
  language ? { lang: language, dir: directionOf(language) } : {};

const placesOf = (blocks: readonly Block[]) => blocks.map(({ ordinal }) => `¶${ordinal}`);

/** The block's number in the text it is from. */
function numberOf({ words: says }: Scene, { block, isOld }: WrittenBlock): string {
  if (!block.ordinal) return "";
  const words = isOld ? says.inOldText(`¶${block.ordinal}`) : `¶${block.ordinal}`;
  return `<span${attributesOf({ class: "number", "aria-label": words, role: "img" })}>¶${block.ordinal}</span>`;
}

function placeOf(blocks: readonly Block[], offset: number, { text }: RedlineWords): string {
  const block = blockAt(blocks, offset);
  return block?.ordinal ? `¶${block.ordinal}` : text;
}

/** Row by row, the old text at the start of the line and the new at its end. */
function writeSides(rows: readonly Row[], scene: Scene): string {
  const lines = rows.map((row) => {
    const [old, next] = [sideBlocks(row, "before"), sideBlocks(row, "after")];
    return `<div class="pair ${row.kind}">${writeSide(old, scene, "before")}${writeSide(next, scene, "after")}</div>`;
  });
  return lines.join("");
}

function writeSide(blocks: RedlineBlocks, scene: Scene, side: Side): string {
  const { language, oldLanguage } = scene;
  // Each column is in the language of its own text, whichever the other has.
  const own = oldLanguage === undefined ? undefined : side === "before" ? oldLanguage : language;
  const attributes = attributesOf({ class: side, lang: own, dir: own && dirOf(own) });
  return `<div${attributes}>${writeWoven(blocks, scene, side)}</div>`;
}

type Side = "before" | "after";

/** The changes as a list of links, each with the words it is about. */
export function writeChangeList(
  { changes, oldBlocks, newBlocks }: Redline,
  oldText: string,
  newText: string,
  { words: says, language, oldLanguage = language }: RedlineManner = AS_A_FILE,
): string {
  const direction = language && directionOf(language);
  const arrow = direction === "rtl" ? "←" : "→";
  const [ofOld, ofNew] = [wordsIn(oldLanguage), wordsIn(language)];
  const items = changes.map(({ kind, before, after }, index) => {
    const place = after
      ? placeOf(newBlocks, after.start, says)
      : says.oldPlace(placeOf(oldBlocks, before?.start ?? 0, says));
    const [old, next] = [wordsAt(oldText, before), wordsAt(newText, after)];
    const isSame = ofOld === ofNew;
    const words =
      kind !== "replaced"
        ? escapeHtml(shortened(next || old, LONGEST_WORDS))
        : isSame
          ? `${half(old)} ${arrow} ${half(next)}`
          : `<span${ofOld}>${half(old)}</span> ${arrow} <span${ofNew}>${half(next)}</span>`;
    const own = kind === "replaced" || next ? ofNew : ofOld;
    return (
      `<li><a href="#change-${index + 1}"><span class="kind">${escapeHtml(says.changes[kind])}</span> ` +
      `<span class="place">${escapeHtml(place)}</span> <span class="words"${own}>${words}</span></a></li>`
    );
  });
  return `<ol role="list">${items.join("")}</ol>`;
}

const wordsIn = (language: string | undefined) =>
  attributesOf({ lang: language, dir: language && directionOf(language) });

const half = (words: string) => escapeHtml(shortened(words, LONGEST_WORDS / 2));

/** What a line of the list has room for, in UTF-16 units. */
const LONGEST_WORDS = 90;

const wordsAt = (text: string, span: TextChange["before"]) => (span ? text.slice(span.start, span.end) : "");

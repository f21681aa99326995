import type { HeadingLevel } from "#lib/core/document/block.ts";
import { itemMarkOf } from "./item-marks.ts";
import type { Measures } from "./line-measures.ts";
import type { Paragraph } from "./paragraphs.ts";
import type { Line } from "./printed-line.ts";
import type { TrustedTags } from "./trusted-tags.ts";

/** A paragraph and what it is taken for: a heading of a level, or 0 for text. */
export type Leveled = { readonly paragraph: Paragraph; readonly level: 0 | HeadingLevel };

/** What each paragraph is: as tags say where they name headings, or as it is printed. */
export function leveled(paragraphs: readonly Paragraph[], measures: Measures, tags: TrustedTags): readonly Leveled[] {
  const printed = leveledByPrint(paragraphs, measures);
  if (!tags.haveHeadings) return printed;
  let isBeforeHeadings = true;
  return printed.map(({ paragraph, level }): Leveled => {
    const [first] = paragraph.lines;
    const tag = first ? tags.of(first) : null;
    if (!tag) return { paragraph, level };
    if (tag.level > 0) isBeforeHeadings = false;
    // Programs tag the title of a document as a paragraph of their style "Title".
    const isTitle = isBeforeHeadings && level === 1 && first !== undefined && measures.levelOf(first) === 1;
    return { paragraph, level: isTitle ? 1 : tag.level };
  });
}

/** By the size of its letters, or a short line all in bold. */
function leveledByPrint(paragraphs: readonly Paragraph[], { levelOf }: Measures): readonly Leveled[] {
  const bySize = paragraphs.map((paragraph): Leveled => {
    const [first] = paragraph.lines;
    return { paragraph, level: first && first.cell === null && isShort(paragraph) ? levelOf(first) : 0 };
  });
  const deepest = bySize.reduce((most, { level }) => Math.max(most, level), 0);
  const boldLevel = Math.min(6, deepest + 1) as HeadingLevel;
  const isBoldText = paragraphs.filter(isAllBold).length > paragraphs.length / 2;
  return bySize.map(({ paragraph, level }) => {
    const isHeading = level === 0 && !isBoldText && isAllBold(paragraph) && isLikeHeading(paragraph);
    return { paragraph, level: isHeading ? boldLevel : level };
  });
}

const isBulleted = (line: Line) => {
  const mark = itemMarkOf(line);
  return mark !== null && mark.label === undefined;
};

const LONGEST_HEADING = 300;
const isShort = ({ glyphs }: Paragraph) => glyphs.length <= LONGEST_HEADING;

const isAllBold = ({ glyphs }: Paragraph) => {
  const letters = glyphs.filter(({ text }) => /\p{L}/u.test(text));
  return letters.length > 0 && letters.every(({ isBold }) => isBold);
};

function isLikeHeading({ lines, glyphs }: Paragraph): boolean {
  const end = glyphs
    .slice(-2)
    .map(({ text }) => text)
    .join("");
  const [first] = lines;
  return (
    first?.cell === null &&
    lines.length <= 2 &&
    !/[.;,!?:]["”’)]?$/.test(end) &&
    first !== undefined &&
    !isBulleted(first)
  );
}

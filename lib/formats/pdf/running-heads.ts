import type { Line, Page } from "./printed-line.ts";

/** The part of a page at its head and foot in which lines are sought that every page repeats. */
const MARGIN = 0.1;
const FEWEST_PAGES = 3;
const SMALLEST_SHARE = 0.3;

const PAGE_NUMBER = /^[-–—\s]*(?:page\s+)?(?:\d{1,4}|[ivxlc]+)(?:\s*(?:\/|of)\s*\d+)?[-–—\s]*$/i;

/**
 * The pages without what is printed on them for whoever leafs through: lines that stand at one height on many pages with
 * the same words but for their numbers, and page numbers alone on their line.
 */
export function withoutRunningHeads(pages: readonly Page[]): readonly Page[] {
  const repeated = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of page.lines.filter((each) => isInMargin(each, page))) {
      const key = keyOf(line);
      repeated.set(key, (repeated.get(key) ?? new Set()).add(page.number));
    }
  }
  const isRunning = (line: Line) => {
    const count = repeated.get(keyOf(line))?.size ?? 0;
    const isRepeated = count >= FEWEST_PAGES && count >= pages.length * SMALLEST_SHARE;
    return isRepeated || (PAGE_NUMBER.test(line.text) && pages.length > 1);
  };
  return pages.map((page) => ({
    ...page,
    lines: page.lines.filter((line) => !(isInMargin(line, page) && isRunning(line))),
  }));
}

const isInMargin = ({ baseline }: Line, { height }: Page) =>
  baseline > height * (1 - MARGIN) || baseline < height * MARGIN;

/** Facing pages set their heads to different sides, so only the height counts. */
const keyOf = ({ text, baseline }: Line) =>
  `${text
    .replace(/\d+|\b[ivxlc]+\b/gi, "#")
    .replace(/\s+/g, " ")
    .trim()}@${Math.round(baseline / 4)}`;

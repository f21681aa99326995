import { gapsBetween, MOVED } from "./backbone.ts";
import type { Lines } from "./lines.ts";
import { type Links, NONE } from "./links.ts";
import { LooseText, Vocabulary } from "./loose-text.ts";
import { MOVED_GAP_LINES } from "./tuning.ts";
import type { Window } from "./window.ts";
import { MOVED_FLAG } from "./word-kinds.ts";

/** A gap between equal lines, as a window of sentences. The flag says whether its surroundings moved. */
export type Gap = Window & { readonly flag: number };

/** Everything no equal line has claimed, gap by gap. */
export class LooseLines {
  readonly vocabulary = new Vocabulary();
  readonly old: LooseText;
  readonly next: LooseText;
  readonly gaps: Gap[] = [];
  private readonly links: Links;

  constructor(oldText: string, newText: string, oldLines: Lines, newLines: Lines, links: Links) {
    this.links = links;
    this.old = new LooseText(oldText, oldLines, this.vocabulary);
    this.next = new LooseText(newText, newLines, this.vocabulary);
    const inner = movedGaps(links);
    const taken = { old: new Set<number>(), next: new Set<number>() };
    for (const { oldFrom, oldTo, newFrom, newTo } of inner) {
      for (let line = oldFrom; line < oldTo; line++) taken.old.add(line);
      for (let line = newFrom; line < newTo; line++) taken.next.add(line);
    }
    for (const gap of gapsBetween(links))
      this.addGap(
        gap,
        0,
        (line) => !taken.old.has(line),
        (line) => !taken.next.has(line),
      );
    for (const gap of inner)
      this.addGap(
        gap,
        MOVED_FLAG,
        () => true,
        () => true,
      );
  }

  private addGap(
    lines: Window,
    flag: number,
    isOld: (line: number) => boolean,
    isNew: (line: number) => boolean,
  ): void {
    const [oldFrom, newFrom] = [this.old.sentenceCount, this.next.sentenceCount];
    this.old.addLines(lines.oldFrom, lines.oldTo, (i) => this.links.isFreeOld(i) && isOld(i));
    this.next.addLines(lines.newFrom, lines.newTo, (j) => this.links.isFreeNew(j) && isNew(j));
    const [oldTo, newTo] = [this.old.sentenceCount, this.next.sentenceCount];
    if (oldTo > oldFrom || newTo > newFrom) this.gaps.push({ oldFrom, oldTo, newFrom, newTo, flag });
  }
}

/** Unclaimed lines between two pieces of one moved run: they were edited on the way. */
function movedGaps(links: Links): Window[] {
  const gaps: Window[] = [];
  let previous = NONE;
  for (let line = 0; line < links.oldCount; line++) {
    if (links.isFreeOld(line)) continue;
    if (links.kindOf(line) !== MOVED) {
      previous = NONE;
      continue;
    }
    if (previous !== NONE) {
      const gap = { oldFrom: previous + 1, oldTo: line, newFrom: links.newOf(previous) + 1, newTo: links.newOf(line) };
      if (isSmallAndFree(gap, links)) gaps.push(gap);
    }
    previous = line;
  }
  return gaps;
}

function isSmallAndFree({ oldFrom, oldTo, newFrom, newTo }: Window, links: Links): boolean {
  if (oldFrom >= oldTo || newFrom >= newTo || oldTo - oldFrom >= MOVED_GAP_LINES || newTo - newFrom >= MOVED_GAP_LINES)
    return false;
  for (let line = newFrom; line < newTo; line++) if (!links.isFreeNew(line)) return false;
  return true;
}

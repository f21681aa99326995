import type { Lines } from "./lines.ts";
import { Links, NONE } from "./links.ts";
import { ISLAND_LENGTH, MOVED_LINE_LENGTH, NESTING } from "./tuning.ts";
import { type Sequences, UniqueMatcher } from "./unique.ts";
import type { Window } from "./window.ts";

/** Kinds of links between lines. */
export const IN_PLACE = 0;
export const MOVED = 1;

/**
 * Matches the equal lines of two texts. Lines that occur once in both and keep their order are the backbone; equal
 * neighbours join it; long unique lines off it have moved; what is left is matched the same way within each gap.
 */
export function matchLines(old: Lines, next: Lines, nameCount: number): Links {
  const links = new Links(old.names.length, next.names.length);
  const weightOf = (line: number) => old.ends.at(line) - old.starts.at(line);
  const sequences: Sequences = { old: old.names, new: next.names, nameCount, weightOf, links };
  const matcher = new UniqueMatcher(sequences);
  const everything = { oldFrom: 0, oldTo: links.oldCount, newFrom: 0, newTo: links.newCount };

  const pairs = matcher.pairsIn(everything);
  const backbone = matcher.inOrder(pairs, everything);
  for (let index = 0; index < backbone.length; index++)
    links.link(pairs.olds.at(backbone.at(index)), pairs.news.at(backbone.at(index)), IN_PLACE);
  growRuns(sequences, IN_PLACE);
  growEdges(sequences, everything);

  for (let pair = 0; pair < pairs.olds.length; pair++) {
    const [line, partner] = [pairs.olds.at(pair), pairs.news.at(pair)];
    const free = links.isFreeOld(line) && links.isFreeNew(partner);
    if (free && weightOf(line) >= MOVED_LINE_LENGTH) links.link(line, partner, MOVED);
  }
  growRuns(sequences, MOVED);
  for (const gap of gapsBetween(links)) matchWithin(matcher, sequences, gap);
  dropIslands(old, links);
  return links;
}

/**
 * In text that is wrapped by hand a short line is a piece of a sentence and recurs by chance ("this License."). It is
 * given up unless the line it is joined to, above or below, stands beside it in both texts.
 */
function dropIslands(old: Lines, links: Links): void {
  for (let line = 0; line < links.oldCount; line++) {
    const partner = links.newOf(line);
    if (partner === NONE || old.ends.at(line) - old.starts.at(line) >= ISLAND_LENGTH) continue;
    const joinsAbove = line > 0 && old.starts.at(line) - old.ends.at(line - 1) === 1;
    const joinsBelow = line + 1 < links.oldCount && old.starts.at(line + 1) - old.ends.at(line) === 1;
    if (!joinsAbove && !joinsBelow) continue;
    const holdsAbove = line > 0 && partner > 0 && links.newOf(line - 1) === partner - 1;
    const holdsBelow = line + 1 < links.oldCount && links.newOf(line + 1) === partner + 1;
    if (!holdsAbove && !holdsBelow) links.unlink(line);
  }
}

/** The windows between neighbouring lines that are in place. */
export function* gapsBetween(links: Links): Generator<Window> {
  let oldFrom = 0;
  let newFrom = 0;
  for (let line = 0; line < links.oldCount; line++) {
    const partner = links.newOf(line);
    if (partner === NONE || links.kindOf(line) !== IN_PLACE) continue;
    if (line > oldFrom || partner > newFrom) yield { oldFrom, oldTo: line, newFrom, newTo: partner };
    oldFrom = line + 1;
    newFrom = partner + 1;
  }
  if (links.oldCount > oldFrom || links.newCount > newFrom)
    yield { oldFrom, oldTo: links.oldCount, newFrom, newTo: links.newCount };
}

function matchWithin(matcher: UniqueMatcher, sequences: Sequences, gap: Window): void {
  const link = (old: number, next: number) => sequences.links.link(old, next, IN_PLACE);
  matcher.divide(gap, NESTING, link, (rest) => growEdges(sequences, rest));
}

/** Links equal lines that follow or precede a linked one. */
function growRuns(sequences: Sequences, kind: number): void {
  const { links } = sequences;
  const grow = (line: number, step: number) => {
    if (links.newOf(line) === NONE || links.kindOf(line) !== kind) return;
    let [i, j] = [line + step, links.newOf(line) + step];
    for (; canLink(sequences, i, j); i += step, j += step) links.link(i, j, kind);
  };
  for (let line = 0; line < links.oldCount; line++) grow(line, 1);
  for (let line = links.oldCount - 1; line >= 0; line--) grow(line, -1);
}

/** Links equal lines from both edges of a window inwards. */
function growEdges(sequences: Sequences, { oldFrom, oldTo, newFrom, newTo }: Window): void {
  const { links } = sequences;
  let [i, j] = [oldFrom, newFrom];
  for (; i < oldTo && j < newTo && canLink(sequences, i, j); i++, j++) links.link(i, j, IN_PLACE);
  let [x, y] = [oldTo - 1, newTo - 1];
  for (; x >= i && y >= j && canLink(sequences, x, y); x--, y--) links.link(x, y, IN_PLACE);
}

function canLink({ old, new: next, links }: Sequences, i: number, j: number): boolean {
  if (i < 0 || j < 0 || i >= links.oldCount || j >= links.newCount) return false;
  return links.isFreeOld(i) && links.isFreeNew(j) && old.at(i) === next.at(j);
}

import { itemMarkOf } from "./item-marks.ts";
import type { Line } from "./printed-line.ts";
import type { TagStep } from "./tag-places.ts";
import type { LineTag } from "./tagged-lines.ts";

/** True where two lines stand in the same containers. */
export const isSameItem = ({ path }: LineTag, { path: other }: LineTag): boolean =>
  path.length === other.length && path.every(({ number }, index) => number === other[index]?.number);

/**
 * The tags of lines in the order of reading, with containers that go on overleaf under one number. The structure of
 * each page comes by itself, so a list at the head of a page is that at the foot of the page before; its first item is
 * the last there if it has no mark.
 */
export function stitched(lines: readonly Line[], tags: ReadonlyMap<Line, LineTag>): ReadonlyMap<Line, LineTag> {
  const numbers = new Map<number, number>();
  const whole = new Map<Line, LineTag>();
  let before: { readonly line: Line; readonly path: readonly TagStep[] } | null = null;
  for (const line of lines) {
    const tag = tags.get(line);
    if (!tag) continue;
    if (before && before.line.page !== line.page) joinSteps(before, { line, tag }, numbers);
    const path = tag.path.map((step) => ({ ...step, number: numbers.get(step.number) ?? step.number }));
    whole.set(line, { ...tag, path });
    before = { line, path };
  }
  return whole;
}

function joinSteps(
  before: { readonly line: Line; readonly path: readonly TagStep[] },
  { line, tag }: { readonly line: Line; readonly tag: LineTag },
  numbers: Map<number, number>,
): void {
  const innermost = tag.path.findLastIndex(({ kind }) => kind === "item");
  for (const [index, step] of tag.path.entries()) {
    const same = before.path[index];
    if (same?.kind !== step.kind) return;
    if (index === innermost && begins(before.line, line, tag)) return;
    numbers.set(step.number, same.number);
  }
}

/** True for the first line of an item: by its mark or, where items have none, because the one before is over. */
function begins(before: Line, line: Line, { label }: LineTag): boolean {
  if (label !== null || itemMarkOf(line) !== null) return true;
  return /[.:;!?…]["”’)\]]*$/.test(before.text) && /^\P{Ll}/u.test(line.text);
}

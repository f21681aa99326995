import type { Mark } from "#lib/core/document/block.ts";

/**
 * The marks in reading order, outer before inner, within a text of `length`. Two of one style that touch become one,
 * because `<b>on</b><b>ly</b>` is one stressed word, unless that would make it cross a mark around only one of them.
 */
export function mergedMarks(marks: readonly Mark[], length: number): readonly Mark[] {
  if (marks.length === 0) return marks;
  const bounded = marks.map((mark) => ({ ...mark, end: Math.min(mark.end, length) }));
  const furthestEnd = new Map<number, number>();
  const earliestStart = new Map<number, number>();
  for (const { start, end } of bounded) {
    furthestEnd.set(start, Math.max(end, furthestEnd.get(start) ?? end));
    earliestStart.set(end, Math.min(start, earliestStart.get(end) ?? start));
  }
  const joins = (a: Mark, b: Mark) =>
    a.end === b.start && sameStyle(a, b) && furthestEnd.get(b.start) === b.end && earliestStart.get(a.end) === a.start;

  const merged: Mark[] = [];
  const latest = new Map<string, number>();
  for (const mark of bounded.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (mark.start >= mark.end) continue;
    const index = latest.get(mark.kind);
    const before = index === undefined ? undefined : merged[index];
    if (index !== undefined && before && joins(before, mark)) {
      merged[index] = { ...before, end: mark.end };
      earliestStart.set(mark.end, Math.min(before.start, earliestStart.get(mark.end) ?? before.start));
    } else {
      latest.set(mark.kind, merged.length);
      merged.push(mark);
    }
  }
  return merged;
}

function sameStyle(a: Mark, b: Mark): boolean {
  if (a.kind === "link") return b.kind === "link" && a.href === b.href;
  if (a.kind === "reference") return b.kind === "reference" && a.footnote === b.footnote;
  return a.kind === b.kind;
}

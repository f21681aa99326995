import { countWhile } from "../count-while.ts";

/** How many of the offsets fall into each of `parts` equal parts of a text of `length` characters. */
export function heatOf(offsets: readonly number[], length: number, parts: number): readonly number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const offset of offsets) {
    const part = Math.min(parts - 1, Math.max(0, Math.floor((offset / Math.max(1, length)) * parts)));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts;
}

/**
 * How many of the offsets fall into each section, from its beginning to that of the next. `begins` is ascending; what
 * comes before the first section counts in none.
 */
export function countsBySection(offsets: readonly number[], begins: readonly number[]): readonly number[] {
  const counts = begins.map(() => 0);
  for (const offset of offsets) {
    const section = countWhile(begins, (begin) => begin <= offset) - 1;
    if (section >= 0) counts[section] = (counts[section] ?? 0) + 1;
  }
  return counts;
}

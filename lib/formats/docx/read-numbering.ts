import type { XmlElement } from "../xml/read-xml.ts";
import { type List, listsIn } from "./list-definitions.ts";
import { formattedNumber } from "./number-format.ts";
import type { NumberingReference } from "./read-styles.ts";

/** What stands before a list paragraph, and at which level; `label` is absent for a bullet. */
export type ListLabel = { readonly label?: string; readonly isOrdered: boolean; readonly level: number };

/** How far every level has counted; undefined for one that starts with its next paragraph. */
type Counts = (number | undefined)[];

/** Counts on at every call and answers the label that Word prints (ECMA-376 part 1, 17.9); null outside any list. */
type LabelAt = (reference: NumberingReference) => ListLabel | null;

/** The labels of one text. */
export const listLabels = (part: XmlElement | null): LabelAt => labelsFromStart(part)();

/** Begins to count anew whenever it is called: for texts that share their lists. */
export function labelsFromStart(part: XmlElement | null): () => LabelAt {
  const lists = part ? listsIn(part) : new Map<string, List>();
  return () => {
    const counters = new Map<string, Counts>();
    return (reference) => labelOf(lists, counters, reference);
  };
}

function labelOf(
  lists: ReadonlyMap<string, List>,
  counters: Map<string, Counts>,
  reference: NumberingReference,
): ListLabel | null {
  const list = lists.get(reference.numId);
  const level = list ? levelIn(list, reference) : 0;
  const definition = list?.levels.get(level);
  if (!list || !definition) return null;
  const counts = counters.get(list.counter) ?? [];
  counters.set(list.counter, counts);
  countOn(counts, list, level);
  if (definition.format === "bullet") return { isOrdered: false, level };
  const label = labelIn(list, level, counts);
  return label === "" ? { isOrdered: false, level } : { isOrdered: true, label, level };
}

/** The paragraph says its level, or the nearest of its styles that has one here (17.9.23). */
function levelIn({ levelOfStyle }: List, { level, styles }: NumberingReference): number {
  if (level !== undefined) return level;
  for (const style of styles) {
    const found = levelOfStyle.get(style.id) ?? style.level;
    if (found !== undefined) return found;
  }
  return 0;
}

function countOn(counts: Counts, { levels }: List, level: number): void {
  for (let below = level + 1; below < counts.length; below++) {
    if (level < (levels.get(below)?.restartsBelow ?? below)) counts[below] = undefined;
  }
  for (let above = 0; above < level; above++) counts[above] ??= levels.get(above)?.start ?? 1;
  const count = counts[level];
  counts[level] = count === undefined ? (levels.get(level)?.start ?? 1) : count + 1;
}

function labelIn({ levels }: List, level: number, counts: Counts): string {
  const { text = "", isLegal = false } = levels.get(level) ?? {};
  const label = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const format = isLegal ? "decimal" : (levels.get(at)?.format ?? "decimal");
    return formattedNumber(counts[at] ?? 1, format);
  });
  return label.trim();
}

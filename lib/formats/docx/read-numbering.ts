import { roman } from "../roman.ts";
import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import type { NumberingReference } from "./read-styles.ts";
import { childOf, numberOf, settingOf } from "./xml-values.ts";

/** What stands before a list paragraph; `label` is absent for a bullet. */
export type ListLabel = { readonly label?: string; readonly isOrdered: boolean };

type Level = { readonly format: string; readonly text: string; readonly start: number };
type List = { readonly levels: ReadonlyMap<number, Level>; readonly counter: string };

/** Counts on at every call and answers the label that Word prints (ECMA-376 part 1, 17.9); null outside any list. */
export function listLabels(part: XmlElement | null): (reference: NumberingReference) => ListLabel | null {
  const lists = part ? listsIn(part) : new Map<string, List>();
  const counters = new Map<string, number[]>();
  return ({ numId, level }) => {
    const list = lists.get(numId);
    const definition = list?.levels.get(level);
    if (!list || !definition) return null;
    if (definition.format === "bullet") return { isOrdered: false };
    const counts = counters.get(list.counter) ?? [];
    counters.set(list.counter, counts);
    counts.length = Math.min(counts.length, level + 1);
    for (let each = 0; each < level; each++) counts[each] ??= list.levels.get(each)?.start ?? 1;
    counts[level] = counts[level] === undefined ? definition.start : counts[level] + 1;
    const label = definition.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(counts[at] ?? 1, list.levels.get(at)?.format ?? "decimal");
    });
    const words = label.trim();
    return words === "" ? { isOrdered: false } : { isOrdered: true, label: words };
  };
}

function listsIn(part: XmlElement): ReadonlyMap<string, List> {
  const abstracts = new Map(
    childrenOf(part, "w:abstractNum").map((each) => [each.attributes["w:abstractNumId"], each]),
  );
  const lists = new Map<string, List>();
  for (const num of childrenOf(part, "w:num")) {
    const numId = num.attributes["w:numId"] ?? "";
    const abstractId = settingOf(num, "w:abstractNumId") ?? "";
    const levels = levelsIn(abstracts.get(abstractId));
    const overrides = childrenOf(num, "w:lvlOverride");
    for (const override of overrides) {
      const at = numberOf(override.attributes["w:ilvl"]) ?? 0;
      const own = childOf(override, "w:lvl");
      const level = own ? levelOf(own) : levels.get(at);
      const start = numberOf(settingOf(override, "w:startOverride"));
      if (level) levels.set(at, { ...level, ...(start !== undefined && { start }) });
    }
    // Lists of one definition count on together, unless one of them starts anew.
    lists.set(numId, { levels, counter: overrides.length > 0 ? `num ${numId}` : `abstract ${abstractId}` });
  }
  return lists;
}

function levelsIn(abstract: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of abstract ? childrenOf(abstract, "w:lvl") : []) {
    levels.set(numberOf(level.attributes["w:ilvl"]) ?? 0, levelOf(level));
  }
  return levels;
}

const levelOf = (level: XmlElement): Level => ({
  format: settingOf(level, "w:numFmt") ?? "decimal",
  text: settingOf(level, "w:lvlText") ?? "",
  start: numberOf(settingOf(level, "w:start")) ?? 1,
});

function formatted(count: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return letters(count);
    case "upperLetter":
      return letters(count).toUpperCase();
    case "lowerRoman":
      return roman(count);
    case "upperRoman":
      return roman(count).toUpperCase();
    case "decimalZero":
      return String(count).padStart(2, "0");
    case "none":
      return "";
    default:
      return String(count);
  }
}

/** a to z, then aa to zz, as Word counts. */
const letters = (count: number) =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(50, Math.floor((count - 1) / 26) + 1));

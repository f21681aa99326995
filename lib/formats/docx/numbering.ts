import type { Block, Container } from "#lib/core/document/block.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import { part } from "./names.ts";

type List = Extract<Container, { kind: "list" }>;

/** Where a paragraph stands in its lists: the numbering it shows, or none for a later paragraph of an item. */
export type ListPlace = { readonly level: number; readonly numbering: number | null };

export type Numbering = {
  readonly placeOf: (block: Block) => ListPlace | null;
  /** word/numbering.xml. */
  readonly part: string;
};

const BULLET = "\u2022";
const DEEPEST = 8;
const STEP = 425;

/**
 * The numbering of all lists. Every distinct printed label is a definition whose text is that label, so that Word shows
 * exactly what the source prints, whatever it counts in; where labels count on by themselves the same as a decimal
 * list would, the list is a real one that renumbers.
 */
export function numberingOf(blocks: readonly Block[]): Numbering {
  const definitions: string[] = [];
  const numbers: string[] = [];
  const define = (key: string, format: string, text: string, start: number, known: Map<string, number>): number => {
    const made = known.get(key);
    if (made) return made;
    const id = definitions.length + 1;
    definitions.push(definition(id, format, text, start));
    numbers.push(`<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`);
    known.set(key, id);
    return id;
  };
  const known = new Map<string, number>();
  const lists = labelsByList(blocks);
  const begun = new Set<string>();
  const places = new Map<Block, ListPlace>();
  for (const block of blocks) {
    const items = block.within.filter((container) => container.kind === "item");
    const item = items.at(-1);
    const list = block.within.findLast((container): container is List => container.kind === "list");
    if (!item || !list) continue;
    const level = Math.min(items.length - 1, DEEPEST);
    const isFirst = !begun.has(item.id);
    begun.add(item.id);
    if (!isFirst) places.set(block, { level, numbering: null });
    else if (!item.label) places.set(block, { level, numbering: define("bullet", "bullet", BULLET, 1, known) });
    else {
      const counted = countedFrom(lists.get(list.id) ?? []);
      const numbering = counted
        ? define(`list ${list.id}`, "decimal", `%LEVEL${counted.after}`, counted.start, known)
        : define(`label ${item.label}`, "none", item.label, 1, known);
      places.set(block, { level, numbering });
    }
  }
  return {
    placeOf: (block) => places.get(block) ?? null,
    part: part("w:numbering", definitions.join("") + numbers.join("")),
  };
}

function labelsByList(blocks: readonly Block[]): ReadonlyMap<string, readonly (string | undefined)[]> {
  const labels = new Map<string, (string | undefined)[]>();
  const seen = new Set<string>();
  for (const { within } of blocks) {
    within.forEach((container, index) => {
      const list = within[index - 1];
      if (container.kind !== "item" || list?.kind !== "list" || seen.has(container.id)) return;
      seen.add(container.id);
      labels.set(list.id, [...(labels.get(list.id) ?? []), container.label]);
    });
  }
  return labels;
}

/** "3.", "4.", "5." counts on from 3 with a full stop; null for labels that do not. */
function countedFrom(labels: readonly (string | undefined)[]): { start: number; after: string } | null {
  const first = /^(\d{1,6})([.)]?)$/.exec(labels[0] ?? "");
  if (!first) return null;
  const [, digits = "", after = ""] = first;
  const start = Number(digits);
  return labels.every((label, index) => label === `${start + index}${after}`) ? { start, after } : null;
}

function definition(id: number, format: string, text: string, start: number): string {
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => {
    const words = escapeXml(text.replace("%LEVEL", `%${level + 1}`));
    const indent = `<w:ind w:left="${STEP * (level + 1)}" w:hanging="${STEP}"/>`;
    return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${words}"/><w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join("")}</w:abstractNum>`;
}

/** The level that an indentation of ours stands for. */
export function itemLevel(left: string | undefined): number | undefined {
  const steps = Number(left) / STEP;
  return Number.isInteger(steps) && steps > 0 ? steps - 1 : undefined;
}

/** The indentation of a later paragraph of an item. */
export const itemIndent = (level: number) => `<w:ind w:left="${STEP * (level + 1)}"/>`;

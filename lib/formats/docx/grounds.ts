import type { Block } from "#lib/core/document/block.ts";
import { spanOf } from "#lib/core/document/block.ts";
import { segmentsOf } from "#lib/core/document/segment.ts";
import { highlightsByBlock } from "#lib/core/document/spread.ts";
import type { Kind } from "../dossier.ts";
import type { Note } from "../notes.ts";
import type { Ground } from "./runs.ts";

const COLOURS: Readonly<Record<Kind, string>> = {
  note: "F7E7A9",
  question: "D5E3F4",
  highlight: "DCEBCB",
  suggestion: "F3DCEB",
};

/**
 * The shading of every passage. Word lays one colour behind a run, so where passages overlap their colours are
 * multiplied, as ink on ink would be.
 */
export function groundsOf(blocks: readonly Block[], notes: readonly Note[]): ReadonlyMap<Block, readonly Ground[]> {
  const kinds = new Map(notes.map(({ thread }) => [thread.id, thread.kind]));
  const highlights = notes.flatMap(({ span, thread }) => (span ? [{ ...span, id: thread.id }] : []));
  const grounds = new Map<Block, readonly Ground[]>();
  for (const [block, inside] of highlightsByBlock(blocks, highlights)) {
    const segments = segmentsOf(inside, spanOf(block));
    grounds.set(
      block,
      segments.map(({ start, end, ids }) => ({
        start: start - block.start,
        end: end - block.start,
        colour: multiplied([...new Set(ids.map((id) => COLOURS[kinds.get(id) ?? "note"]))]),
      })),
    );
  }
  return grounds;
}

const ALL = Object.values(COLOURS);
const OWN_COLOURS: ReadonlySet<string> = new Set(
  Array.from({ length: 2 ** ALL.length - 1 }, (_, set) => multiplied(ALL.filter((_, at) => (set + 1) & (1 << at)))),
);

/** Whether six hexadecimal digits name a colour that passages are shaded in here. */
export const isOwnColour = (fill: string): boolean => OWN_COLOURS.has(fill.toUpperCase());

function multiplied(colours: readonly string[]): string {
  const channel = (at: number) => {
    const product = colours.reduce(
      (value, colour) => (value * Number.parseInt(colour.slice(at, at + 2), 16)) / 255,
      255,
    );
    return Math.round(product).toString(16).toUpperCase().padStart(2, "0");
  };
  return [0, 2, 4].map(channel).join("");
}

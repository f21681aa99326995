import { type Block, type Container, enclosing } from "#lib/core/document/block.ts";
import { type BodyContext, writeParagraph } from "./body.ts";
import { part } from "./names.ts";
import { writeText } from "./runs.ts";

export type FootnoteNumbers = {
  /** Footnotes that something refers to, with their ids, from 1. */
  readonly ids: ReadonlyMap<string, number>;
  /** Answers the id at the first reference to a footnote and null at every other: Word has one reference for each. */
  readonly firstReference: () => (footnote: string) => number | null;
};

export function footnoteNumbers(blocks: readonly Block[]): FootnoteNumbers {
  const ids = new Map<string, number>();
  for (const block of blocks) {
    if (enclosing(block, "footnote")) continue;
    for (const mark of block.marks) {
      if (mark.kind === "reference" && !ids.has(mark.footnote)) ids.set(mark.footnote, ids.size + 1);
    }
  }
  return {
    ids,
    firstReference: () => {
      const referred = new Set<string>();
      return (footnote) => {
        if (referred.has(footnote)) return null;
        referred.add(footnote);
        return ids.get(footnote) ?? null;
      };
    },
  };
}

/**
 * Word has no notes that nothing refers to, and PDFs do: they are written as items of a list that print their marks, so
 * that their words and the comments on them are in the file. Answers every block of a text as it is written, the same
 * for the same block.
 */
export function withLooseNotes(blocks: readonly Block[]): (block: Block) => Block {
  const { ids } = footnoteNumbers(blocks);
  const known = new Map<Block, Block>();
  return (block) => {
    const note = enclosing(block, "footnote");
    if (!note || ids.has(note.id)) return block;
    const within = block.within.flatMap((container): readonly Container[] =>
      container === note
        ? [
            { kind: "list", id: `list-${note.id}`, ordered: true },
            { kind: "item", id: `item-${note.id}`, label: note.label },
          ]
        : [container],
    );
    const loose = known.get(block) ?? { ...block, within };
    known.set(block, loose);
    return loose;
  };
}

/** Word wants these two, and settings.xml to name them (ECMA-376 part 1, 17.11.23). */
const SEPARATORS = [
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>',
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>',
].join("");

/** word/footnotes.xml: the source's own notes, each behind the mark that the source prints. */
export function writeFootnotes(blocks: readonly Block[], { ids }: FootnoteNumbers, context: BodyContext): string {
  const inNotes = new Map<string, Block[]>();
  for (const block of blocks) {
    const footnote = enclosing(block, "footnote")?.id;
    if (footnote !== undefined) inNotes.set(footnote, [...(inNotes.get(footnote) ?? []), block]);
  }
  const notes = [...ids].map(([footnote, id]) => {
    const paragraphs = (inNotes.get(footnote) ?? []).map((block, index) =>
      writeParagraph(block, { ...context, footnoteAt: () => null }, index === 0 ? leadOf(block) : ""),
    );
    return `<w:footnote w:id="${id}">${paragraphs.join("") || "<w:p/>"}</w:footnote>`;
  });
  return part("w:footnotes", SEPARATORS + notes.join(""));
}

const leadOf = (block: Block) =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>${writeText(enclosing(block, "footnote")?.label ?? "")}</w:r><w:r>${writeText(" ")}</w:r>`;

import type { BlockDraft, Mark } from "#lib/core/document/block.ts";

/** A paragraph, with what the test cares about changed. */
export const paragraph = (text: string, changes: Partial<BlockDraft> = {}): BlockDraft =>
  ({ kind: "paragraph", text, marks: [], within: [], ...changes }) as BlockDraft;

/** A paragraph with one mark where the notation has it: "the [levy] rises". */
export function marked(
  notation: string,
  style: { kind: "strong" } | { kind: "link"; href: string } = { kind: "strong" },
): BlockDraft {
  const start = notation.indexOf("[");
  const end = notation.indexOf("]") - 1;
  const marks: readonly Mark[] = [{ ...style, start, end }];
  return paragraph(notation.replace("[", "").replace("]", ""), { marks });
}

/** A marked paragraph written back in the notation. */
export const notated = ({ text, marks: [mark] }: BlockDraft): string =>
  mark ? `${text.slice(0, mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end)}` : text;

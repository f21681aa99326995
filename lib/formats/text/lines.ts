/** A line of a plain text without its indentation and the white space at its end. */
export type Line = { readonly text: string; readonly indent: number };

/** Lines with nothing between them. */
export type Chunk = readonly Line[];

/** A tab reaches to the next multiple of eight, as terminals and typewriters set it. */
function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character === "\t") column += 8 - (column % 8);
    else if (character === " ") column++;
    else break;
  }
  return column;
}

/** The indentation that all lines of a chunk have. */
export const marginOf = (chunk: Chunk) =>
  chunk.reduce((least, line) => Math.min(least, line.indent), Number.POSITIVE_INFINITY);

/** True for a line that only divides. */
export const isRule = (text: string) => /^([-=*_~])(?:\s?\1){2,}$/.test(text);

/**
 * Parts a text into chunks at blank lines and dividing lines, not at the ends of pages; a dividing line under a single
 * line stays with it, for it may underline it. Where most of the text stands in lines longer than any that was wrapped
 * by hand, every line is a paragraph, and so a chunk of its own.
 */
export function chunksOf(text: string): readonly Chunk[] {
  const lines = text
    .split(/(?:\r\n?|\n)\f?|\f|\u2028|\u2029/)
    .map((line): Line => ({ text: line.trim(), indent: indentOf(line) }));
  const isUnwrapped = holdsLongLines(lines);
  const chunks: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    const divides = isRule(line.text);
    if (line.text === "") open = undefined;
    else if (open && (divides ? open.length === 1 : !isUnwrapped)) open.push(line);
    else {
      open = [line];
      chunks.push(open);
    }
    if (divides) open = undefined;
  }
  return chunks;
}

const LONGEST_WRAPPED = 140;

function holdsLongLines(lines: readonly Line[]): boolean {
  let all = 0;
  let long = 0;
  for (const { text } of lines) {
    all += text.length;
    if (text.length > LONGEST_WRAPPED) long += text.length;
  }
  return long * 2 > all;
}

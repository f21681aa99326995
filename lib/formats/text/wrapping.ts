import { joinsWithoutSpace } from "../east-asian.ts";
import type { Chunk, Line } from "./lines.ts";

/** Below this a line end is meant: an address, a signature, a verse. */
const NARROWEST_WRAP = 40;
const WIDEST_WRAP = 140;

/** Joins the lines of one paragraph into its text. */
export type Joiner = (lines: readonly Line[]) => string;

/**
 * A joiner for one document. Lines are joined where the next word would not have fitted on the line before, or where a
 * long line goes on in small letters; otherwise the line ends stay. A word parted at a line end is put together where the document has it whole elsewhere, and keeps
 * its hyphen where it has not.
 */
export function joinerFor(chunks: readonly Chunk[]): Joiner {
  const width = wrapWidth(chunks);
  let words: ReadonlySet<string> | undefined;
  const knows = (word: string) => {
    words ??= new Set(
      chunks.flatMap((chunk) => chunk.flatMap((line) => line.text.toLowerCase().match(/\p{L}+/gu) ?? [])),
    );
    return words.has(word.toLowerCase());
  };
  return (lines) => {
    const isWrapped = lines.length > 1 && wasWrapped(lines, width);
    return lines.reduce((text, line) => (text === "" ? line.text : joined(text, line.text, isWrapped, knows)), "");
  };
}

function joined(before: string, after: string, isWrapped: boolean, knows: (word: string) => boolean): string {
  if (!isWrapped) return `${before}\n${after}`;
  if (joinsWithoutSpace(before, after)) return before + after;
  const head = /(\p{L}+)[-\u00ad\u2010]$/u.exec(before.slice(-60))?.[1];
  const tail = /^\p{Ll}+/u.exec(after)?.[0];
  if (!head || !tail) return `${before} ${after}`;
  return knows(head + tail) ? before.slice(0, -1) + after : before + after;
}

/** The width to which the text was wrapped: its longest line among those that end no paragraph. */
function wrapWidth(chunks: readonly Chunk[]): number {
  let width = 0;
  for (const chunk of chunks) {
    for (const line of chunk.slice(0, -1)) {
      const end = line.indent + line.text.length;
      if (end <= WIDEST_WRAP) width = Math.max(width, end);
    }
  }
  return width;
}

/** True when most line ends were forced. */
function wasWrapped(lines: readonly Line[], width: number): boolean {
  if (width < NARROWEST_WRAP) return false;
  let forced = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (!next) break;
    const end = line.indent + line.text.length;
    const firstWord = /^\S{0,200}/.exec(next.text)?.[0] ?? "";
    if (goesOn(line.text, next.text, end / width) || end + 1 + firstWord.length > width - SLACK) forced++;
  }
  return forced * 5 >= (lines.length - 1) * 4;
}

/** A sentence goes on in small letters, or after a long line that ends without a stop. */
const goesOn = (before: string, after: string, filled: number) =>
  /^\p{Ll}/u.test(after) ? filled > 0.5 : filled > 0.75 && /[\p{L}\p{N}]$/u.test(before) && /^\p{L}/u.test(after);

/** Editors do not all break at the same column. */
const SLACK = 6;

import type { HeadingLevel } from "#lib/core/document/block.ts";
import { type Chunk, isRule } from "./lines.ts";
import { markerOf } from "./markers.ts";

/** A heading without the line that underlines it. */
export type FoundHeading = { readonly level: HeadingLevel; readonly text: string };

const LONGEST = 100;
const DIVISION = /^(?:part|title|chapter|annex|appendix|schedule)\s+(?:\d+|[ivxlc]+|[a-z])\b(?!\s+\p{Ll})/iu;
const CLAUSE = /^(?:article|section|principle|clause|§)\s*(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])\b(?!\s+\p{Ll})/iu;
const LETTERED = /^(?:[IVX]{1,5}|[A-H])\.\s+\p{Lu}/u;
const NUMBERED = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+\p{Lu}/u;

/**
 * The heading that a chunk of one line is, if that is safe to say: a line in capitals, a division by its name, a numbered
 * title, or the short first line of the document. A line that ends like a sentence is none.
 */
export function headingOf(
  chunk: Chunk,
  place: { readonly isFirst: boolean; readonly next: Chunk | undefined },
): FoundHeading | undefined {
  const [line] = chunk;
  if (!line || chunk.length > 1 || line.text.length > LONGEST || /[.;,:!?]["”’)]*$/.test(line.text)) return undefined;
  const { text } = line;
  if (DIVISION.test(text)) return { level: 2, text };
  if (CLAUSE.test(text)) return { level: 3, text };
  const number = NUMBERED.exec(text)?.[1];
  if (number) return isTitle(number, text, place.next) ? { level: levelOf(number), text } : undefined;
  if (LETTERED.test(text)) return { level: 2, text };
  if (markerOf(line)) return undefined;
  if (place.isFirst && place.next) return { level: 1, text };
  return isCapital(text) ? { level: 2, text } : undefined;
}

/** A numbered line is a title when what follows is text or a number within it, not the next of a list. */
function isTitle(number: string, text: string, next: Chunk | undefined): boolean {
  const following = next?.[0];
  if (!following || text.length > 80 || /[.;:]\s/.test(text.slice(number.length + 1))) return false;
  const nextNumber = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s/.exec(following.text)?.[1];
  return !nextNumber || nextNumber.startsWith(`${number}.`);
}

const levelOf = (number: string) => Math.min(6, 1 + number.split(".").length) as HeadingLevel;

const isCapital = (text: string) => !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 4;

/** The heading that a line is by the dashes under it, as long as it or nearly so. */
export function underlined([title, line]: Chunk): FoundHeading | undefined {
  if (!title || !line || !isRule(line.text) || isRule(title.text) || title.text.length > LONGEST) return undefined;
  if (Math.abs(title.text.length - line.text.length) > Math.max(4, title.text.length / 4)) return undefined;
  return { level: line.text.startsWith("=") ? 1 : 2, text: title.text };
}

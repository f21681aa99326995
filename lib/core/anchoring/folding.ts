import type { Span } from "#lib/core/document/span.ts";
import { COMBINING, classOf, expansionOf, foldOf, LETTER, SPACE } from "./characters.ts";

/**
 * The one normalisation under which quotes are compared. It never touches a stored text.
 *
 * - A run of white space of any kind, NBSP and line ends included, counts as one space.
 * - Every dash and hyphen counts as "-", every single quotation mark or apostrophe as "'", every double one as '"'.
 * - Soft hyphens, zero-width characters, directional controls and variation selectors count as nothing.
 * - Ligatures count as their letters, the ellipsis as three full stops.
 * - Accented letters count as letter and marks, so composed and decomposed spellings are equal (NFD).
 *
 * Case counts: "May" the month is not "may" the verb.
 */
export type FoldedText = {
  readonly text: string;
  /** The span of the original whose folded form is `[start, end)`; null when that would cut a character. */
  readonly spanOf: (start: number, end: number) => Span | null;
};

/** The normal form of a quotation, without white space at its ends. */
export const foldQuote = (quote: string): string => foldText(quote.normalize("NFC")).text.trim();

/** The normal form of a text with the way back to its offsets. */
export function foldText(original: string): FoldedText {
  const { units, origins } = foldUnits(original);
  const text = decode(units);
  return {
    text,
    spanOf(start, end) {
      if (start < 0 || end <= start || end > units.length) return null;
      const first = origins[start] ?? 0;
      const last = origins[end - 1] ?? 0;
      if (first === origins[start - 1] || last === origins[end]) return null;
      const cuts = extendsCharacter(original, first) || extendsCharacter(original, last + 1);
      return cuts ? null : { start: first, end: last + 1 };
    },
  };
}

type FoldedUnits = { readonly units: Uint16Array; readonly origins: Int32Array };

/** The folded units and, for each, the offset it came from. */
function foldUnits(original: string): FoldedUnits {
  let units = new Uint16Array(original.length + 16);
  let origins = new Int32Array(units.length);
  let count = 0;
  const push = (unit: number, origin: number) => {
    if (count === units.length) {
      units = enlarged(units, new Uint16Array(count * 2));
      origins = enlarged(origins, new Int32Array(count * 2));
    }
    units[count] = unit;
    origins[count++] = origin;
  };
  for (let offset = 0; offset < original.length; offset++) {
    const unit = original.charCodeAt(offset);
    const kind = classOf(unit);
    if (kind === SPACE && units[count - 1] === 0x20) continue;
    const plain = foldOf(unit);
    if (plain) push(plain, offset);
    else for (const part of expansionOf(unit)) push(part.charCodeAt(0), offset);
  }
  return { units: units.subarray(0, count), origins: origins.subarray(0, count) };
}

function enlarged<T extends Uint16Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** Few enough arguments for one call on every engine. */
const CHUNK = 4096;

function decode(units: Uint16Array): string {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) parts.push(String.fromCharCode(...units.subarray(at, at + CHUNK)));
  return parts.join("");
}

const ZERO_WIDTH_JOINER = 0x200d;
const VARIATION_SELECTORS = 0xfe00;

/** True when what stands at `offset` belongs to the character before it: a mark, a joined emoji, half a pair. */
function extendsCharacter(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const unit = text.charCodeAt(offset);
  if (classOf(unit) === COMBINING || (unit >= 0xdc00 && unit < 0xe000)) return true;
  if (unit >= VARIATION_SELECTORS && unit < VARIATION_SELECTORS + 16) return true;
  if (isSkinTone(text, offset)) return true;
  const before = text.charCodeAt(offset - 1);
  if (before === ZERO_WIDTH_JOINER) return offset > 1 && classOf(text.charCodeAt(offset - 2)) !== LETTER;
  return unit === ZERO_WIDTH_JOINER && classOf(before) !== LETTER;
}

/** The emoji modifiers U+1F3FB to U+1F3FF. */
function isSkinTone(text: string, offset: number): boolean {
  const low = text.charCodeAt(offset + 1);
  return text.charCodeAt(offset) === 0xd83c && low >= 0xdffb && low <= 0xdfff;
}

import { type EmbeddedFont, PDF } from "@libpdf/core";
import type { FormatAssets } from "../assets.ts";
import type { Copy } from "./copy-shape.ts";

/** Characters that have no look of their own: spaces, joiners and selectors of variants. */
const INVISIBLE = /[\p{Z}\p{Cf}\p{Default_Ignorable_Code_Point}\n]/u;

/** How many are named. */
const NAMED = 12;

/** The characters of a copy that none of the fonts can show. A font is read only when those before it leave some. */
export async function uncovered(copy: Copy, { fontFiles, fontBytes }: FormatAssets): Promise<readonly string[]> {
  let left = charactersIn(copy);
  const scratch = PDF.create();
  for (const file of fontFiles) {
    if (left.length === 0) break;
    const font: EmbeddedFont = scratch.embedFont(await fontBytes(file));
    left = font.getUnencodableCharacters(left.join(""));
  }
  return left;
}

function charactersIn(copy: Copy): string[] {
  const characters = new Set(JSON.stringify(copy));
  return [...characters].filter((character) => !INVISIBLE.test(character));
}

/** "3 characters have no glyph in this copy's fonts: U+0915, U+0916, U+0917"; null when there is none. */
export function caveatOf(characters: readonly string[]): string | null {
  if (characters.length === 0) return null;
  const names = characters
    .slice(0, NAMED)
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
  const more = characters.length > NAMED ? ` … (+${characters.length - NAMED})` : "";
  const signs = names.join(", ") + more;
  return characters.length === 1
    ? `1 character has no glyph in this copy's fonts: ${signs}. The web page and the other formats show what this one cannot.`
    : `${characters.length.toLocaleString("en")} characters have no glyph in this copy's fonts: ${signs}. The web page and the other formats show what this one cannot.`;
}

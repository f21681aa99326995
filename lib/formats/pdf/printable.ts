/** Letters of scripts written from right to left (Unicode, bidirectional classes R and AL), and of all others. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LETTER = /\p{L}/u;

/** The text without what cannot be printed: control characters, and halves of characters. Line breaks stay. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replaceAll("\t", "    ")
    .replace(/[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) =>
      sign === "\n" ? sign : "",
    )
    .replace(/\p{Cs}/gu, "\ufffd");
}

/** True where some of the letters are written from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** The direction of a paragraph by its first letter; null for one without letters. */
export function directionIn(text: string): "ltr" | "rtl" | null {
  const [letter] = LETTER.exec(text) ?? [];
  if (letter === undefined) return null;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}

/** ISO 639 and ISO 3166 codes of a BCP 47 tag, as the typesetter takes them. */
export function languageOf(tag: string): { readonly lang: string; readonly region: string | null } {
  const [primary = "", ...rest] = tag.split("-");
  const region = rest.find((subtag) => /^[a-z]{2}$/i.test(subtag));
  return {
    lang: /^[a-z]{2,3}$/i.test(primary) ? primary.toLowerCase() : "en",
    region: region ? region.toUpperCase() : null,
  };
}

const JOINING = /[\u0620-\u065f\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]/;
/** What belongs to the character before it, and what draws the next one to itself. */
const CONTINUES = /^(?:\p{M}|\u200d|\ufe0f|[\u{1f3fb}-\u{1f3ff}])/u;
const DRAWS_ON = /\u200d$/;

/**
 * Where a highlight can begin (`step` -1) or end (1) at or around `offset`: not within a character made of several,
 * nor within an Arabic word, whose letters would come apart.
 */
export function snapped(text: string, offset: number, step: -1 | 1): number {
  let at = offset;
  while (at > 0 && at < text.length && isInside(text, at)) at += step;
  return at;
}

function isInside(text: string, at: number): boolean {
  const [before = "", after = ""] = [text[at - 1], text[at]];
  if (/[\ud800-\udbff]/.test(before) && /[\udc00-\udfff]/.test(after)) return true;
  if (JOINING.test(before) && JOINING.test(after)) return true;
  return CONTINUES.test(text.slice(at, at + 2)) || DRAWS_ON.test(before);
}

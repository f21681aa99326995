/** Languages written from right to left, by their primary subtag (Unicode CLDR, script metadata). */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a text in this language (BCP 47) is written. A script named in the tag decides. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag));
  if (script) return ["arab", "hebr", "syrc", "thaa", "nkoo"].includes(script) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT.has(primary) ? "rtl" : "ltr";
}

/**
 * What stands as `dir` beside `lang` on words in a language (BCP 47) that may differ from that of the page. Where the
 * language is not told, or the words are not all in it, it is left to the words themselves.
 */
export function dirOf(language: string | undefined, words?: string): "ltr" | "rtl" | "auto" {
  const primary = language?.toLowerCase().split("-")[0];
  if (!language || !primary || UNTOLD.has(primary)) return "auto";
  const direction = directionOf(language);
  return words !== undefined && hasRightToLeft(words) !== (direction === "rtl") ? "auto" : direction;
}

/** Undetermined, several, uncoded, none (ISO 639-2). */
const UNTOLD = new Set(["und", "mul", "mis", "zxx"]);

/** Whether a text has letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko. */
export const hasRightToLeft = (text: string): boolean => /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text);

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
 * What stands as `dir` beside `lang` on words in a language (BCP 47) that may differ from that of the page. A language
 * that is not told leaves it to the words themselves.
 */
export function dirOf(language: string | undefined): "ltr" | "rtl" | "auto" {
  const primary = language?.toLowerCase().split("-")[0];
  return language && primary && !UNTOLD.has(primary) ? directionOf(language) : "auto";
}

/** Undetermined, several, uncoded, none (ISO 639-2). */
const UNTOLD = new Set(["und", "mul", "mis", "zxx"]);

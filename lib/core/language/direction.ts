/** Languages written from right to left, by their primary subtag (Unicode CLDR, script metadata). */
const RIGHT_TO_LEFT = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);

/** The direction in which a text in this language (BCP 47) is written. A script named in the tag decides. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [primary = "", ...rest] = language.toLowerCase().split("-");
  const script = rest.find((subtag) => subtag.length === 4 && /^[a-z]+$/.test(subtag));
  if (script) return ["arab", "hebr", "syrc", "thaa", "nkoo"].includes(script) ? "rtl" : "ltr";
  return RIGHT_TO_LEFT.has(primary) ? "rtl" : "ltr";
}

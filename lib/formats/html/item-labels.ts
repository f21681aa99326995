import { roman } from "../roman.ts";
import { attribute, elementsIn, type HtmlElement } from "./tree.ts";

/** How an ordered list counts, by the `type` attribute and by the CSS name of the same style. */
const STYLES: Readonly<Record<string, (value: number) => string>> = {
  "1": String,
  a: (value) => letters(value),
  A: (value) => letters(value).toUpperCase(),
  i: (value) => roman(value),
  I: (value) => roman(value).toUpperCase(),
  decimal: String,
  "decimal-leading-zero": (value) => String(value).padStart(2, "0"),
  "lower-alpha": (value) => letters(value),
  "lower-latin": (value) => letters(value),
  "upper-alpha": (value) => letters(value).toUpperCase(),
  "upper-latin": (value) => letters(value).toUpperCase(),
  "lower-roman": (value) => roman(value),
  "upper-roman": (value) => roman(value).toUpperCase(),
};

/** What a browser prints before each item of a list ("7.", "iv."); nothing for bullets and where the style is none. */
export function itemLabels(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const labels = new Map<HtmlElement, string>();
  const count = counterOf(list);
  if (list.tagName !== "ol" || !count) return labels;
  const items = elementsIn(list).filter((item) => item.tagName === "li");
  const isReversed = attribute(list, "reversed") !== undefined;
  const delimiter = attribute(list, "data-delimiter") === ")" ? ")" : ".";

  let value = wholeNumber(attribute(list, "start")) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    value = wholeNumber(attribute(item, "value")) ?? value;
    labels.set(item, `${count(value)}${delimiter}`);
    value += isReversed ? -1 : 1;
  }
  return labels;
}

function counterOf(list: HtmlElement): ((value: number) => string) | undefined {
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attribute(list, "style") ?? "")?.[1]?.toLowerCase();
  if (style === "none") return undefined;
  return (style ? STYLES[style] : undefined) ?? STYLES[attribute(list, "type") ?? "1"] ?? String;
}

function wholeNumber(value: string | undefined): number | undefined {
  const number = /^\s*([-+]?\d{1,7})/.exec(value ?? "")?.[1];
  return number === undefined ? undefined : Number(number);
}

/** 1 is a, 26 is z, 27 is aa. Letters cannot count below one; CSS falls back to digits there, and so does this. */
function letters(value: number): string {
  if (value < 1) return String(value);
  let text = "";
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

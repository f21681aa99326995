import { childrenOf, textIn, type XmlElement } from "../xml/read-xml.ts";
import { childOf, elementsIn } from "./xml-values.ts";

/**
 * A formula (ECMA-376 part 1, 22.1) on one line, in the way people type formulas: "(a + b)/2", "x^2", "√(x)",
 * "∑_(i=1)^n i". Several formulas of one paragraph stand on lines of their own.
 */
export const mathText = (math: XmlElement): string =>
  math.name === "m:oMathPara" ? childrenOf(math, "m:oMath").map(inside).join("\n").trim() : inside(math).trim();

/** What was deleted is left out; what only describes has a name that ends so. */
function inside(element: XmlElement | undefined): string {
  let text = "";
  let before = "";
  for (const child of element ? elementsIn(element) : []) {
    if (DELETED.has(child.name) || child.name.endsWith("Pr")) continue;
    const words = written(child);
    if (isApart(before, text, child.name, words)) text += " ";
    text += words;
    before = child.name;
  }
  return text;
}

/** "x^2 y" is not "x^2y", nor "2 1/3" the same as "21/3". */
const isApart = (before: string, text: string, name: string, words: string) =>
  BEGINS.test(words) && (OPEN_ENDED.has(before) || (name === "m:f" && ENDS.test(text)));

const BEGINS = /^[\p{L}\p{N}]/u;
const ENDS = /[\p{L}\p{N}]$/u;
const OPEN_ENDED = new Set(["m:f", "m:sSup", "m:sSub", "m:sSubSup", "m:limLow", "m:limUpp"]);

const DELETED = new Set(["w:del", "w:moveFrom"]);

const written = (element: XmlElement): string => (FORMS[element.name] ?? inside)(element);

const FORMS: Readonly<Record<string, (element: XmlElement) => string>> = {
  "m:t": textIn,
  "w:t": textIn,
  "w:br": () => " ",
  "m:f": (f) => `${group(of(f, "m:num"))}${valueIn(f, "m:type") === "noBar" ? "¦" : "/"}${group(of(f, "m:den"))}`,
  "m:sSup": (s) => base(s) + raised(s),
  "m:sSub": (s) => base(s) + lowered(s),
  "m:sSubSup": (s) => base(s) + lowered(s) + raised(s),
  "m:sPre": (s) => `${lowered(s)}${raised(s)} ${base(s)}`,
  "m:limLow": (limit) => base(limit) + lowered(limit, "m:lim"),
  "m:limUpp": (limit) => base(limit) + raised(limit, "m:lim"),
  "m:rad": (root) => `√${bracketed(of(root, "m:deg"))}(${of(root, "m:e")})`,
  "m:nary": (sum) => `${valueIn(sum, "m:chr") ?? "∫"}${lowered(sum)}${raised(sum)} ${of(sum, "m:e")}`,
  "m:func": (call) => applied(of(call, "m:fName"), of(call, "m:e")),
  "m:acc": (accent) => group(of(accent, "m:e")) + (valueIn(accent, "m:chr") ?? "\u0302"),
  "m:bar": (bar) => group(of(bar, "m:e")) + (valueIn(bar, "m:pos") === "top" ? "\u0305" : "\u0332"),
  "m:d": delimited,
  "m:m": (matrix) => `[${rowsOf(matrix)}]`,
  "m:eqArr": (rows) => childrenOf(rows, "m:e").map(inside).join("; "),
};

const of = (element: XmlElement, name: string) => inside(childOf(element, name)).trim();
const base = (element: XmlElement) => group(of(element, "m:e"), WORD);
const lowered = (element: XmlElement, name = "m:sub") => prefixed("_", of(element, name));
const raised = (element: XmlElement, name = "m:sup") => prefixed("^", of(element, name));
const prefixed = (sign: string, words: string) => words && sign + group(words);
const bracketed = (words: string) => words && `[${words}]`;
const applied = (name: string, words: string) => `${name}${words.startsWith("(") ? "" : " "}${words}`;

/** The inside of a pair of brackets needs none of its own. */
const ATOM = /^(?:.|[\d.,]+|\([^()]*\))$/su;
const WORD = /^[\p{L}\p{N}]+$/u;

/** In brackets, unless it is one thing anyway. */
const group = (words: string, alone = ATOM) => (ATOM.test(words) || alone.test(words) ? words : `(${words})`);

function delimited(element: XmlElement): string {
  const [open = "(", between = "|", close = ")"] = ["m:begChr", "m:sepChr", "m:endChr"].map((name) =>
    valueIn(element, name),
  );
  const parts = childrenOf(element, "m:e").map((each) => {
    const [only, ...others] = elementsIn(each).filter(({ name }) => !name.endsWith("Pr"));
    return only?.name === "m:m" && others.length === 0 ? rowsOf(only) : inside(each);
  });
  return `${open}${parts.join(between)}${close}`;
}

const rowsOf = (matrix: XmlElement) =>
  childrenOf(matrix, "m:mr")
    .map((row) => childrenOf(row, "m:e").map(inside).join(", "))
    .join("; ");

/** `m:val` of a property: those of `m:f` are in `m:fPr`. Undefined where it is not told, empty where it is told to be. */
function valueIn(element: XmlElement, name: string): string | undefined {
  const property = childOf(childOf(element, `${element.name}Pr`), name);
  return property && (property.attributes["m:val"] ?? "");
}

import type { Mark } from "#lib/core/document/block.ts";
import { safeAddress } from "../addresses.ts";
import { escapeXml } from "../xml/escape-xml.ts";

/** Text with its formatting, and markup that stands between its characters. */
export type RunText = {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Language (BCP 47) where it is not the document's. */
  readonly language?: string | undefined;
  readonly isRightToLeft: boolean;
  /** Inside a tracked deletion, where characters have an element of their own. */
  readonly isDeleted?: boolean;
  /** What is put around every run, within its link. */
  readonly around?: (run: string) => string;
};

/** Markup at an offset of the text: what ends there comes before what begins there. */
export type Insertion = { readonly offset: number; readonly markup: string };

/** A stretch of the text on a ground of its own: six hexadecimal digits. */
export type Ground = { readonly start: number; readonly end: number; readonly colour: string };

/** What the runs refer to in other parts. */
export type RunContext = {
  /** The id of the relationship to an address outside. */
  readonly linkTo: (address: string) => string;
  /** The name of the bookmark at a block, where there is one. */
  readonly bookmarkOf: (blockId: string) => string | null;
  /** The id of a footnote at its first reference; null at a repeat. */
  readonly footnoteAt: (footnote: string) => number | null;
};

/**
 * The runs of one paragraph (ECMA-376 part 1, 17.3.2), cut at every edge of a mark, of a ground and of an insertion.
 * `insertions` are in the order of their offsets.
 */
export function writeRuns(
  content: RunText,
  context: RunContext,
  insertions: readonly Insertion[] = [],
  grounds: readonly Ground[] = [],
): string {
  const { text, marks } = content;
  const edges = [...marks, ...grounds].flatMap(({ start, end }) => [start, end]);
  const inner = [...edges, ...insertions.map(({ offset }) => offset)].filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...inner, text.length])].toSorted((a, b) => a - b);
  let markup = "";
  let next = 0;
  const insert = (upTo: number) => {
    for (let each = insertions[next]; each && each.offset <= upTo; each = insertions[++next]) markup += each.markup;
  };
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start = 0, end = 0] = [cuts[index], cuts[index + 1]];
    insert(start);
    const covers = (each: { start: number; end: number }) => each.start <= start && end <= each.end;
    const ground = grounds.find(covers)?.colour;
    markup += writeRun(text.slice(start, end), marks.filter(covers), content, context, ground);
  }
  insert(Number.POSITIVE_INFINITY);
  return markup;
}

function writeRun(
  text: string,
  marks: readonly Mark[],
  content: RunText,
  context: RunContext,
  ground: string | undefined,
): string {
  const properties = runProperties(marks, content, ground);
  const reference = marks.find((mark) => mark.kind === "reference");
  const footnote = reference ? context.footnoteAt(reference.footnote) : null;
  const mark = footnote === null ? "" : `<w:footnoteReference w:customMarkFollows="1" w:id="${footnote}"/>`;
  const run = `<w:r>${properties}${mark}${writeText(text, content.isDeleted ? "w:delText" : "w:t")}</w:r>`;
  const link = marks.findLast((each) => each.kind === "link");
  const surrounded = content.around?.(run) ?? run;
  return link ? linked(link.href, surrounded, context) : surrounded;
}

function linked(href: string, run: string, { linkTo, bookmarkOf }: RunContext): string {
  if (href.startsWith("#")) {
    const bookmark = bookmarkOf(href.slice(1));
    return bookmark ? `<w:hyperlink w:anchor="${bookmark}">${run}</w:hyperlink>` : run;
  }
  const address = safeAddress(href);
  return address ? `<w:hyperlink r:id="${linkTo(address)}">${run}</w:hyperlink>` : run;
}

/** In the one order that the schema allows (17.3.2.28). */
function runProperties(
  marks: readonly Mark[],
  { language, isRightToLeft }: RunText,
  ground: string | undefined,
): string {
  const has = (kind: Mark["kind"]) => marks.some((mark) => mark.kind === kind);
  const isReference = has("reference");
  const raised = isReference || has("superscript") ? "superscript" : has("subscript") ? "subscript" : null;
  const properties = [
    isReference ? '<w:rStyle w:val="FootnoteReference"/>' : has("link") ? '<w:rStyle w:val="Hyperlink"/>' : "",
    has("code") ? '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>' : "",
    has("strong") ? "<w:b/><w:bCs/>" : "",
    has("emphasis") ? "<w:i/><w:iCs/>" : "",
    has("strike") ? "<w:strike/>" : "",
    has("underline") ? '<w:u w:val="single"/>' : "",
    ground ? `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>` : "",
    raised && !isReference ? `<w:vertAlign w:val="${raised}"/>` : "",
    isRightToLeft ? "<w:rtl/>" : "",
    language ? `<w:lang ${isRightToLeft ? "w:bidi" : "w:val"}="${escapeXml(language)}"/>` : "",
  ].join("");
  return properties && `<w:rPr>${properties}</w:rPr>`;
}

/** What is an element of its own in a run and not text (17.3.3). */
const ELEMENTS: Readonly<Record<string, string>> = {
  "\n": "<w:br/>",
  "\t": "<w:tab/>",
  "\u00ad": "<w:softHyphen/>",
  "\u2011": "<w:noBreakHyphen/>",
};

/** The characters of a run; `name` is "w:t", or "w:delText" inside a deletion. */
export function writeText(text: string, name = "w:t"): string {
  return text
    .split(/([\n\t\u00ad\u2011])/)
    .map((piece) => ELEMENTS[piece] ?? (piece && `<${name} xml:space="preserve">${escapeXml(piece)}</${name}>`))
    .join("");
}

import type { Mark, MarkStyle } from "#lib/core/document/block.ts";
import { safeAddress } from "../addresses.ts";
import { mergedMarks } from "../merged-marks.ts";
import { textIn, type XmlElement } from "../xml/read-xml.ts";
import { branchOf } from "./alternatives.ts";
import { Fields } from "./fields.ts";
import type { Formatting } from "./formatting.ts";
import { mathText } from "./math-text.ts";
import { childOf, elementsIn, settingOf, switchOf } from "./xml-values.ts";

/** A comment's edge in a paragraph's text. */
export type Marker = { readonly kind: "start" | "end" | "reference"; readonly id: string; readonly offset: number };

/**
 * Where characters of a paragraph's text stand in the file: an element of a run, which holds all of them. A formula is
 * both at once.
 */
export type TextPiece = {
  readonly run: XmlElement;
  readonly element: XmlElement;
  readonly start: number;
  readonly end: number;
};

/** What a paragraph holds (ECMA-376 part 1, 17.3.1), with what was deleted left out and what was inserted kept. */
export type Paragraph = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly markers: readonly Marker[];
  readonly pieces: readonly TextPiece[];
  readonly bookmarks: readonly string[];
  /** Languages (BCP 47) of its runs, where they say one, each with the characters it is said of. */
  readonly languages: ReadonlyMap<string, number>;
  /** Text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[];
  readonly hasChanges: boolean;
};

export type ParagraphContext = {
  /** How a run looks, by the style of its paragraph and its own properties. */
  readonly formattingOf: (paragraphStyle: string | undefined, properties: XmlElement | undefined) => Formatting;
  readonly linkOf: (relationId: string) => string | undefined;
  /** The mark at a reference to a note, and the id of that note's container; null where there is no such note. */
  readonly noteAt: (kind: "footnote" | "endnote", id: string) => { readonly label: string; readonly id: string } | null;
};

/** Paragraphs that became one when the marks between them were deleted; the last gives it its style. */
export function readParagraph(paragraphs: readonly XmlElement[], context: ParagraphContext): Paragraph {
  const reader = new ParagraphReader(paragraphs, context);
  for (const paragraph of paragraphs) reader.readInside(paragraph, []);
  return reader.finish();
}

/** Characters that are elements of their own in a run (17.3.3). */
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:ptab": "\t",
  "w:cr": "\n",
  "w:softHyphen": "\u00ad",
  "w:noBreakHyphen": "\u2011",
};

const NO_WORDS: XmlElement = { name: "", attributes: {}, children: [] };

/** What is read of a run that is hidden. */
const UNSEEN = new Set(["w:fldChar", "w:instrText", "w:commentReference"]);

/** What only surrounds runs. */
const TRANSPARENT = new Set(["w:smartTag", "w:fldSimple", "w:dir", "w:bdo", "w:customXml"]);

class ParagraphReader {
  private text = "";
  private readonly marks: Mark[] = [];
  private readonly markers: Marker[] = [];
  private readonly pieces: TextPiece[] = [];
  private readonly bookmarks: string[] = [];
  private readonly languages = new Map<string, number>();
  private readonly boxes: XmlElement[] = [];
  private hasChanges = false;
  /** A reference mark whose own text follows in the same run. */
  private pendingNote: string | null = null;

  private readonly fields: Fields;
  private readonly styleId: string | undefined;
  private readonly context: ParagraphContext;

  constructor(paragraphs: readonly XmlElement[], context: ParagraphContext) {
    this.fields = new Fields(paragraphs);
    this.styleId = settingOf(childOf(paragraphs.at(-1), "w:pPr"), "w:pStyle");
    this.context = context;
  }

  finish(): Paragraph {
    const { text, markers, pieces, bookmarks, languages, boxes, hasChanges } = this;
    const marks = mergedMarks(this.marks, text.length);
    return { text, marks, markers, pieces, bookmarks, languages, boxes, hasChanges };
  }

  readInside(parent: XmlElement, styles: readonly MarkStyle[]): void {
    for (const element of elementsIn(parent)) this.read(element, styles);
  }

  private read(element: XmlElement, styles: readonly MarkStyle[]): void {
    const { name, attributes } = element;
    if (name === "w:r") this.readRun(element, styles);
    else if (name === "w:hyperlink") this.readInside(element, [...styles, ...this.linkIn(attributes)]);
    else if (name === "w:ins" || name === "w:moveTo") {
      this.hasChanges = true;
      this.readInside(element, styles);
    } else if (name === "w:del" || name === "w:moveFrom") {
      this.hasChanges = true;
      this.readMarkersOnly(element);
    } else if (name === "w:commentRangeStart") this.mark("start", attributes["w:id"]);
    else if (name === "w:commentRangeEnd") this.mark("end", attributes["w:id"]);
    else if (name === "w:bookmarkStart") this.bookmarks.push(...(attributes["w:name"] ? [attributes["w:name"]] : []));
    else if (name === "w:sdt") this.readInside(childOf(element, "w:sdtContent") ?? element, styles);
    else if (name === "mc:AlternateContent") this.readInside(branchOf(element), styles);
    else if (name === "m:oMath" || name === "m:oMathPara") this.readMath(element, styles);
    else if (TRANSPARENT.has(name)) this.readInside(element, styles);
  }

  private readMarkersOnly(deletion: XmlElement): void {
    for (const element of elementsIn(deletion)) {
      if (element.name.startsWith("w:commentRange")) this.read(element, []);
      else this.readMarkersOnly(element);
      if (element.name === "w:commentReference") this.mark("reference", element.attributes["w:id"]);
    }
  }

  private mark(kind: Marker["kind"], id: string | undefined): void {
    if (id !== undefined) this.markers.push({ kind, id, offset: this.text.length });
  }

  private linkIn(attributes: XmlElement["attributes"]): MarkStyle[] {
    const anchor = attributes["w:anchor"];
    const address = this.context.linkOf(attributes["r:id"] ?? "");
    const href = address ? safeAddress(address) : anchor && `#${anchor}`;
    return href ? [{ kind: "link", href }] : [];
  }

  private readRun(run: XmlElement, around: readonly MarkStyle[]): void {
    const properties = childOf(run, "w:rPr");
    const { marks, isHidden } = this.context.formattingOf(this.styleId, properties);
    const styles = [...around, ...marks];
    const from = this.text.length;
    this.pendingNote = null;
    for (const element of elementsIn(run)) {
      if (!isHidden || UNSEEN.has(element.name)) this.readPiece(run, element, () => this.readInRun(element, styles));
    }
    const language = childOf(properties, "w:lang")?.attributes;
    const tag = switchOf(properties, "w:rtl") ? language?.["w:bidi"] : language?.["w:val"];
    if (tag) this.languages.set(tag, (this.languages.get(tag) ?? 0) + this.text.length - from);
  }

  private readMath(math: XmlElement, styles: readonly MarkStyle[]): void {
    this.readPiece(math, math, () => this.add(mathText(math), styles));
  }

  private readPiece(run: XmlElement, element: XmlElement, read: () => void): void {
    const start = this.text.length;
    read();
    const end = this.text.length;
    if (start < end) this.pieces.push({ run, element, start, end });
  }

  private readInRun(element: XmlElement, styles: readonly MarkStyle[]): void {
    const { name, attributes } = element;
    const character = CHARACTERS[name];
    if (name === "w:t") this.add(wordsIn(element), styles);
    else if (character) this.add(character, styles);
    else if (name === "w:br") this.add(attributes["w:type"] === "page" ? "" : "\n", styles);
    // Words with their reading above them.
    else if (name === "w:ruby") this.add(textIn(childOf(element, "w:rubyBase") ?? NO_WORDS), styles);
    else if (name === "w:sym") this.add(symbolOf(attributes["w:char"]), styles);
    else if (name === "w:footnoteReference") this.readReference("footnote", attributes, styles);
    else if (name === "w:endnoteReference") this.readReference("endnote", attributes, styles);
    else if (name === "w:commentReference") this.mark("reference", attributes["w:id"]);
    else if (name === "w:fldChar") this.readField(element);
    else if (name === "w:instrText") this.fields.readCode(textIn(element));
    else if (name === "mc:AlternateContent") this.readBoxes(branchOf(element));
    else if (name === "w:drawing" || name === "w:pict") this.readBoxes(element);
  }

  private add(text: string, styles: readonly MarkStyle[]): void {
    if (text === "" || this.fields.isInCode) return;
    const start = this.text.length;
    this.text += text;
    const span = { start, end: this.text.length };
    if (this.pendingNote !== null) {
      this.marks.push({ kind: "reference", footnote: this.pendingNote, ...span });
      this.pendingNote = null;
      return;
    }
    for (const style of styles) this.marks.push({ ...style, ...span });
  }

  private readReference(
    kind: "footnote" | "endnote",
    attributes: XmlElement["attributes"],
    styles: readonly MarkStyle[],
  ): void {
    const note = this.context.noteAt(kind, attributes["w:id"] ?? "");
    if (!note) return;
    this.pendingNote = note.id;
    // A mark of the source's own follows as text.
    if (!attributes["w:customMarkFollows"]) this.add(note.label, styles);
  }

  private readField(edge: XmlElement): void {
    const link = this.fields.read(edge, this.text.length);
    if (link) this.marks.push({ kind: "link", ...link });
  }

  private readBoxes(element: XmlElement): void {
    for (const child of elementsIn(element)) {
      if (child.name === "w:txbxContent") this.boxes.push(child);
      else this.readBoxes(child.name === "mc:AlternateContent" ? branchOf(child) : child);
    }
  }
}

/** The text of a `w:t`. White space at the ends counts only where the file says so (XML 1.0, 2.10). */
export const wordsIn = (element: XmlElement) =>
  element.attributes["xml:space"] === "preserve"
    ? textIn(element)
    : textIn(element).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");

/** Symbol fonts keep their signs in the private use area; what they show cannot be told. */
function symbolOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? "", 16);
  const isSign = point > 0x1f && point < 0xfffe && !(point >= 0xd800 && point <= 0xf8ff);
  return isSign ? String.fromCharCode(point) : "\ufffd";
}

import type { Mark, MarkStyle } from "#lib/core/document/block.ts";
import { safeAddress } from "../addresses.ts";
import { mergedMarks } from "../merged-marks.ts";
import { textIn, type XmlElement } from "../xml/read-xml.ts";
import { childOf, elementsIn, settingOf, switchOf } from "./xml-values.ts";

/** A comment's edge in a paragraph's text. */
export type Marker = { readonly kind: "start" | "end" | "reference"; readonly id: string; readonly offset: number };

/** Where characters of a paragraph's text stand in the file: an element of a run, which holds all of them. */
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
  readonly linkOf: (relationId: string) => string | undefined;
  /** The mark at a reference to a note, and the id of that note's container; null where there is no such note. */
  readonly noteAt: (kind: "footnote" | "endnote", id: string) => { readonly label: string; readonly id: string } | null;
};

export function readParagraph(paragraph: XmlElement, context: ParagraphContext): Paragraph {
  const reader = new ParagraphReader(context);
  reader.readInside(paragraph, []);
  return reader.finish();
}

const MONOSPACED = /consolas|courier|mono|menlo/i;

/** Characters that are elements of their own in a run (17.3.3). */
const CHARACTERS: Readonly<Record<string, string>> = {
  "w:tab": "\t",
  "w:cr": "\n",
  "w:softHyphen": "\u00ad",
  "w:noBreakHyphen": "\u2011",
};

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
  /** For every field that is open: its code, and whether its result has begun. */
  private readonly fields: { code: string; hasResult: boolean; from: number }[] = [];
  /** A reference mark whose own text follows in the same run. */
  private pendingNote: string | null = null;

  private readonly context: ParagraphContext;

  constructor(context: ParagraphContext) {
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
    if (switchOf(properties, "w:vanish")) return;
    const styles = [...around, ...stylesIn(properties)];
    const from = this.text.length;
    this.pendingNote = null;
    for (const element of elementsIn(run)) {
      const start = this.text.length;
      this.readInRun(element, styles);
      const end = this.text.length;
      if (start < end) this.pieces.push({ run, element, start, end });
    }
    const language = childOf(properties, "w:lang")?.attributes;
    const tag = switchOf(properties, "w:rtl") ? language?.["w:bidi"] : language?.["w:val"];
    if (tag) this.languages.set(tag, (this.languages.get(tag) ?? 0) + this.text.length - from);
  }

  private readInRun(element: XmlElement, styles: readonly MarkStyle[]): void {
    const { name, attributes } = element;
    const character = CHARACTERS[name];
    if (name === "w:t") this.add(wordsIn(element), styles);
    else if (character) this.add(character, styles);
    else if (name === "w:br") this.add(attributes["w:type"] === "page" ? "" : "\n", styles);
    else if (name === "w:sym") this.add(symbolOf(attributes["w:char"]), styles);
    else if (name === "w:footnoteReference") this.readReference("footnote", attributes, styles);
    else if (name === "w:endnoteReference") this.readReference("endnote", attributes, styles);
    else if (name === "w:commentReference") this.mark("reference", attributes["w:id"]);
    else if (name === "w:fldChar") this.readField(attributes["w:fldCharType"]);
    else if (name === "w:instrText") this.readCode(textIn(element));
    else if (name === "mc:AlternateContent") this.readBoxes(branchOf(element));
    else if (name === "w:drawing" || name === "w:pict") this.readBoxes(element);
  }

  private add(text: string, styles: readonly MarkStyle[]): void {
    if (text === "" || this.fields.some((field) => !field.hasResult)) return;
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

  private readField(type: string | undefined): void {
    const field = this.fields.at(-1);
    if (type === "begin") this.fields.push({ code: "", hasResult: false, from: this.text.length });
    else if (type === "separate" && field) Object.assign(field, { hasResult: true, from: this.text.length });
    else if (type === "end" && field) {
      this.fields.pop();
      const address = safeAddress(/HYPERLINK\s+"([^"]+)"/.exec(field.code)?.[1] ?? "");
      const span = { start: field.from, end: this.text.length };
      if (address && span.start < span.end) this.marks.push({ kind: "link", href: address, ...span });
    }
  }

  private readCode(code: string): void {
    const field = this.fields.at(-1);
    if (field && !field.hasResult) field.code += code;
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

/** One of several ways to say the same: what older programs understand, where it is given. */
const branchOf = (element: XmlElement): XmlElement =>
  childOf(element, "mc:Fallback") ?? childOf(element, "mc:Choice") ?? { name: "", attributes: {}, children: [] };

function stylesIn(properties: XmlElement | undefined): MarkStyle[] {
  if (!properties) return [];
  const raised = settingOf(properties, "w:vertAlign");
  const underline = settingOf(properties, "w:u");
  const isLink = settingOf(properties, "w:rStyle") === "Hyperlink";
  return [
    ...(switchOf(properties, "w:b") ? [{ kind: "strong" } as const] : []),
    ...(switchOf(properties, "w:i") ? [{ kind: "emphasis" } as const] : []),
    ...(switchOf(properties, "w:strike") || switchOf(properties, "w:dstrike") ? [{ kind: "strike" } as const] : []),
    ...(underline && underline !== "none" && !isLink ? [{ kind: "underline" } as const] : []),
    ...(raised === "superscript" || raised === "subscript" ? [{ kind: raised } as const] : []),
    ...(MONOSPACED.test(childOf(properties, "w:rFonts")?.attributes["w:ascii"] ?? "")
      ? [{ kind: "code" } as const]
      : []),
  ];
}

/** Symbol fonts keep their signs in the private use area; what they show cannot be told. */
function symbolOf(code: string | undefined): string {
  const point = Number.parseInt(code ?? "", 16);
  const isSign = point > 0x1f && point < 0xfffe && !(point >= 0xd800 && point <= 0xf8ff);
  return isSign ? String.fromCharCode(point) : "\ufffd";
}

import { safeAddress } from "../addresses.ts";
import type { XmlElement } from "../xml/read-xml.ts";
import { branchOf } from "./alternatives.ts";
import { elementsIn } from "./xml-values.ts";

type Field = { code: string; hasResult: boolean; from: number };

/** What a field made of a stretch of the text. */
export type FieldLink = { readonly href: string; readonly start: number; readonly end: number };

/** The fields that are open at a place of a paragraph (ECMA-376 part 1, 17.16.18): of each, its code comes first. */
export class Fields {
  private readonly open: Field[] = [];
  private inCode = 0;
  private endless: ReadonlySet<XmlElement> | null = null;
  private readonly paragraphs: readonly XmlElement[];

  constructor(paragraphs: readonly XmlElement[]) {
    this.paragraphs = paragraphs;
  }

  /** True where what stands here is part of a code and not of the text. */
  get isInCode(): boolean {
    return this.inCode > 0;
  }

  /** Reads an edge of a field at this offset of the text; answers the link that a field which ends here made. */
  read(edge: XmlElement, at: number): FieldLink | null {
    const type = edge.attributes["w:fldCharType"];
    if (type === "begin") this.begin(edge, at);
    else if (type === "separate") this.separate(at);
    else if (type === "end") return this.end(at);
    return null;
  }

  /** Reads a piece of a code. */
  readCode(code: string): void {
    const field = this.open.at(-1);
    if (field && !field.hasResult) field.code += code;
  }

  /** One that does not end in its paragraph, nor has a result there, hides nothing. */
  private begin(edge: XmlElement, at: number): void {
    this.endless ??= endlessIn(this.paragraphs);
    if (this.endless.has(edge)) return;
    this.open.push({ code: "", hasResult: false, from: at });
    this.inCode++;
  }

  private separate(at: number): void {
    const field = this.open.at(-1);
    if (!field) return;
    if (!field.hasResult) this.inCode--;
    field.hasResult = true;
    field.from = at;
  }

  private end(at: number): FieldLink | null {
    const field = this.open.pop();
    if (!field) return null;
    if (!field.hasResult) this.inCode--;
    const href = safeAddress(/HYPERLINK\s+"([^"]+)"/.exec(field.code)?.[1] ?? "");
    return href && field.from < at ? { href, start: field.from, end: at } : null;
  }
}

/** Where fields begin that come to no result and no end. */
function endlessIn(paragraphs: readonly XmlElement[]): ReadonlySet<XmlElement> {
  const open: { readonly edge: XmlElement; hasResult: boolean }[] = [];
  for (const edge of paragraphs.flatMap((paragraph) => edgesIn(paragraph))) {
    const type = edge.attributes["w:fldCharType"];
    const last = open.at(-1);
    if (type === "begin") open.push({ edge, hasResult: false });
    else if (type === "separate" && last) last.hasResult = true;
    else if (type === "end") open.pop();
  }
  return new Set(open.filter(({ hasResult }) => !hasResult).map(({ edge }) => edge));
}

/** What is deleted, and the paragraphs of text boxes, are not of this paragraph's text. */
const ELSEWHERE = new Set(["w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:drawing", "w:pict", "w:object"]);

function edgesIn(element: XmlElement, edges: XmlElement[] = []): readonly XmlElement[] {
  for (const child of elementsIn(element)) {
    if (child.name === "w:fldChar") edges.push(child);
    else if (!ELSEWHERE.has(child.name)) edgesIn(child.name === "mc:AlternateContent" ? branchOf(child) : child, edges);
  }
  return edges;
}

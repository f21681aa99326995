import { Edits } from "../xml/edits.ts";
import { childrenOf, type XmlElement, type XmlPlace } from "../xml/read-xml.ts";
import { isOwnColour } from "./grounds.ts";
import { type RunChange, writeChangedRun } from "./original-run.ts";
import type { DraftOrigin } from "./read-blocks.ts";
import type { TextPiece } from "./read-paragraph.ts";
import type { Ground } from "./runs.ts";
import { childOf, elementsIn } from "./xml-values.ts";

type Side = "start" | "end";

/** What a marker at the edge of leaves, so that it stands beside a change or a link and not in it. */
const LEAVES = new Set(["w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple"]);

/**
 * Puts markers and grounds on words of a main document. Only the runs that they touch are written anew, each piece with
 * the properties it had; everything else stays to the letter.
 */
export class OriginalBody {
  private readonly edits = new Edits();
  private readonly runs = new Map<XmlElement, RunChange>();

  private readonly xml: string;
  private readonly places: ReadonlyMap<XmlElement, XmlPlace>;

  /** `places` says where the elements of `xml` stand. */
  constructor(xml: string, places: ReadonlyMap<XmlElement, XmlPlace>) {
    this.xml = xml;
    this.places = places;
  }

  finish(): string {
    for (const [run, change] of this.runs) {
      const place = this.places.get(run);
      if (place) this.edits.replace(place.start, place.end, writeChangedRun(this.xml, this.places, run, change));
    }
    return this.edits.applyTo(this.xml);
  }

  /** Marks where a passage begins, before the character at `offset` of a draft. False where the file has no such place. */
  markStart({ pieces, shift }: DraftOrigin, offset: number, markup: string): boolean {
    const inBody = pieces.filter(({ run }) => this.places.has(run));
    const at = offset + shift;
    const piece = inBody.find(({ end }) => end > at) ?? inBody.at(-1);
    if (piece) this.mark(piece, "start", Math.min(Math.max(at - piece.start, 0), piece.end - piece.start), markup);
    return piece !== undefined;
  }

  /** Marks where a passage ends, behind the character before `offset` of a draft. */
  markEnd({ pieces, shift }: DraftOrigin, offset: number, markup: string): boolean {
    const inBody = pieces.filter(({ run }) => this.places.has(run));
    const at = offset + shift;
    const piece = inBody.findLast(({ start }) => start < at) ?? inBody[0];
    if (piece) this.mark(piece, "end", Math.min(Math.max(at - piece.start, 0), piece.end - piece.start), markup);
    return piece !== undefined;
  }

  /** Lays grounds behind the words of a draft. */
  shade({ pieces, shift }: DraftOrigin, grounds: readonly Ground[]): void {
    for (const { start, end, colour } of grounds) {
      for (const piece of pieces) {
        const from = Math.max(start + shift, piece.start) - piece.start;
        const to = Math.min(end + shift, piece.end) - piece.start;
        if (from >= to || !this.places.has(piece.run) || this.holderOf(piece.run)) continue;
        this.changeOf(piece.run).grounds.push({ element: piece.element, start: from, end: to, colour });
      }
    }
  }

  /** Takes away the grounds of an earlier copy. */
  unshade({ pieces }: DraftOrigin): void {
    for (const { run } of pieces) {
      const fill = childOf(childOf(run, "w:rPr"), "w:shd")?.attributes["w:fill"];
      if (fill && isOwnColour(fill) && this.places.has(run)) this.changeOf(run).dropsOwnGround = true;
    }
  }

  /** Takes away the ranges and references of comments. */
  unmark(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return;
    for (const [element, place] of this.places) {
      if (!ids.has(element.attributes["w:id"] ?? "")) continue;
      if (element.name === "w:commentRangeStart" || element.name === "w:commentRangeEnd")
        this.edits.replace(place.start, place.end, "");
      else if (element.name === "w:commentReference" && place.parent) this.changeOf(place.parent).dropped.add(element);
    }
  }

  private mark(piece: TextPiece, side: Side, offset: number, markup: string): void {
    const holder = this.holderOf(piece.run);
    if (holder) {
      this.markBeside(holder, side, markup);
      return;
    }
    const content = elementsIn(piece.run).filter(({ name }) => name !== "w:rPr");
    const isStart = side === "start" && offset === 0;
    const index = isStart ? beforeReference(content, content.indexOf(piece.element)) : content.indexOf(piece.element);
    const isEnd = side === "end" && offset === piece.end - piece.start && index === content.length - 1;
    if (isEnd || (isStart && index === 0)) {
      this.markBeside(piece.run, side, markup);
      return;
    }
    const element = content[index] ?? piece.element;
    this.changeOf(piece.run).marks.push({ element, offset, isEnd: side === "end", markup });
  }

  /** Ends come before starts where both stand at one place. */
  private markBeside(element: XmlElement, side: Side, markup: string): void {
    const at = side === "start" ? 0 : -1;
    let outermost = element;
    for (let parent = this.parentOf(element); parent && LEAVES.has(parent.name); parent = this.parentOf(parent)) {
      if (elementsIn(parent).at(at) !== outermost) break;
      outermost = parent;
    }
    const place = this.places.get(outermost);
    if (place && side === "start") this.edits.insert(place.start, markup, 1);
    else if (place) this.edits.insert(place.end, markup, 0);
  }

  /**
   * What cannot have a comment inside stands as a whole: formulas, text boxes, alternatives of which a program shows
   * one, and fields that are filled in from elsewhere. The outermost of them in the paragraph; null for ordinary words.
   */
  private holderOf(run: XmlElement): XmlElement | null {
    let holder = run.name.startsWith("m:") ? run : null;
    let candidate: XmlElement | null = null;
    for (let around = this.parentOf(run); around; around = this.parentOf(around)) {
      if (around.name === "w:p" && candidate) holder = candidate;
      if (around.name === "w:r" || around.name === "mc:AlternateContent" || isFilledIn(around)) candidate = around;
    }
    return holder;
  }

  private readonly parentOf = (element: XmlElement) => this.places.get(element)?.parent ?? null;

  private changeOf(run: XmlElement): RunChange {
    const change = this.runs.get(run) ?? { marks: [], grounds: [], dropped: new Set(), dropsOwnGround: false };
    this.runs.set(run, change);
    return change;
  }
}

const isFilledIn = (element: XmlElement) =>
  element.name === "w:sdt" && childrenOf(childOf(element, "w:sdtPr") ?? element, "w:dataBinding").length > 0;

/** A note's own mark follows its reference and is not parted from it. */
function beforeReference(content: readonly XmlElement[], index: number): number {
  const before = content[index - 1];
  const isReference = before?.name === "w:footnoteReference" || before?.name === "w:endnoteReference";
  return isReference && before.attributes["w:customMarkFollows"] ? index - 1 : index;
}

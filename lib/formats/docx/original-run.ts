import { escapeXml } from "../xml/escape-xml.ts";
import type { XmlElement, XmlPlace } from "../xml/read-xml.ts";
import { isOwnColour } from "./grounds.ts";
import { wordsIn } from "./read-paragraph.ts";
import { childOf, elementsIn } from "./xml-values.ts";

/** What happens to one run. Offsets count in the text of one of its elements. */
export type RunChange = {
  readonly marks: { element: XmlElement; offset: number; isEnd: boolean; markup: string }[];
  readonly grounds: { element: XmlElement; start: number; end: number; colour: string }[];
  /** Elements that go. */
  readonly dropped: Set<XmlElement>;
  /** A ground that an earlier copy laid behind the run goes. */
  dropsOwnGround: boolean;
};

type Places = ReadonlyMap<XmlElement, XmlPlace>;

/** The run cut at its marks and grounds; nothing where all that it held is gone. */
export function writeChangedRun(xml: string, places: Places, run: XmlElement, change: RunChange): string {
  const raw = (element: XmlElement) => xml.slice(places.get(element)?.start, places.get(element)?.end);
  const openTag = xml.slice(places.get(run)?.start, places.get(run)?.openEnd);
  let written = "";
  let content = "";
  let ground: string | null = null;
  const close = () => {
    if (content) written += `${openTag}${propertiesOf(run, ground, change, raw)}${content}</w:r>`;
    content = "";
  };
  const mark = (element: XmlElement, offset: number) => {
    const here = change.marks.filter((each) => each.element === element && snapped(each) === offset);
    if (here.length === 0) return;
    close();
    written += here
      .toSorted((a, b) => Number(b.isEnd) - Number(a.isEnd))
      .map(({ markup }) => markup)
      .join("");
  };
  const elements = elementsIn(run).filter(({ name }) => name !== "w:rPr");
  for (const [index, element] of elements.entries()) {
    if (change.dropped.has(element)) continue;
    mark(element, 0);
    for (const slice of slicesOf(element, change, ownMarkOf(element, elements[index + 1]))) {
      if (slice.ground !== ground) close();
      ground = slice.ground;
      content += slice.markup ?? raw(element);
      if (slice.end > 0) mark(element, slice.end);
    }
  }
  close();
  return written;
}

type Slice = { readonly end: number; readonly ground: string | null; readonly markup: string | null };

/** A reference that has a mark of its own stands on the same ground as that. */
const ownMarkOf = (element: XmlElement, next: XmlElement | undefined) =>
  element.attributes["w:customMarkFollows"] ? (next ?? element) : element;

/** An element's text in pieces; one that is whole has no markup of its own. */
function slicesOf(element: XmlElement, change: RunChange, onGroundOf: XmlElement): readonly Slice[] {
  const length = lengthOf(element, change);
  const grounds = change.grounds.filter((each) => each.element === onGroundOf);
  const edges = [
    ...change.marks.filter((each) => each.element === element).map(snapped),
    ...grounds.flatMap(({ start, end }) => [start, end]),
  ];
  const inner = element.name === "w:t" ? edges.filter((at) => at > 0 && at < length) : [];
  const cuts = [...new Set([0, ...inner, length])].toSorted((a, b) => a - b);
  const groundAt = (at: number) => grounds.find(({ start, end }) => start <= at && at < end)?.colour ?? null;
  if (cuts.length <= 2) return [{ end: length, ground: groundAt(0), markup: null }];
  const words = wordsIn(element);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const text = escapeXml(words.slice(start, end));
    return { end, ground: groundAt(start), markup: `<w:t xml:space="preserve">${text}</w:t>` };
  });
}

/** Of an element that is not text only what is told of it is known: whether something ends behind it. */
function lengthOf(element: XmlElement, { marks, grounds }: RunChange): number {
  if (element.name === "w:t") return wordsIn(element).length;
  const told = [
    ...marks.filter((each) => each.element === element).map(snapped),
    ...grounds.filter((each) => each.element === element).map(({ end }) => end),
  ];
  return Math.max(0, ...told);
}

/** Only text can be cut: a mark inside of anything else goes to its side. */
function snapped({ element, offset, isEnd }: RunChange["marks"][number]): number {
  return element.name === "w:t" || isEnd ? offset : 0;
}

/** What must stand behind the shading (ECMA-376 part 1, 17.3.2.28). */
const AFTER_SHADING = new Set(
  "fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange".split(" ").map((name) => `w:${name}`),
);

/** The run's own properties; a ground that somebody laid there before stays. */
function propertiesOf(
  run: XmlElement,
  ground: string | null,
  { dropsOwnGround }: RunChange,
  raw: (element: XmlElement) => string,
): string {
  const shading = ground && `<w:shd w:val="clear" w:color="auto" w:fill="${ground}"/>`;
  const properties = childOf(run, "w:rPr");
  if (!properties) return shading ? `<w:rPr>${shading}</w:rPr>` : "";
  const former = childOf(properties, "w:shd");
  const isOwn = dropsOwnGround && isOwnColour(former?.attributes["w:fill"] ?? "");
  if (former ? !isOwn : !shading) return raw(properties);
  const others = elementsIn(properties).filter((element) => element !== former);
  const after = others.findIndex(({ name }) => AFTER_SHADING.has(name) || !name.startsWith("w:"));
  const at = after < 0 ? others.length : after;
  const inner = `${others.slice(0, at).map(raw).join("")}${shading ?? ""}${others.slice(at).map(raw).join("")}`;
  return inner && `<w:rPr>${inner}</w:rPr>`;
}

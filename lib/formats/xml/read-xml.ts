import { SaxesParser } from "saxes";
import { damaged, IMPORT_LIMITS, SAVE_ANEW, tooLarge, unreadable } from "../import-limits.ts";
import { UsualPrefixes } from "./usual-prefixes.ts";

/** An element of an XML part. Names keep the prefix they are written with, unless `readXml` is told the usual ones. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

/** Where an element stands in the text of its part, as offsets in UTF-16 code units, and inside which other. */
export type XmlPlace = {
  readonly start: number;
  /** Behind its start tag; of an element that is one tag, behind it. */
  readonly openEnd: number;
  /** Where its end tag begins; of an element that is one tag, behind it. */
  readonly closeStart: number;
  readonly end: number;
  readonly parent: XmlElement | null;
};

type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

const FLAT = { closeStart: 0, end: 0 };

/** Elements of one part: far more than any readable text has. */
const MOST_ELEMENTS = 5_000_000;

/**
 * An XML part as a tree. It must declare nothing: a document type could name entities that unfold without end, and no
 * office program writes one. `places` is filled with where every element stands; `usual` are prefixes by the namespaces
 * that they name in the tree. Problems: `unreadable` for what is not well-formed, `too-large` beyond the limits.
 */
export function readXml(
  xml: string | Uint8Array,
  places?: Map<XmlElement, XmlPlace>,
  usual?: ReadonlyMap<string, string>,
): XmlElement {
  const text = typeof xml === "string" ? xml : decodeXml(xml);
  const parser = new SaxesParser();
  const top: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [top];
  const prefixes = usual && new UsualPrefixes(usual);
  let count = 0;
  parser.on("doctype", () => {
    throw unreadable(`This file declares a document type, which is not accepted. ${SAVE_ANEW}`);
  });
  parser.on("error", () => {
    throw damaged();
  });
  // No tag holds a "<" but its own, so it begins at the last one before its end.
  const tagStart = () => text.lastIndexOf("<", parser.position - 1);
  parser.on("opentag", ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > IMPORT_LIMITS.elementDepth) {
      throw tooLarge(`This file is nested or divided beyond what any text is. ${SAVE_ANEW}`);
    }
    const element: Open = { ...(prefixes?.open(name, attributes) ?? { name, attributes }), children: [] };
    const parent = open.at(-1);
    parent?.children.push(element);
    const { position } = parser;
    if (places) places.set(element, { ...FLAT, start: tagStart(), openEnd: position, parent: parent ?? null });
    open.push(element);
  });
  parser.on("closetag", ({ isSelfClosing }) => {
    prefixes?.close();
    const element = open.pop();
    const place = element && places?.get(element);
    if (!place) return;
    const { position } = parser;
    places?.set(element, { ...place, closeStart: isSelfClosing ? position : tagStart(), end: position });
  });
  const addText = (text: string) => void (open.length > 1 && open.at(-1)?.children.push(text));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  const [root] = top.children;
  if (root === undefined || typeof root === "string") throw damaged();
  return root;
}

/** The text of a part; a byte order mark is none of it. */
export const decodeXml = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The elements of this name directly inside another. */
export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);

/** All text inside an element. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

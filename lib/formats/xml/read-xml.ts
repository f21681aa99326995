import { SaxesParser } from "saxes";
import { IMPORT_LIMITS, tooLarge, unreadable } from "../import-limits.ts";

/** An element of an XML part. Names keep the prefix they are written with. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
};

type Open = { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] };

/** Elements of one part: far more than any readable text has. */
const MOST_ELEMENTS = 5_000_000;

/**
 * An XML part as a tree. It must declare nothing: a document type could name entities that unfold without end, and no
 * office program writes one. Problems: `unreadable` for what is not well-formed, `too-large` beyond the limits.
 */
export function readXml(xml: string | Uint8Array): XmlElement {
  const parser = new SaxesParser();
  const top: Open = { name: "", attributes: {}, children: [] };
  const open: Open[] = [top];
  let count = 0;
  parser.on("doctype", () => {
    throw unreadable("This file declares a document type, which is not accepted.");
  });
  parser.on("error", () => {
    throw unreadable("A part of this file is not well-formed XML.");
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS || open.length > IMPORT_LIMITS.elementDepth) {
      throw tooLarge("This file is nested or divided beyond what any text is.");
    }
    const element: Open = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const addText = (text: string) => void (open.length > 1 && open.at(-1)?.children.push(text));
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(typeof xml === "string" ? xml : new TextDecoder().decode(xml)).close();
  const [root] = top.children;
  if (root === undefined || typeof root === "string") throw unreadable("A part of this file is empty.");
  return root;
}

/** The elements of this name directly inside another. */
export const childrenOf = ({ children }: XmlElement, name: string): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);

/** All text inside an element. */
export const textIn = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");

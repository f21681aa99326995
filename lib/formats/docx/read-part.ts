import { readXml, type XmlElement, type XmlPlace } from "../xml/read-xml.ts";
import { SPACES } from "./names.ts";

const STRICT = "http://purl.oclc.org/ooxml";
/** The namespace of the text in Strict files. */
export const STRICT_TEXT = `${STRICT}/wordprocessingml/main`;
const MATH = "officeDocument/2006/math";

/** The prefixes by which parts are read, by their namespaces: those of ordinary and of Strict files (ECMA-376 part 1, A). */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(SPACES).map(([prefix, space]): [string, string] => [space, prefix]),
  [`http://schemas.openxmlformats.org/${MATH}`, "m"],
  [STRICT_TEXT, "w"],
  [`${STRICT}/officeDocument/relationships`, "r"],
  [`${STRICT}/officeDocument/math`, "m"],
]);

/** A part of a Word file as a tree, in which names have the prefixes that Word gives them. Problems: those of `readXml`. */
export const readPart = (xml: string | Uint8Array, places?: Map<XmlElement, XmlPlace>): XmlElement =>
  readXml(xml, places, PREFIXES);

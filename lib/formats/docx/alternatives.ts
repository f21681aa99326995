import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { elementsIn } from "./xml-values.ts";

const NOTHING: XmlElement = { name: "", attributes: {}, children: [] };

/**
 * One of several ways to say the same (ECMA-376 part 3, 10.2): the first that has words, as the Word of today shows it.
 * What older programs get may be empty, or the other way round.
 */
export function branchOf(alternatives: XmlElement): XmlElement {
  const branches = [...childrenOf(alternatives, "mc:Choice"), ...childrenOf(alternatives, "mc:Fallback")];
  return branches.find(hasWords) ?? branches[0] ?? NOTHING;
}

/** Alternatives stand in alternatives, which asks for each as often as they are deep. */
const known = new WeakMap<XmlElement, boolean>();

function hasWords(element: XmlElement): boolean {
  const found =
    known.get(element) ??
    elementsIn(element).some((child) => child.name === "w:t" || child.name === "m:t" || hasWords(child));
  if (element.name === "mc:AlternateContent") known.set(element, found);
  return found;
}

import type { XmlElement } from "../xml/read-xml.ts";

/** The first element of this name directly inside another. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);

/** The elements directly inside another. */
export const elementsIn = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== "string");

/** `w:val` of the first child of this name. */
export const settingOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes["w:val"];

/** True for `<w:b/>` and false for `<w:b w:val="0"/>`; undefined where there is neither (ECMA-376 part 1, 17.17.4). */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name);
  if (!found) return undefined;
  return !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "true");
}

/** A whole number, or undefined. */
export function numberOf(value: string | undefined): number | undefined {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) ? number : undefined;
}

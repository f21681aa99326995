import type { HeadingLevel } from "#lib/core/document/block.ts";
import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { DEEPEST_LEVEL } from "./list-definitions.ts";
import { ABOUT_STYLE } from "./styles.ts";
import { childOf, numberOf, settingOf } from "./xml-values.ts";

/** What a paragraph's style says of it. */
export type ParagraphStyle = {
  readonly heading: HeadingLevel | null;
  readonly role: "quote" | "preformatted" | "list" | "about" | null;
  readonly numbering: StyleNumbering;
};

/** What a style and those it is based on say of a list, the nearest first. */
export type StyleNumbering = {
  readonly numId: string | undefined;
  readonly styles: readonly { readonly id: string; readonly level: number | undefined }[];
};

/** The list that a paragraph stands in; where it says no level of it, one of its styles may. */
export type NumberingReference = StyleNumbering & { readonly numId: string; readonly level: number | undefined };

/** Programs that save the copy again make style ids of their own from the names. */
const ABOUT_NAME = /^about this copy\b/i;

type Style = {
  readonly id: string;
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly properties: XmlElement | undefined;
};

const PLAIN: ParagraphStyle = { heading: null, role: null, numbering: { numId: undefined, styles: [] } };
const LONGEST_CHAIN = 20;

/** Answers what the style of this id makes of a paragraph (ECMA-376 part 1, 17.7). */
export function stylesOf(part: XmlElement | null): (styleId: string | undefined) => ParagraphStyle {
  const styles = new Map<string, Style>();
  for (const style of part ? childrenOf(part, "w:style") : []) {
    const id = style.attributes["w:styleId"] ?? "";
    styles.set(id, {
      id,
      name: settingOf(style, "w:name") ?? "",
      basedOn: settingOf(style, "w:basedOn"),
      properties: childOf(style, "w:pPr"),
    });
  }
  const known = new Map<string, ParagraphStyle>();
  return (styleId) => {
    if (styleId === undefined) return PLAIN;
    const found = known.get(styleId) ?? styleIn(chainOf(styles, styleId), styleId);
    known.set(styleId, found);
    return found;
  };
}

function chainOf(styles: ReadonlyMap<string, Style>, styleId: string): readonly Style[] {
  const chain: Style[] = [];
  for (let style = styles.get(styleId); style && chain.length < LONGEST_CHAIN; style = styles.get(style.basedOn ?? ""))
    chain.push(style);
  return chain;
}

function styleIn(chain: readonly Style[], styleId: string): ParagraphStyle {
  const names = chain.map(({ name }) => name);
  const says = (pattern: RegExp) => names.some((name) => pattern.test(name));
  const role =
    styleId.startsWith(ABOUT_STYLE) || says(ABOUT_NAME)
      ? "about"
      : says(/quot(?:e|ation)|zitat|citation|^block text$/i)
        ? "quote"
        : says(/preformatted|^(?:source )?code|plain text/i)
          ? "preformatted"
          : says(/^list\b/i)
            ? "list"
            : null;
  return { heading: headingIn(chain), role, numbering: numberingOf(chain) };
}

function numberingOf(chain: readonly Style[]): StyleNumbering {
  const said = chain.map(({ id, properties }) => ({ id, ...saidOfList(properties) }));
  return {
    numId: said.find(({ numId }) => numId !== undefined)?.numId,
    styles: said.map(({ id, level }) => ({ id, level })),
  };
}

function headingIn(chain: readonly Style[]): HeadingLevel | null {
  for (const { name, properties } of chain) {
    const named = /^heading (\d)$/i.exec(name)?.[1];
    const level = named ? Number(named) : /^title$/i.test(name) ? 1 : outlineLevel(properties);
    if (level) return Math.min(6, level) as HeadingLevel;
  }
  return null;
}

/** Outline levels count from 0; 9 is body text. */
export function outlineLevel(properties: XmlElement | undefined): number | null {
  const level = numberOf(settingOf(properties, "w:outlineLvl"));
  return level === undefined || level > 8 ? null : level + 1;
}

/** The list that a paragraph's properties and its style put it in; one that is called 0 takes it out of any. */
export function numberingIn(
  properties: XmlElement | undefined,
  { numbering }: ParagraphStyle,
): NumberingReference | null {
  const own = saidOfList(properties);
  const numId = own.numId ?? numbering.numId;
  return numId === undefined || numId === "0" ? null : { numId, level: own.level, styles: numbering.styles };
}

function saidOfList(properties: XmlElement | undefined) {
  const reference = childOf(properties, "w:numPr");
  const level = numberOf(settingOf(reference, "w:ilvl"));
  return {
    numId: settingOf(reference, "w:numId"),
    level: level === undefined ? undefined : Math.min(Math.max(level, 0), DEEPEST_LEVEL),
  };
}

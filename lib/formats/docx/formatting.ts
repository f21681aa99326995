import type { MarkStyle } from "#lib/core/document/block.ts";
import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { childOf, settingOf, switchOf } from "./xml-values.ts";

/** How a run is set off from the rest of its paragraph. */
export type Formatting = { readonly marks: readonly MarkStyle[]; readonly isHidden: boolean };

/** What one place says of a run's looks; undefined where it says nothing. */
type Looks = {
  readonly strong: boolean | undefined;
  readonly emphasis: boolean | undefined;
  readonly strike: boolean | undefined;
  readonly isHidden: boolean | undefined;
  readonly doubleStrike: boolean | undefined;
  readonly underline: string | undefined;
  readonly raised: string | undefined;
  readonly font: string | undefined;
};

type Style = { readonly name: string; readonly basedOn: string | undefined; readonly looks: Looks };

const LONGEST_CHAIN = 20;
const MONOSPACED = /consolas|courier|mono|menlo/i;
/** Links are underlined because they are links. */
const LINK_STYLE = /hyperlink|internet ?link/i;

/**
 * Answers how a run looks, given the style of its paragraph and its own properties (ECMA-376 part 1, 17.7.2). What a
 * paragraph's style says is the look of the whole paragraph and sets nothing off in it.
 */
export function formattingFrom(
  part: XmlElement | null,
): (paragraphStyle: string | undefined, properties: XmlElement | undefined) => Formatting {
  const styles = new Map<string, Style>();
  for (const style of part ? childrenOf(part, "w:style") : []) {
    styles.set(style.attributes["w:styleId"] ?? "", {
      name: settingOf(style, "w:name") ?? "",
      basedOn: settingOf(style, "w:basedOn"),
      looks: looksIn(childOf(style, "w:rPr")),
    });
  }
  const known = new Map<string, Style>();
  const inherited = (styleId: string | undefined): Style | undefined => {
    if (styleId === undefined || !styles.has(styleId)) return undefined;
    const found = known.get(styleId) ?? withInherited(styles, styleId);
    known.set(styleId, found);
    return found;
  };
  return (paragraphStyle, properties) => {
    const ofParagraph = inherited(paragraphStyle)?.looks ?? NOTHING;
    if (!properties) return ofParagraph.isHidden ? HIDDEN : PLAIN;
    const styleId = settingOf(properties, "w:rStyle");
    const style = inherited(styleId);
    const isLink = LINK_STYLE.test(style?.name ?? "") || styleId === "Hyperlink";
    return formattingOf(looksIn(properties), style?.looks ?? NOTHING, ofParagraph, isLink);
  };
}

/** The style with all that it has from those it is based on; its name tells them all. */
function withInherited(styles: ReadonlyMap<string, Style>, styleId: string): Style {
  const names: string[] = [];
  let looks = NOTHING;
  for (
    let style = styles.get(styleId);
    style && names.length < LONGEST_CHAIN;
    style = styles.get(style.basedOn ?? "")
  ) {
    names.push(style.name);
    looks = over(looks, style.looks);
  }
  return { name: names.join("\n"), basedOn: undefined, looks };
}

/**
 * What is told of the run itself counts. The switches of two styles cancel each other out (17.7.3): emphasis in a
 * paragraph that is set in italics stands upright.
 */
function formattingOf(own: Looks, style: Looks, paragraph: Looks, isLink: boolean): Formatting {
  const isOn = (name: "strong" | "emphasis" | "strike") => own[name] ?? (style[name] === true && !paragraph[name]);
  const { underline, raised, font, doubleStrike } = over(own, style);
  const isUnderlined = underline !== undefined && underline !== "none" && !isLink;
  const marks: (MarkStyle | null)[] = [
    isOn("strong") ? { kind: "strong" } : null,
    isOn("emphasis") ? { kind: "emphasis" } : null,
    isOn("strike") || doubleStrike ? { kind: "strike" } : null,
    isUnderlined ? { kind: "underline" } : null,
    raised === "superscript" || raised === "subscript" ? { kind: raised } : null,
    font !== undefined && MONOSPACED.test(font) ? { kind: "code" } : null,
  ];
  const isHidden = own.isHidden ?? (style.isHidden ?? false) !== (paragraph.isHidden ?? false);
  return { marks: marks.filter((mark) => mark !== null), isHidden };
}

const looksIn = (properties: XmlElement | undefined): Looks => ({
  strong: switchOf(properties, "w:b"),
  emphasis: switchOf(properties, "w:i"),
  strike: switchOf(properties, "w:strike"),
  isHidden: switchOf(properties, "w:vanish"),
  doubleStrike: switchOf(properties, "w:dstrike"),
  underline: settingOf(properties, "w:u"),
  raised: settingOf(properties, "w:vertAlign"),
  font: childOf(properties, "w:rFonts")?.attributes["w:ascii"],
});

const NOTHING = looksIn(undefined);
const PLAIN: Formatting = { marks: [], isHidden: false };
const HIDDEN: Formatting = { marks: [], isHidden: true };

const over = (near: Looks, far: Looks): Looks => ({
  strong: near.strong ?? far.strong,
  emphasis: near.emphasis ?? far.emphasis,
  strike: near.strike ?? far.strike,
  isHidden: near.isHidden ?? far.isHidden,
  doubleStrike: near.doubleStrike ?? far.doubleStrike,
  underline: near.underline ?? far.underline,
  raised: near.raised ?? far.raised,
  font: near.font ?? far.font,
});

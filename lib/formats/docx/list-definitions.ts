import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { childOf, numberOf, settingOf, switchOf } from "./xml-values.ts";

/** Levels of a list count from 0 to this (ECMA-376 part 1, 17.9.3). */
export const DEEPEST_LEVEL = 8;

/** One level of a list (ECMA-376 part 1, 17.9.6). Levels count from 0. */
export type Level = {
  readonly format: string;
  /** What is printed, with %1 to %9 for the numbers of the first level to the ninth. */
  readonly text: string;
  readonly start: number;
  /** It starts anew behind every level up to the one before this; 0 for one that counts on through the document. */
  readonly restartsBelow: number;
  /** All numbers are printed in digits, as in laws. */
  readonly isLegal: boolean;
  /** The paragraph style whose paragraphs stand at this level. */
  readonly styleId: string | undefined;
};

export type List = {
  readonly levels: ReadonlyMap<number, Level>;
  /** Which level the paragraphs of a style stand at. */
  readonly levelOfStyle: ReadonlyMap<string, number>;
  /** Lists with the same one count on together. */
  readonly counter: string;
};

/**
 * The lists of word/numbering.xml by their ids. A definition may leave its levels to a numbering style, which another
 * definition is of (17.9.21, 17.9.27).
 */
export function listsIn(part: XmlElement): ReadonlyMap<string, List> {
  const definitions = childrenOf(part, "w:abstractNum");
  const byId = new Map(definitions.map((each) => [each.attributes["w:abstractNumId"], each]));
  const byStyle = new Map(definitions.map((each) => [settingOf(each, "w:styleLink"), each]));
  const lists = new Map<string, List>();
  for (const num of childrenOf(part, "w:num")) {
    const numId = num.attributes["w:numId"] ?? "";
    const id = settingOf(num, "w:abstractNumId") ?? "";
    const definition = byId.get(id);
    const linked = settingOf(definition, "w:numStyleLink");
    const levels = levelsIn((linked !== undefined && byStyle.get(linked)) || definition);
    const overrides = childrenOf(num, "w:lvlOverride");
    for (const override of overrides) changeLevel(levels, override);
    // Lists of one definition count on together, unless one of them starts anew.
    const counter = overrides.length > 0 ? `num ${numId}` : `abstract ${id}`;
    lists.set(numId, { levels, levelOfStyle: levelsByStyle(levels), counter });
  }
  return lists;
}

function changeLevel(levels: Map<number, Level>, override: XmlElement): void {
  const at = placeOf(override);
  if (at === null) return;
  const own = childOf(override, "w:lvl");
  const level = own ? levelOf(own, at) : levels.get(at);
  const start = numberOf(settingOf(override, "w:startOverride"));
  if (level) levels.set(at, { ...level, ...(start !== undefined && { start }) });
}

function levelsIn(definition: XmlElement | undefined): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const level of definition ? childrenOf(definition, "w:lvl") : []) {
    const at = placeOf(level);
    if (at !== null) levels.set(at, levelOf(level, at));
  }
  return levels;
}

/** Which level is meant; null for one that no list has. */
function placeOf({ attributes }: XmlElement): number | null {
  const at = numberOf(attributes["w:ilvl"]) ?? 0;
  return at >= 0 && at <= DEEPEST_LEVEL ? at : null;
}

function levelsByStyle(levels: ReadonlyMap<number, Level>): ReadonlyMap<string, number> {
  const byStyle = new Map<string, number>();
  for (const [at, { styleId }] of levels) {
    if (styleId !== undefined && !byStyle.has(styleId)) byStyle.set(styleId, at);
  }
  return byStyle;
}

function levelOf(level: XmlElement, at: number): Level {
  const restart = numberOf(settingOf(level, "w:lvlRestart"));
  return {
    format: settingOf(level, "w:numFmt") ?? "decimal",
    text: settingOf(level, "w:lvlText") ?? "",
    start: numberOf(settingOf(level, "w:start")) ?? 1,
    // A level that is not above this one says nothing (17.9.10).
    restartsBelow: restart !== undefined && restart >= 0 && restart <= at ? restart : at,
    isLegal: switchOf(level, "w:isLgl") ?? false,
    styleId: settingOf(level, "w:pStyle"),
  };
}

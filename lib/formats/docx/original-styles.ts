import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import type { CommentStyles } from "./comment.ts";
import type { WordPackage } from "./open-package.ts";
import { appendTo, nameSpaces, type OriginalPackage, unusual } from "./original-package.ts";
import { type CommentStyle, writeCommentStyle } from "./styles.ts";
import { settingOf } from "./xml-values.ts";

const TEXT: CommentStyle = { id: "CommentText", name: "annotation text", type: "paragraph" };
const REFERENCE: CommentStyle = { id: "CommentReference", name: "annotation reference", type: "character" };
const LINK: CommentStyle = { id: "Hyperlink", name: "Hyperlink", type: "character" };

/**
 * The styles that comments have in a file. Word knows them by their names, and each of its languages has ids of its own
 * for them. Those that are missing are added; a file without any styles gets none.
 */
export function commentStyles(word: WordPackage, file: OriginalPackage): CommentStyles {
  const styles = childrenOf(word.partOf("styles") ?? { name: "", attributes: {}, children: [] }, "w:style");
  const name = word.nameOf("styles");
  const missing = [TEXT, REFERENCE, LINK].filter((style) => !idIn(styles, style));
  if (name !== undefined && missing.length > 0) addStyles(file, name, styles, missing);
  const idOf = (style: CommentStyle) => idIn(styles, style) ?? freeId(styles, style);
  return { text: idOf(TEXT), reference: idOf(REFERENCE) };
}

const idIn = (styles: readonly XmlElement[], { name, type }: CommentStyle) =>
  styles.find(
    (style) => style.attributes["w:type"] === type && settingOf(style, "w:name")?.toLowerCase() === name.toLowerCase(),
  )?.attributes["w:styleId"];

function freeId(styles: readonly XmlElement[], { id }: CommentStyle): string {
  const taken = new Set(styles.map(({ attributes }) => attributes["w:styleId"]));
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}${number}`;
  return free;
}

function addStyles(
  file: OriginalPackage,
  partName: string,
  styles: readonly XmlElement[],
  missing: readonly CommentStyle[],
): void {
  const baseOf = (type: CommentStyle["type"]) =>
    styles.find(
      ({ attributes }) => attributes["w:type"] === type && /^(?:1|true|on)$/.test(attributes["w:default"] ?? ""),
    )?.attributes["w:styleId"];
  file.edit(partName, (part) => {
    if (part.root.name !== "w:styles") throw unusual();
    nameSpaces(part, ["w"]);
    appendTo(
      part,
      missing.map((style) => writeCommentStyle(style, freeId(styles, style), baseOf(style.type))).join(""),
    );
  });
}

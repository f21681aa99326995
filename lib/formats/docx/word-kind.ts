import { readXml } from "../xml/read-xml.ts";
import type { WordPackage } from "./open-package.ts";
import { WORD } from "./package.ts";
import { elementsIn } from "./xml-values.ts";

/** What kind of Word file it is: Word opens none whose name says another. */
export type WordKind = { readonly mediaType: string; readonly extension: string };

const MICROSOFT = "application/vnd.ms-word";
const DOCUMENT: WordKind = { extension: "docx", mediaType: `${WORD}.document` };

/** The kinds by the content type of the main document. */
const KINDS: Readonly<Record<string, WordKind>> = {
  [`${MICROSOFT}.document.macroEnabled.main+xml`]: {
    extension: "docm",
    mediaType: `${MICROSOFT}.document.macroEnabled.12`,
  },
  [`${WORD}.template.main+xml`]: { extension: "dotx", mediaType: `${WORD}.template` },
  [`${MICROSOFT}.template.macroEnabledTemplate.main+xml`]: {
    extension: "dotm",
    mediaType: `${MICROSOFT}.template.macroEnabled.12`,
  },
};

/** The kind that a file says it is (ECMA-376 part 2, 10.1.2). */
export function kindOf({ zip, documentName }: WordPackage): WordKind {
  const types = zip.read("[Content_Types].xml");
  const said = types ? elementsIn(readXml(types)) : [];
  const main = said.find(({ attributes }) => attributes.PartName === `/${documentName}`);
  return KINDS[main?.attributes.ContentType ?? ""] ?? DOCUMENT;
}

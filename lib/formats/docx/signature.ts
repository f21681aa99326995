import { readXml } from "../xml/read-xml.ts";
import type { WordPackage } from "./open-package.ts";
import { type OriginalPackage, removeFrom } from "./original-package.ts";
import { elementsIn } from "./xml-values.ts";

const RELATIONS = "_rels/.rels";
const FOLDER = "_xmlsignatures/";
const ORIGIN = "/digital-signature/origin";

/** Whether the file as a whole is signed (ECMA-376 part 2, 13). A signature of its macros alone is none of the text. */
export function isSigned({ zip }: WordPackage): boolean {
  const relations = zip.read(RELATIONS);
  const said = relations ? elementsIn(readXml(relations)) : [];
  return said.some(isOrigin) || zip.names.some((name) => name.startsWith(FOLDER));
}

/** Takes the signatures out: they are of the file as it was, and programs would call what they are in forged. */
export function dropSignatures({ zip }: WordPackage, file: OriginalPackage): void {
  for (const name of zip.names) if (name.startsWith(FOLDER)) file.drop(name);
  file.edit(RELATIONS, (part) => {
    for (const relation of elementsIn(part.root).filter(isOrigin)) removeFrom(part, relation);
  });
}

const isOrigin = ({ attributes }: { readonly attributes: Readonly<Record<string, string>> }) =>
  attributes.Type?.endsWith(ORIGIN) ?? false;

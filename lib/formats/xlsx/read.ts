import type { AnnotatedCopy } from "../annotated-copy.ts";
import { damaged } from "../import-limits.ts";
import { isMatrix, notOurs, type Records, readMatrix } from "../matrix/read.ts";
import { childrenOf, readXml, type XmlElement } from "../xml/read-xml.ts";
import { readZip, type Zip } from "../zip/read-zip.ts";
import { readSheet, sharedStrings } from "./read-sheet.ts";
import { IDENTIFIERS } from "./write.ts";

/**
 * The comments in a workbook that was one of our tables when it left, whatever program saved it since. Problems:
 * `unreadable` for a workbook without such a sheet.
 */
export function readXlsx(bytes: Uint8Array): AnnotatedCopy {
  const zip = readZip(bytes);
  const parts = sheetParts(zip);
  const strings = sharedStrings(zip.read("xl/sharedStrings.xml"));
  const records = (part: string | undefined): Records => {
    const content = part === undefined ? undefined : zip.read(part);
    return content ? readSheet(content, strings) : [];
  };
  for (const [name, part] of parts) {
    if (name === IDENTIFIERS.sheet) continue;
    const table = records(part);
    if (isMatrix(table)) return readMatrix(table, records(parts.get(IDENTIFIERS.sheet)));
  }
  throw notOurs();
}

/** The sheets of a workbook by name, each with the part that holds it (ECMA-376 part 1, 18.2.20). */
function sheetParts(zip: Zip): ReadonlyMap<string, string> {
  const [workbook, relations] = [partOf(zip, "xl/workbook.xml"), partOf(zip, "xl/_rels/workbook.xml.rels")];
  const targets = new Map(
    childrenOf(relations, "Relationship").map(({ attributes }) => [attributes.Id, attributes.Target ?? ""]),
  );
  const sheets = childrenOf(workbook, "sheets").flatMap((list) => childrenOf(list, "sheet"));
  return new Map(
    sheets.map(({ attributes }) => [attributes.name ?? "", partNamed(targets.get(attributes["r:id"]) ?? "")]),
  );
}

/** Targets are relative to the workbook, or absolute in the package. */
const partNamed = (target: string) => (target.startsWith("/") ? target.slice(1) : `xl/${target}`);

function partOf(zip: Zip, name: string): XmlElement {
  const content = zip.read(name);
  if (!content) throw damaged();
  return readXml(content);
}

import { unreadable } from "../import-limits.ts";
import { readXml, type XmlElement, type XmlPlace } from "../xml/read-xml.ts";
import { readZip, type Zip } from "../zip/read-zip.ts";
import { type CustomPart, readCustomPart } from "./custom-part.ts";
import { OFFICE, RELATIONS } from "./names.ts";
import { readPart } from "./read-part.ts";

/** A Word file with its parts found by what they are for, wherever they lie (ECMA-376 part 2, 9). */
export type WordPackage = {
  readonly zip: Zip;
  /** Where the main document lies, such as "word/document.xml". */
  readonly documentName: string;
  readonly document: XmlElement;
  /** Where a part lies that the main document refers to; undefined where it has none of this kind. */
  readonly nameOf: (kind: PartKind) => string | undefined;
  /** A part that the main document refers to; null where it has none of this kind. */
  readonly partOf: (kind: PartKind) => XmlElement | null;
  /** The addresses that relationships of a part lead to, by their ids. */
  readonly linksOf: (kind: PartKind | "document") => ReadonlyMap<string, string>;
  readonly core: XmlElement | null;
  /** Our own part, in a copy that was made here, and where it lies. */
  readonly custom: CustomPart | null;
  readonly customName: string | null;
};

export type PartKind = Exclude<keyof typeof RELATIONS, "hyperlink" | "customXml" | "footer"> | "endnotes";

const KINDS: Readonly<Record<PartKind, string>> = { ...RELATIONS, endnotes: `${OFFICE}/endnotes` };

type Relation = { readonly id: string; readonly type: string; readonly target: string; readonly isOutside: boolean };

/** `places` is filled with where the elements of the main document stand. Problems: `unreadable` for what is no Word document, `too-large` beyond the limits. */
export function openPackage(bytes: Uint8Array, places?: Map<XmlElement, XmlPlace>): WordPackage {
  const zip = readZip(bytes);
  const root = relationsOf(zip, "");
  const main = root.find(({ type }) => isOfKind(type, "/officeDocument"));
  const documentName = main?.target ?? "word/document.xml";
  const content = zip.read(documentName);
  if (!content) throw notWord();
  const document = readPart(content, places);
  if (document.name !== "w:document") throw notWord();
  const relations = relationsOf(zip, documentName);
  const nameOf = (kind: PartKind) =>
    relations.find(({ type }) => isOfKind(type, KINDS[kind].replace(/^.*\//, "/")))?.target;
  return {
    zip,
    documentName,
    document,
    nameOf,
    partOf: (kind) => parsed(zip, nameOf(kind)),
    linksOf: (kind) => {
      const name = kind === "document" ? documentName : nameOf(kind);
      const links = name === undefined ? [] : relationsOf(zip, name).filter(({ isOutside }) => isOutside);
      return new Map(links.map(({ id, target }) => [id, target]));
    },
    core: parsed(zip, root.find(({ type }) => type.endsWith("/core-properties"))?.target),
    ...customIn(zip, relations),
  };
}

/** Strict files name the same kinds under other addresses; the last part of the name is the same. */
const isOfKind = (type: string, ending: string) => type.endsWith(ending);

const notWord = () => unreadable("This is not a Word document. Save it as .docx in Word or LibreOffice and try again.");

function parsed(zip: Zip, name: string | undefined): XmlElement | null {
  const content = name === undefined ? undefined : zip.read(name);
  return content ? readPart(content) : null;
}

function customIn(zip: Zip, relations: readonly Relation[]): Pick<WordPackage, "custom" | "customName"> {
  for (const { type, target } of relations) {
    if (!isOfKind(type, "/customXml")) continue;
    const content = zip.read(target);
    const custom = content && readCustomPart(content);
    if (custom) return { custom, customName: target };
  }
  return { custom: null, customName: null };
}

/** Where the relationships of a part lie (ECMA-376 part 2, 9.3.3). */
export function relationsName(name: string): string {
  const slash = name.lastIndexOf("/") + 1;
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`;
}

function relationsOf(zip: Zip, name: string): readonly Relation[] {
  const content = zip.read(relationsName(name));
  if (!content) return [];
  return readXml(content).children.flatMap((child) => {
    if (typeof child === "string") return [];
    const { Id: id = "", Type: type = "", Target: target = "", TargetMode } = child.attributes;
    const isOutside = TargetMode === "External";
    return [
      { id, type, isOutside, target: isOutside ? target : resolved(name.slice(0, name.lastIndexOf("/") + 1), target) },
    ];
  });
}

/** Names in a package are paths that relationships give relative to the part that holds them. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

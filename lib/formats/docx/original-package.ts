import { unreadable } from "../import-limits.ts";
import { Edits } from "../xml/edits.ts";
import { decodeXml, readXml, type XmlElement, type XmlPlace } from "../xml/read-xml.ts";
import { writeZip } from "../zip/write-zip.ts";
import { PACKAGE, RELATIONS, SPACES } from "./names.ts";
import { relationsName, type WordPackage } from "./open-package.ts";
import { type Relations, relationsFrom } from "./relations.ts";
import { elementsIn } from "./xml-values.ts";

/** A part as it is, with what is to be changed in it. */
export type OpenPart = {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly edits: Edits;
  readonly placeOf: (element: XmlElement) => XmlPlace;
};

/** The parts of a person's own file: those that nobody changes leave as they came. */
export class OriginalPackage {
  private readonly changed = new Map<string, string>();
  private readonly types: string[] = [];
  private readonly dropped = new Set<string>();

  private readonly word: WordPackage;

  constructor(word: WordPackage) {
    this.word = word;
  }

  read(name: string): string | null {
    const content = this.word.zip.read(name);
    return content ? decodeXml(content) : null;
  }

  write(name: string, content: string): void {
    this.changed.set(name, content);
  }

  /** Leaves a part out. */
  drop(name: string): void {
    this.dropped.add(name);
  }

  /** A name that no part has: "word/comments.xml", or with a number where that is taken. */
  freeName(folder: string, name: string): string {
    const { names } = this.word.zip;
    for (let number = 1; ; number++) {
      const free = `${folder}${name}${number === 1 ? "" : number}.xml`;
      if (!names.includes(free)) return free;
    }
  }

  /** Says what a new part is (ECMA-376 part 2, 10.1.2.3). */
  declare(name: string, type: string): void {
    this.types.push(`<Override xmlns="${TYPES}" PartName="/${name}" ContentType="${type}"/>`);
  }

  /** Changes a part; `change` is told its root and writes at places of it. */
  edit(name: string, change: (part: OpenPart) => void): void {
    const xml = unfoldedRoot(this.read(name) ?? "");
    const places = new Map<XmlElement, XmlPlace>();
    const root = readXml(xml, places);
    const edits = new Edits();
    change({ name, xml, root, edits, placeOf: (element) => places.get(element) ?? NOWHERE });
    this.write(name, edits.applyTo(xml));
  }

  /** Relationships that can be added to those of a part. */
  newRelations(name: string): Relations {
    const rels = this.word.zip.read(relationsName(name));
    const present = rels ? elementsIn(readXml(rels)).map(({ attributes }) => attributes) : [];
    const links = present.filter(({ Type, TargetMode }) => Type === RELATIONS.hyperlink && TargetMode === "External");
    return relationsFrom(
      new Set(present.map(({ Id = "" }) => Id)),
      new Map(links.map(({ Target = "", Id = "" }) => [Target, Id])),
    );
  }

  /** Adds them. */
  relate(name: string, relations: Relations): void {
    const file = relationsName(name);
    const entries = relations.entries();
    if (entries === "") return;
    if (!this.word.zip.names.includes(file)) this.write(file, relations.write());
    // Whatever prefix the part uses, these have their own.
    else
      this.edit(file, (part) => appendTo(part, entries.replaceAll(BARE, `${BARE} xmlns="${PACKAGE}/relationships"`)));
  }

  finish(): Uint8Array {
    this.edit("[Content_Types].xml", (part) => {
      for (const element of elementsIn(part.root)) {
        const { PartName = "" } = element.attributes;
        if (this.dropped.has(PartName.slice(1))) removeFrom(part, element);
      }
      appendTo(part, this.types.join(""));
    });
    const { zip } = this.word;
    const kept = zip.names.filter((name) => !name.endsWith("/") && !this.dropped.has(name));
    const names = [...kept, ...this.changed.keys()];
    return writeZip(
      [...new Set(names)].map((name) => ({
        name,
        content: this.changed.get(name) ?? zip.read(name) ?? "",
        isStored: /\.(?:png|jpe?g|gif)$/i.test(name),
      })),
    );
  }
}

const BARE = "<Relationship";
const TYPES = `${PACKAGE}/content-types`;
const NOWHERE: XmlPlace = { start: 0, openEnd: 0, closeStart: 0, end: 0, parent: null };

/** The part with a start tag and an end tag, so that something can stand in it. */
function unfoldedRoot(xml: string): string {
  const places = new Map<XmlElement, XmlPlace>();
  const root = readXml(xml, places);
  const { closeStart, end } = places.get(root) ?? NOWHERE;
  return closeStart === end ? `${xml.slice(0, end - "/>".length)}></${root.name}>${xml.slice(end)}` : xml;
}

/** Adds markup behind everything that stands in a part. */
export function appendTo({ root, edits, placeOf }: OpenPart, markup: string): void {
  edits.insert(placeOf(root).closeStart, markup, 1);
}

/** Takes an element out of a part. */
export function removeFrom({ edits, placeOf }: OpenPart, element: XmlElement): void {
  const { start, end } = placeOf(element);
  edits.replace(start, end, "");
}

/**
 * Names the namespaces that added markup uses on a part's root, and lets older programs pass over what is not in the
 * standard of 2006. Problems: `unreadable` where the part uses the names for something else.
 */
export function nameSpaces({ root, edits, placeOf, xml }: OpenPart, prefixes: readonly (keyof typeof SPACES)[]): void {
  const missing = prefixes.filter((prefix) => {
    const here = root.attributes[`xmlns:${prefix}`];
    if (here !== undefined && here !== SPACES[prefix]) throw unusual();
    return here === undefined;
  });
  const { start, openEnd } = placeOf(root);
  const tag = xml.slice(start, openEnd);
  const added = missing.map((prefix) => ` xmlns:${prefix}="${SPACES[prefix]}"`).join("");
  const passable = missing.filter((prefix) => prefix.startsWith("w1")).join(" ");
  const ignored = /(mc:Ignorable\s*=\s*["'])/;
  const isNew = passable !== "" && !ignored.test(tag);
  const named = isNew ? `${added} mc:Ignorable="${passable}"` : added;
  const wider = passable === "" || isNew ? tag : tag.replace(ignored, `$1${passable} `);
  const at = 1 + root.name.length;
  if (named) edits.replace(start, openEnd, `${wider.slice(0, at)}${named}${wider.slice(at)}`);
}

/** The refusal of a file that is built in a way that nothing can be added to without harm. */
export const unusual = () =>
  unreadable(
    "Notes cannot be added to this file without harm: its parts are named in an unusual way. Save it in Word as an ordinary Word document (.docx), or take the copy without the original.",
    "on",
  );

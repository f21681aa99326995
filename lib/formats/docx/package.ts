import { escapeXml } from "../xml/escape-xml.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import { CUSTOM_NAMESPACE, type CustomPart, writeCustomPart } from "./custom-part.ts";
import { DECLARATION, OFFICE, PACKAGE, type Part, part, RELATIONS } from "./names.ts";
import type { Relations } from "./relations.ts";
import { writeStyles } from "./styles.ts";

export type PackageContents = {
  readonly facts: PackageFacts;
  /** word/document.xml, given the relationship of its footer. */
  readonly document: (footer: string) => string;
  /** Of word/document.xml; those of the parts are added to them. */
  readonly relations: Relations;
  readonly numbering: string;
  readonly footnotes: string;
  readonly footnoteRelations: Relations;
  /** The parts that hold comments, where there are any. */
  readonly commentParts: readonly Part[];
  readonly commentRelations: Relations;
  /** What our own part says; null for a file that does not come back. */
  readonly custom: CustomPart | null;
};

/** What the file says about itself. `moment` is ISO 8601. */
export type PackageFacts = {
  readonly title: string;
  readonly language: string;
  readonly creator: string;
  readonly modifiedBy: string;
  readonly moment: string;
};

/** What the content types of Word's own parts begin with. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** The whole file (ECMA-376 part 2): its parts, what each is, and how they refer to each other. */
export function writePackage(contents: PackageContents): Uint8Array {
  const { facts, relations, commentRelations, footnoteRelations, commentParts, custom } = contents;
  const parts: readonly Part[] = [
    ownPart("styles", writeStyles(facts.language)),
    ownPart("numbering", contents.numbering),
    ownPart("settings", SETTINGS),
    ownPart("footnotes", contents.footnotes),
    ...commentParts,
  ];
  for (const { name, relation } of parts) relations.add(relation, name.replace("word/", ""));
  const footer = relations.add(RELATIONS.footer, "footer1.xml");
  if (custom) relations.add(RELATIONS.customXml, "../customXml/item1.xml");
  const entries: readonly ZipEntry[] = [
    { name: "[Content_Types].xml", content: contentTypes(parts, custom !== null) },
    { name: "_rels/.rels", content: PACKAGE_RELATIONS },
    { name: "docProps/core.xml", content: coreProperties(facts) },
    { name: "word/document.xml", content: contents.document(footer) },
    { name: "word/_rels/document.xml.rels", content: relations.write() },
    { name: "word/footer1.xml", content: FOOTER },
    ...parts.map(({ name, content }) => ({ name, content })),
    ...(commentParts.length > 0 ? [{ name: "word/_rels/comments.xml.rels", content: commentRelations.write() }] : []),
    { name: "word/_rels/footnotes.xml.rels", content: footnoteRelations.write() },
    ...(custom ? customEntries(custom) : []),
  ];
  return writeZip(entries);
}

/** Our own part under a number that no other such part has. */
export const customEntries = (
  custom: CustomPart,
  number = 1,
): readonly { readonly name: string; readonly content: string }[] => [
  { name: `customXml/item${number}.xml`, content: writeCustomPart(custom) },
  { name: `customXml/itemProps${number}.xml`, content: CUSTOM_PROPERTIES },
  {
    name: `customXml/_rels/item${number}.xml.rels`,
    content: relations([`${OFFICE}/customXmlProps`, `itemProps${number}.xml`]),
  },
];

const ownPart = (name: "styles" | "numbering" | "settings" | "footnotes", content: string): Part => ({
  name: `word/${name}.xml`,
  type: `${name}+xml`,
  relation: RELATIONS[name],
  content,
});

function contentTypes(parts: readonly Part[], hasCustom: boolean): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("word/document.xml", `${WORD}.document.main+xml`),
    override("word/footer1.xml", `${WORD}.footer+xml`),
    ...parts.flatMap(({ name, type }) => (type ? [override(name, `${WORD}.${type}`)] : [])),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    hasCustom ? override("customXml/itemProps1.xml", CUSTOM_TYPE) : "",
    "</Types>",
  ].join("");
}

/** Content type of the properties of our own part. */
export const CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

const relations = (...entries: readonly (readonly [type: string, target: string])[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const PACKAGE_RELATIONS = relations(
  [`${OFFICE}/officeDocument`, "word/document.xml"],
  [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
);

const CUSTOM_PROPERTIES = `${DECLARATION}<ds:datastoreItem ds:itemID="{6D9C3A52-50B7-4E0B-9B4C-3B1F0F1E5A77}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${CUSTOM_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`;

const SETTINGS = part(
  "w:settings",
  '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
);

const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

const FOOTER = part(
  "w:ftr",
  `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field("begin")}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field("separate")}<w:r><w:t>1</w:t></w:r>${field("end")}</w:p>`,
);

function coreProperties({ title, creator, language, modifiedBy, moment }: PackageFacts): string {
  const when = `xsi:type="dcterms:W3CDTF">${escapeXml(moment)}`;
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:creator>${escapeXml(creator)}</dc:creator>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    `<cp:lastModifiedBy>${escapeXml(modifiedBy)}</cp:lastModifiedBy>`,
    `<dcterms:created ${when}</dcterms:created><dcterms:modified ${when}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

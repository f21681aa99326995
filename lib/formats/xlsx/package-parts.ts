import type { Dossier } from "../dossier.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import type { ZipEntry } from "../zip/write-zip.ts";
import { columnName, type Sheet } from "./write-sheet.ts";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Every part of a workbook package besides its sheets (ECMA-376 part 2; part 1, 12.3). */
export function packageParts(sheets: readonly Sheet[], dossier: Dossier): readonly ZipEntry[] {
  return [
    { name: "[Content_Types].xml", content: contentTypes(sheets) },
    { name: "_rels/.rels", content: packageRelations() },
    { name: "docProps/core.xml", content: coreProperties(dossier) },
    { name: "xl/workbook.xml", content: workbook(sheets) },
    { name: "xl/_rels/workbook.xml.rels", content: workbookRelations(sheets) },
    { name: "xl/styles.xml", content: STYLES },
  ];
}

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (name: string, type: string) => `<Override PartName="${name}" ContentType="${type}"/>`;
  return [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    override("/xl/workbook.xml", `${TYPES}.sheet.main+xml`),
    override("/xl/styles.xml", `${TYPES}.styles+xml`),
    ...sheets.map((_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, `${TYPES}.worksheet+xml`)),
    "</Types>",
  ].join("");
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

const relations = (inner: readonly string[]) =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inner.join("")}</Relationships>`;

const packageRelations = () =>
  relations([
    relation("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"),
    relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
  ]);

const workbookRelations = (sheets: readonly Sheet[]) =>
  relations([
    ...sheets.map((_, index) => relation(`rId${index + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`)),
    relation(`rId${sheets.length + 1}`, `${OFFICE}/styles`, "styles.xml"),
  ]);

function coreProperties({ document, exportedBy, exportedAt }: Dossier): string {
  const moment = `xsi:type="dcterms:W3CDTF">${escapeXml(exportedAt)}`;
  return [
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escapeXml(`${document.title} (comments)`)}</dc:title>`,
    `<dc:creator>${escapeXml(exportedBy ?? "Glossator")}</dc:creator>`,
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified>`,
    "</cp:coreProperties>",
  ].join("");
}

function workbook(sheets: readonly Sheet[]): string {
  const entries = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="rId${index + 1}"/>`,
  );
  const titles = sheets.map(
    (sheet, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${printTitles(sheet)}</definedName>`,
  );
  return [
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${entries.join("")}</sheets><definedNames>${titles.join("")}</definedNames></workbook>`,
  ].join("");
}

/** What every printed page repeats (ECMA-376 part 1, 18.2.5): the header, and the leading columns where others are on further pages. */
const printTitles = ({ name, print, leading = 0 }: Sheet) =>
  print === "side-by-side" && leading > 0 ? `${name}!$A:$${columnName(leading - 1)},${name}!$1:$1` : `${name}!$1:$1`;

/** The cell formats: plain, header, words that wrap and are text whatever they begin with, values, words on one line. */
const STYLES = [
  `${DECLARATION}<styleSheet xmlns="${MAIN}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");

import { escapeXml } from "../xml/escape-xml.ts";
import { part } from "./names.ts";

/** The paragraphs of a copy that are about the copy itself have styles of this prefix, so that they are known again. */
export const ABOUT_STYLE = "GlossatorAbout";

type Style = { readonly id: string; readonly name: string; readonly paragraph?: string; readonly run?: string };

const HEADING_SIZES = [40, 32, 28, 26, 24, 22];

const PARAGRAPH_STYLES: readonly Style[] = [
  ...HEADING_SIZES.map((size, index) => ({
    id: `Heading${index + 1}`,
    name: `heading ${index + 1}`,
    paragraph: `<w:keepNext/><w:spacing w:before="${index === 0 ? 0 : 320 - index * 30}" w:after="100"/><w:outlineLvl w:val="${index}"/>`,
    run: `<w:b/><w:bCs/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  })),
  { id: "ListParagraph", name: "List Paragraph", paragraph: "<w:contextualSpacing/>" },
  { id: "Quote", name: "Quote", paragraph: '<w:ind w:left="567" w:right="567"/>', run: "<w:i/><w:iCs/>" },
  {
    id: "Preformatted",
    name: "HTML Preformatted",
    paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F4F1EA"/>',
    run: '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/><w:sz w:val="19"/>',
  },
  { id: "FootnoteText", name: "footnote text", run: '<w:sz w:val="19"/><w:szCs w:val="19"/>' },
  { id: "CommentText", name: "annotation text", run: '<w:sz w:val="20"/><w:szCs w:val="20"/>' },
  {
    id: `${ABOUT_STYLE}Title`,
    name: "About this copy title",
    paragraph: '<w:spacing w:after="160"/>',
    run: '<w:b/><w:bCs/><w:color w:val="1F5361"/><w:sz w:val="28"/>',
  },
  {
    id: ABOUT_STYLE,
    name: "About this copy",
    paragraph: '<w:spacing w:after="60"/>',
    run: '<w:color w:val="595246"/><w:sz w:val="19"/>',
  },
];

const CHARACTER_STYLES: readonly Style[] = [
  { id: "FootnoteReference", name: "footnote reference", run: '<w:vertAlign w:val="superscript"/>' },
  { id: "CommentReference", name: "annotation reference", run: '<w:sz w:val="16"/><w:szCs w:val="16"/>' },
  { id: "Hyperlink", name: "Hyperlink", run: '<w:color w:val="1F5361"/><w:u w:val="single"/>' },
];

const DEFAULTS = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
].join("");

const BORDERS = ["top", "left", "bottom", "right", "insideH", "insideV"]
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="8A8172"/>`)
  .join("");

const TABLE_STYLE = `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${BORDERS}</w:tblBorders></w:tblPr></w:style>`;

/** word/styles.xml for a document in this language (BCP 47). */
export function writeStyles(language: string): string {
  const fonts = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Arial"/>';
  const lang = `<w:lang w:val="${escapeXml(language)}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return part(
    "w:styles",
    [
      `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="22"/><w:szCs w:val="22"/>${lang}</w:rPr></w:rPrDefault>`,
      '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>',
      DEFAULTS,
      ...PARAGRAPH_STYLES.map((style) => writeStyle("paragraph", "Normal", style)),
      ...CHARACTER_STYLES.map((style) => writeStyle("character", "DefaultParagraphFont", style)),
      TABLE_STYLE,
    ].join(""),
  );
}

/** The markup of a style that comments use, by its name, under an id and on a base of the file that it goes into. */
export function writeCommentStyle({ name, type }: CommentStyle, id: string, basedOn: string | undefined): string {
  const known = type === "paragraph" ? PARAGRAPH_STYLES : CHARACTER_STYLES;
  return known.map((style) => (style.name === name ? writeStyle(type, basedOn, { ...style, id }) : "")).join("");
}

/** A style that comments use, as every language of Word names it in a file. */
export type CommentStyle = {
  readonly id: string;
  readonly name: "annotation text" | "annotation reference" | "Hyperlink";
  readonly type: "paragraph" | "character";
};

function writeStyle(type: string, basedOn: string | undefined, { id, name, paragraph, run }: Style): string {
  return [
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn === undefined ? "" : `<w:basedOn w:val="${escapeXml(basedOn)}"/>`,
    paragraph ? `<w:pPr>${paragraph}</w:pPr>` : "",
    run ? `<w:rPr>${run}</w:rPr>` : "",
    "</w:style>",
  ].join("");
}

/** Names that the parts of a Word file (ECMA-376, with Microsoft's extensions of it) share. */
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MICROSOFT = "http://schemas.microsoft.com/office";

/** The namespaces of our markup by their prefixes. */
export const SPACES = {
  w: "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  r: OFFICE,
  mc: "http://schemas.openxmlformats.org/markup-compatibility/2006",
  w14: `${MICROSOFT}/word/2010/wordml`,
  w15: `${MICROSOFT}/word/2012/wordml`,
  w16cid: `${MICROSOFT}/word/2016/wordml/cid`,
  w16cex: `${MICROSOFT}/word/2018/wordml/cex`,
} as const;

/** On the root of every part: what is not in the standard of 2006 may be passed over by older programs. */
const NAMESPACES = [
  ...Object.entries(SPACES).map(([prefix, space]) => `xmlns:${prefix}="${space}"`),
  'mc:Ignorable="w14 w15 w16cid w16cex"',
].join(" ");

/** One XML part with its root. */
export const part = (root: string, inner: string) => `${DECLARATION}<${root} ${NAMESPACES}>${inner}</${root}>`;

/** A part of the package: where it lies, what it is and how the document refers to it. */
export type Part = {
  readonly name: string;
  /** Content type after "application/vnd.openxmlformats-officedocument.wordprocessingml."; null for plain XML. */
  readonly type: string | null;
  readonly relation: string;
  readonly content: string;
};

export const RELATIONS = {
  styles: `${OFFICE}/styles`,
  numbering: `${OFFICE}/numbering`,
  settings: `${OFFICE}/settings`,
  footnotes: `${OFFICE}/footnotes`,
  footer: `${OFFICE}/footer`,
  comments: `${OFFICE}/comments`,
  commentsExtended: `${MICROSOFT}/2011/relationships/commentsExtended`,
  commentsIds: `${MICROSOFT}/2016/09/relationships/commentsIds`,
  commentsExtensible: `${MICROSOFT}/2018/08/relationships/commentsExtensible`,
  people: `${MICROSOFT}/2011/relationships/people`,
  customXml: `${OFFICE}/customXml`,
  hyperlink: `${OFFICE}/hyperlink`,
} as const;

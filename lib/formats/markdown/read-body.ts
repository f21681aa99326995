import type { Token } from "markdown-it";
import type { BlockDraft, HeadingLevel, MarkStyle } from "#lib/core/document/block.ts";
import { safeAddress } from "../addresses.ts";
import { DraftBuilder } from "../draft-builder.ts";
import { IMPORT_LIMITS, tooLarge } from "../import-limits.ts";
import { markdownParser } from "./parser.ts";

/**
 * The parser of comments: HTML is text in it, a line break is a line break, and a line that Markdown takes for the
 * definition of a link ("[1]: …") stays, because everything typed is to be seen.
 */
const bodies = markdownParser({ html: false, breaks: true, maxNesting: IMPORT_LIMITS.containers }).disable("reference");

/**
 * Reads the body of an annotation or reply. What comes back is a safe tree: no markup, no picture (its alternative text
 * stands as a link to it), links to web and mail addresses only. Problems: `too-large` beyond 50,000 characters.
 */
export function readBody(markdown: string): readonly BlockDraft[] {
  if (markdown.length > IMPORT_LIMITS.bodyLength) {
    throw tooLarge(`A comment holds at most ${IMPORT_LIMITS.bodyLength.toLocaleString("en")} characters.`, "body");
  }
  const tokens = bodies.parse(markdown, {});
  const builder = new DraftBuilder();
  if (tokens.some(isTooDeep)) writePlain(markdown, builder);
  else for (const token of tokens) write(builder, token);
  return builder.finish();
}

/** The parser passes over what is nested deeper; such a body is shown as it was typed. */
const isTooDeep = (token: Token) =>
  token.nesting === 1 && token.level >= IMPORT_LIMITS.containers - 1 && token.type !== "paragraph_open";

function writePlain(text: string, builder: DraftBuilder): void {
  builder.begin({ kind: "preformatted" });
  builder.text(text);
}

type Writer = (builder: DraftBuilder, token: Token) => void;

const paragraph: Writer = (builder) => builder.begin({ kind: "paragraph" });
const leave: Writer = (builder) => builder.leave();
const closeStyle: Writer = (builder) => builder.closeStyle();
const lineBreak: Writer = (builder) => builder.lineBreak();
const code: Writer = (builder, { content }) => {
  builder.begin({ kind: "preformatted" });
  builder.text(content);
  builder.begin({ kind: "paragraph" });
};
const cell: Writer = (builder, { type }) => {
  builder.enter({ kind: "cell", header: type === "th_open", columns: 1, rows: 1 });
};

/** What each of the parser's tokens writes. A token that is not here writes its text. */
const WRITERS: Readonly<Record<string, Writer>> = {
  heading_open: (builder, token) => builder.begin({ kind: "heading", level: levelOf(token) }),
  heading_close: paragraph,
  paragraph_open: paragraph,
  paragraph_close: paragraph,
  bullet_list_open: (builder) => builder.enter({ kind: "list", ordered: false }),
  bullet_list_close: leave,
  ordered_list_open: (builder) => builder.enter({ kind: "list", ordered: true }),
  ordered_list_close: leave,
  list_item_open: (builder, { info, markup }) =>
    builder.enter({ kind: "item", ...(info && { label: `${info}${markup}` }) }),
  list_item_close: leave,
  blockquote_open: (builder) => builder.enter({ kind: "quote" }),
  blockquote_close: leave,
  table_open: (builder) => builder.enter({ kind: "table" }),
  table_close: leave,
  tr_open: (builder) => builder.enter({ kind: "row" }),
  tr_close: leave,
  th_open: cell,
  th_close: leave,
  td_open: cell,
  td_close: leave,
  hr: (builder) => builder.whole({ kind: "rule" }),
  fence: code,
  code_block: code,
  inline: (builder, token) => {
    for (const child of token.children ?? []) write(builder, child);
  },
  softbreak: lineBreak,
  hardbreak: lineBreak,
  code_inline: (builder, { content }) => writeStyled(builder, { kind: "code" }, content),
  image: (builder, token) => writeStyled(builder, linkTo(token.attrGet("src")), token.content || "image"),
  strong_open: (builder) => builder.openStyle({ kind: "strong" }),
  strong_close: closeStyle,
  em_open: (builder) => builder.openStyle({ kind: "emphasis" }),
  em_close: closeStyle,
  s_open: (builder) => builder.openStyle({ kind: "strike" }),
  s_close: closeStyle,
  link_open: (builder, token) => builder.openStyle(linkTo(token.attrGet("href"))),
  link_close: closeStyle,
};

function write(builder: DraftBuilder, token: Token): void {
  const writer = WRITERS[token.type];
  if (writer) writer(builder, token);
  else builder.text(token.content);
}

const levelOf = (token: Token) => (Number(token.tag.slice(1)) || 1) as HeadingLevel;

function writeStyled(builder: DraftBuilder, style: MarkStyle | null, text: string): void {
  builder.openStyle(style);
  builder.text(text);
  builder.closeStyle();
}

/** A link that may not be followed opens a style without effect, so that every opening has its closing. */
function linkTo(address: string | number | null): MarkStyle | null {
  const href = safeAddress(String(address ?? ""));
  return href ? { kind: "link", href } : null;
}

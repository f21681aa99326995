import markdownIt, { type MarkdownIt, type MarkdownItOptions, type StateCore, type Token } from "markdown-it";
import footnotes from "markdown-it-footnote";
import { IMPORT_LIMITS, tooLarge, unreadable } from "../import-limits.ts";
import { gatherNotes, renderNotesAsSuch } from "./footnotes.ts";

/** Blocks inside blocks: markdown-it passes over what is nested deeper, so such a text is refused. */
const DEEPEST = 100;

/**
 * A parser of CommonMark with tables and strike-through. Links are judged where they are read, so that the words of a
 * refused one stay; bare addresses become links only when they say http or https.
 */
export function markdownParser(options: MarkdownItOptions): MarkdownIt {
  const parser = markdownIt({ linkify: true, maxNesting: DEEPEST, ...options });
  parser.validateLink = () => true;
  parser.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const schema of ["ftp:", "//", "mailto:"]) parser.linkify.add(schema, null);
  return parser;
}

/** The parser of documents: Markdown with the HTML that policy texts mix into it, and footnotes. */
const documents = markdownParser({ html: true }).use(footnotes);
documents.core.ruler.at("footnote_tail", gatherNotes);
documents.core.ruler.after("block", "keep_html_whole", keepHtmlWhole);
documents.core.ruler.push("name_headings", nameHeadings);
documents.core.ruler.push("keep_delimiters", keepDelimiters);
renderNotesAsSuch(documents);

/** Finding bare addresses takes longer the more there are; a text with more than this keeps them as plain text. */
const MOST_BARE_ADDRESSES = 5_000;

/** Every paragraph takes a line at least. */
const MOST_LINES = 4 * IMPORT_LIMITS.blocks;

/**
 * The HTML that a Markdown document stands for. Problems: `unreadable` when it is nested beyond reason, `too-large`
 * when it has more lines than an import may have paragraphs.
 */
export function htmlOf(markdown: string): string {
  if (countOf("\n", markdown) > MOST_LINES) {
    throw tooLarge(`The document has more than ${MOST_LINES.toLocaleString("en")} lines. Split it.`);
  }
  documents.set({ linkify: countOf("://", markdown) <= MOST_BARE_ADDRESSES });
  const env = {};
  const tokens = documents.parse(markdown, env);
  if (tokens.some(holdsUnreadText)) {
    throw unreadable(
      `Lists or quotations are nested more than ${DEEPEST} deep, which no readable text is. Choose plain text as its format.`,
    );
  }
  return documents.renderer.render(tokens, documents.options, env);
}

function countOf(needle: string, text: string): number {
  let count = 0;
  for (let index = text.indexOf(needle); index >= 0; index = text.indexOf(needle, index + 1)) count++;
  return count;
}

/** True for a container so deep that the parser passed over what it holds. */
const holdsUnreadText = (token: Token) =>
  token.level >= DEEPEST - 1 && (token.type === "blockquote_open" || token.type === "list_item_open");

/**
 * A blank line ends a stretch of HTML in Markdown, and the indented lines after it are code by the letter. Where an
 * element is still open they are its indented content, as authors of HTML lists mean it.
 */
function keepHtmlWhole({ tokens }: StateCore): void {
  let open = 0;
  for (const token of tokens) {
    if (token.type === "code_block" && open > 0 && /^\s*<\/?[a-z]/i.test(token.content)) token.type = "html_block";
    if (token.type !== "html_block") continue;
    for (const [, closing] of token.content.matchAll(
      /<(\/?)(?:ul|ol|dl|table|thead|tbody|tr|div|section|blockquote)\b/gi,
    )) {
      open = Math.max(0, open + (closing ? -1 : 1));
    }
  }
}

/** Gives headings the names by which Markdown texts link to them: their words, in small letters, joined by hyphens. */
function nameHeadings({ tokens }: StateCore): void {
  const seen = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    if (token.type !== "heading_open") continue;
    const words = tokens[index + 1]?.children?.map((child) =>
      child.type === "text" || child.type === "code_inline" ? child.content : "",
    );
    const name = (words ?? [])
      .join("")
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    token.attrSet("id", count === 0 ? name : `${name}-${count}`);
  }
}

/** "1)" and "1." render as the same HTML; the attribute keeps what the source prints. */
function keepDelimiters({ tokens }: StateCore): void {
  for (const token of tokens) {
    if (token.type === "ordered_list_open" && token.markup === ")") token.attrSet("data-delimiter", ")");
  }
}

import type { Mark } from "#lib/core/document/block.ts";
import { type InlineNode, inlineTree } from "#lib/core/document/inline.ts";
import { mergedMarks } from "../merged-marks.ts";
import { type Delimiter, joinTokens, type Token } from "./delimiters.ts";
import { backticksFor, destination, escapeText } from "./escape.ts";

/** Something to write behind the character before `offset` of the text, such as a footnote reference. */
export type Insertion = { readonly offset: number; readonly markdown: string };

export type InlineMarkdown = {
  /** In ascending order of offset, none at 0. */
  readonly insertions: readonly Insertion[];
  /** The label of a footnote's reference, or null where the copy has no such footnote. */
  readonly labelOf: (footnote: string) => string | null;
  /** Where a link leads in the copy, or null to keep its words alone. */
  readonly addressOf: (href: string) => string | null;
};

/**
 * A block's text with its formatting in Markdown; "\n" in the result is a line break of the text, which the caller
 * writes as its kind of block can. Underlining and raised or lowered text are HTML, for want of Markdown. Insertions never cut a run of emphasis; within a link or code, where nothing may be inserted, they follow it.
 */
export function writeInline(text: string, marks: readonly Mark[], markdown: InlineMarkdown): string {
  const written = mergedMarks(marks.flatMap(trimmedIn(text)), text.length);
  return joinTokens(childTokens(inlineTree(text, written), 0, { ...markdown, open: [], inLink: false }, true));
}

/** Emphasis cannot begin or end with white space. */
const trimmedIn = (text: string) => (mark: Mark) => {
  const inner = text.slice(mark.start, mark.end);
  const start = mark.start + (inner.length - inner.trimStart().length);
  const end = mark.end - (inner.length - inner.trimEnd().length);
  return start < end ? [{ ...mark, start, end }] : [];
};

type Context = InlineMarkdown & { readonly open: readonly Mark["kind"][]; readonly inLink: boolean };

/** What is inserted at a parent's end is left to the parent, so that it stands behind the run and not in it. */
function childTokens(nodes: readonly InlineNode[], start: number, context: Context, isOutermost: boolean): Token[] {
  let offset = start;
  return nodes.flatMap((node, index) => {
    const end = offset + textOf(node).length;
    const tokens = nodeTokens(node, offset, context);
    const ownsEnd = isOutermost || index < nodes.length - 1;
    const behind = context.inLink || !ownsEnd ? [] : insertedIn(context, end - 1, end);
    offset = end;
    return [...tokens, ...behind];
  });
}

function nodeTokens(node: InlineNode, start: number, context: Context): Token[] {
  if (typeof node === "string") return textTokens(node, start, context);
  if (!("mark" in node)) return childTokens(node.children, start, context, false);
  const { mark, children } = node;
  const text = textOf(node);
  const postponed = () => (context.inLink ? [] : insertedIn(context, start, start + text.length - 1));
  switch (mark.kind) {
    case "code":
      return [...codeTokens(text), ...postponed()];
    case "reference": {
      const label = context.labelOf(mark.footnote);
      if (label === null || context.inLink) return childTokens(children, start, context, false);
      return [{ kind: "atom", markdown: `[^${label}]` }, ...postponed()];
    }
    case "link": {
      const address = context.inLink ? null : context.addressOf(mark.href);
      if (address === null) return childTokens(children, start, context, false);
      const inner = childTokens(children, start, { ...context, inLink: true }, false);
      return [atom("["), ...inner, atom(`](${destination(address)})`), ...postponed()];
    }
    default:
      return emphasisTokens(mark.kind, childTokens(children, start, opened(context, mark.kind), false), context);
  }
}

const atom = (markdown: string): Token => ({ kind: "atom", markdown });
const opened = (context: Context, kind: Mark["kind"]): Context => ({ ...context, open: [...context.open, kind] });

const DELIMITERS: Readonly<Partial<Record<Mark["kind"], Delimiter>>> = { strong: "**", emphasis: "*", strike: "~~" };
const TAGS: Readonly<Partial<Record<Mark["kind"], string>>> = { underline: "u", superscript: "sup", subscript: "sub" };

function emphasisTokens(kind: Mark["kind"], inner: Token[], { open }: Context): Token[] {
  if (open.includes(kind)) return inner;
  const delimiter = DELIMITERS[kind];
  if (delimiter) return [{ kind: "open", delimiter }, ...inner, { kind: "close", delimiter }];
  const tag = TAGS[kind];
  return tag ? [atom(`<${tag}>`), ...inner, atom(`</${tag}>`)] : inner;
}

function textTokens(text: string, start: number, context: Context): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { offset, markdown } of context.inLink ? [] : insertionsIn(context, start, start + text.length - 1)) {
    const to = offset - start;
    if (to > from) tokens.push({ kind: "text", markdown: escapeText(text.slice(from, to)) });
    tokens.push(atom(markdown));
    from = to;
  }
  return [...tokens, { kind: "text", markdown: escapeText(text.slice(from)) }];
}

/** Code keeps its line breaks by being cut at them, and its edge spaces by a further space that the standard strips. */
function codeTokens(text: string): Token[] {
  return text.split("\n").flatMap((line, index): Token[] => {
    const fence = backticksFor(line, 1);
    const needsRoom = /^`|`$|^ .*\S.* $/.test(line);
    const span = line === "" ? [] : [atom(needsRoom ? `${fence} ${line} ${fence}` : fence + line + fence)];
    return index === 0 ? span : [{ kind: "text", markdown: "\n" }, ...span];
  });
}

/** The insertions with an offset in `(after, until]`. */
const insertionsIn = ({ insertions }: Context, after: number, until: number) =>
  insertions.filter(({ offset }) => after < offset && offset <= until);

const insertedIn = (context: Context, after: number, until: number): Token[] =>
  insertionsIn(context, after, until).map(({ markdown }) => atom(markdown));

function textOf(node: InlineNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

import type { Mark } from "#lib/core/document/block.ts";
import { type InlineNode, inlineTree } from "#lib/core/document/inline.ts";
import { mergedMarks } from "../merged-marks.ts";
import { joinTokens } from "./delimiters.ts";
import type { Delimiter, Token } from "./emphasis.ts";
import { backticksFor, destination } from "./escape.ts";

/** Something to write behind the character before `offset` of the text, such as a footnote reference. */
export type Insertion = { readonly offset: number; readonly markdown: string };

export type InlineMarkdown = {
  /** In ascending order of offset, none at 0. */
  readonly insertions: readonly Insertion[];
  /** The label of a footnote's reference, or null where the copy has no such footnote. */
  readonly labelOf: (footnote: string) => string | null;
  /** In a table's cell a "|" ends the cell even within code, unless it is escaped. */
  readonly inCell?: boolean;
  /** Where a link leads in the copy, or null to keep its words alone. */
  readonly addressOf: (href: string) => string | null;
};

/**
 * A block's text with its formatting in Markdown; "\n" in the result is a line break of the text, which the caller
 * writes as its kind of block can. Underlining and raised or lowered text are HTML, for want of Markdown. Insertions never cut a run of emphasis; within a link or code, where nothing may be inserted, they follow it.
 */
export function writeInline(text: string, marks: readonly Mark[], markdown: InlineMarkdown): string {
  const written = mergedMarks(unitedMarks(aroundWholes(marks)), text.length);
  return joinTokens(childTokens(inlineTree(text, written), 0, { ...markdown, open: [], inLink: false }, true));
}

const isWhole = ({ kind }: Mark) => kind === "code" || kind === "reference";

/**
 * Code and reference marks cannot be cut, so that a mark which reaches into one is widened to hold it. They come last,
 * and so innermost. A reference is raised by itself.
 */
function aroundWholes(marks: readonly Mark[]): readonly Mark[] {
  const wholes = unitedMarks(marks.filter(isWhole));
  const widened = marks.flatMap((mark) => {
    if (isWhole(mark)) return [];
    const crossed = wholes.filter((whole) => whole.start < mark.end && mark.start < whole.end);
    const isRaisedReference =
      mark.kind === "superscript" &&
      crossed.some(({ kind, start, end }) => kind === "reference" && start <= mark.start && mark.end <= end);
    if (isRaisedReference) return [];
    const start = Math.min(mark.start, ...crossed.map((whole) => whole.start));
    return [{ ...mark, start, end: Math.max(mark.end, ...crossed.map((whole) => whole.end)) }];
  });
  return [...widened, ...wholes];
}

/** Marks of one style that share text as one mark: emphasis within the same emphasis is no more than one. */
function unitedMarks(marks: readonly Mark[]): readonly Mark[] {
  const united: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const index = united.findLastIndex((other) => other.kind === mark.kind && mark.start <= other.end);
    const other = united[index];
    if (!other || mark.kind === "link" || mark.kind === "reference") united.push(mark);
    else united[index] = { ...other, end: Math.max(other.end, mark.end) };
  }
  return united;
}

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
      return [...codeTokens(context.inCell ? text.replaceAll("|", "\\|") : text), ...postponed()];
    case "reference": {
      const label = context.labelOf(mark.footnote);
      if (label === null || context.inLink) return childTokens(children, start, context, false);
      return [...referenceTokens(text, label), ...postponed()];
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

/** What the source prints around the label ("[1]") is kept around the reference. */
function referenceTokens(text: string, label: string): Token[] {
  const at = text.indexOf(label);
  const [before, behind] = at < 0 ? ["", ""] : [text.slice(0, at), text.slice(at + label.length)];
  return [{ kind: "text", text: before }, atom(`[^${label}]`), { kind: "text", text: behind }];
}

const atom = (markdown: string): Token => ({ kind: "atom", markdown });
const noteToken = (markdown: string): Token => ({ kind: "atom", markdown, isNote: true });
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
    if (to > from) tokens.push({ kind: "text", text: text.slice(from, to) });
    tokens.push(noteToken(markdown));
    from = to;
  }
  return [...tokens, { kind: "text", text: text.slice(from) }];
}

/** Code keeps its line breaks by being cut at them, and its edge spaces by a further space that the standard strips. */
function codeTokens(text: string): Token[] {
  return text.split("\n").flatMap((line, index): Token[] => {
    const fence = backticksFor(line, 1);
    const needsRoom = /^`|`$|^ .*\S.* $/.test(line);
    const span = line === "" ? [] : [atom(needsRoom ? `${fence} ${line} ${fence}` : fence + line + fence)];
    return index === 0 ? span : [{ kind: "text", text: "\n" }, ...span];
  });
}

/** The insertions with an offset in `(after, until]`. */
const insertionsIn = ({ insertions }: Context, after: number, until: number) =>
  insertions.filter(({ offset }) => after < offset && offset <= until);

const insertedIn = (context: Context, after: number, until: number): Token[] =>
  insertionsIn(context, after, until).map(({ markdown }) => noteToken(markdown));

function textOf(node: InlineNode): string {
  return typeof node === "string" ? node : node.children.map(textOf).join("");
}

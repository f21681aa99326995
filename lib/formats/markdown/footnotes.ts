import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";

type NoteEntry = { label?: string; count?: number };
type Footnotes = { refs?: Record<string, number>; list?: NoteEntry[]; labelsArePrinted?: boolean };

/** Parts the source's label of a repeated definition from the count that makes it unique. */
const REPEAT = "\u0000";

const footnotesOf = (env: Env) => env.footnotes as Footnotes | undefined;

/**
 * The footnote plugin drops a note nobody refers to, and of two notes with one label the first, as happens where pages
 * were joined. This rule lists both, so that no text is lost.
 */
export function keepEveryNote({ env, tokens }: StateCore): void {
  const footnotes = footnotesOf(env);
  if (!footnotes?.refs) return;
  const { refs } = footnotes;
  footnotes.list ??= [];
  const { list } = footnotes;
  const seen = new Map<string, number>();
  for (const token of tokens) {
    if (token.type !== "footnote_reference_open") continue;
    const label = String(token.meta?.label);
    const count = seen.get(label) ?? 0;
    seen.set(label, count + 1);
    if (count > 0) {
      token.meta = { label: `${label}${REPEAT}${count}` };
      list.push({ label: `${label}${REPEAT}${count}`, count: 0 });
    } else if ((refs[`:${label}`] ?? -1) < 0) {
      refs[`:${label}`] = list.length;
      list.push({ label, count: 0 });
    }
  }
  footnotes.labelsArePrinted = list.every((entry) => SHORT.test(sourceLabel(entry.label ?? "")));
}

/** Renders notes and references as DPUB-ARIA names them, with the mark a reader of the source sees. */
export function renderNotesAsSuch(parser: MarkdownIt): void {
  const escaped = (text: string) => parser.utils.escapeHtml(text);
  Object.assign(parser.renderer.rules, {
    footnote_ref: (tokens: Token[], index: number, _options: unknown, env: Env) =>
      `<a role="doc-noteref" href="#${anchorOf(tokens[index])}">${escaped(markOf(tokens[index], env))}</a>`,
    footnote_block_open: () => '<section role="doc-endnotes"><ol>\n',
    footnote_block_close: () => "</ol></section>\n",
    footnote_open: (tokens: Token[], index: number, _options: unknown, env: Env) =>
      `<li role="doc-footnote" id="${anchorOf(tokens[index])}" data-label="${escaped(markOf(tokens[index], env))}">`,
    footnote_close: () => "</li>\n",
    footnote_anchor: () => "",
  });
}

const numberOf = (token: Token | undefined) => Number(token?.meta?.id) + 1;

const anchorOf = (token: Token | undefined) => `markdown-note-${numberOf(token)}`;

const SHORT = /^(?:\d{1,4}|[a-z]|[*†‡§]{1,3})$/iu;

/** Short labels are printed as the source has them; where any is a name ("[^cost]"), notes are counted instead. */
function markOf(token: Token | undefined, env: Env): string {
  const label = sourceLabel(String(token?.meta?.label ?? ""));
  return footnotesOf(env)?.labelsArePrinted ? label : String(numberOf(token));
}

const sourceLabel = (label: string) => label.split(REPEAT)[0] ?? "";

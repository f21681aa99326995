import type { Env, MarkdownIt, StateCore, Token } from "markdown-it";

/** A note as the footnote plugin lists it: by its label, or with its own tokens where it stands inside the text. */
type ListedNote = { readonly label?: string; readonly tokens?: Token[]; readonly content?: string };
type Footnotes = { readonly list?: readonly ListedNote[]; labelsArePrinted?: boolean };
type Definition = { readonly label: string; readonly tokens: Token[] };

const footnotesOf = (env: Env) => env.footnotes as Footnotes | undefined;

/**
 * Moves the notes behind the text, first those that are referred to, in that order. It stands in for the plugin's own
 * rule, which drops a note nobody refers to, the first of two with one label (as where pages were joined) and a note
 * around a note, and takes quadratic time.
 */
export function gatherNotes(state: StateCore): void {
  const footnotes = footnotesOf(state.env);
  if (!footnotes) return;
  const { text, definitions } = partedFromText(state.tokens);
  const first = new Map(definitions.toReversed().map((definition) => [definition.label, definition]));
  const referredTo = (footnotes.list ?? []).map((note): Definition => {
    const definition = first.get(note.label ?? "");
    return { label: note.label ?? "", tokens: note.tokens ? inParagraph(note, state) : (definition?.tokens ?? []) };
  });
  const used = new Set(referredTo.map((note) => note.tokens));
  const notes = [...referredTo, ...definitions.filter((definition) => !used.has(definition.tokens))];
  footnotes.labelsArePrinted = notes.every(({ label }) => SHORT.test(label));
  state.tokens = notes.length === 0 ? text : [...text, ...notesSection(notes, state)];
}

function partedFromText(tokens: readonly Token[]): {
  readonly text: Token[];
  readonly definitions: readonly Definition[];
} {
  const text: Token[] = [];
  const definitions: Definition[] = [];
  const open: Definition[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const definition = { label: String(token.meta?.label), tokens: [] };
      definitions.push(definition);
      open.push(definition);
    } else if (token.type === "footnote_reference_close") open.pop();
    else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, definitions };
}

function inParagraph({ tokens = [], content = "" }: ListedNote, { Token }: StateCore): Token[] {
  const inline = Object.assign(new Token("inline", "", 0), { children: tokens, content });
  return [new Token("paragraph_open", "p", 1), inline, new Token("paragraph_close", "p", -1)];
}

function* notesSection(notes: readonly Definition[], { Token }: StateCore): Generator<Token> {
  yield new Token("footnote_block_open", "", 1);
  for (const [id, { label, tokens }] of notes.entries()) {
    yield Object.assign(new Token("footnote_open", "", 1), { meta: { id, label } });
    yield* tokens;
    yield new Token("footnote_close", "", -1);
  }
  yield new Token("footnote_block_close", "", -1);
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
  });
}

const numberOf = (token: Token | undefined) => Number(token?.meta?.id) + 1;

const anchorOf = (token: Token | undefined) => `markdown-note-${numberOf(token)}`;

const SHORT = /^(?:\d{1,4}|[a-z]|[*†‡§]{1,3})$/iu;

/** Short labels are printed as the source has them; where any is a name ("[^cost]"), notes are counted instead. */
function markOf(token: Token | undefined, env: Env): string {
  const label = String(token?.meta?.label ?? "");
  return footnotesOf(env)?.labelsArePrinted ? label : String(numberOf(token));
}

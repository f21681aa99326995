export type Delimiter = "**" | "*" | "~~";

/** A piece of Markdown on its way: words, a delimiter of emphasis, or something that is Markdown already. */
export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "atom"; readonly markdown: string; readonly isNote?: true }
  | DelimiterToken;

export type DelimiterToken = { readonly kind: "open" | "close"; readonly delimiter: Delimiter };

/** The tokens with emphasis only where Markdown can express it, and with neighbouring texts as one. */
export const expressible = (tokens: readonly Token[]): readonly Token[] =>
  joinedTexts(withoutClashes(withSpacesOutside(tokens)));

/** Emphasis cannot begin or end with white space, nor be of nothing else. */
function withSpacesOutside(tokens: readonly Token[]): readonly Token[] {
  const moved: Token[] = [];
  let spaceBehind = "";
  for (const token of tokens) {
    if (token.kind === "close") {
      spaceBehind = takeTrailingSpace(moved) + spaceBehind;
      if (moved.at(-1)?.kind === "open") moved.pop();
      else moved.push(token);
      continue;
    }
    if (spaceBehind) moved.push({ kind: "text", text: spaceBehind });
    spaceBehind = "";
    if (token.kind === "text") pushText(moved, token.text);
    else moved.push(token);
  }
  return spaceBehind ? [...moved, { kind: "text", text: spaceBehind }] : moved;
}

/** Removes the white space that the tokens end with, and answers it. */
function takeTrailingSpace(tokens: Token[]): string {
  let space = "";
  for (let last = tokens.at(-1); last?.kind === "text"; last = tokens.at(-1)) {
    const words = last.text.trimEnd();
    space = last.text.slice(words.length) + space;
    tokens.pop();
    if (!words) continue;
    tokens.push({ ...last, text: words });
    break;
  }
  return space;
}

/** Adds text, its leading white space before the emphasis that has just been opened. */
function pushText(tokens: Token[], text: string): void {
  const words = text.trimStart();
  const opened = tokens.findLastIndex(({ kind }) => kind !== "open") + 1;
  const space = text.slice(0, text.length - words.length);
  if (space) tokens.splice(opened, 0, { kind: "text", text: space });
  if (words) tokens.push({ kind: "text", text: words });
}

/** Neighbouring texts as one, since an escape may depend on both. */
function joinedTexts(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.kind === "text" && token.text === "") continue;
    if (token.kind === "text" && last?.kind === "text") joined.splice(-1, 1, { ...last, text: last.text + token.text });
    else joined.push(token);
  }
  return joined;
}

/**
 * Leaves out emphasis, never words, where readers could not tell what an asterisk does (CommonMark 0.31, section 6.2,
 * rules 9 and 10): of a run that both closes and opens, what goes beyond one of each ("**a***b*"); and what opens
 * within a word while a run of three is open, which it could close instead ("***a** b**c***").
 */
function withoutClashes(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  const open: { readonly isKept: boolean; readonly isTriple: boolean }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "open" && token.delimiter !== "~~") {
      const before = asterisksBefore(kept);
      const closes = before.some(({ kind }) => kind === "close");
      const isWithinTriple = open.some(({ isTriple }) => isTriple) && !before.some(({ kind }) => kind === "open");
      const follows = !closes || (before.length === 1 && before[0]?.delimiter !== token.delimiter);
      const isKept = follows && (!isWithinTriple || endsWithSpace(kept.at(-1)));
      const isTriple = isKept && (before.length > 0 || isAsterisk(tokens[index + 1], "open"));
      open.push({ isKept, isTriple });
      if (isKept) kept.push(token);
    } else if (token.kind !== "close" || token.delimiter === "~~" || open.pop()?.isKept) kept.push(token);
  }
  return kept;
}

/** A line break does not count: on one line it is written as "<br>". */
const endsWithSpace = (token: Token | undefined) => token?.kind === "text" && /[^\S\n]$/.test(token.text);

const isAsterisk = (token: Token | undefined, kind: "open" | "close") =>
  token?.kind === kind && token.delimiter !== "~~";

/** The run of asterisks that the tokens end with. */
function asterisksBefore(tokens: readonly Token[]): readonly DelimiterToken[] {
  const start = tokens.findLastIndex((token) => !("delimiter" in token) || token.delimiter === "~~");
  return delimitersFrom(tokens, start + 1);
}

/** The delimiters that follow each other from `start` on. */
export function delimitersFrom(tokens: readonly Token[], start: number): readonly DelimiterToken[] {
  const run: DelimiterToken[] = [];
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || !("delimiter" in token)) break;
    run.push(token);
  }
  return run;
}

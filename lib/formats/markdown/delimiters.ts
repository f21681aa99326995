import { characterReference } from "./escape.ts";

export type Delimiter = "**" | "*" | "~~";

/** A piece of Markdown on its way: escaped text, a delimiter of emphasis, or something that stands for itself. */
export type Token =
  | { readonly kind: "text" | "atom"; readonly markdown: string }
  | { readonly kind: "open" | "close"; readonly delimiter: Delimiter };

/**
 * The tokens as one string in which every delimiter means emphasis. Whether it does depends on the characters beside
 * it (CommonMark 0.31, section 6.2: left- and right-flanking runs): next to punctuation on its inner side it needs
 * white space or punctuation on its outer side. Where a letter stands there, the letter is written as a character
 * reference, which begins and ends with punctuation and reads as the letter.
 */
export function joinTokens(tokens: readonly Token[]): string {
  let written = "";
  let mustReference = false;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token) break;
    if ("markdown" in token) {
      const safe = guarded(written, token.markdown, tokens[index + 1]);
      written += mustReference ? withFirstReferenced(safe) : safe;
      mustReference = false;
      continue;
    }
    const run = delimitersFrom(tokens, index);
    index += run.length - 1;
    const behind = tokens[index + 1];
    const needs = neighboursNeeded(
      run,
      lastOf(written),
      behind && "markdown" in behind ? firstOf(behind.markdown) : "",
    );
    if (needs.before) written = withLastReferenced(written);
    written += run.map(({ delimiter }) => delimiter).join("");
    mustReference = needs.behind;
  }
  return written;
}

type DelimiterToken = Extract<Token, { delimiter: Delimiter }>;

function delimitersFrom(tokens: readonly Token[], start: number): readonly DelimiterToken[] {
  const run: DelimiterToken[] = [];
  for (let index = start; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || !("delimiter" in token)) break;
    run.push(token);
  }
  return run;
}

/** Whether the letters around a run of delimiters must become references for all of them to work. */
function neighboursNeeded(run: readonly DelimiterToken[], before: string, behind: string) {
  const isMixed = new Set(run.map(({ delimiter }) => delimiter[0])).size > 1;
  const opens = run.some(({ kind }) => kind === "open");
  const closes = run.some(({ kind }) => kind === "close");
  return {
    before: opens && (isMixed || MAYBE_PUNCTUATION.test(behind)) && !SEPARATES.test(before),
    behind: closes && (isMixed || MAYBE_PUNCTUATION.test(before)) && !SEPARATES.test(behind),
  };
}

/** Versions of the standard differ on whether symbols are punctuation, so they count as whatever is harder. */
const MAYBE_PUNCTUATION = /[\p{P}\p{S}]/u;
const SEPARATES = /^$|[\s\p{P}$+<=>^`|~]/u;

const lastOf = (text: string) => Array.from(text.slice(-2)).at(-1) ?? "";
const firstOf = (text: string) => Array.from(text.slice(0, 2))[0] ?? "";

function withLastReferenced(text: string): string {
  const last = lastOf(text);
  return text.slice(0, text.length - last.length) + characterReference(last);
}

const withFirstReferenced = (text: string) => characterReference(text) + text.slice(firstOf(text).length);

/** Signs that would make something else of what they stand beside: "!" or "^" before a bracket, "(" behind one. */
function guarded(written: string, markdown: string, next: Token | undefined): string {
  const start = written.endsWith("]") && markdown.startsWith("(") ? `\\${markdown}` : markdown;
  return next?.kind === "atom" ? start.replace(/[!^]$/, "\\$&") : start;
}

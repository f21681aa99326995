import { type DelimiterToken, delimitersFrom, expressible, type Token } from "./emphasis.ts";
import { characterReference, escapeAddressAtEnd, escapeText } from "./escape.ts";

/**
 * The tokens as one string in which every delimiter means emphasis. Whether it does depends on the characters beside
 * it (CommonMark 0.31, section 6.2: left- and right-flanking runs): next to punctuation on its inner side it needs
 * white space or punctuation on its outer side. Where a letter stands there, the letter is written as a character
 * reference, which begins and ends with punctuation and reads as the letter.
 */
export function joinTokens(given: readonly Token[]): string {
  const tokens = expressible(given);
  const edges = referencedEdges(tokens);
  let written = "";
  let isBehindReference = false;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === "text") written += writeText(token.text, written, tokens[index + 1], edges.get(index));
    else if (token.kind === "atom") written += (isBehindReference && token.isNote ? APART : "") + token.markdown;
    else written += token.delimiter;
    if (token.kind !== "close") isBehindReference = token.kind === "atom" && token.markdown.startsWith("[^");
  }
  return written;
}

/** What parts a note's reference from one before it: raised and side by side, 3 and 4 would read as 34. */
export const APART = "\u202f";

/** Which edges of a text are written as character references. */
type Edges = { readonly first: boolean; readonly last: boolean };

/** By index of the text. Referencing one edge can make another necessary, so this goes on until none is. */
function referencedEdges(tokens: readonly Token[]): ReadonlyMap<number, Edges> {
  const edges = new Map<number, Edges>();
  const runs = runsIn(tokens);
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const { run, start, end } of runs) {
      const before = edges.get(start - 1)?.last ? REFERENCE : lastOf(markdownOf(tokens[start - 1]));
      const behind = edges.get(end)?.first ? REFERENCE : firstOf(markdownOf(tokens[end]));
      const needs = neighboursNeeded(run, before, behind);
      if (needs.before) edges.set(start - 1, withEdge(edges.get(start - 1), "last", tokens[start - 1]));
      if (needs.behind) edges.set(end, withEdge(edges.get(end), "first", tokens[end]));
      if (needs.before || needs.behind) isSettled = false;
    }
  }
  return edges;
}

/** The only sign of a text is both of its edges. */
function withEdge(edges: Edges = { first: false, last: false }, edge: keyof Edges, token?: Token): Edges {
  const text = markdownOf(token);
  return firstOf(text).length === text.length ? { first: true, last: true } : { ...edges, [edge]: true };
}

/** The sign that a character reference begins with. The one it ends with is punctuation as well. */
const REFERENCE = "&";

function runsIn(tokens: readonly Token[]) {
  const runs: { run: readonly DelimiterToken[]; start: number; end: number }[] = [];
  for (let start = 0; start < tokens.length; start++) {
    const run = delimitersFrom(tokens, start);
    if (run.length > 0) runs.push({ run, start, end: start + run.length });
    start += run.length;
  }
  return runs;
}

const markdownOf = (token: Token | undefined) =>
  token?.kind === "text" ? token.text : token?.kind === "atom" ? token.markdown : "";

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

/** Text whose edges make nothing else of what they stand beside: "!" or "^" before a bracket, "(" or ":" behind one. */
function writeText(text: string, written: string, next: Token | undefined, edges: Edges | undefined): string {
  const first = edges?.first ? firstOf(text) : "";
  const last = edges?.last && first.length < text.length ? lastOf(text) : "";
  let escaped = escapeText(text.slice(first.length, text.length - last.length));
  if (first) escaped = characterReference(first) + escaped;
  else if (written.endsWith("]") && /^[(:]/.test(escaped)) escaped = `\\${escaped}`;
  if (last) return escapeAddressAtEnd(escaped) + characterReference(last);
  if (next) escaped = escapeAddressAtEnd(escaped);
  return next?.kind === "atom" ? escaped.replace(/[!^]$/, "\\$&") : escaped;
}

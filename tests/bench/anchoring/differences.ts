import DiffMatchPatch, { type Diff } from "diff-match-patch";
import type { Span } from "#lib/core/document/span.ts";
import type { Engine } from "./engine.ts";

/** Characters compared by diff-match-patch. Without a time limit it goes on until it has the shortest difference. */
export const characterDifference = (timeoutSeconds: number): Engine => ({
  name: `diff-match-patch, ${timeoutSeconds > 0 ? `${timeoutSeconds} s limit` : "no limit"}`,
  carry: (oldText, newText, spans) => {
    const kept = keptStretches(differ(timeoutSeconds).diff_main(oldText, newText));
    return spans.map((span) => project(span, kept));
  },
});

/** Words compared by Myers' algorithm: each word is a character to diff-match-patch, which has no limit. */
export const wordDifference: Engine = {
  name: "word-level Myers difference",
  carry: (oldText, newText, spans) => {
    const names = new Map<string, string>();
    const diffs = differ(0).diff_main(encode(oldText, names), encode(newText, names), false);
    const words = [...names.keys()];
    const spelled = diffs.map(([operation, text]): Diff => [operation, decode(text, words)]);
    const kept = keptStretches(spelled);
    return spans.map((span) => project(span, kept));
  },
};

/** Private and lone code units would be mangled; names begin above the control characters and skip the surrogates. */
const FIRST_NAME = 0x100;
const SURROGATES = 0xd800;
const SURROGATE_COUNT = 0x800;

function encode(text: string, names: Map<string, string>): string {
  const tokens = text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];
  return tokens.map((token) => names.get(token) ?? addName(token, names)).join("");
}

function addName(token: string, names: Map<string, string>): string {
  const number = names.size + FIRST_NAME;
  const name = String.fromCharCode(number < SURROGATES ? number : number + SURROGATE_COUNT);
  names.set(token, name);
  return name;
}

function decode(text: string, words: readonly string[]): string {
  const spelled: string[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    spelled.push(words[(unit < SURROGATES ? unit : unit - SURROGATE_COUNT) - FIRST_NAME] ?? "");
  }
  return spelled.join("");
}

function differ(timeoutSeconds: number): DiffMatchPatch {
  const made = new DiffMatchPatch();
  made.Diff_Timeout = timeoutSeconds;
  return made;
}

/** A stretch both texts have. */
type Kept = Span & { readonly shift: number };

function keptStretches(diffs: readonly Diff[]): readonly Kept[] {
  const kept: Kept[] = [];
  let old = 0;
  let next = 0;
  for (const [operation, text] of diffs) {
    if (operation === 0) kept.push({ start: old, end: old + text.length, shift: next - old });
    if (operation <= 0) old += text.length;
    if (operation >= 0) next += text.length;
  }
  return kept;
}

/** From the first kept character of a span to the last; an orphan when less than half of it is kept. */
function project(span: Span, kept: readonly Kept[]): Span | null {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((kept[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let start = -1;
  let end = -1;
  let count = 0;
  for (let stretch = kept[low]; stretch && stretch.start < span.end; stretch = kept[++low]) {
    const from = Math.max(span.start, stretch.start);
    const to = Math.min(span.end, stretch.end);
    if (start < 0) start = from + stretch.shift;
    end = to + stretch.shift;
    count += to - from;
  }
  return count * 2 >= span.end - span.start ? { start, end } : null;
}

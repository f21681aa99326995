import type { Line } from "./printed-line.ts";

/** Whether the hyphen at the end of a line breaks a word ("docu-ment") or belongs to it ("user-submitted"). */
export type Hyphens = { readonly breaksWord: (before: string, after: string) => boolean };

const LAST_PART = /(\p{L}[\p{L}\p{M}]*)[-\u2010\u00ad]$/u;
const FIRST_PART = /^\p{L}[\p{L}\p{M}]*/u;

/**
 * Learns from the lines of a document: a word that stands in it in one piece was broken, one that stands in it with its
 * hyphen was not. Where it says neither, the document's habit decides: whoever breaks words breaks many.
 */
export function hyphensOf(lines: readonly Line[]): Hyphens {
  const { whole, hyphened } = wordsOf(lines);
  const verdict = (before: string, after: string): boolean | null => {
    const [first, second] = [LAST_PART.exec(before)?.[1]?.toLowerCase(), FIRST_PART.exec(after)?.[0].toLowerCase()];
    if (first === undefined || second === undefined) return false;
    if (hyphened.has(`${first}-${second}`)) return false;
    if (whole.has(first + second)) return true;
    return /^\p{Lu}/u.test(after) ? false : null;
  };
  const habit = habitOf(lines, verdict);
  return {
    breaksWord: (before, after) => {
      if (before.endsWith("\u00ad")) return FIRST_PART.test(after);
      return verdict(before, after) ?? habit ?? !whole.has(LAST_PART.exec(before)?.[1]?.toLowerCase() ?? "");
    },
  };
}

function wordsOf(lines: readonly Line[]) {
  const whole = new Set<string>();
  const hyphened = new Set<string>();
  for (const { text } of lines) {
    const inside = text.toLowerCase().replace(LAST_PART, "");
    for (const [word] of inside.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
      if (word.includes("-")) hyphened.add(word);
      else whole.add(word);
    }
  }
  return { whole, hyphened };
}

const FEW = 4;

/** True where the document breaks words, false where it does not, null where it cannot be told. */
function habitOf(lines: readonly Line[], verdict: (before: string, after: string) => boolean | null): boolean | null {
  let [broken, kept, unclear] = [0, 0, 0];
  for (const [index, { text }] of lines.entries()) {
    const next = lines[index + 1]?.text;
    if (next === undefined || !LAST_PART.test(text)) continue;
    const isBroken = verdict(text, next);
    if (isBroken) broken++;
    else if (isBroken === false) kept++;
    else unclear++;
  }
  if (broken > kept) return true;
  return broken === 0 && unclear <= FEW ? false : null;
}

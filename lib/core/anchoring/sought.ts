import type { Quote } from "./describe.ts";
import type { LooseText } from "./loose-text.ts";
import type { TextIndex } from "./text-index.ts";

/** A quotation between its contexts, as words of the text in which it is sought. */
export type Sought = {
  readonly quote: Required<Quote>;
  /** Prefix, quotation and suffix in one. */
  readonly words: LooseText;
  /** The tokens that belong to the quotation, wholly or in part. */
  readonly from: number;
  readonly to: number;
  /** The quotation begins or ends inside a word. */
  readonly cutsWords: boolean;
};

/** Reads a quotation in the vocabulary of a text. */
export function seek(index: TextIndex, { exact, prefix = "", suffix = "" }: Quote): Sought {
  const words = index.read(prefix + exact + suffix);
  const { starts, ends } = words.tokens;
  const [start, end] = [prefix.length, prefix.length + exact.length];
  let from = 0;
  while (from < words.tokenCount && ends.at(from) <= start) from++;
  let to = from;
  while (to < words.tokenCount && starts.at(to) < end) to++;
  const cutsWords = from < to && (starts.at(from) < start || ends.at(to - 1) > end);
  return { quote: { exact, prefix, suffix }, words, from, to, cutsWords };
}

/** Tokens that may stand between two words of a context without breaking it. */
const REACH = 4;

/**
 * How well the stored context agrees with what stands around tokens `[from, to)` of the text, from 0 to 1; one half
 * when there is no context. Its outermost words may be cut and do not count.
 */
export function contextAt(index: TextIndex, sought: Sought, from: number, to: number): number {
  const before = agreement(index, sought, { first: sought.from - 1, last: 0, start: from - 1, step: -1 });
  const after = agreement(index, sought, { first: sought.to, last: sought.words.tokenCount - 1, start: to, step: 1 });
  const total = before.total + after.total;
  return total > 0 ? (before.found + after.found) / total : 0.5;
}

type Walk = { readonly first: number; readonly last: number; readonly start: number; readonly step: 1 | -1 };

/** Walks outwards through a context and finds its words, in order, in the text. */
function agreement({ words: text }: TextIndex, { words }: Sought, { first, last, start, step }: Walk) {
  let found = 0;
  let total = 0;
  let at = start;
  for (let token = first; (last - token) * step >= 0; token += step) {
    if (token === last && token !== first) break;
    total += words.weightOf(token);
    for (let reach = 0; reach <= REACH; reach++) {
      const place = at + reach * step;
      if (place < 0 || place >= text.tokenCount) break;
      if (text.tokens.names.at(place) !== words.tokens.names.at(token)) continue;
      found += words.weightOf(token);
      at = place + step;
      break;
    }
  }
  return { found, total };
}

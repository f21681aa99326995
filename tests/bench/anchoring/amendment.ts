import type { Span } from "#lib/core/document/span.ts";

/** A text, a revision of it and passages to carry; no answers are known. */
export type Amendment = { readonly old: string; readonly new: string; readonly spans: readonly Span[] };

const SYLLABLES = "ba con der ex for gra hen in jus kar lex mun nor per qui re sta tion um ver".split(" ");

/**
 * A statute of about `length` characters in numbered paragraphs and its amendment: of every thousand paragraphs, so
 * many have a word replaced, are struck out, or are followed by a new one. The same for the same arguments.
 */
export function amendment(length: number, perThousand: number, spanCount: number): Amendment {
  const random = randomNumbers(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const words = Array.from({ length: 4000 }, () => wordOf(below));
  const sentence = () => {
    const chosen = Array.from({ length: 8 + below(18) }, () => words[Math.floor(random() ** 2 * words.length)] ?? "");
    const [first = ""] = chosen;
    return `${first.charAt(0).toUpperCase()}${chosen.join(" ").slice(1)}.`;
  };
  const paragraph = (number: number) => `(${number}) ${Array.from({ length: 1 + below(5) }, sentence).join(" ")}`;

  const old: string[] = [];
  for (let total = 0; total < length; total += (old.at(-1)?.length ?? 0) + 2) old.push(paragraph(old.length + 1));
  const next = old.flatMap((text) => {
    if (below(1000) >= perThousand) return [text];
    const change = below(3);
    if (change === 0) return [text.replace(/ \w+ /, ` ${words[below(words.length)]} `)];
    return change === 1 ? [] : [text, paragraph(0)];
  });
  const oldText = old.join("\n\n");
  const spans = Array.from({ length: spanCount }, (_, index) => {
    const start = Math.floor((index / spanCount) * (oldText.length - 400));
    return { start, end: start + 10 + below(300) };
  });
  return { old: oldText, new: next.join("\n\n"), spans };
}

function wordOf(below: (limit: number) => number): string {
  return Array.from({ length: 1 + below(4) }, () => SYLLABLES[below(SYLLABLES.length)]).join("");
}

/** Numbers from 0 to 1 (the generator known as mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

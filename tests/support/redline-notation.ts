import type { BlockDraft } from "#lib/core/document/block.ts";
import { type Row, redlineOf } from "#lib/core/document/redline.ts";
import type { Span } from "#lib/core/document/span.ts";
import { type AssembledText, assemble } from "#lib/core/document/text.ts";

/** A text of plain paragraphs, one for each line. */
export const paragraphs = (...lines: readonly string[]): AssembledText =>
  assemble(lines.map((text): BlockDraft => ({ kind: "paragraph", text, marks: [], within: [] })));

export const wordsIn = (text: string, span: Span | null) => (span ? text.slice(span.start, span.end) : "");

/**
 * A redline as lines a person can read: one for each row, beginning with what became of the block ("2→3"), with
 * [-removed-], {+added+}, [<left<] and {>arrived>} words; a split or joined row names several blocks.
 */
export function notation(before: AssembledText, after: AssembledText): string[] {
  return redlineOf(before, after).map((row) => `${placesOf(row)} ${wordsOf(row, before.text, after.text)}`);
}

function placesOf({ kind, before, after }: Row): string {
  const [from, to] = [before, after].map((blocks) => blocks.map(({ ordinal }) => ordinal).join(","));
  return `${kind} ${from}→${to}:`;
}

function wordsOf(row: Row, oldText: string, newText: string): string {
  const written = row.runs.map(({ kind, before, after }) => {
    if (kind === "kept") return wordsIn(newText, after);
    if (kind === "removed") return `[-${wordsIn(oldText, before)}-]`;
    if (kind === "added") return `{+${wordsIn(newText, after)}+}`;
    return kind === "left" ? `[<${wordsIn(oldText, before)}<]` : `{>${wordsIn(newText, after)}>}`;
  });
  return written.join("");
}

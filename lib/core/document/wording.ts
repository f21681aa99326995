import type { BlockDraft } from "./block.ts";
import { type Run, redlineOf } from "./redline.ts";
import { assemble } from "./text.ts";

/** A stretch of a passage and the wording proposed for it: in both, or only in one of them. */
export type WordingRun = { readonly kind: "kept" | "removed" | "added"; readonly text: string };

/** What a proposed wording keeps, takes and adds, word by word; paragraphs stay apart by a line break. */
export function wordingRuns(passage: string, proposal: string): readonly WordingRun[] {
  const [before, after] = [assemble(paragraphs(passage)), assemble(paragraphs(proposal))];
  const runs: WordingRun[] = [];
  for (const row of redlineOf(before, after)) {
    if (runs.length > 0 && row.runs.length > 0) runs.push({ kind: "kept", text: "\n" });
    for (const run of row.runs) runs.push(wordsOf(run, before.text, after.text));
  }
  return runs.filter(({ text }) => text !== "");
}

/** In so short a text, what moved reads best as gone from one place and new in the other. */
function wordsOf(run: Run, before: string, after: string): WordingRun {
  switch (run.kind) {
    case "kept":
      return { kind: "kept", text: after.slice(run.after.start, run.after.end) };
    case "removed":
    case "left":
      return { kind: "removed", text: before.slice(run.before.start, run.before.end) };
    case "added":
    case "arrived":
      return { kind: "added", text: after.slice(run.after.start, run.after.end) };
  }
}

const paragraphs = (text: string): BlockDraft[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== "")
    .map((line) => ({ kind: "paragraph", text: line, marks: [], within: [] }));

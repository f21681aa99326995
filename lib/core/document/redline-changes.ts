import { spanOf } from "./block.ts";
import type { Row, Run } from "./redline.ts";
import type { Span } from "./span.ts";

/** One thing to step to in a redline. Spans count in the canonical texts. */
export type TextChange = {
  readonly kind: "added" | "removed" | "replaced" | "moved" | "split" | "joined";
  readonly before: Span | null;
  readonly after: Span | null;
  readonly row: Row;
  /** The run at which the change begins; null when it is about the row as a whole. */
  readonly run: Run | null;
};

/**
 * The changes of a redline in the order in which a reader meets them. A move counts once, where it arrived; white space
 * counts only where nothing else in its row changed.
 */
export const changesOf = (rows: readonly Row[], oldText: string, newText: string): readonly TextChange[] =>
  rows.flatMap((row) => {
    const changes = changesIn(row);
    const visible = changes.filter(({ kind, before, after }) => {
      const isEdit = kind === "added" || kind === "removed" || kind === "replaced";
      return !isEdit || [wordsOf(oldText, before), wordsOf(newText, after)].some((words) => words.trim() !== "");
    });
    return visible.length > 0 ? visible : changes;
  });

const wordsOf = (text: string, span: Span | null) => (span ? text.slice(span.start, span.end) : "");

function changesIn(row: Row): readonly TextChange[] {
  const { kind, before, after } = row;
  if (kind === "same" || kind === "left") return [];
  const whole = { before: hull(before.map(spanOf)), after: hull(after.map(spanOf)), row, run: null };
  const edits = editsOf(row);
  if (kind === "moved") return [{ kind, ...whole }, ...edits];
  if (kind !== "changed" || before.length === after.length) return edits;
  return [{ kind: before.length < after.length ? "split" : "joined", ...whole }, ...edits];
}

/** Neighbouring runs that went or came are one edit. */
function editsOf(row: Row): readonly TextChange[] {
  const changes: TextChange[] = [];
  let edit: Run[] = [];
  const close = () => {
    const [run] = edit;
    const before = hull(edit.flatMap(({ before }) => before ?? []));
    const after = hull(edit.flatMap(({ after }) => after ?? []));
    if (run)
      changes.push({ kind: before && after ? "replaced" : before ? "removed" : "added", before, after, row, run });
    edit = [];
  };
  for (const run of row.runs) {
    if (run.kind === "removed" || run.kind === "added") {
      edit.push(run);
      continue;
    }
    close();
    if (run.kind === "arrived") changes.push({ kind: "moved", before: run.before, after: run.after, row, run });
  }
  close();
  return changes;
}

function hull(spans: readonly Span[]): Span | null {
  const [first, last] = [spans[0], spans.at(-1)];
  return first && last ? { start: first.start, end: last.end } : null;
}

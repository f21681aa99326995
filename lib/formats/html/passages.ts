import type { Highlight } from "#lib/core/document/segment.ts";
import type { Note } from "../notes.ts";

/** What a note highlights, under its number; nothing where its span holds no words. */
export function highlightOf({ number, span, endsAt }: Note): readonly Highlight[] {
  return span && endsAt !== null && endsAt > span.start ? [{ id: String(number), start: span.start, end: endsAt }] : [];
}

/** The smallest passage gives the colour; a stretch that only notes on the whole paragraph cover stays plain. */
export function segmentAttributes(notes: readonly Note[]) {
  const passages = notes.filter(({ about }) => about === "span");
  const [smallest] = passages;
  return {
    class: smallest ? `kind-${smallest.thread.kind}${passages.length > 1 ? " shared" : ""}` : "plain",
    "data-notes": notes.map((note) => note.number).join(" "),
  };
}

export const byNoteNumber = (a: Note, b: Note) => a.number - b.number;

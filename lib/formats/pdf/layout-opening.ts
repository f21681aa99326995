import { KIND_WORDS } from "#lib/core/threads/words.ts";
import { plainBody } from "../bodies.ts";
import type { Dossier } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { provenanceOf } from "../provenance.ts";
import { authorInWords, shortened } from "../words.ts";
import type { Opening, Piece } from "./copy-shape.ts";
import { KIND_COLOURS } from "./kind-colours.ts";
import { NOTE_SCHEME, plain } from "./layout-words.ts";

/** Characters of a body that stand for it in a list. */
const SHOWN_BODY = 120;

/**
 * The first page: what the copy says about itself, the colours of its highlights, and the notes that have no place in
 * the text. The number of each of those is where its icon stands.
 */
export function openingOf(dossier: Dossier, notes: readonly Note[], caveat: string | null): Opening {
  const statements = provenanceOf(dossier).map(({ term, words, address }) => ({
    term,
    words: plain(words, address === undefined ? {} : { to: address, linked: true }),
  }));
  const kinds = (Object.keys(KIND_WORDS) as (keyof typeof KIND_WORDS)[]).filter((kind) =>
    notes.some(({ thread }) => thread.kind === kind),
  );
  return {
    title: plain(dossier.document.title),
    statements: [...statements, ...(caveat === null ? [] : [{ term: "Please note", words: plain(caveat) }])],
    kinds: kinds.map((kind) => ({ colour: `#${KIND_COLOURS[kind]}`, words: KIND_WORDS[kind] })),
    explanation: notes.length === 0 ? "" : EXPLANATION,
    groups: [
      {
        title: "Notes on the document as a whole",
        entries: notes.filter(({ about }) => about === "document").map((note) => entryOf(note, aboutDocument(note))),
      },
      {
        title: "Notes whose passage is not in this revision",
        entries: notes.filter(({ about }) => about === "lost").map((note) => entryOf(note, aboutLost(note))),
      },
    ].filter(({ entries }) => entries.length > 0),
  };
}

const EXPLANATION =
  "Numbers in brackets lead to the notes, which are printed at the end. The same notes stand in this file as annotations " +
  "with their replies, for any PDF reader, and as the attachment annotations.jsonld. Numbers with ¶ count the paragraphs.";

function entryOf(note: Note, words: readonly Piece[]) {
  const number = String(note.number);
  const way: Piece = { t: "to the note", to: `x-see:${number}`, linked: true };
  return { number: [{ t: `[${number}]`, to: NOTE_SCHEME + number }], words: [...words, { t: " · " }, way] };
}

function aboutDocument({ thread }: Note): readonly Piece[] {
  const words = thread.deletedAt === null ? plainBody(thread) : "";
  const body = words === "" ? "" : `: ${shortened(words, SHOWN_BODY)}`;
  return plain(authorInWords(thread) + body);
}

const aboutLost = ({ thread, quote }: Note): readonly Piece[] => [
  ...plain(`${authorInWords(thread)} on the words `),
  ...plain(`“${quote.exact}”`, { emphasis: true }),
];

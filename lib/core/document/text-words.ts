/** What a written text says of its own parts, besides the words of the document. */
export type TextWords = {
  /** BCP 47. */
  readonly language: string;
  /** The name of the link that a paragraph's number is. */
  readonly linkTo: (ordinal: number) => string;
  /** The name of the button that begins a note on a paragraph. */
  readonly annotate: (ordinal: number) => string;
  /** The name of the button that shows a paragraph's notes. */
  readonly notesOn: (count: number, ordinal: number) => string;
  /** The name of the link from a footnote back to where the text refers to it. */
  readonly backTo: (label: string) => string;
  /** The name of the footnotes; the second section of them and those that follow have a number. */
  readonly footnotes: (section: number) => string;
  /** What stands in the place of a picture and leads to it. */
  readonly picture: string;
};

/** The words of files, and of pages in English. */
export const ENGLISH_TEXT_WORDS: TextWords = {
  language: "en",
  linkTo: (ordinal) => `¶${ordinal}, link to this paragraph`,
  annotate: (ordinal) => `Annotate ¶${ordinal}`,
  notesOn: (count, ordinal) => `${count} ${count === 1 ? "note" : "notes"} on ¶${ordinal}`,
  backTo: (label) => `Back to reference ${label}`,
  footnotes: (section) => (section === 1 ? "Footnotes" : `Footnotes, part ${section}`),
  picture: "Picture in the source",
};

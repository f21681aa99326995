import type { TextChange } from "#lib/core/document/redline-changes.ts";

/** What a redline says besides the words of the two texts. Places are "¶7" or, outside of paragraphs, `text`. */
export type RedlineWords = {
  /** BCP 47; absent where it is the document's own or goes without saying. */
  readonly language?: string;
  /** How each kind of change is named. */
  readonly changes: Readonly<Record<TextChange["kind"], string>>;
  /** What is heard before words that went, came or moved, where their look alone would tell. */
  readonly heard?: Readonly<Record<"removed" | "added" | "left" | "arrived", string>>;
  readonly movedTo: (place: string) => string;
  readonly movedFrom: (place: string) => string;
  readonly movedHereFrom: (places: readonly string[]) => string;
  readonly splitFrom: (places: readonly string[]) => string;
  readonly joined: (places: readonly string[]) => string;
  /** A place in the text before the changes. */
  readonly inOldText: (place: string) => string;
  /** The same in the list of changes. */
  readonly oldPlace: (place: string) => string;
  readonly text: string;
};

const together = (places: readonly string[]) => places.join(" and ");

/** The words of redlines that are taken away as files. */
export const ENGLISH_REDLINE: RedlineWords = {
  changes: {
    added: "Added",
    removed: "Removed",
    replaced: "Reworded",
    moved: "Moved",
    split: "Split",
    joined: "Joined",
  },
  movedTo: (place) => `moved to ${place}`,
  movedFrom: (place) => `moved from ${place}`,
  movedHereFrom: (places) => `Moved here from ${together(places)}`,
  splitFrom: (places) => `Split from ${together(places)}`,
  joined: (places) => `${together(places)} joined`,
  inOldText: (place) => `${place} of the old text`,
  oldPlace: (place) => `old ${place}`,
  text: "the text",
};

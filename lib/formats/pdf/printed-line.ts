import type { Quad } from "./page-quads.ts";
import type { TaggedTable } from "./tagged-tables.ts";

/** A character as it is printed, or several that were composed into one. */
export type Glyph = {
  readonly text: string;
  /** Null for a space that stands between two lines. */
  readonly box: Quad | null;
  readonly page: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  /** A small sign above the line: a note's mark, a power. */
  readonly isRaised: boolean;
};

/** Characters beside each other on one baseline. Lengths are in points. */
export type Line = {
  readonly page: number;
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  readonly box: Quad;
  readonly baseline: number;
  readonly size: number;
  /** The number of the table cell in which a tagged file says that it stands. */
  readonly cell: number | null;
};

/** A page with its lines in the order in which the file draws them. */
export type Page = {
  readonly number: number;
  readonly height: number;
  readonly lines: readonly Line[];
  readonly tables: readonly TaggedTable[];
  /** True where anything is drawn on it. */
  readonly hasContent: boolean;
};

/** What the page design (`policy-template.ts`) is given: all the words of a copy, in the order in which they are printed. */
export type Copy = {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  /** The line over each page but the first, and that under every page. */
  readonly running: string;
  readonly footer: string;
  /** ISO 639 and, where known, ISO 3166. */
  readonly lang: string;
  readonly region: string | null;
  readonly hyphenate: boolean;
  readonly opening: Opening;
  /** The title, where the text does not begin with it. */
  readonly "title-first": readonly Piece[] | null;
  readonly blocks: readonly CopyNode[];
  readonly footnotes: Readonly<Record<string, readonly CopyNode[]>>;
  readonly notes: readonly CopyNote[];
};

/** A stretch of words that looks the same throughout; each flag is present or not. */
export type Piece = {
  readonly t?: string;
  readonly strong?: true;
  readonly emphasis?: true;
  readonly code?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly superscript?: true;
  readonly subscript?: true;
  /** Shown as a link. */
  readonly linked?: true;
  /** An address, or `x-note:` with the numbers of notes. */
  readonly to?: string;
  /** The label of a block of this copy; beside `to`, what the words of a note lead to. */
  readonly at?: string;
  /** The name of a footnote, of which `t` is the mark. */
  readonly footnote?: string;
  /** The numbers of notes whose passages end here. */
  readonly notes?: readonly string[];
};

/** `rtl` and `ltr` stand where words run against what is around them, or from right to left. */
type Voice = { readonly rtl?: true; readonly ltr?: true; readonly lang?: string; readonly region?: string };
type Words = Voice & { readonly words: readonly Piece[]; readonly ordinal?: string; readonly id?: string };

export type CopyNode =
  | (Words & { readonly kind: "heading"; readonly level: number })
  | (Words & { readonly kind: "paragraph" | "preformatted" })
  | (Words & { readonly kind: "figure"; readonly address?: string })
  | { readonly kind: "rule" }
  | { readonly kind: "quote" | "aside"; readonly children: readonly CopyNode[] }
  | {
      /** Its markers stand where its first words begin. */
      readonly rtl?: true;
      readonly ltr?: true;
      readonly kind: "list";
      readonly ordered: boolean;
      readonly labels?: readonly string[];
      readonly items: readonly { readonly children: readonly CopyNode[] }[];
    }
  | CopyTable;

/** Every cell has its place, and none reaches out of the table or from the head into the body. */
export type CopyTable = {
  readonly kind: "table";
  readonly columns: number;
  /** How many rows are the head. */
  readonly head: number;
  readonly cells: readonly CopyCell[];
};
export type CopyCell = {
  readonly x: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
  readonly header: boolean;
  readonly children: readonly CopyNode[];
};

export type Opening = {
  readonly title: readonly Piece[];
  readonly statements: readonly { readonly term: string; readonly words: readonly Piece[] }[];
  readonly kinds: readonly { readonly colour: string; readonly words: string }[];
  readonly explanation: string;
  readonly groups: readonly {
    readonly title: string;
    readonly entries: readonly { readonly number: readonly Piece[]; readonly words: readonly Piece[] }[];
  }[];
};

type CopyPost = {
  readonly author: readonly Piece[];
  readonly facts: readonly Piece[];
  readonly body: readonly CopyNode[];
};
type Said = { readonly lead: string; readonly words: readonly Piece[] };

export type CopyNote = CopyPost & {
  readonly n: string;
  readonly colour: string;
  readonly passage?: Said;
  readonly proposal?: Said;
  readonly replies: readonly CopyPost[];
};

export type Cell = string | number | boolean | null;

/** What every format of tables writes: the same rows and columns in each. */
export type Table = { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };

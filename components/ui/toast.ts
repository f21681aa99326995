export type Toast = {
  readonly message: string;
  /** Further lines, for instance what an import had to leave out. They keep the toast until it is dismissed. */
  readonly lines?: readonly string[];
  /** Takes back what was just done. */
  readonly undo?: () => void;
};

export type ShownToast = Toast & { readonly id: number };

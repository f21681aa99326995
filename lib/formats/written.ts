/** A copy, and what it cannot show, in words for whoever takes it. */
export type Written = { readonly content: string | Uint8Array; readonly warnings: readonly string[] };

/** A person's own file with notes on it, which stays of the kind that it was; `extension` is without the dot. */
export type WrittenFile = Written & {
  readonly content: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
};

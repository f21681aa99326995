/** A copy, and what it cannot show, in words for whoever takes it. */
export type Written = { readonly content: string | Uint8Array; readonly warnings: readonly string[] };

/** The parts of two packages without types that the benchmarks use. */
declare module "diff-match-patch" {
  /** -1 removed, 0 kept, 1 added. */
  export type Diff = readonly [operation: -1 | 0 | 1, text: string];
  export default class DiffMatchPatch {
    /** Seconds; 0 for none. */
    Diff_Timeout: number;
    diff_main(oldText: string, newText: string, byLines?: boolean): Diff[];
  }
}

declare module "dom-anchor-text-quote" {
  type Root = { readonly textContent: string };
  type Quote = { readonly exact: string; readonly prefix?: string; readonly suffix?: string };
  export function toTextPosition(
    root: Root,
    quote: Quote,
    options?: { readonly hint?: number },
  ): { start: number; end: number } | null;
}

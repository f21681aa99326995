/** What a reader left out on purpose, counted. */
export type Losses = { readonly overrides: number; readonly unresolvedLinks: number };

/** Words for the person who imports: what was left out, and what can be done about it. */
export function warningsOf({ overrides, unresolvedLinks }: Losses): readonly string[] {
  const links =
    unresolvedLinks === 1
      ? "1 link is relative to the address of the document, which is unknown: the words were kept without the link. Give the source address to keep it."
      : `${unresolvedLinks} links are relative to the address of the document, which is unknown: the words were kept without the link. Give the source address to keep it.`;
  return [
    ...(overrides > 0 ? ["Characters that make text read in another order than it is written were left out."] : []),
    ...(unresolvedLinks > 0 ? [links] : []),
  ];
}

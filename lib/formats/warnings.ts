/** What is told of answers to comments that are nowhere to be found. */
export const lostReplies = (count: number): string =>
  count === 1
    ? "1 reply was left out: the comment it answers is not in this file. Bring a file that has both."
    : `${count} replies were left out: the comments they answer are not in this file. Bring a file that has both.`;

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

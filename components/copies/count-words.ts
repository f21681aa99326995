import type { CopyCounts } from "#lib/contract/copy-counts.ts";
import type { InterfaceWords } from "#lib/languages/interface-words.ts";

/** How much goes into a copy, or went. */
export function countWords(t: InterfaceWords, copy: CopyCounts): string {
  const { included, inDocument: count, notPlaced } = copy;
  const replies = t("{count} replies", { count: copy.replies });
  const counts = t("{included} of {count} threads with {replies}", { included, count, replies });
  return notPlaced === 0
    ? counts
    : t("{counts}; {count} without a passage in this revision", { counts, count: notPlaced });
}

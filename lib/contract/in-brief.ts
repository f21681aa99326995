import type { Annotation } from "./annotations.ts";
import type { ThreadInBrief } from "./threads.ts";

/** How much of a note its opening is, in UTF-16 code units. */
const OPENING = 220;
/** How much is told of the words that an orphan was on. */
const LOST_QUOTE = 120;

/** What a list tells of a thread. */
export function inBrief(thread: Annotation): ThreadInBrief {
  const { id, author, kind, stance, codes, proposal, visibility, createdAt, deletedAt, version } = thread;
  const { scope, kind: how, span, doubtful, paragraph, original } = thread.placement;
  return {
    ...{ id, author, kind, stance, codes, proposal, visibility, createdAt, deletedAt, version },
    opening: opening(thread),
    status: { state: thread.status.state },
    placement: { scope, kind: how, span, doubtful, paragraph, quote: quoteOf(thread), isReworded: original !== null },
    replies: thread.replies.map((reply) => replyInBrief(reply)),
  };
}

/** What a list tells of a reply. */
export const replyInBrief = ({ id, author, deletedAt, version }: Annotation["replies"][number]) => ({
  ...{ id, author, deletedAt, version },
});

const opening = ({ content }: Annotation) => shortened(content.map(({ text }) => text).join(" "), OPENING);

function quoteOf({ proposal, placement }: Annotation): string {
  if (placement.kind === "orphaned") return shortened(placement.quote, LOST_QUOTE);
  return proposal === null ? "" : placement.quote;
}

function shortened(words: string, length: number): string {
  if (words.length <= length) return words;
  // Half of a pair of surrogates is no character.
  return `${words
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, "")
    .trimEnd()}…`;
}

import { KIND_WORDS, STANCE_WORDS } from "#lib/core/threads/words.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { momentInWords, PLACEMENT_WORDS, statusInWords, VISIBILITY_WORDS } from "../words.ts";

/**
 * What a viewer shows in a note's window: one line of facts, "Question · Opposes · privacy/oversight · Open ·
 * Everyone · https://…", then what it proposes, what its passage used to be, and the body as it was typed.
 */
export function contentsOf(dossier: Dossier, { thread, quote, formerQuote, about }: Note): string {
  const { scope, kind: found } = thread.placement;
  const facts = [
    KIND_WORDS[thread.kind],
    ...(thread.stance === null ? [] : [STANCE_WORDS[thread.stance]]),
    ...(thread.codes.length === 0 ? [] : [thread.codes.join(", ")]),
    statusInWords(thread),
    VISIBILITY_WORDS[thread.visibility],
    ...(scope === "block" ? ["on the whole paragraph"] : []),
    ...(PLACEMENT_WORDS[found] ? [PLACEMENT_WORDS[found]] : []),
    addressIn(dossier, thread.link),
  ];
  const madeOn = about === "lost" ? quote.exact : formerQuote;
  const parts = [
    facts.join(" · "),
    bodyOf(thread),
    thread.proposal === null ? "" : proposalInWords(thread.proposal),
    madeOn ? `Made on the words: “${madeOn}”` : "",
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** A post's body as it was typed; a tombstone says when it was deleted. */
export const bodyOf = (post: Post) =>
  post.deletedAt === null ? post.body : `Deleted ${momentInWords(post.deletedAt)}`;

/** What a suggestion wants, in words. */
export const proposalInWords = (proposal: string) =>
  proposal === "" ? "Proposed: strike the passage out." : `Proposed wording: ${proposal}`;

import "server-only";
import { BODY_LIMIT, type Kind } from "#lib/contract/annotations.ts";
import { fittingCodes, fittingProposal, type LeftOut } from "#lib/contract/marks.ts";
import type { CopiedPost, CopiedThread } from "#lib/formats/annotated-copy.ts";
import type { Viewer } from "./viewer.ts";

/** A thread of a copy as it would be kept here, with what would not be. */
export type KeptThread = {
  readonly thread: CopiedThread & { readonly kind: Kind };
  readonly leftOut: readonly LeftOut[];
};

/**
 * The thread under the name, with the words and within the limits of what is written here, so that what was brought in
 * before is known again. A mark that does not fit leaves the rest of the thread as it is.
 */
export function keptThread(viewer: Viewer, thread: CopiedThread): KeptThread {
  const { codes, leftOut } = fittingCodes(thread.codes.map(storable));
  const { proposal, leftOut: wording } = fittingProposal(thread.kind, thread.proposal && storable(thread.proposal));
  const { exact, prefix, suffix } = thread.target.quote;
  const quote = { exact: storable(exact), prefix: storable(prefix), suffix: storable(suffix) };
  const kept = {
    ...keptPost(viewer, thread),
    codes,
    proposal,
    target: { ...thread.target, quote },
    replies: thread.replies.map((reply) => keptPost(viewer, reply)),
  };
  return { thread: { ...kept, kind: kindOf(kept) }, leftOut: [...leftOut, ...wording] };
}

const LONGEST_NAME = 200;

/** A post with the name and the words that would be kept of it. What names nobody is the importer's own. */
function keptPost<P extends CopiedPost>(viewer: Viewer, post: P): P {
  const importer = viewer.kind === "member" ? viewer.name : "";
  const author = storable(post.author || importer).slice(0, LONGEST_NAME);
  return { ...post, author, body: storable(post.body).slice(0, BODY_LIMIT) };
}

/** Postgres stores no null character, and no word has one. */
const storable = (text: string) => text.replaceAll("\0", "");

/** What a file does not say follows from what is there. */
function kindOf({ kind, body, proposal, isDeleted }: CopiedThread): Kind {
  if (kind !== null && kind !== "suggestion") return kind;
  if (proposal !== null) return "suggestion";
  return body.trim() === "" && !isDeleted ? "highlight" : "note";
}

import "server-only";
import { BODY_LIMIT, type Kind } from "#lib/contract/annotations.ts";
import type { CopiedPost, CopiedThread } from "#lib/formats/annotated-copy.ts";
import { namesPassage, wordingInBody } from "#lib/formats/copied-suggestions.ts";
import { proposalInWords } from "#lib/formats/words.ts";
import { asLeftOut, fittingCodes, fittingProposal, type LeftOut } from "./fitting-marks.ts";
import type { Viewer } from "./viewer.ts";

/** A thread of a copy as it would be kept here, with what would not be. */
export type KeptThread = {
  readonly thread: CopiedThread & { readonly kind: Kind };
  readonly leftOut: readonly LeftOut[];
  /** What would not be kept of its replies. */
  readonly leftOutOf: ReadonlyMap<CopiedPost, readonly LeftOut[]>;
};

/**
 * The thread under the name, with the words and within the limits of what is written here, so that what was brought in
 * before is known again. A mark that does not fit leaves the rest of the thread as it is.
 */
export function keptThread(viewer: Viewer, copied: CopiedThread): KeptThread {
  const { codes, leftOut } = fittingCodes(copied.codes.map(storable));
  const { thread, leftOut: wording } = fittingSuggestion(copied);
  const { post, leftOut: words } = keptPost(viewer, thread);
  const { exact, prefix, suffix } = thread.target.quote;
  const quote = { exact: storable(exact), prefix: storable(prefix), suffix: storable(suffix) };
  const replies = thread.replies.map((reply) => keptPost(viewer, reply));
  const kept = { ...post, codes, target: { ...thread.target, quote }, replies: replies.map((reply) => reply.post) };
  return {
    thread: { ...kept, kind: kindOf(kept) },
    leftOut: [...words, ...leftOut, ...wording],
    leftOutOf: new Map(replies.map((reply) => [reply.post, reply.leftOut])),
  };
}

const WITHOUT_PASSAGE = "A suggestion needs a passage. This one comes in as a note that says the wording.";

/** The thread with the wording it proposes, where one may be proposed; on no passage it only says so. */
function fittingSuggestion(thread: CopiedThread) {
  const { proposal, leftOut } = fittingProposal(thread.kind, thread.proposal && storable(thread.proposal));
  if (proposal === null || thread.isDeleted || namesPassage(thread.target)) {
    return { thread: { ...thread, proposal }, leftOut };
  }
  const words = proposal.trim() === "" ? proposalInWords(proposal) : proposal;
  return { thread: wordingInBody(thread, proposal), leftOut: [asLeftOut("proposal", words, WITHOUT_PASSAGE)] };
}

const LONGEST_NAME = 200;

/** A post with the name and the words that would be kept of it. What names nobody is the importer's own. */
function keptPost<P extends CopiedPost>(viewer: Viewer, post: P) {
  const importer = viewer.kind === "member" ? viewer.name : "";
  const name = storable(post.author || importer);
  const author = beginning(name, LONGEST_NAME);
  const whole = storable(post.body);
  const body = fittingBody(whole);
  const leftOut = [
    ...(author === name ? [] : [beyondName(name, author.length)]),
    ...(body === whole ? [] : [beyond(whole, body.length)]),
  ];
  return { post: { ...post, author, body }, leftOut };
}

/** The beginning of a body that is no longer than one may be, without half of an escaped character at its end. */
const fittingBody = (body: string) =>
  body.length <= BODY_LIMIT ? body : beginning(body, BODY_LIMIT).replace(HALF_AN_ESCAPE, "$1");

const HALF_AN_ESCAPE = /((?:^|[^\\])(?:\\\\)*)(?:\\|&#?\d*)$/;

const HALF_A_PAIR = /[\ud800-\udbff]$/;

/** At most so many UTF-16 units of a text, and no half of a character at the end: it would be stored as another. */
const beginning = (text: string, length: number) => text.slice(0, length).replace(HALF_A_PAIR, "");

function beyondName(name: string, kept: number): LeftOut {
  const [all, first] = counts(name.length, kept);
  const fault = `Of the ${all} characters of the name the first ${first} are kept: a name holds no more.`;
  return asLeftOut("author", name.slice(kept).trim(), fault);
}

function beyond(whole: string, kept: number): LeftOut {
  const [all, first] = counts(whole.length, kept);
  const fault = `Of its ${all} characters the first ${first} are kept: a comment holds no more.`;
  return asLeftOut("body", whole.slice(kept).trim(), fault);
}

const counts = (...lengths: readonly number[]) => lengths.map((length) => length.toLocaleString("en"));

/** Postgres stores no null character, and no word has one; half a surrogate pair is none either. */
const storable = (text: string) => text.replaceAll("\0", "").toWellFormed();

/** What a file does not say follows from what is there. */
function kindOf({ kind, body, proposal, isDeleted }: CopiedThread): Kind {
  if (kind !== null && kind !== "suggestion") return kind;
  if (proposal !== null) return "suggestion";
  return body.trim() === "" && !isDeleted ? "highlight" : "note";
}

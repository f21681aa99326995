import type { AnnotatedCopy, CopiedPost, CopiedThread } from "../annotated-copy.ts";
import { membersOf, momentOf } from "../json-value.ts";
import { readJsonLd } from "../jsonld/read.ts";
import { postKey } from "../returning.ts";
import { attachedFile } from "./attached-file.ts";
import type { FoundAnnotation } from "./found-annotations.ts";
import { OWN_ATTACHMENT } from "./own-copy.ts";
import type { Passages } from "./passages.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PrintedDraft } from "./printed-draft.ts";
import { type FoundThread, postOf, statusIn, threadOf, threadsIn } from "./read-threads.ts";
import { writtenInto } from "./written-into.ts";

/**
 * The threads in an open PDF; undefined where there are none. A copy of ours carries them all in an attachment, which
 * is believed for what it knows; from the annotations comes what other programs have added: threads, replies, states.
 */
export function copyIn(
  file: PdfFile,
  comments: readonly FoundAnnotation[],
  drafts: readonly PrintedDraft[],
  passages: Passages,
): AnnotatedCopy | undefined {
  const own = ownCopy(file);
  const found = threadsIn(comments);
  if (found.length === 0 && !own) return undefined;
  const byId = new Map((own?.threads ?? []).flatMap((thread) => (thread.id === null ? [] : [[thread.id, thread]])));
  const grown = new Map<CopiedThread, FoundThread>();
  const foreign: FoundThread[] = [];
  for (const each of found) {
    const known = byId.get(idOf(each.root));
    if (known) grown.set(known, each);
    else foreign.push(each);
  }
  let reworded = 0;
  const threads = (own?.threads ?? []).map((thread) => {
    const more = grown.get(thread);
    const into = more ? writtenIntoThread(thread, more, own?.madeAt ?? "") : [];
    reworded += into.filter((each) => each === "reworded").length;
    const written = into.filter((each) => each !== "reworded");
    return more ? withAdditions(thread, more, written) : thread;
  });
  return {
    origin: own?.origin ?? null,
    threads: [...threads, ...foreign.map((each) => threadOf(each, passages, drafts)).filter(isOthers(threads))],
    ...(reworded > 0 && { warnings: [rewordedWords(reworded)] }),
  };
}

const rewordedWords = (count: number) =>
  count === 1
    ? "1 note was reworded in the PDF. It keeps the words that it has here; answer it instead."
    : `${count} notes were reworded in the PDF. They keep the words that they have here; answer them instead.`;

/** What was written into the windows of a thread and of its replies. */
function writtenIntoThread(thread: CopiedThread, { root, replies }: FoundThread, madeAt: string) {
  const byId = new Map(thread.replies.map((reply) => [reply.id, reply]));
  const inReplies = replies.map((reply) => {
    const post = byId.get(idOf(reply));
    return post ? writtenInto(post, reply, madeAt) : null;
  });
  return [writtenInto(thread, root, madeAt), ...inReplies].filter((each) => each !== null);
}

/**
 * Tells what is new from the file's own comments that came in once and stand among ours: each of ours accounts for one
 * of the same author and words.
 */
function isOthers(own: readonly CopiedThread[]): (thread: CopiedThread) => boolean {
  const taken = new Map<string, number>();
  for (const thread of own) taken.set(postKey(thread), (taken.get(postKey(thread)) ?? 0) + 1);
  return (thread) => {
    const left = taken.get(postKey(thread)) ?? 0;
    if (left > 0) taken.set(postKey(thread), left - 1);
    return left === 0;
  };
}

type OwnCopy = AnnotatedCopy & {
  /** ISO 8601, UTC. */
  readonly madeAt: string;
};

function ownCopy(file: PdfFile): OwnCopy | null {
  const attached = attachedFile(file, OWN_ATTACHMENT);
  if (attached === null) return null;
  try {
    const json = new TextDecoder().decode(attached);
    const { generated } = membersOf(JSON.parse(json));
    return { ...readJsonLd(json), madeAt: momentOf(generated) ?? LAST_OF_ALL };
  } catch {
    // A copy without threads, or an attachment that only has the name of ours.
    return null;
  }
}

/** After which nothing is written: a copy that does not say when it was made. */
const LAST_OF_ALL = "9999";

/** Our annotations are named by the id of their thread, with what they are for behind it: "…#page-2", "…#state". */
const idOf = ({ name }: FoundAnnotation) => name.replace(/#.*$/, "");

function withAdditions(
  thread: CopiedThread,
  { replies, states }: FoundThread,
  written: readonly CopiedPost[],
): CopiedThread {
  const known = new Set([thread.id, ...thread.replies.map(({ id }) => id)]);
  const added = replies.filter((reply) => !known.has(idOf(reply)));
  const status = statusIn(states.filter((state) => !known.has(idOf(state))));
  return { ...thread, status: status ?? thread.status, replies: [...thread.replies, ...added.map(postOf), ...written] };
}

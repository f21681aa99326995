import type { AnnotatedCopy, CopiedThread } from "../annotated-copy.ts";
import { readJsonLd } from "../jsonld/read.ts";
import { postKey } from "../returning.ts";
import { attachedFile } from "./attached-file.ts";
import type { FoundAnnotation } from "./found-annotations.ts";
import { OWN_ATTACHMENT } from "./own-copy.ts";
import type { Passages } from "./passages.ts";
import type { PdfFile } from "./pdf-file.ts";
import type { PrintedDraft } from "./printed-draft.ts";
import { type FoundThread, postOf, statusIn, threadOf, threadsIn } from "./read-threads.ts";

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
  const threads = (own?.threads ?? []).map((thread) => {
    const more = grown.get(thread);
    return more ? withAdditions(thread, more) : thread;
  });
  return {
    origin: own?.origin ?? null,
    threads: [...threads, ...foreign.map((each) => threadOf(each, passages, drafts)).filter(isOthers(threads))],
  };
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

function ownCopy(file: PdfFile): AnnotatedCopy | null {
  const json = attachedFile(file, OWN_ATTACHMENT);
  if (json === null) return null;
  try {
    return readJsonLd(new TextDecoder().decode(json));
  } catch {
    // A copy without threads, or an attachment that only has the name of ours.
    return null;
  }
}

/** Our annotations are named by the id of their thread, with what they are for behind it: "…#page-2", "…#state". */
const idOf = ({ name }: FoundAnnotation) => name.replace(/#.*$/, "");

function withAdditions(thread: CopiedThread, { replies, states }: FoundThread): CopiedThread {
  const known = new Set([thread.id, ...thread.replies.map(({ id }) => id)]);
  const added = replies.filter((reply) => !known.has(idOf(reply)));
  const status = statusIn(states.filter((state) => !known.has(idOf(state))));
  return { ...thread, status: status ?? thread.status, replies: [...thread.replies, ...added.map(postOf)] };
}

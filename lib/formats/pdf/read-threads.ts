import type { CopiedPost, CopiedTarget, CopiedThread, DraftPlace } from "../annotated-copy.ts";
import type { Status } from "../dossier.ts";
import { plainAsMarkdown } from "../markdown/plain-as-markdown.ts";
import { rootsOf } from "../roots.ts";
import type { FoundAnnotation } from "./found-annotations.ts";
import type { Passages } from "./passages.ts";
import type { PrintedDraft } from "./printed-draft.ts";

/** An annotation that begins a thread, with everything in the file that belongs to it. */
export type FoundThread = {
  readonly root: FoundAnnotation;
  /** Highlights on further pages, and a word struck out for the wording at a caret. */
  readonly continuations: readonly FoundAnnotation[];
  readonly replies: readonly FoundAnnotation[];
  readonly states: readonly FoundAnnotation[];
};

/** Gathers annotations into threads; an answer whose thread is not there stands for itself, so that nothing is lost. */
export function threadsIn(annotations: readonly FoundAnnotation[]): readonly FoundThread[] {
  const byNumber = new Map(annotations.map((annotation) => [annotation.number, annotation]));
  const rootOf = rootsOf(annotations, ({ answers }) => (answers === null ? undefined : byNumber.get(answers)));
  const members = new Map<FoundAnnotation, FoundAnnotation[]>();
  for (const annotation of annotations) {
    const root = rootOf(annotation);
    const others = members.get(root) ?? [];
    if (annotation !== root) others.push(annotation);
    members.set(root, others);
  }
  return [...members].map(([root, others]) => ({
    root,
    continuations: others.filter(({ isContinuation }) => isContinuation),
    replies: others.filter(({ isContinuation, state }) => !isContinuation && state === "").toSorted(byTime),
    states: others.filter(({ state }) => state !== "").toSorted(byTime),
  }));
}

const timeOf = ({ createdAt, changedAt }: FoundAnnotation) => createdAt ?? changedAt ?? "";
const byTime = (a: FoundAnnotation, b: FoundAnnotation) => (timeOf(a) < timeOf(b) ? -1 : timeOf(a) > timeOf(b) ? 1 : 0);

/** A thread that another program wrote. */
export function threadOf(found: FoundThread, passages: Passages, drafts: readonly PrintedDraft[]): CopiedThread {
  const { root, replies, states } = found;
  const place = placeOf(found, passages);
  const strikesOut = root.subtype === "strikeout" && root.contents === "";
  const rewords = root.subtype === "caret" && found.continuations.some(({ subtype }) => subtype === "strikeout");
  return {
    ...postOf(root),
    body: rewords ? "" : plainAsMarkdown(root.contents),
    kind: strikesOut || rewords ? "suggestion" : root.contents === "" ? "highlight" : null,
    stance: null,
    codes: [],
    proposal: strikesOut ? "" : rewords ? root.contents : null,
    visibility: null,
    status: statusIn(states),
    target: targetOf(root, place, drafts),
    replies: replies.map(postOf),
  };
}

/** A post that another program wrote. */
export const postOf = (annotation: FoundAnnotation): CopiedPost => ({
  id: null,
  author: annotation.author,
  body: plainAsMarkdown(annotation.contents),
  createdAt: annotation.createdAt ?? annotation.changedAt,
  isDeleted: false,
});

/** The states of the review model and of the checkmark (ISO 32000, 12.5.6.3). */
const STATUS_OF: Readonly<Record<string, Status>> = {
  Completed: "resolved",
  Accepted: "resolved",
  Rejected: "declined",
  Cancelled: "declined",
  Marked: "in_progress",
  None: "open",
  Unmarked: "open",
};

/** What the last of the states says; null where none says anything. */
export const statusIn = (states: readonly FoundAnnotation[]): Status | null =>
  states.map(({ state }) => STATUS_OF[state]).findLast((status) => status !== undefined) ?? null;

function placeOf({ root, continuations }: FoundThread, passages: Passages): DraftPlace | null {
  const marked = [root, ...continuations]
    .filter(({ quads }) => quads.length > 0)
    .map(({ page, quads }) => ({ page, quads }))
    .toSorted((a, b) => a.page - b.page);
  if (marked.length > 0) return passages.under(marked);
  const [left, , , top] = root.rect;
  return passages.nextTo(root.page, left, top);
}

function targetOf({ quads }: FoundAnnotation, place: DraftPlace | null, drafts: readonly PrintedDraft[]): CopiedTarget {
  const quote = { exact: place ? wordsAt(drafts, place) : "", prefix: "", suffix: "" };
  if (!place) return { scope: "document", place, quote, span: null };
  return { scope: quads.length > 0 ? "span" : "block", place, quote, span: null };
}

function wordsAt(drafts: readonly PrintedDraft[], { from, to }: DraftPlace): string {
  const inside = drafts.slice(from.draft, to.draft + 1).map(({ draft }) => draft.text);
  return inside
    .map((text, index) =>
      text.slice(index === 0 ? from.offset : 0, index === inside.length - 1 ? to.offset : text.length),
    )
    .join("\n\n");
}

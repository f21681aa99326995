import { type BlockDraft, spanOf } from "#lib/core/document/block.ts";
import { blockAt } from "#lib/core/document/block-at.ts";
import type { Span } from "#lib/core/document/span.ts";
import type { AssembledText } from "#lib/core/document/text.ts";
import type { AnnotatedCopy, CopiedPost, CopiedTarget, CopiedThread, DraftPlace } from "../annotated-copy.ts";
import { grouped } from "../grouped.ts";
import { writeBody } from "../markdown/write-body.ts";
import { rootsOf } from "../roots.ts";
import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import { isAbout } from "./about-comment.ts";
import { commentReader } from "./comment-words.ts";
import { type CustomPost, type CustomThread, contentKey } from "./custom-part.ts";
import { formattingFrom } from "./formatting.ts";
import type { WordPackage } from "./open-package.ts";
import type { PlacedMarker } from "./read-blocks.ts";
import { readParagraph } from "./read-paragraph.ts";

type Read = {
  readonly word: WordPackage;
  readonly markers: readonly PlacedMarker[];
  readonly assembled: AssembledText;
  /** SHA-256 of the text as it was read. */
  readonly digest: string;
};

/** A comment as the file has it, joined from the parts that speak of it. */
export type FoundComment = {
  readonly id: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly moment: string | null;
  readonly paragraphs: readonly string[];
  /** Its words as blocks, read when they are asked for. */
  readonly drafts: () => readonly BlockDraft[];
  /** Of its last paragraph, by which the other parts know it. */
  readonly paragraphId: string;
  readonly parentId: string | null;
  readonly isDone: boolean;
  /** `contentKey` of it. */
  readonly key: string;
  /** Empty where the file gives it none. */
  readonly durableId: string;
  readonly known: CustomPost | null;
};

/**
 * The comments as threads. A comment answers another where commentsExtended says so; one whose parent is not there
 * stands for itself, so that nothing is dropped. What our own part knows of a comment is believed where the comment
 * still has its lasting id, or its very contents.
 */
export function readComments({ word, markers, assembled, digest }: Read): AnnotatedCopy | undefined {
  const comments = commentsIn(word).filter((comment) => !isAbout(comment));
  const { custom } = word;
  if (comments.length === 0 && !custom) return undefined;
  const rootOf = rootsAmong(comments, custom?.posts);
  const isSameText = custom !== null && custom.origin.digest === digest;
  const byRoot = grouped(comments, rootOf);
  const markersOf = grouped(markers, ({ id }) => id);
  const threads = [...byRoot].map(([root, comments]) => {
    const replies = comments.filter((each) => each !== root);
    return threadOf(root, replies, placeIn(markersOf.get(root.id) ?? []), isSameText ? assembled : null);
  });
  return { origin: custom?.origin ?? null, threads };
}

/** The comments of the file in its order. */
export function commentsIn(word: WordPackage): readonly FoundComment[] {
  const part = word.partOf("comments");
  return part ? joined(word, childrenOf(part, "w:comment")) : [];
}

/** Answers which comment another stands under: itself where it begins a thread, the first of them in a circle. */
export function rootsAmong(
  comments: readonly FoundComment[],
  posts: readonly CustomPost[] = [],
): (comment: FoundComment) => FoundComment {
  // Some programs write no ids of paragraphs.
  const named = comments.filter(({ paragraphId }) => paragraphId !== "");
  const byParagraph = new Map(named.map((comment) => [comment.paragraphId, comment]));
  const byPost = new Map(comments.map((comment) => [comment.known?.id, comment]));
  const threadIds = threadsIn(posts);
  const parentOf = ({ parentId, known }: FoundComment): FoundComment | undefined =>
    parentId === null ? byPost.get(threadIds.get(known?.id ?? "") ?? "") : byParagraph.get(parentId);
  return rootsOf(comments, parentOf);
}

/** The thread of every reply: a program that knows no threads saves it as a comment of its own. */
function threadsIn(posts: readonly CustomPost[]): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  let root = "";
  for (const { id, thread } of posts) {
    if (thread) root = id;
    else roots.set(id, root);
  }
  return roots;
}

function joined(word: WordPackage, elements: readonly XmlElement[]): readonly FoundComment[] {
  const extended = attributesBy(word.partOf("commentsExtended"), "w15:commentEx", "w15:paraId");
  const durable = attributesBy(word.partOf("commentsIds"), "w16cid:commentId", "w16cid:paraId");
  const moments = attributesBy(word.partOf("commentsExtensible"), "w16cex:commentExtensible", "w16cex:durableId");
  const posts = word.custom?.posts ?? [];
  const byDurableId = new Map(posts.map((post) => [post.durableId, post]));
  const byKey = new Map(posts.map((post) => [post.key, post]));
  const read = commentReader(word);
  return elements.map((element) => {
    const inside = childrenOf(element, "w:p");
    const paragraphId = inside.at(-1)?.attributes["w14:paraId"] ?? "";
    const durableId = durable.get(paragraphId)?.["w16cid:durableId"] ?? "";
    const author = (element.attributes["w:author"] ?? "").trim();
    const written = momentOf(element.attributes["w:date"]);
    const paragraphs = inside.map((paragraph) => readParagraph([paragraph], NO_CONTEXT).text);
    const key = contentKey(author, written ?? "", paragraphs.join("\n"));
    const more = extended.get(paragraphId);
    return {
      id: element.attributes["w:id"] ?? "",
      author,
      moment: momentOf(moments.get(durableId)?.["w16cex:dateUtc"]) ?? written,
      paragraphs,
      drafts: () => read(element),
      paragraphId,
      parentId: more?.["w15:paraIdParent"] ?? null,
      isDone: more?.["w15:done"] === "1",
      key,
      durableId,
      known: byDurableId.get(durableId) ?? byKey.get(key) ?? null,
    };
  });
}

const NO_CONTEXT = { formattingOf: formattingFrom(null), linkOf: () => undefined, noteAt: () => null };

function attributesBy(part: XmlElement | null, name: string, key: string) {
  const found = part ? childrenOf(part, name) : [];
  return new Map(found.map(({ attributes }) => [attributes[key] ?? "", attributes]));
}

/** Word's moments say no zone; ours are in UTC. */
function momentOf(value: string | undefined): string | null {
  if (!value) return null;
  const moment = new Date(/(?:Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

function threadOf(
  root: FoundComment,
  replies: readonly FoundComment[],
  place: DraftPlace | null,
  sameText: AssembledText | null,
): CopiedThread {
  const known = root.known?.thread ?? null;
  return {
    ...postOf(root),
    kind: known?.kind ?? null,
    stance: known?.stance ?? null,
    codes: known?.codes ?? [],
    proposal: known?.proposal ?? null,
    visibility: known?.visibility ?? null,
    status: statusOf(root, known),
    target: targetOf(known, place, sameText),
    replies: replies.map(postOf),
  };
}

/** Word knows done and not done; a thread that was closed here and is done there is as it was. */
function statusOf({ isDone }: FoundComment, known: CustomThread | null): CopiedThread["status"] {
  const wasDone = known?.status === "resolved" || known?.status === "declined";
  if (known && isDone === wasDone) return known.status;
  return isDone ? "resolved" : "open";
}

function postOf({ known, author, moment, drafts, key }: FoundComment): CopiedPost {
  if (!known) return { id: null, author, body: writeBody(drafts()), createdAt: moment, isDeleted: false };
  const body = key === known.key ? known.body : writeBody(drafts().slice(leadOf(known)));
  return { id: known.id, author, body, createdAt: moment, isDeleted: known.isDeleted };
}

/** How many paragraphs stand before the words of a thread: what it is, and the wording it proposes. */
function leadOf({ thread, isTheirs }: CustomPost): number {
  if (!thread || isTheirs) return 0;
  return thread.proposal === null ? 1 : 2;
}

function targetOf(known: CustomThread | null, place: DraftPlace | null, sameText: AssembledText | null): CopiedTarget {
  if (!known) return { scope: "span", place, quote: { exact: "", prefix: "", suffix: "" }, span: null };
  const { scope, quote, span } = known.target;
  // Word and LibreOffice cannot hold every range; in the very text it counts in, the span is exact.
  const exact = sameText && span ? placeOfSpan(sameText, span) : null;
  return { scope, quote, span, place: span === null ? null : (exact ?? place) };
}

function placeOfSpan({ blocks }: AssembledText, { start, end }: Span): DraftPlace | null {
  const [first, last] = [blockAt(blocks, start), blockAt(blocks, end - 1)];
  if (!first || !last) return null;
  const point = (block: typeof first, offset: number) => ({
    draft: blocks.indexOf(block),
    offset: Math.min(Math.max(offset, spanOf(block).start), spanOf(block).end) - block.start,
  });
  return { from: point(first, start), to: point(last, end) };
}

/** From where the comment begins to where it ends; one without a range stands where it is referred to. */
function placeIn(own: readonly PlacedMarker[]): DraftPlace | null {
  const reference = own.find(({ kind }) => kind === "reference");
  const from = own.find(({ kind }) => kind === "start") ?? reference;
  const to = own.find(({ kind }) => kind === "end") ?? reference;
  if (!from || !to || from.draft < 0 || to.draft < 0) return null;
  return { from: { draft: from.draft, offset: from.offset }, to: { draft: to.draft, offset: to.offset } };
}

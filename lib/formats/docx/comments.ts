import { directionOf } from "#lib/core/language/direction.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import { bodyBlocks } from "../bodies.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import type { Note } from "../notes.ts";
import {
  authorRemarks,
  marksInWords,
  momentInWords,
  PLACEMENT_WORDS,
  proposalInWords,
  shortened,
  statusInWords,
  VISIBILITY_WORDS,
} from "../words.ts";
import { type Comment, type Comments, type HeldComment, secondOf } from "./comment.ts";
import { type CommentIds, commentIds } from "./comment-ids.ts";
import { type CustomPost, contentKey } from "./custom-part.ts";
import type { Relations } from "./relations.ts";
import { type RunContext, writeRuns, writeText } from "./runs.ts";

/** What a file that is not new asks of its comments. */
export type InFile = {
  readonly ids: CommentIds;
  readonly heldFor: (post: Post) => HeldComment | undefined;
};

const newFile = (): InFile => ({ ids: commentIds(), heldFor: () => undefined });

/** Gives every post its comment. `relations` are those of the part with the comments. */
export function commentsOf(
  dossier: Dossier,
  notes: readonly Note[],
  relations: Relations,
  { ids, heldFor }: InFile = newFile(),
): Comments {
  const comment = (note: Note, post: Post, isReply: boolean): Comment => {
    const held = heldFor(post);
    const names = { id: held?.id ?? ids.nextId(), durableId: held?.durableId || ids.durableIdOf(post.id) };
    const lastParagraph = held?.paragraphId || ids.nextParagraph();
    const shared = { ...names, post, note, isReply, lastParagraph };
    if (held?.isTheirs) return { ...shared, key: held.key, isTheirs: true, paragraphs: [] };
    const written = isReply ? replyParagraphs(post, note, relations) : threadParagraphs(dossier, note, relations);
    const paragraphs = written.map(({ markup }, index) => {
      return { markup, id: index === written.length - 1 ? lastParagraph : ids.nextParagraph() };
    });
    const words = written.map((each) => each.words).join("\n");
    const key = contentKey(post.author.name, secondOf(post.createdAt), words);
    return { ...shared, key, isTheirs: false, paragraphs };
  };
  return new Map(
    notes.map((note) => [
      note,
      [comment(note, note.thread, false), ...note.thread.replies.map((reply) => comment(note, reply, true))],
    ]),
  );
}

type Written = { readonly markup: string; readonly words: string };

/** A first line that says what the note is and what it was made on, the wording it proposes, and its words. */
function threadParagraphs(dossier: Dossier, note: Note, relations: Relations): Written[] {
  const { thread } = note;
  const facts = `${factsOf(note).join(" · ")} · `;
  const link = `<w:hyperlink r:id="${relations.linkTo(addressIn(dossier, thread.link))}"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>${writeText(`note ${note.number}`)}</w:r></w:hyperlink>`;
  const { proposal } = thread;
  return [
    { markup: `${plain(facts)}${link}`, words: `${facts}note ${note.number}` },
    ...(proposal === null ? [] : [line(`${proposalInWords(proposal)}: ${proposal}`)]),
    ...bodyParagraphs(thread, `n${note.number}`, relations),
  ];
}

/** "Note · stance: opposes · codes: trade · Open · Everyone". */
const factsOf = ({ thread, about, quote, formerQuote }: Note): readonly string[] => {
  const madeOn = about === "lost" ? quote.exact : formerQuote;
  return [
    KIND_WORDS[thread.kind],
    ...marksInWords(thread),
    statusInWords(thread),
    VISIBILITY_WORDS[thread.visibility],
    ...authorRemarks(thread.author),
    ...(thread.editedAt === null ? [] : [`edited ${momentInWords(thread.editedAt)}`]),
    ...(thread.placement.scope === "block" ? ["on the whole paragraph"] : []),
    ...(PLACEMENT_WORDS[thread.placement.kind] ? [PLACEMENT_WORDS[thread.placement.kind]] : []),
    ...(madeOn ? [`made on the words “${shortened(madeOn, SHOWN_QUOTE)}”`] : []),
  ];
};

/** Characters of a passage that is no longer there: enough to know it again. */
const SHOWN_QUOTE = 300;

function replyParagraphs(post: Post, note: Note, relations: Relations): Written[] {
  const paragraphs = bodyParagraphs(post, `n${note.number}-${post.id}`, relations);
  return paragraphs.length > 0 ? paragraphs : [line("")];
}

const plain = (text: string) => `<w:r>${writeText(text)}</w:r>`;
const line = (words: string): Written => ({ markup: plain(words), words });

function bodyParagraphs(post: Post, scope: string, relations: Relations): Written[] {
  if (post.deletedAt !== null) return [line(`Deleted ${momentInWords(post.deletedAt)}`)];
  const context: RunContext = { linkTo: relations.linkTo, bookmarkOf: () => null, footnoteAt: () => null };
  return bodyBlocks(post, scope).map(({ text, marks, within, language, number }) => {
    const isItem = within.some((container) => container.kind === "item");
    const lead = isItem ? `${number ?? "\u2022"} ` : "";
    const content = { text, marks, language, isRightToLeft: isRightToLeft(text, language) };
    return { markup: `${lead && plain(lead)}${writeRuns(content, context)}`, words: lead + text };
  });
}

/** By the language where it is told, otherwise by the first letter that has a direction. */
export function isRightToLeft(text: string, language: string | undefined): boolean {
  if (language) return directionOf(language) === "rtl";
  const first = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]|\p{L}/u.exec(text)?.[0] ?? "";
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u.test(first);
}

/** The posts as our own part keeps them. */
export function customPosts(comments: Comments): readonly CustomPost[] {
  return [...comments.values()].flat().map(({ post, note, durableId, key, isReply, isTheirs }) => ({
    durableId,
    key,
    id: post.id,
    body: post.body,
    isDeleted: post.deletedAt !== null,
    ...(isTheirs && { isTheirs }),
    thread: isReply ? null : customThread(note),
  }));
}

function customThread({ thread, span, quote }: Note): CustomPost["thread"] {
  const { kind, stance, codes, proposal, visibility, status, placement } = thread;
  return {
    ...{ kind, stance, codes, proposal, visibility },
    status: status.state,
    target: { scope: placement.scope, quote, span },
  };
}

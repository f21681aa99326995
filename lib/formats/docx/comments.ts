import { KIND_WORDS } from "#lib/core/threads/words.ts";
import { bodyBlocks } from "../bodies.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import { directionOf } from "../html/direction.ts";
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
import { escapeXml } from "../xml/escape-xml.ts";
import { type CustomPost, contentKey } from "./custom-part.ts";
import { type Part, part, RELATIONS } from "./names.ts";
import type { Relations } from "./relations.ts";
import { type RunContext, writeRuns, writeText } from "./runs.ts";

/** One comment of Word: a thread's first post or a reply. */
export type Comment = {
  readonly id: number;
  readonly durableId: string;
  readonly post: Post;
  readonly note: Note;
  readonly isReply: boolean;
  /** Eight hexadecimal digits for each paragraph, each once in the file; the last names the comment in its thread. */
  readonly paragraphs: readonly { readonly id: string; readonly markup: string; readonly words: string }[];
};

/** The comments of every note, the thread's first and then its replies. */
export type Comments = ReadonlyMap<Note, readonly Comment[]>;

const FIRST_PARAGRAPH_ID = 0x10000000;

/** Gives every post its comment. `relations` are those of word/comments.xml. */
export function commentsOf(dossier: Dossier, notes: readonly Note[], relations: Relations): Comments {
  let nextId = 0;
  let nextParagraph = FIRST_PARAGRAPH_ID;
  const taken = new Set<string>();
  const comment = (note: Note, post: Post, isReply: boolean): Comment => {
    const written = isReply ? replyParagraphs(post, note, relations) : threadParagraphs(dossier, note, relations);
    const paragraphs = written.map((each) => ({ ...each, id: hexadecimal(nextParagraph++) }));
    return { id: nextId++, durableId: durableIdOf(post.id, taken), post, note, isReply, paragraphs };
  };
  return new Map(
    notes.map((note) => [
      note,
      [comment(note, note.thread, false), ...note.thread.replies.map((reply) => comment(note, reply, true))],
    ]),
  );
}

const hexadecimal = (value: number) => value.toString(16).toUpperCase().padStart(8, "0");

/** From the post's id, so that the same post has the same comment id in every copy; above 0 and below 0x7FFFFFFF. */
function durableIdOf(postId: string, taken: Set<string>): string {
  let value = 0x811c9dc5;
  for (const character of postId) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  for (value = (value % 0x7ffffffd) + 1; taken.has(hexadecimal(value)); value = (value % 0x7ffffffd) + 1);
  taken.add(hexadecimal(value));
  return hexadecimal(value);
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

/** To the second, in UTC: Word writes local time without saying so, and commentsExtensible says which it is. */
const secondOf = (moment: string) => `${new Date(moment).toISOString().slice(0, 19)}Z`;

/** The parts that hold comments, threads, resolutions, lasting ids, moments and people (FORMATS of Word 2013 to 2018). */
export function commentParts(comments: Comments): readonly Part[] {
  const all = [...comments.values()];
  const flat = all.flat();
  const people = [...new Set(flat.map(({ post }) => post.author.name))];
  return [
    entry("comments", "w:comments", flat.map(writeComment)),
    entry("commentsExtended", "w15:commentsEx", all.flatMap(threadEntries)),
    entry(
      "commentsIds",
      "w16cid:commentsIds",
      flat.map((each) => `<w16cid:commentId w16cid:paraId="${lastOf(each)}" w16cid:durableId="${each.durableId}"/>`),
    ),
    entry(
      "commentsExtensible",
      "w16cex:commentsExtensible",
      flat.map(
        ({ durableId, post }) =>
          `<w16cex:commentExtensible w16cex:durableId="${durableId}" w16cex:dateUtc="${secondOf(post.createdAt)}"/>`,
      ),
    ),
    entry(
      "people",
      "w15:people",
      people
        .map(escapeXml)
        .map(
          (name) =>
            `<w15:person w15:author="${name}"><w15:presenceInfo w15:providerId="None" w15:userId="${name}"/></w15:person>`,
        ),
    ),
  ];
}

const entry = (name: keyof typeof RELATIONS, root: string, inner: readonly string[]): Part => ({
  name: `word/${name}.xml`,
  type: `${name}+xml`,
  relation: RELATIONS[name],
  content: part(root, inner.join("")),
});

const lastOf = ({ paragraphs }: Comment) => paragraphs.at(-1)?.id ?? "";

function writeComment({ id, post, paragraphs }: Comment): string {
  const { name } = post.author;
  const initials = name
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .slice(0, 9);
  const attributes = `w:id="${id}" w:author="${escapeXml(name)}" w:date="${secondOf(post.createdAt)}" w:initials="${escapeXml(initials)}"`;
  const mark = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>';
  const written = paragraphs.map(
    ({ id: paraId, markup }, index) =>
      `<w:p w14:paraId="${paraId}" w14:textId="77777777"><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>${index === 0 ? mark : ""}${markup}</w:p>`,
  );
  return `<w:comment ${attributes}>${written.join("")}</w:comment>`;
}

/** Word knows only done and not done; every comment has an entry, or none of them counts. */
function threadEntries(comments: readonly Comment[]): string[] {
  const [root] = comments;
  const isDone = root ? ["resolved", "declined"].includes(root.note.thread.status.state) : false;
  return comments.map((comment) => {
    const parent = comment.isReply && root ? ` w15:paraIdParent="${lastOf(root)}"` : "";
    return `<w15:commentEx w15:paraId="${lastOf(comment)}"${parent} w15:done="${isDone ? 1 : 0}"/>`;
  });
}

/** The posts as our own part keeps them. */
export function customPosts(comments: Comments): readonly CustomPost[] {
  return [...comments.values()].flat().map((comment) => {
    const { post, note, durableId, isReply, paragraphs } = comment;
    const words = paragraphs.map((each) => each.words).join("\n");
    return {
      durableId,
      key: contentKey(post.author.name, secondOf(post.createdAt), words),
      id: post.id,
      body: post.body,
      isDeleted: post.deletedAt !== null,
      thread: isReply ? null : customThread(note),
    };
  });
}

function customThread({ thread, span, quote }: Note): CustomPost["thread"] {
  const { kind, stance, codes, proposal, visibility, status, placement } = thread;
  return {
    ...{ kind, stance, codes, proposal, visibility },
    status: status.state,
    target: { scope: placement.scope, quote, span },
  };
}

import type { Thread } from "../dossier.ts";
import { escapeXml } from "../xml/escape-xml.ts";
import {
  type Comment,
  type CommentStyles,
  type Comments,
  OWN_STYLES,
  secondOf,
  type WrittenComment,
} from "./comment.ts";
import { type Part, part, RELATIONS } from "./names.ts";

/** What one of the parts that hold comments says of them: its root element, and what stands in it. */
export type CommentEntries = { readonly root: string; readonly entries: readonly string[] };
export type CommentPart = "comments" | "commentsExtended" | "commentsIds" | "commentsExtensible" | "people";

/**
 * What the parts say that hold comments, threads, resolutions, lasting ids, moments and people (Word 2013 to 2018).
 * Comments that stay as they are have no entries here. `first` are comments that are no posts.
 */
export function commentEntries(
  comments: Comments,
  styles = OWN_STYLES,
  first: readonly WrittenComment[] = [],
): Readonly<Record<CommentPart, CommentEntries>> {
  const all = [...comments.values()];
  const posts = all.flat().filter((each) => !each.isTheirs);
  const flat = [...first, ...posts.map(asWritten)];
  const people = [...new Set(flat.map(({ author }) => author))];
  const alone = first.map(({ lastParagraph }) => extendedEntry(lastParagraph, false));
  return {
    comments: { root: "w:comments", entries: flat.map((each) => writeComment(each, styles)) },
    commentsExtended: { root: "w15:commentsEx", entries: [...alone, ...all.flatMap(threadEntries)] },
    commentsIds: {
      root: "w16cid:commentsIds",
      entries: flat.map(({ lastParagraph, durableId }) => lastingEntry(lastParagraph, durableId)),
    },
    commentsExtensible: {
      root: "w16cex:commentsExtensible",
      entries: flat.map(
        ({ durableId, createdAt }) =>
          `<w16cex:commentExtensible w16cex:durableId="${durableId}" w16cex:dateUtc="${secondOf(createdAt)}"/>`,
      ),
    },
    people: { root: "w15:people", entries: people.map(personEntry) },
  };
}

const asWritten = ({ post, ...comment }: Comment): WrittenComment => ({
  ...comment,
  author: post.author.name,
  createdAt: post.createdAt,
});

/** A comment's lasting id. */
export const lastingEntry = (paragraphId: string, durableId: string) =>
  `<w16cid:commentId w16cid:paraId="${paragraphId}" w16cid:durableId="${durableId}"/>`;

function personEntry(person: string): string {
  const name = escapeXml(person);
  return `<w15:person w15:author="${name}"><w15:presenceInfo w15:providerId="None" w15:userId="${name}"/></w15:person>`;
}

/** The parts of a new file. */
export function commentParts(comments: Comments): readonly Part[] {
  const entries = commentEntries(comments);
  return COMMENT_PARTS.map((name) => ({
    name: `word/${name}.xml`,
    type: `${name}+xml`,
    relation: RELATIONS[name],
    content: part(entries[name].root, entries[name].entries.join("")),
  }));
}

/** In the order in which they are written. */
export const COMMENT_PARTS: readonly CommentPart[] = [
  "comments",
  "commentsExtended",
  "commentsIds",
  "commentsExtensible",
  "people",
];

function writeComment({ id, author, createdAt, paragraphs }: WrittenComment, styles: CommentStyles): string {
  const initials = author
    .split(/\s+/)
    .map((word) => [...word][0] ?? "")
    .join("")
    .slice(0, 9);
  const attributes = `w:id="${id}" w:author="${escapeXml(author)}" w:date="${secondOf(createdAt)}" w:initials="${escapeXml(initials)}"`;
  const mark = `<w:r><w:rPr><w:rStyle w:val="${styles.reference}"/></w:rPr><w:annotationRef/></w:r>`;
  const written = paragraphs.map(({ id: paraId, markup }, index) => {
    const name = paraId === undefined ? "" : ` w14:paraId="${paraId}" w14:textId="77777777"`;
    return `<w:p${name}><w:pPr><w:pStyle w:val="${styles.text}"/></w:pPr>${index === 0 ? mark : ""}${markup}</w:p>`;
  });
  return `<w:comment ${attributes}>${written.join("")}</w:comment>`;
}

/** Word knows only done and not done; every comment has an entry, or none of them counts. */
function threadEntries(comments: readonly Comment[]): string[] {
  const [root] = comments;
  const isDone = root ? isSettled(root.note.thread) : false;
  return comments
    .filter((comment) => !comment.isTheirs)
    .map((comment) => extendedEntry(comment.lastParagraph, isDone, comment.isReply ? root?.lastParagraph : undefined));
}

/** Whether Word calls a thread done. */
export const isSettled = ({ status }: Thread) => status.state === "resolved" || status.state === "declined";

/** A comment's place in its thread. */
export function extendedEntry(paragraphId: string, isDone: boolean, parent?: string): string {
  const under = parent ? ` w15:paraIdParent="${parent}"` : "";
  return `<w15:commentEx w15:paraId="${paragraphId}"${under} w15:done="${isDone ? 1 : 0}"/>`;
}

/** A reply needs a range and a reference of its own, or Word hides it and deletes it when it saves. */
export const rangeStarts = (comments: readonly Pick<Comment, "id">[]) =>
  comments.map(({ id }) => `<w:commentRangeStart w:id="${id}"/>`).join("");
/** Where comments end, each with the reference that ties it to its range. */
export const rangeEnds = (comments: readonly Pick<Comment, "id">[], { reference } = OWN_STYLES) =>
  comments
    .map(
      ({ id }) =>
        `<w:commentRangeEnd w:id="${id}"/><w:r><w:rPr><w:rStyle w:val="${reference}"/></w:rPr><w:commentReference w:id="${id}"/></w:r>`,
    )
    .join("");

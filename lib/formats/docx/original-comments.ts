import { childrenOf, type XmlElement } from "../xml/read-xml.ts";
import type { CommentStyles, Comments, WrittenComment } from "./comment.ts";
import {
  COMMENT_PARTS,
  type CommentEntries,
  type CommentPart,
  commentEntries,
  extendedEntry,
  isSettled,
  lastingEntry,
} from "./comment-entries.ts";
import type { CommentIds, TakenIds } from "./comment-ids.ts";
import type { HeldComments } from "./held-comments.ts";
import { part, RELATIONS, type SPACES } from "./names.ts";
import type { WordPackage } from "./open-package.ts";
import { appendTo, nameSpaces, type OpenPart, type OriginalPackage, unusual } from "./original-package.ts";
import { WORD } from "./package.ts";
import type { FoundComment } from "./read-comments.ts";
import type { Relations } from "./relations.ts";

/** Everything that names a comment or a paragraph somewhere in the file. */
export function takenIds(word: WordPackage, found: readonly FoundComment[]): TakenIds {
  const paragraphs = new Set<string>();
  const durable = new Set<string>();
  const folder = word.documentName.slice(0, word.documentName.lastIndexOf("/") + 1);
  for (const name of word.zip.names) {
    if (!name.startsWith(folder) || !name.endsWith(".xml")) continue;
    const xml = new TextDecoder().decode(word.zip.read(name));
    for (const [, id = ""] of xml.matchAll(/:paraId=["']([0-9A-Fa-f]{8})["']/g)) paragraphs.add(id.toUpperCase());
    for (const [, id = ""] of xml.matchAll(/:durableId=["']([0-9A-Fa-f]{8})["']/g)) durable.add(id.toUpperCase());
  }
  return { ids: new Set(found.map(({ id }) => id)), paragraphs, durable };
}

/** Comments of the file that other parts do not know yet get what those know them by. */
export function namedComments({ found, ...held }: HeldComments, ids: CommentIds): HeldComments & { named: Named } {
  const paragraphs = new Map<string, string>();
  const durable = new Map<string, string>();
  for (const comment of found) {
    if (comment.paragraphId === "" && comment.paragraphs.length > 0) paragraphs.set(comment.id, ids.nextParagraph());
    if (comment.durableId === "") durable.set(comment.id, ids.durableIdOf(`comment ${comment.id}`));
  }
  const named = found.map((comment) => ({
    ...comment,
    paragraphId: paragraphs.get(comment.id) ?? comment.paragraphId,
    durableId: durable.get(comment.id) ?? comment.durableId,
  }));
  const byId = new Map(named.map((comment) => [comment.id, comment]));
  const again = <C extends { readonly id: string }>(comment: C) => ({ ...comment, ...namesOf(byId.get(comment.id)) });
  return {
    found: named,
    byPost: new Map([...held.byPost].map(([post, comment]) => [post, again(comment)])),
    about: held.about && again(held.about),
    replaced: held.replaced.map(again),
    otherPosts: held.otherPosts,
    named: paragraphs,
  };
}

const namesOf = (comment: FoundComment | undefined) =>
  comment && { paragraphId: comment.paragraphId, durableId: comment.durableId };

/** The new ids of last paragraphs, by the ids of the comments that they close. */
type Named = ReadonlyMap<string, string>;

export type CommentChange = {
  readonly held: HeldComments;
  readonly named: Named;
  readonly comments: Comments;
  /** What the copy says about itself. */
  readonly about: WrittenComment;
  readonly styles: CommentStyles;
  /** Those that the new comments lead to. */
  readonly links: Relations;
};

/** Brings the comments into the parts that hold them, which are made where the file has none. */
export function writeComments(word: WordPackage, file: OriginalPackage, relations: Relations, change: CommentChange) {
  const entries = commentEntries(change.comments, change.styles, [change.about]);
  const old = oldEntries(change);
  const others = entriesOfOthers(word, change.held, old);
  for (const name of COMMENT_PARTS) {
    const { root, entries: own } = entries[name];
    const all = { root, entries: [...(others[name] ?? []), ...own] };
    const existing = word.nameOf(name);
    const partName = existing ?? addPart(word, file, relations, name, all);
    if (existing !== undefined) file.edit(existing, (open) => extend(open, name, all, old));
    if (name === "comments") file.relate(partName, change.links);
  }
}

function addPart(
  word: WordPackage,
  file: OriginalPackage,
  relations: Relations,
  name: CommentPart,
  { root, entries }: CommentEntries,
): string {
  const folder = word.documentName.slice(0, word.documentName.lastIndexOf("/") + 1);
  const free = file.freeName(folder, name);
  file.write(free, part(root, entries.join("")));
  file.declare(free, `${WORD}.${name}+xml`);
  relations.add(RELATIONS[name], free.slice(folder.length));
  return free;
}

function extend(open: OpenPart, name: CommentPart, { root, entries }: CommentEntries, old: OldEntries): void {
  if (open.root.name !== root) throw unusual();
  nameSpaces(open, PREFIXES[name]);
  const present = new Set(childrenOf(open.root, "w15:person").map(({ attributes }) => attributes["w15:author"]));
  for (const element of open.root.children) {
    if (typeof element !== "string") changeOld(open, element, old);
  }
  const fresh = name === "people" ? entries.filter((entry) => !present.has(authorIn(entry))) : entries;
  appendTo(open, fresh.join(""));
}

const authorIn = (entry: string) =>
  (/w15:author="([^"]*)"/.exec(entry)?.[1] ?? "").replace(
    /&(lt|gt|quot|amp|#13);/g,
    (_, name: string) => SIGNS[name] ?? "",
  );
const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', amp: "&", "#13": "\r" };

const PREFIXES: Readonly<Record<CommentPart, readonly (keyof typeof SPACES)[]>> = {
  comments: ["w", "r", "mc", "w14"],
  commentsExtended: ["w15"],
  commentsIds: ["w16cid"],
  commentsExtensible: ["w16cex"],
  people: ["w15"],
};

/** What happens to what the parts say of comments that are in the file. */
type OldEntries = {
  readonly goes: (element: XmlElement) => boolean;
  /** The id that the last paragraph of a comment gets. */
  readonly newParagraphId: (element: XmlElement) => string | undefined;
  /** Whether the thread that a comment begins is done; undefined for one that is not among the notes. */
  readonly isDone: (paragraphId: string) => boolean | undefined;
};

function oldEntries({ held, named, comments }: CommentChange): OldEntries {
  const going = new Set(
    held.replaced.flatMap(({ id, paragraphId, durableId }) => [`comment ${id}`, paragraphId, durableId]),
  );
  const roots = [...comments.values()].flatMap(([first]) => (first?.isTheirs ? [first] : []));
  const done = new Map(roots.map(({ lastParagraph, note }) => [lastParagraph, isSettled(note.thread)]));
  return {
    goes: ({ name, attributes }) => {
      const lasting = attributes["w15:paraId"] ?? attributes["w16cid:paraId"] ?? attributes["w16cex:durableId"];
      return going.has(name === "w:comment" ? `comment ${attributes["w:id"]}` : (lasting ?? " "));
    },
    newParagraphId: ({ name, attributes }) => (name === "w:comment" ? named.get(attributes["w:id"] ?? "") : undefined),
    isDone: (paragraphId) => done.get(paragraphId),
  };
}

/** What an earlier copy wrote goes; a last paragraph without an id gets one; a thread that was settled here is done. */
function changeOld({ edits, placeOf }: OpenPart, element: XmlElement, old: OldEntries): void {
  const { start, end } = placeOf(element);
  if (old.goes(element)) {
    edits.replace(start, end, "");
    return;
  }
  const newId = old.newParagraphId(element);
  const last = newId && childrenOf(element, "w:p").at(-1);
  if (last) edits.insert(placeOf(last).start + "<w:p".length, ` w14:paraId="${newId}" w14:textId="77777777"`);
  const { "w15:paraId": paragraphId = "", "w15:paraIdParent": parent, "w15:done": done } = element.attributes;
  const isDone = element.name === "w15:commentEx" ? old.isDone(paragraphId) : undefined;
  if (isDone === undefined || isDone === (done === "1")) return;
  edits.replace(start, end, extendedEntry(paragraphId, isDone, parent));
}

/** Every comment has an entry in these parts, or programs that know them take none for part of a thread. */
function entriesOfOthers(
  word: WordPackage,
  { found, replaced }: HeldComments,
  old: OldEntries,
): Partial<Record<CommentPart, string[]>> {
  const has = (name: CommentPart, attribute: string) => {
    const known = word.partOf(name);
    return new Set(known?.children.map((child) => (typeof child === "string" ? "" : child.attributes[attribute])));
  };
  const [extended, lasting] = [has("commentsExtended", "w15:paraId"), has("commentsIds", "w16cid:paraId")];
  const written = new Set(replaced.map(({ id }) => id));
  const others = found.filter(({ id, paragraphId }) => !written.has(id) && paragraphId !== "");
  return {
    commentsExtended: others
      .filter(({ paragraphId }) => !extended.has(paragraphId))
      .map(({ paragraphId, isDone }) => extendedEntry(paragraphId, old.isDone(paragraphId) ?? isDone)),
    commentsIds: others
      .filter(({ paragraphId }) => !lasting.has(paragraphId))
      .map(({ paragraphId, durableId }) => lastingEntry(paragraphId, durableId)),
  };
}

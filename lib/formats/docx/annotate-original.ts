import { carry } from "#lib/core/anchoring/carry.ts";
import { type AssembledText, assemble } from "#lib/core/document/text.ts";
import { counted } from "#lib/core/threads/words.ts";
import type { Dossier } from "../dossier.ts";
import { unreadable } from "../import-limits.ts";
import { type Note, notesOf } from "../notes.ts";
import type { XmlElement, XmlPlace } from "../xml/read-xml.ts";
import { type AboutOriginal, SIGNED_NO_LONGER, writeAboutComment } from "./about-comment.ts";
import { commentIds } from "./comment-ids.ts";
import { commentsOf, customPosts } from "./comments.ts";
import { type CustomPart, writeCustomPart } from "./custom-part.ts";
import { heldComments } from "./held-comments.ts";
import { RELATIONS, SPACES } from "./names.ts";
import { openPackage, type WordPackage } from "./open-package.ts";
import { OriginalBody } from "./original-body.ts";
import { type CommentChange, namedComments, takenIds, writeComments } from "./original-comments.ts";
import { markBody } from "./original-marks.ts";
import { OriginalPackage, unusual } from "./original-package.ts";
import { commentStyles } from "./original-styles.ts";
import { CUSTOM_TYPE, customEntries } from "./package.ts";
import { STRICT_TEXT } from "./read-part.ts";
import { readText } from "./read-text.ts";
import type { Relations } from "./relations.ts";
import { dropSignatures, isSigned } from "./signature.ts";
import { kindOf, type WordKind } from "./word-kind.ts";

/** A person's own file with notes on it. */
export type AnnotatedOriginal = {
  readonly bytes: Uint8Array;
  readonly kind: WordKind;
  /** Ids of the threads whose passage is not in the file: their comments stand on its first words and quote it. */
  readonly notPlaced: readonly string[];
  /** What became of the file otherwise, in words for whoever takes it. */
  readonly warnings: readonly string[];
};

/**
 * The Word file that a text came from, with the dossier's threads as comments on their exact words, and one more on its
 * first words about the copy. Whatever was in the file stays: its other comments with their threads and ids, tracked
 * changes, macros, and every part that needs no change, byte for byte; only signatures of the file as it was go. Threads
 * that an earlier copy added are replaced. Problems: those of `openPackage`, and `unreadable` where nothing can be added
 * without harm.
 */
export function annotateDocx(original: Uint8Array, dossier: Dossier): AnnotatedOriginal {
  const places = new Map<XmlElement, XmlPlace>();
  const word = openPackage(original, places);
  checkNames(places);
  const reading = readText(word);
  const text = assemble(reading.drafts);
  const placed = placedIn(text, dossier, notesOf(dossier));
  const lost = [...placed.values()].filter(({ about }) => about === "lost");
  const wasSigned = isSigned(word);
  const file = new OriginalPackage(word);
  const added = commentsFor(word, file, { dossier, lost, wasSigned }, [...placed.values()]);
  const body = new OriginalBody(file.read(word.documentName) ?? "", places);
  body.unmark(new Set(added.change.held.replaced.map(({ id }) => id)));
  markBody(body, { reading, blocks: text.blocks, placed, ...added.change, wasMarked: word.custom !== null });
  file.write(word.documentName, body.finish());
  if (wasSigned) dropSignatures(word, file);
  writeParts(word, file, added);
  return {
    bytes: file.finish(),
    kind: kindOf(word),
    notPlaced: lost.map(({ thread }) => thread.id),
    warnings: [...(wasSigned ? [SIGNED_NO_LONGER] : []), ...(lost.length > 0 ? [lostInWords(lost.length)] : [])],
  };
}

const lostInWords = (count: number) =>
  `${counted(count, "note is", "notes are")} on words that this file does not have: look for them on its first words.`;

/** Markup is added under the usual name of the usual namespace; where either means something else, nothing is. */
function checkNames(places: ReadonlyMap<XmlElement, XmlPlace>): void {
  for (const { attributes } of places.keys()) {
    for (const [name, space] of Object.entries(attributes)) {
      if (!name.startsWith("xmlns")) continue;
      if (space === STRICT_TEXT) throw strict();
      if ((name === "xmlns:w") !== (space === SPACES.w)) throw unusual();
    }
  }
}

const strict = () =>
  unreadable(
    "This file is a Strict Open XML document, to which notes cannot be added without harm. Save it in Word as an ordinary Word document (.docx), or take the copy without the original.",
    "on",
  );

/**
 * The notes where they stand in the file's text, with the dossier's own, which are lost where they stand nowhere. It is
 * the dossier's own text unless this file is read otherwise today than when it was imported; then passages are carried
 * over like between two revisions.
 */
function placedIn({ text, blocks }: AssembledText, dossier: Dossier, notes: readonly Note[]): ReadonlyMap<Note, Note> {
  const withSpan = notes.flatMap(({ span }) => (span ? [span] : []));
  const carried = carry(dossier.text, text, withSpan).values();
  const first = blocks.find((block) => block.text !== "");
  if (!first) throw unreadable("There is no text in this file that notes could stand on.", "on");
  return new Map(
    notes.map((note): [Note, Note] => {
      const placement = note.span && carried.next().value;
      const span = placement && placement.kind !== "orphaned" ? placement.span : null;
      const told = span || note.about === "document" ? note : { ...note, about: "lost" as const };
      return [{ ...note, span, about: span ? note.about : "document" }, told];
    }),
  );
}

const originOf = ({ document, revision }: Dossier) => ({
  documentId: document.id,
  revisionId: revision.id,
  digest: revision.digest,
});

type Added = { readonly custom: CustomPart; readonly change: CommentChange };

/** The comments of the notes and the one about the copy, with those that the file has already. */
function commentsFor(word: WordPackage, file: OriginalPackage, copy: AboutOriginal, notes: readonly Note[]): Added {
  const { dossier } = copy;
  const first = heldComments(word, dossier);
  const ids = commentIds(takenIds(word, first.found));
  const { named, ...held } = namedComments(first, ids);
  const links = file.newRelations(word.nameOf("comments") ?? "");
  const comments = commentsOf(dossier, notes, links, { ids, heldFor: (post) => held.byPost.get(post.id) });
  const about = writeAboutComment(copy, ids, links, held.about);
  const posts = [...customPosts(comments), ...held.otherPosts];
  const styles = commentStyles(word, file);
  return { custom: { origin: originOf(dossier), posts }, change: { held, named, comments, about, styles, links } };
}

/** Brings everything but the words themselves into the file. */
function writeParts(word: WordPackage, file: OriginalPackage, { change, custom }: Added): void {
  const relations = file.newRelations(word.documentName);
  writeComments(word, file, relations, change);
  if (word.customName === null) addCustom(word, file, relations, custom);
  else file.write(word.customName, writeCustomPart(custom));
  file.relate(word.documentName, relations);
}

function addCustom(
  { zip, documentName }: WordPackage,
  file: OriginalPackage,
  relations: Relations,
  custom: CustomPart,
) {
  let number = 1;
  while (zip.names.some((name) => name.startsWith("customXml/item") && name.includes(`${number}.xml`))) number++;
  for (const { name, content } of customEntries(custom, number)) file.write(name, content);
  file.declare(`customXml/item${number}.xml`, "application/xml");
  file.declare(`customXml/itemProps${number}.xml`, CUSTOM_TYPE);
  const up = "../".repeat(documentName.split("/").length - 1);
  relations.add(RELATIONS.customXml, `${up}customXml/item${number}.xml`);
}

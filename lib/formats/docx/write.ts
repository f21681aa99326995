import { type Block, enclosing } from "#lib/core/document/block.ts";
import type { Dossier } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import { writeAbout } from "./about.ts";
import { type AnchorPoint, anchorsOf } from "./anchors.ts";
import { type BodyContext, writeBody } from "./body.ts";
import type { Comment } from "./comment.ts";
import { commentParts, rangeEnds, rangeStarts } from "./comment-entries.ts";
import { commentsOf, customPosts } from "./comments.ts";
import { footnoteNumbers, withLooseNotes, writeFootnotes } from "./footnotes.ts";
import { groundsOf } from "./grounds.ts";
import { part } from "./names.ts";
import { numberingOf } from "./numbering.ts";
import { type PackageFacts, writePackage } from "./package.ts";
import { relationsFrom } from "./relations.ts";
import type { Insertion } from "./runs.ts";
import { section } from "./section.ts";

/**
 * The copy as a Word document (ECMA-376): the text with its structure, every thread a comment on its words with its
 * replies and its resolution, an opening page about the copy, and a part of our own by which all of it comes back.
 */
export function writeDocx(dossier: Dossier): Uint8Array {
  const blocks = dossier.blocks.map(withLooseNotes(dossier.blocks));
  const notes = notesOf(dossier);
  const [relations, commentRelations, footnoteRelations] = [relationsFrom(), relationsFrom(), relationsFrom()];
  const comments = commentsOf(dossier, notes, commentRelations);
  const ofNote = (note: Note) => comments.get(note) ?? [];
  const insertions = insertionsOf(blocks, notes, ofNote);
  const grounds = groundsOf(blocks, notes);
  const numbering = numberingOf(blocks);
  const footnotes = footnoteNumbers(blocks);
  const context: BodyContext = {
    numbering,
    linkTo: relations.linkTo,
    bookmarkOf: bookmarksOf(blocks),
    footnoteAt: footnotes.firstReference(),
    insertionsIn: (block) => insertions.get(block) ?? [],
    groundsIn: (block) => grounds.get(block) ?? [],
  };
  const about = writeAbout(
    dossier,
    notes,
    relations,
    (note, runs) => `${rangeStarts(ofNote(note))}${runs}${rangeEnds(ofNote(note))}`,
  );
  const body = writeBody(blocks, context);
  const custom = { origin: originOf(dossier), posts: customPosts(comments) };
  return writePackage({
    facts: factsOf(dossier),
    document: (footer) => part("w:document", `<w:body>${about}${body}${section(footer)}</w:body>`),
    relations,
    numbering: numbering.part,
    footnotes: writeFootnotes(blocks, footnotes, { ...context, linkTo: footnoteRelations.linkTo }),
    footnoteRelations,
    commentParts: notes.length > 0 ? commentParts(comments) : [],
    commentRelations,
    custom,
  });
}

const originOf = ({ document, revision }: Dossier) => ({
  documentId: document.id,
  revisionId: revision.id,
  digest: revision.digest,
});

const factsOf = ({ document, exportedAt, exportedBy }: Dossier): PackageFacts => ({
  title: document.title,
  language: document.language,
  creator: document.issuingBodies.join(", "),
  modifiedBy: exportedBy ?? "Glossator",
  moment: exportedAt,
});

function insertionsOf(
  blocks: readonly Block[],
  notes: readonly Note[],
  ofNote: (note: Note) => readonly Comment[],
): ReadonlyMap<Block, readonly Insertion[]> {
  type Ranked = Insertion & { readonly rank: number };
  const inserted = new Map<Block, Ranked[]>();
  const insert = ({ block, offset }: AnchorPoint, markup: string, rank: number) => {
    const list = inserted.get(block) ?? [];
    inserted.set(block, list);
    list.push({ offset, markup, rank });
  };
  for (const [note, { from, to }] of anchorsOf(blocks, notes)) {
    insert(from, rangeStarts(ofNote(note)), 1);
    insert(to, rangeEnds(ofNote(note)), 0);
  }
  for (const list of inserted.values()) list.sort((a, b) => a.offset - b.offset || a.rank - b.rank);
  return inserted;
}

/** Names for the blocks that links within the document lead to; Word allows letters, digits and underscores. */
function bookmarksOf(blocks: readonly Block[]): (blockId: string) => string | null {
  const targets = new Set(
    blocks.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === "link" && mark.href.startsWith("#") ? [mark.href.slice(1)] : [])),
    ),
  );
  const reachable = blocks.filter((block) => targets.has(block.id) && !enclosing(block, "footnote"));
  const names = new Map(reachable.map(({ id }, index) => [id as string, `_block${index + 1}`]));
  return (blockId) => names.get(blockId) ?? null;
}

import type { Dossier } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { provenanceOf } from "../provenance.ts";
import { shortened } from "../words.ts";
import type { WrittenComment } from "./comment.ts";
import type { CommentIds } from "./comment-ids.ts";
import type { Relations } from "./relations.ts";
import { writeText } from "./runs.ts";

/** Whose comment it is. */
const AUTHOR = "Glossator";
const OPENING = "About this copy";
const LONGEST_QUOTE = 300;

/** What is told of a file whose signatures are of it as it was. */
export const SIGNED_NO_LONGER = "The file was signed. With notes in it, it is signed no longer.";

/** What is told of a copy that is a person's own file. */
export type AboutOriginal = {
  readonly dossier: Dossier;
  /** Notes whose words are not in the file. */
  readonly lost: readonly Note[];
  readonly wasSigned: boolean;
};

/**
 * What other copies open with, as a comment: a page before a person's own text would move its pages and be printed with
 * it, and Word and LibreOffice both show comments beside the text. `former` is the one of an earlier copy.
 */
export function writeAboutComment(
  { dossier, lost, wasSigned }: AboutOriginal,
  ids: CommentIds,
  relations: Relations,
  former: (Pick<WrittenComment, "id" | "durableId"> & { readonly paragraphId: string }) | null,
): WrittenComment {
  const lastParagraph = former?.paragraphId || ids.nextParagraph();
  const said = provenanceOf(dossier).map(({ term, words, address }) =>
    statement(term, address ? linked(words, relations.linkTo(address)) : run(words)),
  );
  const lines = [
    run(OPENING, "<w:b/>"),
    ...said,
    ...(wasSigned ? [statement("Signature", run(SIGNED_NO_LONGER))] : []),
    ...(lost.length > 0 ? [run("Notes whose words are not in this file:", "<w:b/>")] : []),
    ...lost.map(({ number, quote }) => run(`Note ${number}: “${shortened(quote.exact, LONGEST_QUOTE)}”`)),
  ];
  return {
    ...{ id: former?.id ?? ids.nextId(), durableId: former?.durableId || ids.durableIdOf(OPENING), lastParagraph },
    ...{ author: AUTHOR, createdAt: dossier.exportedAt },
    paragraphs: lines.map((markup, index) => (index === lines.length - 1 ? { markup, id: lastParagraph } : { markup })),
  };
}

/** Whether a comment of a file is what an earlier copy said about itself. */
export const isAbout = ({ author, paragraphs }: { readonly author: string; readonly paragraphs: readonly string[] }) =>
  author === AUTHOR && paragraphs[0]?.trim() === OPENING;

const statement = (term: string, runs: string) => `${run(`${term}: `, "<w:b/>")}${runs}`;

const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${writeText(text)}</w:r>`;

const linked = (words: string, relation: string) =>
  `<w:hyperlink r:id="${relation}">${run(words, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`;

import type { Dossier } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { provenanceOf } from "../provenance.ts";
import { shortened } from "../words.ts";
import type { Relations } from "./relations.ts";
import { writeText } from "./runs.ts";
import { ABOUT_STYLE } from "./styles.ts";

const LONGEST_QUOTE = 300;

/**
 * The page that a copy opens with: what it is, of which text, and what could not be placed. `around` puts a lost note's
 * comment around its line, so that its thread is in the copy too.
 */
export function writeAbout(
  dossier: Dossier,
  notes: readonly Note[],
  relations: Relations,
  around: (note: Note, runs: string) => string,
): string {
  const lost = notes.filter(({ about }) => about === "lost");
  const statements = provenanceOf(dossier).map(({ term, words, address }) => {
    const said = address
      ? `<w:hyperlink r:id="${relations.linkTo(address)}">${run(words, '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`
      : run(words);
    return paragraph(`${run(`${term}: `, "<w:b/>")}${said}`);
  });
  return [
    paragraph(run("About this copy"), `${ABOUT_STYLE}Title`),
    ...statements,
    ...(lost.length > 0 ? [paragraph(run("Notes whose words are not in this revision:", "<w:b/>"))] : []),
    ...lost.map((note) =>
      paragraph(around(note, run(`Note ${note.number}: “${shortened(note.quote.exact, LONGEST_QUOTE)}”`))),
    ),
    paragraph('<w:r><w:br w:type="page"/></w:r>'),
  ].join("");
}

const run = (text: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${writeText(text)}</w:r>`;

const paragraph = (runs: string, style = ABOUT_STYLE) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs}</w:p>`;

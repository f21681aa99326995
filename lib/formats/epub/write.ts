import type { Dossier } from "../dossier.ts";
import { grouped } from "../grouped.ts";
import { elementsIn, HEADING, type HtmlNode, isElement } from "../html/tree.ts";
import { writeNotes } from "../html/write-note.ts";
import { writeProvenance } from "../html/write-provenance.ts";
import { type Note, notesOf } from "../notes.ts";
import { writeZip, type ZipEntry } from "../zip/write-zip.ts";
import { type Chapter, chaptersOf, nodesOf } from "./chapters.ts";
import { CONTAINER, contentDocument, contentsOf, packageDocument } from "./package-parts.ts";
import { BOOK_STYLE } from "./style.ts";
import { idsIn, writeXhtml } from "./xhtml.ts";

/**
 * The annotated copy as a book (EPUB 3.3): what the copy says about itself, then the text in chapters, each with its
 * notes behind it, which readers open beside the passage, then the notes that have no passage.
 */
export function writeEpub(dossier: Dossier): Uint8Array {
  const notes = notesOf(dossier);
  const chapters = withNotes(dossier, chaptersOf(dossier, notes), notes);
  const pages = [aboutPage(dossier, notes), ...chapters, ...unplacedPages(dossier, notes)];
  const files = new Map(pages.flatMap(({ file, nodes }) => idsIn(nodes).map((id) => [id, file])));
  const fileOf = (id: string) => files.get(id);

  return writeZip([
    { name: "mimetype", content: "application/epub+zip", isStored: true },
    { name: "META-INF/container.xml", content: CONTAINER },
    { name: "EPUB/package.opf", content: packageDocument(dossier, pages) },
    { name: "EPUB/nav.xhtml", content: contentDocument("Contents", "en", contentsOf(pages)) },
    { name: "EPUB/style.css", content: BOOK_STYLE },
    ...pages.map((page): ZipEntry => {
      const body = writeXhtml(page.nodes, page.file, fileOf);
      return { name: `EPUB/${page.file}`, content: contentDocument(page.title, page.language, body) };
    }),
  ]);
}

function aboutPage(dossier: Dossier, notes: readonly Note[]): Chapter {
  const html = `<section><h1>About this copy</h1>${writeProvenance(dossier, notes)}</section>`;
  return { file: "about.xhtml", title: "About this copy", language: "en", nodes: nodesOf(html), sections: [] };
}

/** Each chapter with the notes whose passages begin in it, under a heading below its own. */
function withNotes(dossier: Dossier, chapters: readonly Chapter[], notes: readonly Note[]): readonly Chapter[] {
  const chapterOf = new Map(chapters.flatMap((chapter) => idsIn(chapter.nodes).map((id) => [id, chapter])));
  const notesIn = grouped(notes, ({ block }) => block && chapterOf.get(block.id));
  return chapters.map((chapter) => {
    const own = notesIn.get(chapter);
    if (!own) return chapter;
    const id = `notes-${chapter.file.replace(/\..*/, "")}`;
    const heading = `h${Math.min(6, openingLevel(chapter.nodes) + 1)}`;
    const html = `<section lang="en" dir="ltr" role="doc-endnotes" aria-labelledby="${id}"><${heading} id="${id}">Notes</${heading}>${writeNotes(dossier, own, `Notes on ${chapter.title}`)}</section>`;
    return { ...chapter, nodes: [...chapter.nodes, ...nodesOf(html)] };
  });
}

/** The level of the first heading; 1 where there is none, as if the book's title stood there. */
function openingLevel(nodes: readonly HtmlNode[]): number {
  const heading = nodes
    .filter(isElement)
    .flatMap(elementsIn)
    .find(({ tagName }) => HEADING.test(tagName));
  return Number(heading?.tagName.slice(1) ?? 1);
}

function unplacedPages(dossier: Dossier, notes: readonly Note[]): readonly Chapter[] {
  const page = (about: Note["about"], file: string, title: string): Chapter[] => {
    const own = notes.filter((note) => note.about === about);
    if (own.length === 0) return [];
    const html = `<section role="doc-endnotes"><h1>${title}</h1>${writeNotes(dossier, own, title)}</section>`;
    return [{ file, title, language: "en", nodes: nodesOf(html), sections: [] }];
  };
  return [
    ...page("document", "notes-on-document.xhtml", "Notes on the document as a whole"),
    ...page("lost", "notes-not-placed.xhtml", "Notes whose passage is not in this revision"),
  ];
}

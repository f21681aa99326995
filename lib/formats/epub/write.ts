import type { Dossier } from "../dossier.ts";
import { escapeHtml, safeAddress } from "../html/escape.ts";
import { writeNotes } from "../html/write-note.ts";
import { type Note, notesOf } from "../notes.ts";
import { provenanceOf } from "../provenance.ts";
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
  const pages = [aboutPage(dossier), ...chapters, ...unplacedPages(dossier, notes)];
  const files = new Map(pages.flatMap(({ file, nodes }) => idsIn(nodes).map((id) => [id, file])));
  const fileOf = (id: string) => files.get(id);
  const { language } = dossier.document;
  const inEnglish = (page: Chapter) => !chapters.includes(page);

  return writeZip([
    { name: "mimetype", content: "application/epub+zip", isStored: true },
    { name: "META-INF/container.xml", content: CONTAINER },
    { name: "EPUB/package.opf", content: packageDocument(dossier, pages) },
    { name: "EPUB/nav.xhtml", content: contentDocument("Contents", "en", contentsOf(pages)) },
    { name: "EPUB/style.css", content: BOOK_STYLE },
    ...pages.map((page): ZipEntry => {
      const body = writeXhtml(page.nodes, page.file, fileOf);
      const content = contentDocument(page.title, inEnglish(page) ? "en" : language, body);
      return { name: `EPUB/${page.file}`, content };
    }),
  ]);
}

function aboutPage(dossier: Dossier): Chapter {
  const rows = provenanceOf(dossier).map(({ term, words, address }) => {
    const href = address === undefined ? null : safeAddress(address);
    const value = href ? `<a href="${escapeHtml(href)}">${escapeHtml(words)}</a>` : escapeHtml(words);
    return `<dt>${escapeHtml(term)}</dt><dd>${value}</dd>`;
  });
  const html = `<section><h1>About this copy</h1><dl class="provenance">${rows.join("")}</dl></section>`;
  return { file: "about.xhtml", title: "About this copy", nodes: nodesOf(html), sections: [] };
}

/** Each chapter with the notes whose passages begin in it. */
function withNotes(dossier: Dossier, chapters: readonly Chapter[], notes: readonly Note[]): readonly Chapter[] {
  const chapterOf = new Map(chapters.flatMap((chapter) => idsIn(chapter.nodes).map((id) => [id, chapter])));
  return chapters.map((chapter) => {
    const own = notes.filter(({ block }) => block && chapterOf.get(block.id) === chapter);
    if (own.length === 0) return chapter;
    const id = `notes-${chapter.file.replace(/\..*/, "")}`;
    const html = `<section lang="en" dir="ltr" role="doc-endnotes" aria-labelledby="${id}"><h2 id="${id}">Notes</h2>${writeNotes(dossier, own, `Notes on ${chapter.title}`)}</section>`;
    return { ...chapter, nodes: [...chapter.nodes, ...nodesOf(html)] };
  });
}

function unplacedPages(dossier: Dossier, notes: readonly Note[]): readonly Chapter[] {
  const page = (about: Note["about"], file: string, title: string): Chapter[] => {
    const own = notes.filter((note) => note.about === about);
    if (own.length === 0) return [];
    const html = `<section role="doc-endnotes"><h1>${title}</h1>${writeNotes(dossier, own, title)}</section>`;
    return [{ file, title, nodes: nodesOf(html), sections: [] }];
  };
  return [
    ...page("document", "notes-on-document.xhtml", "Notes on the document as a whole"),
    ...page("lost", "notes-not-placed.xhtml", "Notes whose passage is not in this revision"),
  ];
}

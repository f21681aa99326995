import type { Block } from "#lib/core/document/block.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import { opensWithTitle } from "#lib/core/document/title.ts";
import type { Dossier } from "../dossier.ts";
import { bodyOf } from "../html/page.ts";
import { byNoteNumber, highlightOf, segmentAttributes } from "../html/passages.ts";
import { attribute, type HtmlElement, type HtmlNode, isElement, parseHtml } from "../html/tree.ts";
import { writeBlocks } from "../html/write-blocks.ts";
import { writeReferences } from "../html/write-note.ts";
import type { Note } from "../notes.ts";

/** One file of a book before it is written. */
export type Chapter = {
  readonly file: string;
  readonly title: string;
  /** Of its title and its words (BCP 47). */
  readonly language: string;
  readonly nodes: readonly HtmlNode[];
  /** The sections below its heading, for the table of contents. */
  readonly sections: readonly Section[];
};

/** The text in chapters: one for each section of the outermost level, and one for what stands before the first. */
export function chaptersOf(dossier: Dossier, notes: readonly Note[]): readonly Chapter[] {
  const outline = outlineOf(dossier.blocks);
  const openings = openingsOf(outline).filter(({ heading }) => heading.within.length === 0);
  const nodes = nodesOf(writeBlocks(dossier.blocks, markupFor(dossier, notes, outline)));
  const { title, language } = dossier.document;
  const starts = new Map(openings.map((section) => [section.heading.id as string, section]));
  const groups: { section: Section | null; nodes: HtmlNode[] }[] = [];
  for (const node of nodes) {
    const section = isElement(node) ? starts.get(attribute(node, "id") ?? "") : undefined;
    const last = groups.at(-1);
    if (section || !last) groups.push({ section: section ?? null, nodes: [node] });
    else last.nodes.push(node);
  }
  return groups.map(({ section, nodes: own }, index) => ({
    file: `chapter-${index + 1}.xhtml`,
    title: section?.heading.text.replaceAll("\n", " ") ?? title,
    language: section?.heading.language ?? language,
    nodes: own,
    sections:
      section && !openings.some(({ heading }) => section.sections[0]?.heading === heading) ? section.sections : [],
  }));
}

/** Where one heading stands above all others it is the title, and those right below it open the chapters. */
function openingsOf(outline: readonly Section[]): readonly Section[] {
  const [only, ...others] = outline;
  return only && others.length === 0 ? [only, ...only.sections] : outline;
}

/** The nodes of markup that the program itself has written. */
export const nodesOf = (html: string): readonly HtmlNode[] => (bodyOf(parseHtml(html)) as HtmlElement).childNodes;

function markupFor({ document }: Dossier, notes: readonly Note[], outline: readonly Section[]) {
  const byNumber = new Map(notes.map((note) => [String(note.number), note]));
  const notesIn = ({ ids }: { readonly ids: readonly string[] }) => ids.flatMap((id) => byNumber.get(id) ?? []);
  const unmarked = notes.filter((note) => highlightOf(note).length === 0);
  return {
    highlights: notes.flatMap(highlightOf),
    segmentAttributes: (segment: { readonly ids: readonly string[] }) => segmentAttributes(notesIn(segment)),
    afterSegment: (segment: { readonly ids: readonly string[]; readonly end: number }) =>
      writeReferences(
        notesIn(segment)
          .filter((note) => note.endsAt === segment.end)
          .toSorted(byNoteNumber),
      ),
    afterText: (block: Block) => writeReferences(unmarked.filter((note) => note.block === block)),
    topHeadingLevel: outline.length === 1 || opensWithTitle(document.title, outline) ? (1 as const) : (2 as const),
  };
}

import { type Block, spanOf } from "#lib/core/document/block.ts";
import { outlineOf } from "#lib/core/document/outline.ts";
import type { Highlight } from "#lib/core/document/segment.ts";
import { highlightsByBlock } from "#lib/core/document/spread.ts";
import { opensWithTitle } from "#lib/core/document/title.ts";
import { directionOf } from "#lib/core/language/direction.ts";
import type { Dossier } from "../dossier.ts";
import type { Note } from "../notes.ts";
import { momentInWords } from "../words.ts";
import type { Copy, CopyNode } from "./copy-shape.ts";
import { type LayoutContext, layOut, outlineLevels } from "./layout-blocks.ts";
import { printedNotes } from "./layout-notes.ts";
import { openingOf } from "./layout-opening.ts";
import { plain } from "./layout-words.ts";
import { languageOf, printable, snapped } from "./printable.ts";

/** All that is printed in a copy. */
export function layoutOf(dossier: Dossier, notes: readonly Note[]): Copy {
  const { document, revision, blocks } = dossier;
  const hasOwnTitle = opensWithTitle(document.title, outlineOf(blocks));
  const { nodes, footnotes: own } = layOut(blocks, contextOf(dossier, notes, hasOwnTitle ? 1 : 2));
  const footnotes: Record<string, readonly CopyNode[]> = { ...own };
  const title = printable(document.title).trim() || "Untitled document";
  return {
    title,
    authors: document.issuingBodies.map(printable),
    description: `Annotated copy of revision ${revision.ordinal}, exported ${momentInWords(dossier.exportedAt)}`,
    running: title,
    footer: `Annotated copy · revision ${revision.ordinal} · ${momentInWords(dossier.exportedAt)}`,
    ...languageOf(document.language),
    hyphenate: true,
    opening: openingOf(dossier, notes, null),
    "title-first": hasOwnTitle ? null : plain(title),
    blocks: nodes,
    notes: printedNotes(dossier, notes, footnotes),
    footnotes,
  };
}

function contextOf({ blocks, text, document }: Dossier, notes: readonly Note[], top: 1 | 2) {
  const highlights = notes.flatMap((note) => highlightOf(note, text));
  const byNumber = new Map(highlights.map((highlight) => [highlight.id, highlight]));
  const [inText, behind] = [new Map<number, string[]>(), new Map<Block, string[]>()];
  for (const { number, block } of notes) {
    const id = String(number);
    const highlight = byNumber.get(id);
    if (highlight) put(inText, highlight.end, id);
    else if (block) put(behind, block, id);
  }
  const context: Omit<LayoutContext, "takesFootnote"> = {
    highlights: highlightsByBlock(blocks, highlights),
    markersAt: (block, offset) => (offset <= spanOf(block).end ? (inText.get(offset) ?? []) : []),
    markersBehind: (block) => behind.get(block) ?? [],
    targets: linkTargets(blocks),
    levels: outlineLevels(blocks, top),
    direction: directionOf(document.language),
    hasOrdinals: true,
  };
  return context;
}

function put<K>(lists: Map<K, string[]>, key: K, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** What a note highlights; nothing where its span holds no words. */
function highlightOf({ number, span, endsAt }: Note, text: string): readonly Highlight[] {
  if (!span || endsAt === null || endsAt <= span.start) return [];
  return [{ id: String(number), start: snapped(text, span.start, -1), end: snapped(text, endsAt, 1) }];
}

/** The blocks that links lead to: only they need labels, and each label can stand only once. */
function linkTargets(blocks: readonly Block[]): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { marks } of blocks) {
    for (const mark of marks) if (mark.kind === "link" && mark.href.startsWith("#")) wanted.add(mark.href.slice(1));
  }
  const there = blocks.map(({ id }) => id).filter((id) => wanted.has(id));
  return new Set(there.filter((id, index) => there.indexOf(id) === index));
}

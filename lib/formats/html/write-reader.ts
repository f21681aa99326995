import type { Block } from "#lib/core/document/block.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import { type Passage, passageAttributes } from "#lib/core/document/passage.ts";
import { ENGLISH_TEXT_WORDS, type TextWords } from "#lib/core/document/text-words.ts";
import { opensWithTitle } from "#lib/core/document/title.ts";
import { dirOf } from "#lib/core/language/direction.ts";
import { type Attributes, attributesOf, escapeHtml } from "./escape.ts";
import { writeBlocks } from "./write-blocks.ts";

export type Reading = {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly passages: readonly Passage[];
  /** False for a text that is only there to be read: it has no Annotate buttons. */
  readonly mayAnnotate?: boolean;
  /** The language of the text (BCP 47). */
  readonly language?: string;
  /** What links and buttons are called; English if absent. */
  readonly words?: TextWords;
};

/**
 * The text of the reading page: every block with its number, which links to it, its Annotate button and, where
 * passages begin, the count of its notes. lib/client attaches behaviour to exactly these classes and attributes.
 */
export function writeReader(reading: Reading): string {
  const { title, blocks, passages, language, words = ENGLISH_TEXT_WORDS } = reading;
  const lang = language === undefined || language === words.language ? undefined : words.language;
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const counts = countsByBlock(blocks, passages);
  return writeBlocks(blocks, {
    highlights: passages,
    segmentAttributes: (segment) => passageAttributes(segment, byId),
    beforeText: ({ id, ordinal }) => {
      if (!ordinal) return "";
      const attributes = attributesOf({ class: "number", href: `#${id}`, lang, "aria-label": words.linkTo(ordinal) });
      return `<a${attributes}>¶${ordinal}</a>`;
    },
    afterText: (block) => toolsOf(block, counts.get(block) ?? 0, { ...reading, words, lang }),
    language,
    words,
    topHeadingLevel: opensWithTitle(title, outlineOf(blocks)) ? 1 : 2,
  });
}

type Furniture = { readonly mayAnnotate?: boolean; readonly words: TextWords; readonly lang: string | undefined };

function toolsOf({ ordinal }: Block, count: number, { mayAnnotate = true, words, lang }: Furniture): string {
  if (!ordinal) return "";
  const notes = attributesOf({
    type: "button",
    class: "notes",
    hidden: count === 0,
    "aria-label": words.notesOn(count, ordinal),
  });
  const annotate = `<button type="button" class="annotate">${escapeHtml(words.annotate(ordinal))}</button>`;
  const tools = attributesOf({ class: "tools", lang });
  return `<span${tools}>${mayAnnotate ? annotate : ""}<button${notes}>${count}</button></span>`;
}

/** How many passages begin in each block. */
function countsByBlock(blocks: readonly Block[], passages: readonly Passage[]): ReadonlyMap<Block, number> {
  const starts = passages.map(({ start }) => start).sort((a, b) => a - b);
  const counts = new Map<Block, number>();
  let next = 0;
  for (const block of blocks) {
    if (!block.text) continue;
    const from = next;
    while ((starts[next] ?? Number.POSITIVE_INFINITY) < block.start + block.text.length) next++;
    if (next > from) counts.set(block, next - from);
  }
  return counts;
}

/** The outline as nested lists of links. The title, where the text opens with it, goes without saying. */
export function writeOutline(title: string, outline: readonly Section[], language?: string): string {
  const [first, ...rest] = outline;
  const isTitle = first && opensWithTitle(title, outline);
  const attributes = language === undefined ? {} : { lang: language, dir: dirOf(language) };
  return writeSections(isTitle ? [...first.sections, ...rest] : outline, attributes);
}

function writeSections(sections: readonly Section[], attributes: Attributes = {}): string {
  if (sections.length === 0) return "";
  const items = sections.map(
    ({ heading, sections }) =>
      `<li><a href="#${heading.id}">${escapeHtml(heading.text.replaceAll("\n", " "))}</a>${writeSections(sections)}</li>`,
  );
  return `<ol role="list"${attributesOf(attributes)}>${items.join("")}</ol>`;
}

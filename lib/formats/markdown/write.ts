import type { Block } from "#lib/core/document/block.ts";
import { onOneLine } from "#lib/core/document/one-line.ts";
import { KIND_WORDS } from "#lib/core/threads/words.ts";
import { safeAddress } from "../addresses.ts";
import { bodyBlocks } from "../bodies.ts";
import { addressIn, type Dossier, type Post } from "../dossier.ts";
import { type Note, notesOf } from "../notes.ts";
import {
  authorInWords,
  marksInWords,
  momentInWords,
  PLACEMENT_WORDS,
  proposalInWords,
  shortened,
  statusInWords,
  VISIBILITY_WORDS,
} from "../words.ts";
import { destination, escapeText } from "./escape.ts";
import { writeFrontMatter } from "./front-matter.ts";
import { type Labels, labelsOf } from "./labels.ts";
import { type BlocksMarkdown, footnote, writeBlocks, writePlain } from "./write-blocks.ts";

/**
 * The document as Markdown with every thread as a footnote behind its passage: `[^a1]`, `[^a2]` …, a label space of
 * its own beside the source's footnotes. Notes on the whole document and those whose passage is lost close the copy;
 * the front matter says what the copy is, under the names that an import of Markdown understands.
 */
export function writeMarkdown(dossier: Dossier): string {
  const notes = notesOf(dossier);
  const labels = labelsOf(dossier.blocks);
  const write = (blocks: readonly Block[], own: Labels, markdown: Partial<BlocksMarkdown> = {}) =>
    writeBlocks(blocks, {
      insertionsIn: () => [],
      labelOf: own.labelOf,
      addressOf: (href) => addressFor(dossier, href),
      ...markdown,
    });
  const body = (post: Post, scope: string) => {
    const blocks = bodyBlocks(post, scope);
    return write(blocks, labelsOf(blocks, `${scope}-`));
  };
  const threadText = (note: Note) => writeThread(dossier, note, body);
  const placed = notes.filter((note) => note.endsAt !== null);
  const parts = [
    writeFrontMatter(dossier, notes),
    write(dossier.blocks, labels, { insertionsIn: insertionsFor(placed, dossier.blocks) }),
    ...placed.map((note) => footnote(labelOfNote(note), threadText(note))),
    closingSection("Notes on the document as a whole", notes, "document", threadText),
    closingSection("Notes whose passage is not in this revision", notes, "lost", threadText),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

const labelOfNote = ({ number }: Note) => `a${number}`;

/** A place in the document itself is given by its address on the installation, since the copy has no anchors. */
function addressFor(dossier: Dossier, href: string): string | null {
  const address = href.startsWith("#") ? addressIn(dossier, dossier.document.link + href) : href;
  return safeAddress(address) ?? null;
}

/** Each note's reference behind the last word of its passage, in the block that has this word. */
function insertionsFor(notes: readonly Note[], blocks: readonly Block[]): BlocksMarkdown["insertionsIn"] {
  const byEnd = notes.toSorted((a, b) => (a.endsAt ?? 0) - (b.endsAt ?? 0));
  const insertions = new Map<Block, { offset: number; markdown: string }[]>();
  let next = 0;
  for (const block of blocks) {
    if (!block.text) continue;
    const within: { offset: number; markdown: string }[] = [];
    for (let note = byEnd[next]; note && (note.endsAt ?? 0) <= block.start + block.text.length; note = byEnd[++next]) {
      within.push({ offset: Math.max(1, (note.endsAt ?? 0) - block.start), markdown: `[^${labelOfNote(note)}]` });
    }
    if (within.length > 0) insertions.set(block, within);
  }
  return (block) => insertions.get(block) ?? [];
}

function closingSection(
  title: string,
  notes: readonly Note[],
  about: Note["about"],
  threadText: (note: Note) => string,
): string {
  const own = notes.filter((note) => note.about === about);
  if (own.length === 0) return "";
  return ["___", `## ${title}`, ...own.map((note) => `### a${note.number}\n\n${threadText(note)}`)].join("\n\n");
}

/** Characters of a passage repeated at its note: enough to see where it begins and ends. */
const SHOWN_QUOTE = 300;

type WriteBody = (post: Post, scope: string) => string;

function writeThread(dossier: Dossier, note: Note, body: WriteBody): string {
  const { thread } = note;
  const scope = labelOfNote(note);
  const facts = [
    `seen by: ${VISIBILITY_WORDS[thread.visibility].toLowerCase()}`,
    `status: ${statusInWords(thread)}`,
    ...marksInWords(thread),
    ...(note.about === "block" ? ["on the whole paragraph"] : []),
    ...(PLACEMENT_WORDS[thread.placement.kind] ? [PLACEMENT_WORDS[thread.placement.kind]] : []),
  ];
  return [
    postHead(dossier, thread, KIND_WORDS[thread.kind], facts),
    quotation(note.about === "lost" ? note.quote.exact : shortened(note.quote.exact, SHOWN_QUOTE)),
    note.formerQuote === null ? "" : `The note was made on these words:\n\n${quotation(note.formerQuote)}`,
    thread.proposal === null ? "" : proposed(thread.proposal),
    thread.deletedAt === null ? body(thread, scope) : tombstone(thread.deletedAt),
    ...thread.replies.flatMap((reply, index) => [
      postHead(dossier, reply, "Reply", []),
      reply.deletedAt === null ? body(reply, `${scope}-${index + 1}`) : tombstone(reply.deletedAt),
    ]),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function postHead(dossier: Dossier, post: Post, kind: string, facts: readonly string[]): string {
  const times = [
    momentInWords(post.createdAt),
    ...(post.editedAt === null ? [] : [`edited ${momentInWords(post.editedAt)}`]),
  ];
  const words = [...times, ...facts].map(phrase).join("; ");
  const link = `[permalink](${destination(addressIn(dossier, post.link))})`;
  return `**${kind}** by **${phrase(authorInWords(post))}** on ${words} (${link})`;
}

/** A name that is older than its rules may hold a line break, behind which anything could begin. */
const phrase = (words: string) => escapeText(onOneLine(words));

/** The new wording as a quotation under its own words. */
const proposed = (proposal: string) =>
  [proposalInWords(proposal) + (proposal.trim() === "" ? "." : ":"), quotation(proposal)].filter(Boolean).join("\n\n");

const tombstone = (deletedAt: string) => `*Deleted ${momentInWords(deletedAt)}.*`;

/** The passage as plain paragraphs; its formatting stands in the text. */
function quotation(quote: string): string {
  const paragraphs = quote.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== "");
  return paragraphs.map((paragraph) => writePlain(paragraph).replace(/^/gm, "> ")).join("\n>\n");
}

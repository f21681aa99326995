import type { Block } from "#lib/core/document/block.ts";
import { wordingRuns } from "#lib/core/document/wording.ts";
import { KIND_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import { bodyBlocks } from "../bodies.ts";
import { addressIn, type Dossier, type Post, type Thread } from "../dossier.ts";
import type { Note } from "../notes.ts";
import {
  authorRemarks,
  marksInWords,
  momentInWords,
  PLACEMENT_WORDS,
  proposalInWords,
  shortened,
  VISIBILITY_WORDS,
} from "../words.ts";
import { attributesOf, escapeHtml } from "./escape.ts";
import { writeBlocks } from "./write-blocks.ts";

/** Characters of a passage repeated at its note: enough to tell it from its neighbours. */
const SHOWN_QUOTE = 110;

export const noteId = ({ number }: Note) => `n${number}`;
const referenceId = ({ number }: Note) => `r${number}`;

/** The numbers of notes where their passages end, each a link to its note. */
export function writeReferences(notes: readonly Note[]): string {
  if (notes.length === 0) return "";
  const links = notes.map((note) => {
    const attributes = { id: referenceId(note), href: `#${noteId(note)}`, role: "doc-noteref", lang: "en" };
    return `<a${attributesOf({ ...attributes, "aria-label": `Note ${note.number}` })}>${note.number}</a>`;
  });
  return `<sup class="references">${links.join(" ")}</sup>`;
}

/**
 * The notes of one place under one name, such as "Notes on ¶7". Their furniture is English whatever the document's
 * language; the words in them have the direction that they begin with.
 */
export function writeNotes(dossier: Dossier, notes: readonly Note[], name: string): string {
  if (notes.length === 0) return "";
  const attributes = attributesOf({ class: "notes", role: "group", lang: "en", "aria-label": name });
  return `<div${attributes}>${notes.map((note) => writeNote(dossier, note)).join("")}</div>`;
}

/** One thread as a card: who, what kind, on which words, the body, and the replies under it. */
function writeNote(dossier: Dossier, note: Note): string {
  const { thread, number } = note;
  const id = noteId(note);
  const attributes = attributesOf({
    class: `note kind-${thread.kind} status-${thread.status.state}`,
    id,
    dir: "ltr",
    "aria-labelledby": `${id}-head`,
    "data-annotation": thread.id,
    "data-kind": thread.kind,
    "data-visibility": thread.visibility,
    "data-status": thread.status.state,
    "data-placement": thread.placement.kind,
    "data-version": thread.version,
    "data-stance": thread.stance ?? undefined,
    "data-codes": thread.codes.length > 0 ? thread.codes.join("|") : undefined,
  });
  const head = `<p class="head" id="${id}-head">${numberOf(note)} ${authorOf(thread)} <span class="kind">${KIND_WORDS[thread.kind]}</span></p>`;
  const replies = thread.replies.map((reply, index) => writeReply(dossier, reply, `${id}-${index + 1}`)).join("");
  return [
    `<article${attributes}>`,
    head,
    passageOf(note),
    proposalOf(thread),
    bodyOf(thread, id),
    factsOf(dossier, thread, `Link to note ${number}`, [
      ...marksInWords(thread).map(isolated),
      VISIBILITY_WORDS[thread.visibility],
      ...(isSettled(note) ? [] : [STATUS_WORDS[thread.status.state]]),
      ...(PLACEMENT_WORDS[thread.placement.kind] ? [PLACEMENT_WORDS[thread.placement.kind]] : []),
    ]),
    statusOf(note),
    replies &&
      `<ol class="replies" role="list"${attributesOf({ "aria-label": `Replies to note ${number}` })}>${replies}</ol>`,
    "</article>",
  ].join("");
}

/** A placed note leads back to the text; others have only their number. */
function numberOf(note: Note): string {
  if (note.endsAt === null) return `<span class="number">${note.number}</span>`;
  const attributes = { class: "number", href: `#${referenceId(note)}`, role: "doc-backlink" };
  return `<a${attributesOf({ ...attributes, "aria-label": `Note ${note.number}, back to the text` })}>${note.number}</a>`;
}

const authorOf = ({ author }: Post) =>
  `<b class="author">${isolated(author.name)}</b>${authorRemarks(author)
    .map((remark) => ` <span class="kind">${isolated(remark)}</span>`)
    .join("")}`;

/** Words of either direction, which reorder nothing beside them. */
const isolated = (words: string) => `<bdi>${escapeHtml(words)}</bdi>`;

function passageOf({ about, quote, formerQuote }: Note): string {
  const former = formerQuote === null ? "" : quoted(formerQuote, "Made on the words");
  if (about === "block") return `<p class="passage">On the whole paragraph</p>${former}`;
  if (about === "lost") return quoted(quote.exact, "Made on the words");
  return (quote.exact === "" ? "" : quoted(shortened(quote.exact, SHOWN_QUOTE))) + former;
}

function quoted(words: string, lead?: string): string {
  const opening = lead ? `${lead} ` : "";
  return `<p class="passage" dir="auto">${opening}<q lang="">${escapeHtml(words)}</q></p>`;
}

/** What a suggestion keeps, takes and adds, told by lines and not by colour alone. */
function proposalOf({ proposal, placement }: Thread): string {
  if (proposal === null) return "";
  const tags = { kept: ["", ""], removed: ["<del>", "</del>"], added: ["<ins>", "</ins>"] } as const;
  const runs = wordingRuns(placement.quote, proposal).map(({ kind, text }) => tags[kind].join(escapeHtml(text)));
  const lead = `${proposalInWords(proposal)}: `;
  return `<p class="proposal" dir="auto">${lead}<span lang="" data-proposal="${escapeHtml(proposal)}">${runs.join("")}</span></p>`;
}

function writeReply(dossier: Dossier, reply: Post, id: string): string {
  const attributes = attributesOf({ id, "data-annotation": reply.id, "data-version": reply.version });
  const head = `<p class="head">${authorOf(reply)} <span class="kind">Reply</span></p>`;
  const facts = factsOf(dossier, reply, `Link to this reply by ${reply.author.name}`, []);
  return `<li${attributes}>${head}${bodyOf(reply, id)}${facts}</li>`;
}

function bodyOf(post: Post, scope: string): string {
  if (post.deletedAt !== null) return `<p class="tombstone">Deleted ${timeOf(post.deletedAt)}</p>`;
  const blocks = bodyBlocks(post, scope);
  return blocks.length === 0
    ? ""
    : `<div class="body">${writeBlocks(blocks, { blockAttributes: withoutAddress })}</div>`;
}

/** A body's blocks are nobody's paragraphs: only the document's have addresses and places in the text. */
const withoutAddress = (block: Block) => ({
  id: undefined,
  class: undefined,
  "data-start": undefined,
  "data-ordinal": undefined,
  lang: block.language,
});

/** `facts` are markup. */
function factsOf(dossier: Dossier, post: Post, linkName: string, facts: readonly string[]): string {
  const link = attributesOf({ href: addressIn(dossier, post.link), "aria-label": linkName });
  const parts = [
    timeOf(post.createdAt),
    ...(post.editedAt === null ? [] : [`edited ${timeOf(post.editedAt)}`]),
    ...facts,
    `<a class="permalink"${link}>link</a>`,
  ];
  return `<p class="facts">${parts.map((part) => `<span>${part}</span>`).join(" ")}</p>`;
}

const isSettled = ({ thread: { status } }: Note) => status.state !== "open" || status.by !== null || status.at !== null;

/** A thread that nobody has settled is open, which is one more fact; what somebody decided has a line of its own. */
function statusOf(note: Note): string {
  if (!isSettled(note)) return "";
  const { state, by, at } = note.thread.status;
  const who = by === null ? "" : ` by ${isolated(by)}`;
  const when = at === null ? "" : ` on ${timeOf(at)}`;
  return `<p class="status"><b>${STATUS_WORDS[state]}</b>${who}${when}</p>`;
}

const timeOf = (moment: string) =>
  `<time${attributesOf({ datetime: moment })}>${escapeHtml(momentInWords(moment))}</time>`;

import { STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { Person, Post, Thread, Visibility } from "./dossier.ts";

export const VISIBILITY_WORDS: Readonly<Record<Visibility, string>> = {
  private: "Only its author",
  public: "Everyone",
};

/** How sure it is that the passage is the one the note was made on; empty where there is nothing to say. */
export const PLACEMENT_WORDS: Readonly<Record<Thread["placement"]["kind"], string>> = {
  exact: "",
  moved: "Moved with its words",
  changed: "The passage has changed: please confirm",
  orphaned: "Not found in this revision",
};

/**
 * "Resolved by Ben Ortiz on 2026-02-03 10:00 UTC"; only "Open" for a thread that was never settled. A word stands between
 * name and moment, because figures right behind an Arabic or Hebrew name are shown as a part of it.
 */
export function statusInWords({ status }: Thread): string {
  const by = status.by === null ? "" : ` by ${status.by}`;
  const at = status.at === null ? "" : ` on ${momentInWords(status.at)}`;
  return `${STATUS_WORDS[status.state]}${by}${at}`;
}

/** "Ana Example (sample reader)", "Jane Roe (brought in by Ana Example)". */
export const authorInWords = ({ author }: Post) => [author.name, ...authorRemarks(author)].join(" ");

/** What is to be said about an author besides the name, in brackets. */
export const authorRemarks = ({ isSample, broughtInBy }: Person): readonly string[] => [
  ...(broughtInBy === null ? [] : [`(brought in by ${broughtInBy})`]),
  ...(isSample ? ["(sample reader)"] : []),
];

/** "stance: opposes", "codes: privacy/oversight, trade": what a note says besides its words, where it says so. */
export const marksInWords = ({ stance, codes }: Thread): readonly string[] => [
  ...(stance === null ? [] : [`stance: ${STANCE_WORDS[stance].toLowerCase()}`]),
  ...(codes.length === 0 ? [] : [`codes: ${codes.join(", ")}`]),
];

/** What a revision was read from, by the name of its format. */
export const formatInWords = (sourceFormat: string): string => FORMAT_WORDS[sourceFormat] ?? sourceFormat;

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  markdown: "Markdown",
  html: "HTML",
  text: "plain text",
  docx: "Word",
  pdf: "PDF",
};

/** What stands before a proposed wording; an empty one strikes the passage out. */
export const proposalInWords = (proposal: string) =>
  proposal.trim() === "" ? "Suggests striking out these words" : "Suggests this wording";

/** A moment to the minute, in UTC because a copy travels: "2026-02-03 10:00 UTC". */
export function momentInWords(moment: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  return `${time.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/**
 * A passage on one line, a long one by its beginning and its end: `most` characters or so, cut between words where it
 * has spaces.
 */
export function shortened(passage: string, most: number): string {
  const text = passage.replace(/\s+/g, " ").trim();
  if (text.length <= most) return text;
  const head = text.slice(0, Math.ceil((most * 2) / 3));
  const tail = text.slice(head.length - most);
  const lastSpace = head.lastIndexOf(" ");
  const firstSpace = tail.indexOf(" ");
  const beginning = lastSpace > head.length / 2 ? head.slice(0, lastSpace) : head;
  const end = firstSpace >= 0 && firstSpace < tail.length / 2 ? tail.slice(firstSpace + 1) : tail;
  return `${beginning} … ${end}`.replace(/[\ud800-\udbff](?= …)|(?<=… )[\udc00-\udfff]/g, "");
}

import { plainBody } from "../bodies.ts";
import type { Post } from "../dossier.ts";
import { authorInWords, momentInWords } from "../words.ts";

/**
 * Replies in one cell, each with its author and time on a line of their own behind it: "Agreed.\n— Ben Ortiz,
 * 2026-01-07 09:00 UTC". What somebody writes under the last of them has no such line and so is known to be new.
 */
export function observationsOf(replies: readonly Post[]): string {
  const standing = replies.filter((reply) => reply.deletedAt === null);
  return standing
    .map((reply) => `${unsigned(plainBody(reply))}\n— ${authorInWords(reply)}, ${momentInWords(reply.createdAt)}`)
    .join("\n\n");
}

/** The words of a reply, no line of which can be taken for a signature or for the status above them all. */
const unsigned = (body: string) => body.trimEnd().replace(/^(?:[—–]|Status:)/gm, " $&");

/** One observation as a cell gives it; `author` is empty and `createdAt` null where it does not say. */
export type Observation = { readonly body: string; readonly author: string; readonly createdAt: string | null };

const DATED = /^[—–][ \t]*(\S.*?),[ \t]*(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?:[ ]?UTC)?)?[ \t]*$/;
/** By hand: a short line that is no sentence. A shorter dash more often begins an item of a list. */
const BY_HAND = /^—[ \t]*([^\s—].{0,60}?[^.;:,!?\s])[ \t]*$/;

/** The observations in a cell, signed or not; white space between them is nobody's. */
export function readObservations(cell: string): readonly Observation[] {
  const observations: Observation[] = [];
  let lines: string[] = [];
  const close = (author: string, createdAt: string | null) => {
    const body = lines.join("\n").trim();
    if (body !== "") observations.push({ body, author, createdAt });
    lines = [];
  };
  const all = cell.split(/\r\n?|\n/);
  for (const [index, line] of all.entries()) {
    const isLast = (all[index + 1] ?? "").trim() === "" && !/^[—–]/.test(lines.at(-1) ?? "");
    const signature = DATED.exec(line) ?? (isLast ? BY_HAND.exec(line) : null);
    if (!signature) lines.push(line);
    else close(authorNamed(signature[1] ?? ""), momentOf(signature[2], signature[3]));
  }
  close("", null);
  return observations;
}

/** A name without what `authorInWords` says besides it. */
export const authorNamed = (words: string) =>
  words
    .replace(/ \(sample reader\)$/, "")
    .replace(/ \(brought in by [^()]*\)$/, "")
    .trim();

function momentOf(day: string | undefined, time = "00:00"): string | null {
  const moment = new Date(`${day}T${time}:00.000Z`);
  return day === undefined || Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

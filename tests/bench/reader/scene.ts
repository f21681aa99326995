import { uncheckedNewUser } from "#lib/server/accounts.ts";
import { annotate } from "#lib/server/annotations.ts";
import { db } from "#lib/server/db.ts";
import { importDocument } from "#lib/server/importing.ts";
import { type Member, uncheckedViewer } from "#lib/server/viewer.ts";
import { policyText } from "../policy-text.ts";

/** What every page shows: one text with the same passages marked. */
export type Scene = {
  readonly count: number;
  /** Where our own reader shows it. */
  readonly link: string;
  readonly text: string;
  readonly notes: readonly Note[];
};

/** A note on a stretch of the text, half-open in UTF-16. */
export type Note = { readonly id: string; readonly body: string; readonly start: number; readonly end: number };

/** 120 pages of print. */
const CHARACTERS = 380_000;
const ON_ONE_SENTENCE = 30;
/** How many are posted at once. */
const TOGETHER = 8;

export async function newMember(): Promise<Member> {
  const who = { email: "reader-bench@example.org", name: "Bench", password: "not a secret at all" };
  const { id } = await uncheckedNewUser(who, true);
  return uncheckedViewer(await db().user.findUniqueOrThrow({ where: { id } }));
}

const PLAIN = { kind: "note", visibility: "public", stance: null, codes: [] as string[], proposal: null } as const;

/** A document with this many notes, 30 of them on one sentence in the middle, the others evenly over the text from its beginning. */
export async function sceneOf(member: Member, count: number): Promise<Scene> {
  const draft = { text: policyText(CHARACTERS), format: "text", visibility: "public" } as const;
  const document = await importDocument(member, { ...draft, title: `Policy with ${count} notes` });
  const { text } = await db().revision.findUniqueOrThrow({ where: { id: document.revision.id } });
  const places = placesIn(text, count);
  const notes: Note[] = [];
  for (let from = 0; from < places.length; from += TOGETHER) {
    const posted = places.slice(from, from + TOGETHER).map(async (span, index): Promise<Note> => {
      const body = `Note ${from + index} asks what this is meant to say, and to whom.`;
      const target = { revision: document.revision.id, span };
      const { id } = await annotate(member, document.id, { ...PLAIN, body, target });
      return { id, body, ...span };
    });
    notes.push(...(await Promise.all(posted)));
  }
  return { count, link: document.link, text, notes };
}

function placesIn(text: string, count: number): readonly { start: number; end: number }[] {
  if (count === 0) return [];
  const step = Math.floor((text.length - 400) / count);
  const crowded = text.indexOf(". ", text.length >> 1) + 2;
  const end = text.indexOf(".", crowded);
  return Array.from({ length: count }, (_, index) => {
    if (index < ON_ONE_SENTENCE) return { start: crowded + (index % 5), end: end - (index % 7) };
    const start = wordAt(text, (index - ON_ONE_SENTENCE) * step);
    return { start, end: start + 20 + ((index * 37) % 60) };
  }).map(({ start, end }) => ({ start, end: Math.min(end, endOfParagraph(text, start)) }));
}

const endOfParagraph = (text: string, from: number) => {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
};

/** The beginning of a word at or after an offset that has some words after it in its paragraph. */
function wordAt(text: string, offset: number): number {
  const start = text.indexOf(" ", offset) + 1;
  const rest = text.indexOf("\n", start) - start;
  return rest > 20 ? start : text.indexOf("\n\n", start) + 2;
}

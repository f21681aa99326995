import type { CodePointCounter } from "#lib/core/anchoring/selector.ts";
import type { CopiedPost, CopiedTarget, CopiedThread } from "../annotated-copy.ts";
import type { Kind, Stance } from "../dossier.ts";
import { readHtml } from "../html/read.ts";
import { listOf, type Members, membersOf, momentOf, oneOf, wordsOf } from "../json-value.ts";
import { plainAsMarkdown } from "../markdown/plain-as-markdown.ts";
import { writeBody } from "../markdown/write-body.ts";

const KINDS = ["note", "highlight", "question", "suggestion"] as const;
const STANCES: readonly Stance[] = ["support", "oppose", "mixed", "neutral"];
const KIND_OF: Readonly<Record<string, Kind>> = {
  questioning: "question",
  highlighting: "highlight",
  editing: "suggestion",
};

/** The purposes of bodies that say something about the annotation instead of being its words. */
const MARKS = new Set(["classifying", "tagging", "assessing", "editing"]);

/** What an annotation and a reply have in common. */
export function readPost(item: Members): CopiedPost {
  return {
    id: ownId(idOf(item)),
    author: authorOf(item),
    body: wordsIn(item),
    createdAt: momentOf(item.created ?? item["dcterms:created"]),
    isDeleted: "glossator:deletedAt" in item,
  };
}

/** An annotation on a passage or a document. */
export function readThread(
  item: Members,
  replies: readonly CopiedPost[],
  counter: CodePointCounter | null,
): CopiedThread {
  const marks = bodiesOf(item).filter(isMark);
  const valued = (...purposes: readonly string[]) =>
    marks.filter(({ purpose }) => purposes.includes(wordsOf(purpose))).map(({ value }) => wordsOf(value));
  const codes = [...valued("classifying", "tagging"), ...listOf(item.tags).map(wordsOf)];
  return {
    ...readPost(item),
    kind: kindOf(item),
    stance: oneOf(STANCES, valued("assessing")[0]),
    codes: codes.map((code) => code.trim()).filter(Boolean),
    proposal: valued("editing")[0] ?? null,
    visibility: oneOf(["private", "public"], item["glossator:visibility"]),
    status: oneOf(["open", "in_progress", "resolved", "declined"], item["glossator:status"]),
    target: targetOf(item, counter),
    replies,
  };
}

/** An annotation's IRI. */
export const idOf = (item: Members): string => wordsOf(item.id ?? item["@id"]);

/** The id at the end of one of our own IRIs; null for annotations from elsewhere. */
export const ownId = (iri: string): string | null =>
  /\/api\/annotations\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/.exec(iri)?.[1] ?? null;

function kindOf(item: Members): Kind {
  const own = oneOf(KINDS, item["glossator:kind"]);
  const [motivation] = listOf(item.motivation).map((each) => wordsOf(each).replace(/^.*[:#/]/, ""));
  return own ?? KIND_OF[motivation ?? ""] ?? (wordsIn(item) === "" ? "highlight" : "note");
}

/** A person by name; Hypothesis names them "acct:ana@hypothes.is". */
function authorOf({ creator, user, user_info: info }: Members): string {
  const [person] = listOf(creator);
  const { name, nickname } = membersOf(person);
  const account = /^acct:([^@]+)/.exec(wordsOf(user))?.[1] ?? "";
  const display = wordsOf(membersOf(info).display_name);
  return [name, nickname, person, display, account].map(wordsOf).find(Boolean)?.trim() ?? "";
}

/** Hypothesis calls its one body "text", and writes it in Markdown. */
const bodiesOf = ({ body, bodyValue, text }: Members): readonly Members[] => [
  ...[...listOf(body), ...listOf(bodyValue)].map((each) =>
    typeof each === "string" ? { value: each } : membersOf(each),
  ),
  ...listOf(text).map((value) => ({ value, format: "text/markdown" })),
];

const isMark = ({ purpose }: Members) => listOf(purpose).some((each) => MARKS.has(wordsOf(each)));

/** The words of an annotation as Markdown, whatever its bodies are written in. */
function wordsIn(item: Members): string {
  const isOwn = ownId(idOf(item)) !== null;
  const texts = bodiesOf(item)
    .filter((body) => !isMark(body))
    .map(({ value, format }) => asMarkdown(wordsOf(value), isOwn ? "text/markdown" : wordsOf(format)));
  return texts.filter(Boolean).join("\n\n");
}

function asMarkdown(words: string, format: string): string {
  if (format === "text/markdown") return words;
  return format === "text/html" ? writeBody(readHtml(words).drafts) : plainAsMarkdown(words);
}

function targetOf(item: Members, counter: CodePointCounter | null): CopiedTarget {
  const selectors = listOf(item.target).flatMap((target) => flattened(membersOf(target).selector));
  const typed = (type: string) => selectors.find((selector) => listOf(selector.type).includes(type)) ?? {};
  const { exact, prefix, suffix } = typed("TextQuoteSelector");
  const quote = { exact: wordsOf(exact), prefix: wordsOf(prefix), suffix: wordsOf(suffix) };
  const span = spanOf(item) ?? spanFrom(typed("TextPositionSelector"), counter);
  const scope = oneOf(["span", "block", "document"], item["glossator:scope"]);
  return { scope: scope ?? (quote.exact !== "" || span ? "span" : "document"), place: null, quote, span };
}

/** A selector and those that refine it, one after the other. */
function flattened(selector: unknown, depth = 0): readonly Members[] {
  if (depth > 8) return [];
  return listOf(selector).flatMap((each) => {
    const members = membersOf(each);
    return [members, ...flattened(members.refinedBy, depth + 1)];
  });
}

/** Our own positions, which count UTF-16. */
function spanOf({ "glossator:start": start, "glossator:end": end }: Members) {
  return isStretch(start, end) ? { start: Number(start), end: Number(end) } : null;
}

/** The standard's positions count code points: over the text where that is known, otherwise only near the place. */
function spanFrom({ start, end }: Members, counter: CodePointCounter | null) {
  if (!isStretch(start, end)) return null;
  const points = { start: Number(start), end: Number(end) };
  return counter ? counter.toSpan(points) : points;
}

const isStretch = (start: unknown, end: unknown) =>
  Number.isSafeInteger(start) && Number.isSafeInteger(end) && Number(start) >= 0 && Number(start) < Number(end);

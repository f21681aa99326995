import { KIND_WORDS, STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { InterfaceWords, Message } from "#lib/languages/interface-words.ts";
import { valuesOf } from "./chosen.ts";
import type { Facets } from "./export-fields.tsx";

/** What a copy was asked for, as the API's query: one value, or several. */
export type Asked = Readonly<Record<string, string | readonly string[]>>;

/** What was chosen for a copy, in the words of the fields it was chosen by; all that every reader may see where nothing was. */
export function chosenWords(t: InterfaceWords, asked: Asked, facets: Facets): string {
  if (asked.format === "archive") return t("Everything that you may see");
  const parts = [...placeAndPeople(t, asked, facets), ...marks(t, asked), ...period(t, asked), ...manner(t, asked)];
  return parts.length === 0 ? t("All notes that every reader may see") : parts.join(" · ");
}

const listed = (t: InterfaceWords, words: readonly string[]) =>
  new Intl.ListFormat(t.language, { type: "unit" }).format(words);

/** What was gone from the document since is chosen no more, and has no name here. */
const GONE = "…";

function placeAndPeople(t: InterfaceWords, { passage, author, mine }: Asked, { people, sections }: Facets): string[] {
  const named = valuesOf(author).map((id) => people.find((each) => each.id === id)?.name ?? GONE);
  return [
    ...valuesOf(passage).map((span) =>
      t("Passage: {words}", { words: sections.find((each) => each.span === span)?.words ?? GONE }),
    ),
    ...(named.length > 0 ? [t("Person: {name}", { name: listed(t, named) })] : []),
    ...(valuesOf(mine).includes("true") ? [t("Only threads that I began")] : []),
  ];
}

function marks(t: InterfaceWords, { kind, status, stance, code }: Asked): string[] {
  const among = (given: Asked[string] | undefined, words: Readonly<Record<string, Message>>) =>
    valuesOf(given).map((value) => t.said(words[value] ?? value));
  const lists: readonly [readonly string[], (words: { list: string }) => string][] = [
    [among(kind, KIND_WORDS), (words) => t("Kind: {list}", words)],
    [among(status, STATUS_WORDS), (words) => t("Status: {list}", words)],
    [among(stance, STANCE_WORDS), (words) => t("Stance: {list}", words)],
    [valuesOf(code), (words) => t("Code: {list}", words)],
  ];
  return lists.flatMap(([values, say]) => (values.length > 0 ? [say({ list: listed(t, values) })] : []));
}

function period(t: InterfaceWords, { since, until }: Asked): string[] {
  return [
    ...valuesOf(since).map((day) => t("From {day}|a choice", { day: dayWords(t, day) })),
    ...valuesOf(until).map((day) => t("To {day}|a choice", { day: dayWords(t, day) })),
  ];
}

const dayWords = (t: InterfaceWords, day: string) =>
  new Intl.DateTimeFormat(t.language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));

function manner(t: InterfaceWords, { visibility, replies, names, order, preset }: Asked): string[] {
  const seen = new Set(valuesOf(visibility));
  return [
    ...(seen.has("private") ? [seen.has("public") ? t("With your private notes") : t("Only your private notes")] : []),
    ...(replies === "false" ? [t("Without replies")] : []),
    ...(names === "pseudonyms" ? [t("Pseudonyms for names")] : []),
    ...(order === "code" ? [t("In the order of codes")] : []),
    ...(preset === "iec" ? [t("As the IEC/ISO comment form")] : []),
  ];
}

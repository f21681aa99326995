import type { Kind, Person, Stance, Status } from "#lib/contract/annotations.ts";
import type { ExportFormat } from "#lib/contract/exports.ts";
import { routes } from "#lib/contract/routes.ts";
import type { ThreadInBrief } from "#lib/contract/threads.ts";
import { codesWithParents, isUnder } from "#lib/core/codes/code-path.ts";
import { addressOf } from "./call.ts";

/** Which threads a reader wants to see. `none` leaves the text alone: no notes and no highlights. */
export type Show = "all" | "open" | "mine" | "none";

export type Filter = {
  readonly show: Show;
  readonly kind: Kind | null;
  readonly status: Status | null;
  /** Threads this person began or answered in. */
  readonly person: string | null;
  readonly stance: Stance | null;
  /** Threads with this code or one below it. */
  readonly code: string | null;
};

export const EVERYTHING: Filter = { show: "all", kind: null, status: null, person: null, stance: null, code: null };

const SHOWS: readonly Show[] = ["all", "open", "mine", "none"];
const KINDS: readonly Kind[] = ["note", "question", "suggestion", "highlight"];
const STANCES: readonly Stance[] = ["support", "oppose", "mixed", "neutral"];
const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** True for a thread that nobody has to look at any more. */
export const isClosed = (thread: Pick<ThreadInBrief, "status">) =>
  thread.status.state === "resolved" || thread.status.state === "declined";

/** Whether somebody began a thread in their own words; those that they brought in are others'. */
export const isBegunBy = ({ author }: Pick<ThreadInBrief, "author">, personId: string | null) =>
  author.id === personId && author.broughtInBy === null;

/** Whether a filter lets a thread through. A status that was chosen says more than "open", here as in copies. */
export function matches(thread: ThreadInBrief, filter: Filter, viewerId: string | null): boolean {
  const { show, kind, status, person, stance, code } = filter;
  if (show === "none") return false;
  if (show === "open" && !status && isClosed(thread)) return false;
  if (show === "mine" && !isBegunBy(thread, viewerId)) return false;
  if (kind && thread.kind !== kind) return false;
  if (status && thread.status.state !== status) return false;
  if (stance && thread.stance !== stance) return false;
  if (code && !thread.codes.some((each) => isUnder(each, code))) return false;
  return person === null || [thread, ...thread.replies].some((post) => post.author.id === person);
}

/** Everybody who wrote in these threads, once, by name. */
export function peopleIn(threads: readonly ThreadInBrief[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const thread of threads)
    for (const { author } of [thread, ...thread.replies]) people.set(author.id, accountOf(author));
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Words from a copy belong to whoever brought them in. */
const accountOf = (author: Person): Person =>
  author.broughtInBy === null ? author : { ...author, name: author.broughtInBy, broughtInBy: null };

/** The codes of these threads with those they stand below, each once and in order. */
export const codesIn = (threads: readonly ThreadInBrief[]) => codesWithParents(threads.flatMap(({ codes }) => codes));

/** The filter that an address asks for; what it does not know counts as absent. */
export function filterFrom(search: URLSearchParams): Filter {
  return {
    show: known(SHOWS, search.get("show")) ?? "all",
    kind: known(KINDS, search.get("kind")),
    status: known(STATUSES, search.get("status")),
    person: search.get("person"),
    stance: known(STANCES, search.get("stance")),
    code: search.get("code"),
  };
}

/** The address's other parameters with this filter, so that it can be shared. */
export function withFilter(search: URLSearchParams, filter: Filter): URLSearchParams {
  const changed = new URLSearchParams(search);
  const { show, ...others } = filter;
  const values = { show: show === "all" ? null : show, ...others };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** The filter as the API's query for copies spells it. */
function askedBy({ show, kind, status, person, stance, code }: Filter): Record<string, string> {
  return {
    ...(show === "mine" && { mine: "true" }),
    ...(status ? { status } : show === "open" && { status: "open,in_progress" }),
    ...(kind && { kind }),
    ...(person && { author: person }),
    ...(stance && { stance }),
    ...(code && { code }),
  };
}

/** Where the annotated copy with the threads shown is downloaded; a filter that shows none exports all. */
export const exportAddress = (documentId: string, format: ExportFormat, filter: Filter): string =>
  addressOf(routes.exportDocument.path, { documentId }, { format, ...askedBy(filter) });

/** The page on which more is chosen of a copy, with what the filter has chosen already; showing none chooses nothing. */
export function copiesAddress(slug: string, filter: Filter): string {
  const search = filter.show === "none" ? "" : new URLSearchParams(askedBy(filter)).toString();
  return `/documents/${encodeURIComponent(slug)}/copies${search && `?${search}`}`;
}

const known = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((value) => value === given) ?? null;

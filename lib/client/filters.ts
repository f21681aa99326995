import type { Annotation, Kind, Person, Status } from "#lib/contract/annotations.ts";
import type { ExportFormat } from "#lib/contract/exports.ts";
import { routes } from "#lib/contract/routes.ts";
import { addressOf } from "./call.ts";

/** Which threads a reader wants to see. `none` leaves the text alone: no notes and no highlights. */
export type Show = "all" | "open" | "mine" | "none";

export type Filter = {
  readonly show: Show;
  readonly kind: Kind | null;
  readonly status: Status | null;
  /** Threads this person began or answered in. */
  readonly person: string | null;
};

export const EVERYTHING: Filter = { show: "all", kind: null, status: null, person: null };

const SHOWS: readonly Show[] = ["all", "open", "mine", "none"];
const KINDS: readonly Kind[] = ["note", "question", "highlight"];
const STATUSES: readonly Status[] = ["open", "in_progress", "resolved", "declined"];

/** True for a thread that nobody has to look at any more. */
export const isClosed = (thread: Annotation) =>
  thread.status.state === "resolved" || thread.status.state === "declined";

export function matches(thread: Annotation, filter: Filter, viewerId: string | null): boolean {
  const { show, kind, status, person } = filter;
  if (show === "none") return false;
  if (show === "open" && isClosed(thread)) return false;
  if (show === "mine" && thread.author.id !== viewerId) return false;
  if (kind && thread.kind !== kind) return false;
  if (status && thread.status.state !== status) return false;
  return person === null || [thread, ...thread.replies].some((post) => post.author.id === person);
}

/** Everybody who wrote in these threads, once, by name. */
export function peopleIn(threads: readonly Annotation[]): readonly Person[] {
  const people = new Map<string, Person>();
  for (const thread of threads) for (const { author } of [thread, ...thread.replies]) people.set(author.id, author);
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name));
}

/** The filter that an address asks for; what it does not know counts as absent. */
export function filterFrom(search: URLSearchParams): Filter {
  return {
    show: known(SHOWS, search.get("show")) ?? "all",
    kind: known(KINDS, search.get("kind")),
    status: known(STATUSES, search.get("status")),
    person: search.get("person"),
  };
}

/** The address's other parameters with this filter, so that it can be shared. */
export function withFilter(search: URLSearchParams, filter: Filter): URLSearchParams {
  const changed = new URLSearchParams(search);
  const { show, kind, status, person } = filter;
  const values = { show: show === "all" ? null : show, kind, status, person };
  for (const [name, value] of Object.entries(values)) {
    if (value === null) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** Where the annotated copy with exactly the threads shown is downloaded; a filter that shows none exports all. */
export function exportAddress(
  documentId: string,
  format: ExportFormat,
  { show, kind, status, person }: Filter,
): string {
  const query = {
    format,
    ...(show === "mine" && { mine: "true" }),
    ...(status ? { status } : show === "open" && { status: "open,in_progress" }),
    ...(kind && { kind }),
    ...(person && { author: person }),
  };
  return addressOf(routes.exportDocument.path, { documentId }, query);
}

const known = <T extends string>(values: readonly T[], given: string | null): T | null =>
  values.find((value) => value === given) ?? null;

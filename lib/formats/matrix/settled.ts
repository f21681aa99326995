import { STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { Status, Thread } from "../dossier.ts";
import { statusInWords } from "../words.ts";

/**
 * What stands above the observations on a thread that is no longer open: "Status: Resolved by Ben Ortiz on 2026-02-03
 * 10:00 UTC". Nothing for an open one, whose cell is for the secretariat to fill.
 */
export function settledOf(thread: Thread): string {
  const { state, at } = thread.status;
  if (state === "open") return "";
  return `Status: ${at === null ? STATUS_WORDS[state] : statusInWords(thread)}`;
}

/** A first line that says so, with an empty line or nothing below it: a sentence that begins alike is somebody's words. */
const SETTLED = /^Status: (In progress|Resolved|Declined)(?:(?: by .+)? on \d{4}-\d\d-\d\d[ \d:]*UTC)?[ \t]*$/;
const STATUSES = ["in_progress", "resolved", "declined"] as const satisfies readonly Status[];

/** The status that a cell begins with, null where it does not, and the observations below it. */
export function readSettled(cell: string): { readonly status: Status | null; readonly observations: string } {
  const [first = "", second = "", ...rest] = cell.split(/\r\n?|\n/);
  const words = second.trim() === "" ? SETTLED.exec(first)?.[1] : undefined;
  const status = STATUSES.find((each) => STATUS_WORDS[each] === words) ?? null;
  return status === null ? { status, observations: cell } : { status, observations: rest.join("\n") };
}

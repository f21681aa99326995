import "server-only";
import type { CopyFilter } from "#lib/contract/exports.ts";
import { STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { Filter } from "#lib/formats/dossier.ts";
import { db } from "./db.ts";
import type { Viewer } from "./viewer.ts";

/** The filter in words, for the copy to say what it left out. */
export async function filtersOf(viewer: Viewer, filter: CopyFilter): Promise<Filter[]> {
  const { mine, kind, status, author, stance, code, passage, since, until, visibility } = filter;
  const filters: Filter[] = [];
  const add = (name: string, values: readonly string[], words: string) => filters.push({ name, values, words });
  if (mine) add("mine", ["true"], viewer.kind === "member" ? `written by ${viewer.name}` : "written by nobody");
  if (kind) add("kind", kind, either(kind));
  if (status) add("status", status, either(status.map((each) => STATUS_WORDS[each].toLowerCase())));
  if (author) add("author", author, `written or answered by ${either(await namesOf(author))}`);
  if (stance) add("stance", stance, `stance ${either(stance.map((each) => STANCE_WORDS[each].toLowerCase()))}`);
  if (code) add("code", code, `coded ${either(code.map((each) => `“${each}”`))} or below`);
  if (passage) add("passage", [passage], `on the passage ${passage}`);
  if (since) add("since", [since], `begun or answered since ${since}`);
  if (until) add("until", [until], `begun or answered until ${until}`);
  if (visibility) add("visibility", visibility, VISIBILITIES[visibility.join()] ?? "");
  return filters;
}

const VISIBILITIES: Readonly<Record<string, string>> = {
  public: "without private notes",
  private: "only private notes",
};

const either = (words: readonly string[]) => words.join(" or ");

async function namesOf(userIds: readonly string[]): Promise<string[]> {
  const users = await db().user.findMany({
    where: { id: { in: [...userIds] } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return users.length > 0 ? users.map((user) => user.name) : ["nobody"];
}

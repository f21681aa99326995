import "server-only";
import type { Visibility } from "#lib/contract/annotations.ts";
import type { CopyFilter } from "#lib/contract/exports.ts";
import type { Block } from "#lib/core/document/block.ts";
import { STANCE_WORDS, STATUS_WORDS } from "#lib/core/threads/words.ts";
import type { Filter } from "#lib/formats/dossier.ts";
import { shortened } from "#lib/formats/words.ts";
import { db } from "./db.ts";
import { spanNamed } from "./filtering.ts";
import type { Viewer } from "./viewer.ts";
import { visibleThreads } from "./visible.ts";

type Text = { readonly text: string; readonly blocks: readonly Block[] };

/** The filter in words, for the copy to say what it left out. `text` is the one that its passage counts in. */
export async function filtersOf(viewer: Viewer, documentId: string, filter: CopyFilter, text: Text): Promise<Filter[]> {
  const { mine, kind, status, author, stance, code, passage, since, until, visibility } = filter;
  const filters: Filter[] = [];
  const add = (name: string, values: readonly string[], words: string) => filters.push({ name, values, words });
  if (mine) add("mine", ["true"], viewer.kind === "member" ? `written by ${viewer.name}` : "written by nobody");
  if (kind) add("kind", kind, either(kind));
  if (status) add("status", status, either(status.map((each) => STATUS_WORDS[each].toLowerCase())));
  if (author) add("author", author, `written or answered by ${either(await namesOf(viewer, documentId, author))}`);
  if (stance) add("stance", stance, `stance ${either(stance.map((each) => STANCE_WORDS[each].toLowerCase()))}`);
  if (code) add("code", code, `coded ${either(code.map((each) => `“${each}”`))} or below`);
  if (passage) add("passage", [passage], onWords(passage, text));
  if (since) add("since", [since], `begun or answered since ${since}`);
  if (until) add("until", [until], `begun or answered until ${until}`);
  const only = new Set(visibility);
  if (visibility && only.size === 1) add("visibility", visibility, VISIBILITIES[visibility[0] ?? "public"]);
  return filters;
}

const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  public: "without private notes",
  private: "only private notes",
};

const either = (words: readonly string[]) => words.join(" or ");

/** Characters of a passage that tell it from others. */
const SHOWN_PASSAGE = 120;

function onWords(passage: string, { text, blocks }: Text): string {
  const { start, end } = spanNamed(passage, blocks);
  return `on the passage “${shortened(text.slice(start, end), SHOWN_PASSAGE)}”`;
}

/** The names of those who wrote where the viewer can see it: nobody else's is told by their id alone. */
async function namesOf(viewer: Viewer, documentId: string, userIds: readonly string[]): Promise<string[]> {
  const thread = { AND: [{ documentId }, visibleThreads(viewer)] };
  const users = await db().user.findMany({
    where: { id: { in: [...userIds] }, annotations: { some: { OR: [thread, { root: thread }] } } },
    select: { name: true },
    orderBy: { name: "asc" },
  });
  return users.length > 0 ? users.map((user) => user.name) : ["nobody"];
}

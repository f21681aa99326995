import { compileDossier, type Dossier, type Filter, type NoteOrder, type Person, type Post } from "./dossier.ts";

/** How the chosen threads are shown in a copy. */
export type CopyChoices = {
  readonly replies: boolean;
  readonly names: "real" | "pseudonyms";
  readonly order: NoteOrder;
};

/** What a copy without names calls whoever took it, where nothing in it is theirs. */
const SOMEBODY = "a member";

/**
 * The dossier with these choices made, and said among its filters: a copy tells what was left out of it. `exporterId`
 * is the account of whoever takes it, for the copy to call them as it calls them elsewhere.
 */
export function choose(
  dossier: Dossier,
  { replies, names, order }: CopyChoices,
  exporterId: string | null = null,
): Dossier {
  const { counts, ...rest } = dossier;
  const shown = replies ? dossier.threads : dossier.threads.map((thread) => ({ ...thread, replies: [] }));
  const chosen = { ...rest, threads: shown };
  const inCopy = names === "pseudonyms" ? pseudonymous(chosen, exporterId) : chosen;
  return compileDossier({
    ...inCopy,
    order,
    filters: [...inCopy.filters, ...inWords({ replies, names, order })],
    inDocument: counts.inDocument,
    privateLeftOut: counts.privateLeftOut,
  });
}

/** A filter that names people says no more than that it did. */
function unnamed(filter: Filter): Filter {
  if (filter.name !== "author" && filter.name !== "mine") return filter;
  return { ...filter, values: [], words: "of chosen people" };
}

function inWords({ replies, names, order }: CopyChoices): Filter[] {
  const filters: Filter[] = [];
  if (!replies) filters.push({ name: "replies", values: ["false"], words: "without replies" });
  if (names === "pseudonyms") filters.push({ name: "names", values: [names], words: "with pseudonyms for names" });
  if (order === "code") filters.push({ name: "order", values: [order], words: "in the order of codes" });
  return filters;
}

type Named = Omit<Dossier, "counts">;

/**
 * The dossier with "Person 1", "Person 2" … for everybody who wrote or settled something, in the order in which they
 * first wrote, and for whoever takes the copy. What people call each other inside their posts stays.
 */
function pseudonymous(dossier: Named, exporterId: string | null): Named {
  const posts = dossier.threads.flatMap((thread): Post[] => [thread, ...thread.replies]);
  const pseudonyms = new Map<string, string>();
  const named = (key: string) => pseudonyms.get(key) ?? newPseudonym(pseudonyms, key);
  for (const { author } of posts.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) named(keyOf(author));
  const masked = <P extends Post>(post: P): P => {
    const name = named(keyOf(post.author));
    return { ...post, author: { id: name, name, isSample: post.author.isSample, broughtInBy: null } };
  };
  const authors = new Map(posts.map(({ author }) => [author.name, keyOf(author)]));
  const threads = dossier.threads.map((thread) => {
    const { by } = thread.status;
    return {
      ...masked(thread),
      status: { ...thread.status, by: by === null ? null : named(authors.get(by) ?? by) },
      replies: thread.replies.map(masked),
    };
  });
  const { exportedBy } = dossier;
  const exporter = pseudonyms.get(exporterId ?? "") ?? pseudonyms.get(exportedBy ?? "") ?? SOMEBODY;
  return {
    ...dossier,
    threads,
    filters: dossier.filters.map(unnamed),
    exportedBy: exportedBy === null ? null : exporter,
  };
}

/** Words that somebody only brought in are those of the person the copy names. */
const keyOf = ({ id, name, broughtInBy }: Person) => (broughtInBy === null ? id : `${id} ${name}`);

function newPseudonym(pseudonyms: Map<string, string>, key: string): string {
  const name = `Person ${pseudonyms.size + 1}`;
  pseudonyms.set(key, name);
  return name;
}

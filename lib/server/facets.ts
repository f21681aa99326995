import "server-only";
import type { Person } from "#lib/contract/annotations.ts";
import { codesWithParents } from "#lib/core/codes/code-path.ts";
import { outlineOf, type Section } from "#lib/core/document/outline.ts";
import { db } from "./db.ts";
import { documentFor } from "./document-access.ts";
import { presentAuthor } from "./present.ts";
import { uncheckedRevision } from "./revisions.ts";
import type { Viewer } from "./viewer.ts";
import { STANDING, visibleThreads } from "./visible.ts";

/** What the threads of a document can be chosen by. */
export type Facets = {
  /** Everybody who wrote in a thread the viewer may see, by name. */
  readonly people: readonly Pick<Person, "id" | "name">[];
  /** Codes in use and those they stand below, in order. */
  readonly codes: readonly string[];
  /** The current revision's sections in reading order, each from its heading to the next of its rank. */
  readonly sections: readonly { readonly words: string; readonly level: number; readonly span: string }[];
  /** How many threads there are that only the viewer can see. */
  readonly privateNotes: number;
};

/** The people, codes and sections that a copy of the document can be narrowed to. */
export async function facetsOf(viewer: Viewer, key: string): Promise<Facets> {
  const document = await documentFor(viewer, key);
  const author = { select: { id: true, name: true, isSample: true } };
  const rows = await db().annotation.findMany({
    where: { AND: [{ documentId: document.id }, visibleThreads(viewer), STANDING] },
    select: {
      visibility: true,
      codes: true,
      author,
      attributedTo: true,
      replies: { select: { author, attributedTo: true } },
    },
  });
  const posts = rows.flatMap((row) => [row, ...row.replies]);
  const people = new Map(posts.map((post) => [post.author.id, presentAuthor({ ...post, attributedTo: null })]));
  const { blocks, text } = await uncheckedRevision(document.revisionId);
  return {
    people: [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name)),
    codes: codesWithParents(rows.flatMap((row) => row.codes)),
    sections: sectionsIn(outlineOf(blocks), text.length),
    privateNotes: rows.filter(({ visibility }) => visibility === "private").length,
  };
}

function sectionsIn(sections: readonly Section[], end: number): Facets["sections"] {
  return sections.flatMap(({ heading, level, sections: inner }, index) => {
    const until = sections[index + 1]?.heading.start ?? end;
    const own = { words: heading.text.replace(/\s+/g, " "), level, span: `${heading.start}-${until}` };
    return [own, ...sectionsIn(inner, until)];
  });
}

import type { CopiedPost, CopiedThread } from "../annotated-copy.ts";
import { plainAsMarkdown } from "../markdown/plain-as-markdown.ts";
import { proposalInWords } from "./annotation-words.ts";
import type { FoundAnnotation } from "./found-annotations.ts";

/**
 * What somebody wrote into the window of one of our own annotations after the copy was made, as a reply: many readers
 * of PDF have no other way to answer. Nobody signs there, so it is without an author. "reworded" where its own words
 * are others now, and null where it is as it was.
 */
export function writtenInto(
  post: CopiedPost & Partial<Pick<CopiedThread, "proposal">>,
  annotation: FoundAnnotation,
  madeAt: string,
): CopiedPost | "reworded" | null {
  const { changedAt, contents } = annotation;
  if (post.isDeleted || changedAt === null || changedAt <= madeAt) return null;
  const words = withoutFacts(contents, post);
  const own = post.body.replace(/\r\n?/g, "\n").trim();
  const at = words.indexOf(own);
  if (at < 0) return "reworded";
  const added = [words.slice(0, at), words.slice(at + own.length)].map((each) => each.trim());
  const body = added.filter(Boolean).join("\n\n");
  return body === ""
    ? null
    : { id: null, author: "", body: plainAsMarkdown(body), createdAt: changedAt, isDeleted: false };
}

/** What the window of a thread says besides its words: a first line of facts, its proposal and what it was made on. */
function withoutFacts(contents: string, { proposal }: Partial<Pick<CopiedThread, "proposal">>): string {
  if (proposal === undefined) return contents;
  const words = contents.includes("\n") ? contents.slice(contents.indexOf("\n") + 1) : "";
  const unproposed = proposal === null ? words : words.replace(proposalInWords(proposal), "");
  return unproposed.replace(/^Made on the words: “.*”$/m, "");
}

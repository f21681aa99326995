import type { Block, BlockDraft, Container, Mark } from "#lib/core/document/block.ts";
import { assemble } from "#lib/core/document/text.ts";
import type { Post } from "./dossier.ts";

/** A post's body as plain words, for formats in which Markdown would be read as signs. */
export const plainBody = ({ content }: Post): string => assemble(content).text;

/**
 * A post's body as blocks that can stand inside another document: headings become strong paragraphs, so that they do
 * not break into the document's outline, and footnotes are named apart by `scope`, which is unique in the copy.
 */
export function bodyBlocks({ content }: Post, scope: string): readonly Block[] {
  const rename = (footnote: string) => `${scope}-${footnote}`;
  return assemble(content.map((draft) => withOwnFootnotes(withoutHeading(draft), rename))).blocks;
}

function withoutHeading(draft: BlockDraft): BlockDraft {
  if (draft.kind !== "heading") return draft;
  const { level: _, ...rest } = draft;
  const strong: Mark = { kind: "strong", start: 0, end: draft.text.length };
  return { ...rest, kind: "paragraph", marks: [strong, ...draft.marks.filter((mark) => mark.kind !== "strong")] };
}

function withOwnFootnotes(draft: BlockDraft, rename: (footnote: string) => string): BlockDraft {
  const within = draft.within.map(
    (container): Container => (container.kind === "footnote" ? { ...container, id: rename(container.id) } : container),
  );
  const marks = draft.marks.map(
    (mark): Mark => (mark.kind === "reference" ? { ...mark, footnote: rename(mark.footnote) } : mark),
  );
  return { ...draft, within, marks };
}

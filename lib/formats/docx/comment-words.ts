import type { BlockDraft, Container } from "#lib/core/document/block.ts";
import type { XmlElement } from "../xml/read-xml.ts";
import { formattingFrom } from "./formatting.ts";
import type { WordPackage } from "./open-package.ts";
import { BlockReader, type BlocksContext } from "./read-blocks.ts";
import { labelsFromStart } from "./read-numbering.ts";
import { stylesOf } from "./read-styles.ts";

/**
 * Reads comments as the blocks that `commentsOf` writes them from: with stressed words, links and lists, those that are
 * made with the program as well as those whose labels are typed, as ours are. Each counts its lists for itself, to be
 * the same whichever are read before it.
 */
export function commentReader(word: WordPackage): (comment: XmlElement) => readonly BlockDraft[] {
  // Most comments are ours and as they were, so that the styles are not always wanted.
  let contextAnew: (() => BlocksContext) | undefined;
  return (comment) => {
    contextAnew ??= contextsOf(word);
    const reader = new BlockReader(contextAnew());
    reader.readAll(comment, []);
    return withTypedLists(reader.finish().drafts);
  };
}

function contextsOf(word: WordPackage): () => BlocksContext {
  const styles = word.partOf("styles");
  const links = word.linksOf("comments");
  const shared = {
    styleOf: stylesOf(styles),
    formattingOf: formattingFrom(styles),
    linkOf: (id: string) => links.get(id),
    noteAt: () => null,
    language: undefined,
  };
  const labels = labelsFromStart(word.partOf("numbering"));
  return () => ({ ...shared, labelAt: labels() });
}

const TYPED_LABEL = /^(?:\u2022|(\d{1,9}[.)]))\s+(?=\S)/;

type List = Extract<Container, { kind: "list" }>;

function withTypedLists(drafts: readonly BlockDraft[]): readonly BlockDraft[] {
  let list: List | null = null;
  return drafts.map((draft, index) => {
    const typed = draft.within.length === 0 && draft.kind === "paragraph" ? TYPED_LABEL.exec(draft.text) : null;
    if (!typed) {
      list = null;
      return draft;
    }
    const [{ length }, label] = typed;
    const ordered = label !== undefined;
    if (list?.ordered !== ordered) list = { kind: "list", id: `typed-list-${index}`, ordered };
    const item: Container = { kind: "item", id: `typed-item-${index}`, ...(ordered && { label }) };
    const moved = (offset: number) => Math.max(0, offset - length);
    return {
      ...draft,
      text: draft.text.slice(length),
      marks: draft.marks
        .map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) }))
        .filter(({ start, end }) => start < end),
      within: [list, item],
    };
  });
}

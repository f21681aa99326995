import { textMapOf } from "#lib/client/text-map.ts";
import type { BlockDraft, Mark } from "#lib/core/document/block.ts";
import type { Passage } from "#lib/core/document/passage.ts";
import { assemble } from "#lib/core/document/text.ts";
import { writeReader } from "#lib/formats/html/write-reader.ts";

export const paragraph = (text: string, marks: readonly Mark[] = []): BlockDraft => ({
  kind: "paragraph",
  text,
  marks,
  within: [],
});

export const passage = (id: string, start: number, end: number, kind: Passage["kind"] = "note"): Passage => ({
  id,
  start,
  end,
  kind,
  isClosed: false,
});

/** A document in the page, as the server writes it, with its canonical text. */
export function articleOf(drafts: readonly (BlockDraft | string)[], passages: readonly Passage[] = []) {
  const { blocks, text } = assemble(drafts.map((draft) => (typeof draft === "string" ? paragraph(draft) : draft)));
  document.body.innerHTML = `<p>Before.</p><article lang="en">${writeReader({ title: "", blocks, passages })}</article><p>After.</p>`;
  const article = document.querySelector("article");
  if (!article) throw new Error("the page has no article");
  return { article, blocks, text, map: textMapOf(article) };
}
